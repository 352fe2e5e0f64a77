import Foundation

/// PostgreSQL's own programs, which know how to write a database down and read it back.
enum PostgresProgram: String {
    case dump = "pg_dump"
    case restore = "pg_restore"

    /// The password goes by the environment: arguments can be read by everybody on the machine.
    func run(_ address: String, _ argument: String, searching folders: String? = nil) throws {
        guard let program = path(in: folders ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin") else {
            throw DataRefusal.programMissing(rawValue)
        }
        var (address, environment) = (address, ProcessInfo.processInfo.environment)
        if var parts = URLComponents(string: address), let password = parts.password {
            environment["PGPASSWORD"] = password
            parts.password = nil
            address = parts.string ?? address
        }
        let process = Process()
        process.executableURL = program
        process.environment = environment
        process.arguments = options + ["--dbname=\(address)", argument]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw DataRefusal.programFailed(rawValue, status: process.terminationStatus)
        }
    }

    private var options: [String] {
        switch self {
        case .dump: ["--format=custom", "--no-owner", "--no-privileges"]
        case .restore: ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
        }
    }

    private func path(in folders: String) -> URL? {
        folders.split(separator: ":")
            .map { URL(filePath: String($0)).appending(path: rawValue) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    }
}

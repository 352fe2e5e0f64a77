import Foundation

/// Programs that are built beside the tests.
enum Programs {
    static var ackwriter: String { beside("ackwriter") }
    static var samtal: String { beside("samtal") }

    private static func beside(_ name: String) -> String {
        let folder = Bundle.main.executableURL?.deletingLastPathComponent() ?? URL(filePath: ".build/debug")
        let here = folder.appending(path: name).path()
        return FileManager.default.isExecutableFile(atPath: here) ? here : ".build/debug/\(name)"
    }

    static func isInstalled(_ name: String) -> Bool {
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + name)
        }
    }
}

/// What a program said, and how it ended.
struct Run: Sendable {
    var output: String
    var errors: String
    var status: Int32

    var lines: [Substring] { output.split(separator: "\n") }
}

/// Runs a program to its end; `seen` is told all its output so far, and its process, each time there is more.
func run(
    _ command: String...,
    environment: [String: String] = [:],
    seen: @escaping @Sendable (Data, Process) -> Void = { _, _ in }
) async throws -> Run {
    try await Task.detached {
        let process = Process()
        let (output, errors) = (Pipe(), temporaryPath("errors"))
        _ = FileManager.default.createFile(atPath: errors, contents: nil)
        process.executableURL = URL(filePath: command[0].contains("/") ? command[0] : "/usr/bin/env")
        process.arguments = command[0].contains("/") ? Array(command.dropFirst()) : command
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        var data = Data()
        while case let more = output.fileHandleForReading.availableData, !more.isEmpty {
            data += more
            seen(data, process)
        }
        process.waitUntilExit()
        return Run(
            output: String(decoding: data, as: UTF8.self),
            errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "",
            status: process.terminationStatus
        )
    }.value
}

import Foundation

/// The settings that there are, by the keys that swift-configuration knows them by.
enum Setting: String, CaseIterable {
    case address = "samtal.address"
    case port = "samtal.port"
    case host = "samtal.host"
    case database = "samtal.database"
    case demo = "samtal.demo"
    case mailFrom = "samtal.mail.from"
    case mailBounces = "samtal.mail.bounces"
    case sendmail = "samtal.sendmail"
    case library = "samtal.library"
    case publicFolder = "samtal.public"

    /// As it is written in the environment and in the file.
    var name: String { rawValue.replacing(".", with: "_").uppercased() }
}

/// Settings in a file, one a line: `SAMTAL_PORT=8080`. Lines that begin with `#` are for those who read it.
struct SettingsFile {
    /// In the folder that the program is started in. It may be missing; a file that is named may not.
    static let usual = "samtal.env"

    private(set) var values: [String: String] = [:]

    init(named path: String?) throws(SettingsRefusal) {
        guard let file = FileHandle(forReadingAtPath: path ?? Self.usual) else {
            if let path { throw .noFile(path) }
            return
        }
        guard let bytes = try? file.readToEnd() ?? Data() else { throw .noFile(path ?? Self.usual) }
        try read(String(decoding: bytes, as: UTF8.self), path: path ?? Self.usual)
    }

    private mutating func read(_ text: String, path: String) throws(SettingsRefusal) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2 else { throw .notASetting(line, path: path, line: index + 1) }
            // A name that is misspelt would otherwise be a setting that does nothing.
            guard Setting.allCases.contains(where: { $0.name == parts[0] }) else {
                throw .notASetting(parts[0], path: path, line: index + 1)
            }
            values[parts[0]] = parts[1]
        }
    }
}

/// Why the settings can't be used, in a sentence that says what to do.
enum SettingsRefusal: Error, Equatable, CustomStringConvertible {
    case wrongValue(Setting, String)
    case noFile(String)
    case notASetting(String, path: String, line: Int)

    var description: String {
        switch self {
        case .wrongValue(let setting, let value):
            "\(setting.name)=\(value) går inte att använda. / can't be used. Se docs/guides/settings.md."
        case .noFile(let path):
            "SAMTAL_SETTINGS nämner \(path), men filen går inte att läsa. / The file can't be read."
        case .notASetting(let text, let path, let line):
            "\(path):\(line): ”\(text)” är ingen inställning. / is no setting. Se docs/guides/settings.md."
        }
    }
}

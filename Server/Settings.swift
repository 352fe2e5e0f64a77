import Access
import Configuration
import Foundation

/// What the operator decides. Each is described in docs/guides/settings.md.
struct Settings: Sendable {
    /// The port to listen on.
    var port: Int
    /// The address to listen on: the loopback, unless a proxy on another machine is to reach it.
    var host: String
    /// The address people use, as in `https://samtal.kommunen.se`. Never taken from a request.
    var address: String
    /// `sqlite:PATH` or `postgresql://…`.
    var database: String
    /// The folder with the method as data.
    var library: String
    /// The folder with css, modules and icons.
    var publicFolder: String
    /// Loads the demo into an empty database and lets anybody try its roles. Never for real people.
    var demo: Bool
    /// The sender's address of mail. Nil when none is given: then nothing is mailed, and the pages say so.
    var mailFrom: MailSender?
    /// Where the mail servers of others send back what they could not deliver. Nil for as the mail program has it.
    var mailBounces: MailSender?
    /// The program that takes mail on its input with `-t`.
    var sendmail: String

    var isSecure: Bool { address.hasPrefix("https://") }

    init(_ config: ConfigReader) throws(SettingsRefusal) {
        let port = try config.value(.port) { Int($0).flatMap { (1...65535).contains($0) ? $0 : nil } } ?? 8080
        self.port = port
        host = config[.host] ?? "127.0.0.1"
        address = try config.value(.address, read: Self.origin) ?? "http://127.0.0.1:\(port)"
        database = config[.database] ?? "sqlite:.samtal/samtal.db"
        library = config[.library] ?? "Library"
        publicFolder = config[.publicFolder] ?? "Public"
        demo = try config.value(.demo) { ["true": true, "false": false][$0.lowercased()] } ?? false
        mailFrom = try config.value(.mailFrom) { MailSender(address: $0) }
        mailBounces = try config.value(.mailBounces) { MailSender(address: $0) }
        sendmail = config[.sendmail] ?? "/usr/sbin/sendmail"
    }

    /// From the environment, and what it leaves out from the file.
    static func read(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws(SettingsRefusal)
        -> Settings
    {
        let file = try SettingsFile(named: environment["SAMTAL_SETTINGS"])
        return try Settings(
            ConfigReader(providers: [
                EnvironmentVariablesProvider(environmentVariables: environment),
                EnvironmentVariablesProvider(environmentVariables: file.values),
            ])
        )
    }

    /// Scheme and host and perhaps a port: forms and links are compared with it.
    private static func origin(_ text: String) -> String? {
        var text = text
        while text.hasSuffix("/") { text.removeLast() }
        guard let parts = URLComponents(string: text), parts.scheme == "http" || parts.scheme == "https",
            parts.host?.isEmpty == false, parts.path.isEmpty, parts.query == nil, parts.user == nil
        else { return nil }
        return text
    }
}

extension ConfigReader {
    /// Nil when it is not said, or nothing is.
    fileprivate subscript(setting: Setting) -> String? {
        let text = string(forKey: ConfigKey(setting.rawValue))
        return text?.isEmpty == true ? nil : text
    }

    /// A value that can't be read stops the server: another one than the operator meant would be worse.
    fileprivate func value<T>(_ setting: Setting, read: (String) -> T?) throws(SettingsRefusal) -> T? {
        guard let text = self[setting] else { return nil }
        guard let value = read(text) else { throw .wrongValue(setting, text) }
        return value
    }
}

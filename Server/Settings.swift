import Access
import Configuration
import Foundation
import Mail

/// What the operator decides, from the environment (`SAMTAL_PORT=8080`). Each is described in docs/guides/settings.md.
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
    /// The sender's address of mail, when mail is set up.
    var mailFrom: String?
    /// The program that takes mail on its input with `-t`.
    var sendmail: String

    init(_ config: ConfigReader) {
        port = config.int(forKey: "samtal.port", default: 8080)
        host = config.string(forKey: "samtal.host", default: "127.0.0.1")
        address = config.string(forKey: "samtal.address") ?? "http://127.0.0.1:\(port)"
        database = config.string(forKey: "samtal.database", default: "sqlite:.samtal/samtal.db")
        library = config.string(forKey: "samtal.library", default: "Library")
        publicFolder = config.string(forKey: "samtal.public", default: "Public")
        demo = config.bool(forKey: "samtal.demo", default: false)
        mailFrom = config.string(forKey: "samtal.mail.from")
        sendmail = config.string(forKey: "samtal.sendmail", default: "/usr/sbin/sendmail")
        while address.hasSuffix("/") { address.removeLast() }
    }

    static func fromEnvironment() -> Settings { Settings(ConfigReader(provider: EnvironmentVariablesProvider())) }

    var isSecure: Bool { address.hasPrefix("https://") }
}

extension Settings {
    /// Nil when no sender is given: then nothing is mailed, and the pages say so.
    func mailer() throws -> (any Mailer)? {
        guard let mailFrom else { return nil }
        guard let sender = MailSender(address: mailFrom) else {
            throw WrongSetting(name: "SAMTAL_MAIL_FROM", value: mailFrom)
        }
        return SendmailMailer(program: sendmail, from: sender)
    }
}

/// A setting that can't be used.
struct WrongSetting: Error, CustomStringConvertible {
    let name: String
    let value: String

    var description: String { "\(name)=\(value) går inte att använda. / can't be used. Se docs/guides/settings.md." }
}

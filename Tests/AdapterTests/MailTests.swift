import Access
import Foundation
import Mail
import Testing

@Suite("Letters through sendmail")
struct SendmailTests {
    private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "mail-\(UUID().uuidString)")
    private let sender: MailSender

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        sender = try #require(MailSender(address: "samtal@kommunen.se", name: "Samtal i Öckerö"))
    }

    /// A program in the place of sendmail.
    private func program(_ script: String) throws -> String {
        let path = folder.appending(path: "sendmail").path
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test("arrive with headers in ASCII and text in UTF-8, by -t and nothing else")
    func whole() async throws {
        let out = folder.appending(path: "letter").path
        let mailer = SendmailMailer(program: try program("echo \"$@\" > \(out); cat >> \(out)"), from: sender)
        let text = "Hej Åsa!\n.\nFrom here, " + String(repeating: "långt ", count: 40)
        let subject = "Din länk till Samtal – " + String(repeating: "åäö ", count: 20)
        try await mailer.send(MailMessage(to: "asa@example.se", subject: subject, text: text))

        let letter = try String(contentsOfFile: out, encoding: .utf8)
        let (head, body) = try #require(
            letter.firstRange(of: "\n\n").map { (letter[..<$0.lowerBound], letter[$0.upperBound...]) }
        )
        #expect(head.hasPrefix("-t -i\nFrom: =?utf-8?B?"))
        #expect(head.contains("\nTo: <asa@example.se>\n"))
        #expect(head.utf8.allSatisfy { $0 < 128 })
        #expect(letter.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
        let decoded = try #require(Data(base64Encoded: String(body).replacing("\n", with: "")))
        #expect(String(decoding: decoded, as: UTF8.self) == text)
        let words = head.matches(of: /=\?utf-8\?B\?([^?]+)\?=/).dropFirst().compactMap {
            Data(base64Encoded: String($0.output.1))
        }
        let read = words.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(read.hasSuffix(subject))
    }

    @Test("are given up when the program takes too long")
    func tooLong() async throws {
        let mailer = SendmailMailer(program: try program("exec sleep 60"), from: sender, timeLimit: .milliseconds(200))
        await #expect(throws: MailFailure.tookTooLong) {
            try await mailer.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        }
    }

    @Test("that are not taken are known not to be sent")
    func notTaken() async throws {
        let mailer = SendmailMailer(program: try program("cat > /dev/null; exit 75"), from: sender)
        let failure = await #expect(throws: MailFailure.self) {
            try await mailer.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        }
        if case .notTaken(let status) = failure {
            #expect(status.contains("75"))
        } else {
            Issue.record("\(String(describing: failure))")
        }
        let missing = SendmailMailer(program: "/nowhere/sendmail-\(UUID().uuidString)", from: sender)
        await #expect(throws: (any Error).self) {
            try await missing.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        }
    }
}

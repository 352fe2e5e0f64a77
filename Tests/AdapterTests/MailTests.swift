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

    @Test(
        "that are not taken are known not to be sent, and whether to try again",
        arguments: [(75, MailFailure.notNow(75)), (67, .noSuchAddress), (65, .noSuchAddress), (78, .notNow(78))]
    )
    func notTaken(code: Int, failure: MailFailure) async throws {
        let mailer = SendmailMailer(program: try program("cat > /dev/null; exit \(code)"), from: sender)
        await #expect(throws: failure) {
            try await mailer.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        }
    }

    @Test("are in doubt when the program was killed while it had the letter")
    func killed() async throws {
        let mailer = SendmailMailer(program: try program("cat > /dev/null; kill -9 $$"), from: sender)
        await #expect(throws: MailFailure.tookTooLong) {
            try await mailer.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        }
    }

    @Test("can't be sent without the program")
    func missing() async throws {
        let missing = SendmailMailer(program: "/nowhere/sendmail-\(UUID().uuidString)", from: sender)
        await #expect(throws: MailFailure.noProgram) {
            try await missing.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        }
    }

    @Test("come back to the address that the operator gave, as the program's argument")
    func bounces() async throws {
        let out = folder.appending(path: "arguments").path
        let mailer = SendmailMailer(
            program: try program("echo \"$@\" > \(out); cat > /dev/null"),
            from: sender,
            bouncesTo: MailSender(address: "studsar@kommunen.se")
        )
        try await mailer.send(MailMessage(to: "a@b.se", subject: "Hej", text: "Hej"))
        #expect(try String(contentsOfFile: out, encoding: .utf8) == "-t -i -f studsar@kommunen.se\n")
        #expect(MailSender(address: "-oQ/tmp@b.se") == nil)
    }

    @Test("have the same words as text, as HTML and an appointment, and say who they are")
    func parts() async throws {
        let out = folder.appending(path: "parts").path
        let mailer = SendmailMailer(program: try program("cat > \(out)"), from: sender)
        try await mailer.send(
            MailMessage(
                to: "a@b.se",
                subject: "Inbjudan",
                text: "Hej Åsa!",
                html: "<p>Hej Åsa!</p>",
                calendar: .init(.cancel, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                id: "abc.samtal@kommunen.se",
                unsubscribe: "https://samtal.test/letters/stop/x.y.z"
            )
        )
        let letter = try String(contentsOfFile: out, encoding: .utf8)
        for line in [
            "Message-ID: <abc.samtal@kommunen.se>",
            "List-Unsubscribe: <https://samtal.test/letters/stop/x.y.z>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Content-Type: text/calendar; charset=utf-8; method=CANCEL",
            "Content-Disposition: attachment; filename=\"samtal.ics\"",
            "--=_samtal_parts--",
        ] { #expect(letter.contains("\n\(line)\n"), "\(line)") }
        let types = letter.matches(of: /Content-Type: ([a-z]+\/[a-z]+)/).map { String($0.output.1) }
        #expect(
            types == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar",
                "application/ics",
            ]
        )
    }

    @Test("take no second header in a name of their own")
    func injection() {
        #expect(throws: MailMessage.Refusal.headerWithLineBreak) {
            try MailMessage(to: "a@b.se", subject: "Hej", text: "", id: "a@b>\nBcc: <c@d.se")
        }
        #expect(throws: MailMessage.Refusal.headerWithLineBreak) {
            try MailMessage(to: "a@b.se", subject: "Hej", text: "", unsubscribe: "https://a b")
        }
    }
}

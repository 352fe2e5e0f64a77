import Access
import Testing

@Suite("A letter")
struct MailTests {
    @Test("takes no line break in its headers", arguments: ["Hej\nBcc: a@b.se", "Hej\r\nX: y", "Hej\u{0}", "\r", ""])
    func headerInjection(subject: String) {
        #expect(throws: MailMessage.Refusal.headerWithLineBreak) {
            try MailMessage(to: "vera@example.se", subject: subject, text: "Hej")
        }
    }

    @Test(
        "goes to one address",
        arguments: ["a@b.se\nBcc: c@d.se", "a@b.se, c@d.se", "a@b.se c@d.se", "<a@b.se>", "-oQ/tmp@b.se", "a@b"]
    )
    func oneAddress(address: String) {
        #expect(throws: MailMessage.Refusal.addressMalformed) {
            try MailMessage(to: address, subject: "Hej", text: "Hej")
        }
    }

    @Test("comes from an address that the operator wrote rightly")
    func sender() {
        #expect(MailSender(address: "samtal@kommunen.se")?.address == "samtal@kommunen.se")
        #expect(MailSender(address: "samtal") == nil)
    }
}

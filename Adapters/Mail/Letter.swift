import Access

/// A message as it goes on the wire: headers in ASCII, text in UTF-8 as base64.
struct Letter {
    let text: String

    init(_ message: MailMessage, from sender: MailSender) {
        let headers = [
            "From: \(Self.encoded(sender.name)) <\(sender.address)>",
            "To: <\(message.to)>",
            "Subject: \(Self.encoded(message.subject))",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
        ]
        text = (headers + ["", Self.folded(Base64.text(of: Array(message.text.utf8)))]).joined(separator: "\n") + "\n"
    }

    /// RFC 2047, in words of at most 36 bytes so that no line gets too long and no letter is cut in two.
    private static func encoded(_ header: String) -> String {
        var words: [[UInt8]] = [[]]
        for letter in header {
            let bytes = Array(String(letter).utf8)
            if words[words.count - 1].count + bytes.count > 36 { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?utf-8?B?\(Base64.text(of: $0))?=" }.joined(separator: "\n ")
    }

    private static func folded(_ text: String) -> String {
        var rest = Substring(text)
        var lines: [Substring] = []
        while !rest.isEmpty {
            lines.append(rest.prefix(76))
            rest = rest.dropFirst(76)
        }
        return lines.joined(separator: "\n")
    }
}

/// RFC 4648.
enum Base64 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    static func text(of bytes: [UInt8]) -> String {
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let number = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                text.append(place <= part.count ? signs[number >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}

import Access

/// A message as it goes on the wire: headers in ASCII, all texts in UTF-8 as base64.
struct Letter {
    let text: String

    init(_ message: MailMessage, from sender: MailSender) {
        var headers = [
            "From: \(Self.encoded(sender.name)) <\(sender.address)>",
            "To: <\(message.to)>",
            "Subject: \(Self.encoded(message.subject))",
        ]
        if let id = message.id { headers.append("Message-ID: <\(id)>") }
        if let address = message.unsubscribe {
            headers += ["List-Unsubscribe: <\(address)>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"]
        }
        headers += ["MIME-Version: 1.0", "Auto-Submitted: auto-generated"]
        text = (headers + Part.whole(message).lines).joined(separator: "\n") + "\n"
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
}

/// A part of a message, with its own headers.
struct Part {
    let lines: [String]

    private init(_ type: String, _ content: String, file: String? = nil) {
        var headers = ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"]
        if let file { headers.append("Content-Disposition: attachment; filename=\"\(file)\"") }
        lines = headers + [""] + Base64.lines(of: content)
    }

    /// The boundary has a sign that base64 has not.
    private init(_ kind: String, boundary: String, _ parts: [Part]) {
        lines =
            ["Content-Type: multipart/\(kind);", " boundary=\"\(boundary)\"", ""]
            + parts.flatMap { ["--\(boundary)"] + $0.lines } + ["--\(boundary)--"]
    }

    /// The plainest reading first. A calendar is there twice: mail programs read the one, people open the other.
    static func whole(_ message: MailMessage) -> Part {
        var readings = [Part("text/plain; charset=utf-8", message.text)]
        if let html = message.html { readings.append(Part("text/html; charset=utf-8", html)) }
        guard let calendar = message.calendar else { return alternatives(readings) }
        let type = "text/calendar; charset=utf-8; method=\(calendar.method.rawValue)"
        readings.append(Part(type, calendar.text))
        let file = Part("application/ics; name=\"samtal.ics\"", calendar.text, file: "samtal.ics")
        return Part("mixed", boundary: "=_samtal_parts", [alternatives(readings), file])
    }

    private static func alternatives(_ readings: [Part]) -> Part {
        readings.count == 1 ? readings[0] : Part("alternative", boundary: "=_samtal_readings", readings)
    }
}

import NIOCore
import Vocabulary

/// What somebody wrote in a form of ours with words of their own: nothing that the form held by itself, no ids, no
/// tokens, no codes. Kept for the page that says why the form was not taken.
package struct TypedText: Equatable {
    /// The fields in which people write, in all forms. A field that is not named here is never shown again.
    package static let fields: Set<String> = [
        "text", "effect", "evidence", "decision", "reason", "title", "aim", "period", "place", "basis", "case", "rows",
        "name", "short", "why", "sections", "link", "comparison",
    ]
    /// A form with many of the kind numbers them: `text-p2-voice`.
    package static func isWritten(_ name: String) -> Bool { fields.contains(name) || name.hasPrefix("text-") }

    /// Characters, of all fields together.
    static let limit = 100_000

    let texts: [String]
    let isWhole: Bool

    var isEmpty: Bool { texts.isEmpty }

    init(_ body: ByteBuffer, isWhole: Bool) {
        // A cut may leave half a character at the end: `%A`, or `%C3` without its `%A4`.
        let encoded = String(buffer: body).replacing(/%[0-9A-Fa-f]?$/, with: "")
        var room = Self.limit
        var isCut = false
        texts = Form(urlEncoded: encoded).fields.compactMap { name, value in
            guard Self.isWritten(name) else { return nil }
            let text = Form([(name, value)])[name]
            guard !text.isEmpty, room > 0 else { return nil }
            isCut = isCut || text.count > room
            defer { room -= text.count }
            let shown = text.prefix(room)
            return String(isWhole || !shown.hasSuffix("\u{FFFD}") ? shown : shown.dropLast())
        }
        self.isWhole = isWhole && !isCut
    }
}

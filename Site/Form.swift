import Foundation
import Hummingbird
import NIOCore
import Vocabulary

/// What a form sent: names and values, in the order they came. At most 256 kB and 2,000 fields.
package struct Form: Equatable, Sendable {
    package private(set) var fields: [(name: String, value: String)]
    /// The path that it was sent to; empty for one that is made here.
    private(set) var sentTo = ""

    package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    init(_ fields: [(name: String, value: String)], sentTo path: String) {
        self.fields = fields
        sentTo = path
    }

    package static func == (left: Form, right: Form) -> Bool {
        left.fields.count == right.fields.count && zip(left.fields, right.fields).allSatisfy { $0 == $1 }
    }

    /// The first value of a field, with line breaks as `\n` and no surrounding white space; empty when it is not there.
    package subscript(name: String) -> String {
        guard let value = fields.first(where: { $0.name == name })?.value else { return "" }
        return value.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmingWhitespace()
    }

    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
    package func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
    package func integer(_ name: String) -> Int? { Int(self[name]) }

    /// The command id that the form was made with (a hidden field); a new one when it has none.
    package var command: String {
        let id = self["command"]
        return Identifier<CommandTag>(checking: id)?.value ?? CommandID.next()
    }

    package static let limit = 256 * 1024

    package static func read(_ request: Request) async throws -> Form {
        var request = request
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: limit)
        } catch {
            throw Refusal.formTooLarge
        }
        var form = Form(urlEncoded: String(buffer: buffer))
        form.sentTo = request.uri.path
        return form
    }

    package init(urlEncoded text: String) {
        fields = text.split(separator: "&").prefix(2000).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1] : ""
            return (percentDecoded(parts[0]), percentDecoded(value))
        }
    }
}

package enum CommandTag {}

/// As browsers encode forms. What is no UTF-8 is repaired and not lost.
private func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let value = UInt8(hexadecimal: rest.prefix(2)) {
            bytes.append(value)
            rest.removeFirst(2)
        } else {
            bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self).withoutUnreadable
}

extension String {
    /// Without the signs that nobody types.
    var withoutUnreadable: String {
        guard unicodeScalars.contains(where: \.isNotForTexts) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isNotForTexts }))
    }
}

extension UInt8 {
    fileprivate init?(hexadecimal digits: Substring.UTF8View) {
        let values = digits.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 2, values.count == 2 else { return nil }
        self = UInt8(values[0] * 16 + values[1])
    }
}

extension Unicode.Scalar {
    /// Nobody types these: NUL can't be stored in a text column of PostgreSQL, other control characters can't be seen,
    /// and signs that turn the writing direction turn it for what stands after the text too.
    fileprivate var isNotForTexts: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    fileprivate func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

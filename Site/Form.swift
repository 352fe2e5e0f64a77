import Foundation
import Hummingbird
import NIOCore
import Vocabulary

/// What a form sent: names and values, in the order they came. At most 256 kB and 2,000 fields.
package struct Form: Equatable, Sendable {
    package private(set) var fields: [(name: String, value: String)]

    package init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    package static func == (left: Form, right: Form) -> Bool {
        left.fields.count == right.fields.count && zip(left.fields, right.fields).allSatisfy { $0 == $1 }
    }

    /// The first value of a field, with line breaks as `\n` and no surrounding white space; empty when it is not there.
    package subscript(name: String) -> String {
        guard let value = fields.first(where: { $0.name == name })?.value else { return "" }
        return value.replacing("\r\n", with: "\n").trimmingWhitespace()
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
        return Form(urlEncoded: String(buffer: buffer))
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

private func percentDecoded(_ text: Substring) -> String {
    let decoded = text.replacing("+", with: " ").removingPercentEncoding ?? ""
    // NUL can't be stored in a text column of PostgreSQL, and nobody types it.
    return decoded.contains("\0") ? decoded.replacing("\0", with: "") : decoded
}

extension String {
    fileprivate func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

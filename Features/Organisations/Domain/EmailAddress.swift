/// An e-mail address in the form that we keep: lower case, one `@`, nothing that a mail header could misread.
package struct EmailAddress: Hashable, Sendable {
    package let value: String

    /// Nil for what can't be an address.
    package init?(checking text: String) {
        let address = text.trimmed.lowercased()
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (3...190).contains(parts[1].utf8.count) else {
            return nil
        }
        let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard host.count > 1, host.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }) else {
            return nil
        }
        guard !address.hasPrefix("-"), address.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
        value = address
    }

    /// Letters and digits of any language, and the signs that mailboxes really have.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "@.-_+'&%=~#!$*/?^`{|}".unicodeScalars.contains(scalar)
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

/// A path of ours to go on to after signing in. Never another site's address.
package struct OwnPath: Hashable, Sendable {
    package let value: String

    package static let start = OwnPath(known: "/")

    /// A path that the code itself makes.
    package init(known path: String) { value = path }

    /// Nil for anything but a plain path (a query may follow): `//host`, `/\host`, a scheme, control characters.
    package init?(checking text: String) {
        let bytes = Array(text.utf8)
        guard (1...300).contains(bytes.count), bytes[0] == UInt8(ascii: "/") else { return nil }
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) else { return nil }
        guard bytes.count == 1 || bytes[1] != UInt8(ascii: "/") else { return nil }
        value = text
    }
}

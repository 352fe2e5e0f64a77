// Access: who gets in, and by which way: personal links, room codes, sessions, accounts.

import Vocabulary

/// Where secrets come from: the system's generator in the product, a known row of numbers in a test.
package struct SecretSource: Sendable {
    private let draw: @Sendable () -> UInt64

    package init(_ draw: @escaping @Sendable () -> UInt64) { self.draw = draw }

    /// 256 bits in letters and figures, which no mail program takes for the end of an address. Only its digest is stored.
    package func token() -> String { text(of: 43, from: Self.letters + "0123456789") }

    /// An id that nobody can guess.
    package func id<Kind>(of kind: Kind.Type = Kind.self) -> Identifier<Kind> {
        Identifier(text(of: 20, from: Self.letters + "0123456789"))
    }

    func text(of length: Int, from alphabet: String) -> String {
        let alphabet = Array(alphabet)
        // Of 2⁶⁴ numbers, that the alphabet's length does not go evenly into them can't be noticed.
        return String((0..<length).map { _ in alphabet[Int(draw() % UInt64(alphabet.count))] })
    }

    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}

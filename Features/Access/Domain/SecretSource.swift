import Vocabulary

/// Where secrets come from: the system's generator in the product, a known row of numbers in a test.
package struct SecretSource: RandomNumberGenerator, Sendable {
    private let draw: @Sendable () -> UInt64

    package init(_ draw: @escaping @Sendable () -> UInt64) { self.draw = draw }

    package func next() -> UInt64 { draw() }

    /// 258 bits, fit for an address or a cookie. Only its digest is ever stored.
    package func token() -> String { text(of: 43, from: Self.letters + "0123456789-_") }

    /// An id that nobody can guess.
    package func id<Kind>() -> Identifier<Kind> { Identifier(text(of: 20, from: Self.letters + "0123456789")) }

    func text(of length: Int, from alphabet: String) -> String {
        var source = self
        let alphabet = Array(alphabet)
        return String((0..<length).compactMap { _ in alphabet.randomElement(using: &source) })
    }

    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}

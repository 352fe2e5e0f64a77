import Crypto

/// What is stored of a token: whoever reads the database can't use it to get in.
enum TokenDigest {
    static func of(_ token: String) -> SQLValue { hexadecimal(SHA256.hash(data: Array(token.utf8))) }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> SQLValue {
        .text(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
}

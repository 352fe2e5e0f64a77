import Crypto

/// What is stored of a token: whoever reads the database can't use it to get in.
enum TokenDigest {
    static func of(_ token: String) -> SQLValue {
        .text(
            SHA256.hash(data: Array(token.utf8)).map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        )
    }
}

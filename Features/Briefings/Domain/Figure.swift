/// A number as it was typed: 86,20 stays 86,20, and nothing is rounded on the way.
package struct Figure: Hashable, Sendable {
    /// 8620 of 86,20.
    package let digits: Int
    package let decimals: Int

    package init(_ digits: Int, decimals: Int = 0) {
        self.digits = digits
        self.decimals = decimals
    }

    package var value: Double { Double(digits) / power }

    /// "86,2", with a real minus sign.
    package var swedish: String { written(comma: ",", minus: "−") }
    /// "86.2".
    package var plain: String { written(comma: ".", minus: "-") }

    private var power: Double { (0..<decimals).reduce(1) { product, _ in product * 10 } }

    private func written(comma: String, minus: String) -> String {
        var all = String(digits.magnitude)
        if all.count <= decimals { all = String(repeating: "0", count: decimals + 1 - all.count) + all }
        let sign = digits < 0 ? minus : ""
        guard decimals > 0 else { return sign + all }
        return "\(sign)\(all.dropLast(decimals))\(comma)\(all.suffix(decimals))"
    }
}

extension Figure {
    package enum Fault: Error, Equatable, Sendable {
        case notANumber
        /// 86.2 where 86,2 is meant: a spreadsheet may have taken it for a date.
        case decimalPoint
    }

    /// As Swedish spreadsheets write it: decimal comma, spaces between thousands, a per cent sign or none.
    package static func read(_ text: String) throws(Fault) -> Figure {
        var signs = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        if signs.last == "%" { signs.removeLast() }
        let isNegative = signs.first == "-" || signs.first == "\u{2212}"
        if isNegative { signs.removeFirst() }
        if signs.contains("."), !signs.contains(","), signs.allSatisfy({ $0 == "." || isDigit($0) }) {
            throw .decimalPoint
        }
        let parts = signs.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
            parts.reduce(0, { $0 + $1.count }) <= 15,
            let digits = Int(parts.map { String(String.UnicodeScalarView($0)) }.joined())
        else { throw .notANumber }
        return Figure(isNegative ? -digits : digits, decimals: parts.count > 1 ? parts[1].count : 0)
    }

    private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }
}

/// In the log as text, `"86.2"`: JSON's own numbers lose the last zeros.
extension Figure: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        do {
            self = try Figure.read(text.replacing(".", with: ","))
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no figure: \(text)")
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(plain)
    }
}

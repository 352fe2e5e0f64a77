import Markup
import Vocabulary

/// A length in a drawing, with at most one decimal.
func px(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

func words(_ text: String, _ x: Double, _ y: Double, _ classes: String, anchor: String = "start") -> HTML {
    svgText(.init("x", px(x)), .init("y", px(y)), .init("text-anchor", anchor), .class(classes)) { text }
}

/// Figures as they are written in a text: 6,5 in Swedish, 6.5 in English; at most two decimals.
package enum ChartNumber {
    package static func written(_ value: Double, in language: Language) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "−" : ""
        guard rest != 0 else { return "\(sign)\(whole)" }
        let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(sign)\(whole)\(language == .sv ? "," : ".")\(decimals)"
    }
}

extension String {
    /// In lines of about so many characters: broken between words only.
    func broken(at length: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + word.count + 1 <= length {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

import Vocabulary

/// Something wrong in the method's data: where it stands, and what is wrong with it.
package struct Fault: Equatable, Sendable {
    /// One step on the way to a value in a file: a key, or a place in a list counted from 0.
    package enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case index(Int)

        package init(stringLiteral key: String) { self = .key(key) }
        package init(integerLiteral index: Int) { self = .index(index) }
    }

    package let path: [Step]
    package let message: Text

    package init(_ path: [Step], _ message: Text) {
        self.path = path
        self.message = message
    }
}

/// Where a text of the method stands, with the most characters that fit there on sheet, phone and projector.
package enum TextPlace: Int, Sendable {
    case shortTitle = 30
    case title = 80
    case question = 240
    case paragraph = 600
}

package extension Text {
    /// What is wrong with a text of the method: an empty one, one without a language, one too long.
    func faults(at path: [Fault.Step], within limit: TextPlace) -> [Fault] {
        [("sv", sv), ("en", en ?? "")].flatMap { key, text in
            let path = path + [.key(key)]
            if text.allSatisfy(\.isWhitespace) {
                return key == "sv"
                    ? [Fault(path, Text("texten saknas på svenska", "the text is missing in Swedish"))]
                    : [Fault(path, Text("texten saknas på engelska", "the text is missing in English"))]
            }
            guard text.count > limit.rawValue else { return [] }
            let much = "\(text.count) > \(limit.rawValue)"
            return [
                Fault(path, Text("texten är för lång (\(much) tecken)", "the text is too long (\(much) characters)"))
            ]
        }
    }
}

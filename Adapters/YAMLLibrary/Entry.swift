import Templates
import Vocabulary
import Yams

/// A place in a file: reads what stands there, and reports to the file what doesn't.
///
/// A reader always gets a value, so that one fault doesn't hide the next.
struct Entry {
    let file: SourceFile
    let node: Node?
    let path: [Fault.Step]
    let line: Int

    var exists: Bool { node != nil && !isNull }
    private var isNull: Bool {
        node?.scalar.map { $0.tag == Tag(.null) || ["null", "~", ""].contains($0.string) && $0.style == .plain }
            ?? false
    }

    func report(_ sv: String, _ en: String) { file.report(Fault(path, Text(sv, en)), line: line) }

    func at(_ step: Fault.Step) -> Entry {
        switch step {
        case .key(let key):
            let pair = node?.mapping?.first { $0.key.string == key }
            return Entry(file: file, node: pair?.value, path: path + [step], line: pair?.key.mark?.line ?? line)
        case .index(let index):
            let item = node?.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            return Entry(file: file, node: item, path: path + [step], line: item?.mark?.line ?? line)
        }
    }

    subscript(key: String) -> Entry { at(.key(key)) }

    /// The entries of a list; none and a fault when it is something else.
    var items: [Entry] {
        guard let node else {
            report("listan saknas", "the list is missing")
            return []
        }
        guard let sequence = node.sequence else {
            report("här ska en lista stå", "a list is to stand here")
            return []
        }
        return sequence.indices.map { at(.index($0)) }
    }

    /// The entries of a list that may be left out.
    var itemsIfAny: [Entry] { exists ? items : [] }

    /// The keys of a mapping with their entries.
    var pairs: [(key: String, entry: Entry)] {
        guard let mapping = node?.mapping else {
            report("här ska nycklar och värden stå", "keys and values are to stand here")
            return []
        }
        return mapping.keys.compactMap(\.string).map { ($0, self[$0]) }
    }

    /// Reports keys that nothing reads: most often misspelt ones.
    func knows(_ keys: Set<String>) {
        for (key, entry) in pairs where !keys.contains(key) {
            entry.report("okänd nyckel ”\(key)”", "unknown key “\(key)”")
        }
    }
}

extension Entry {
    var string: String {
        guard exists, let scalar = node?.scalar else {
            report("texten saknas", "the text is missing")
            return ""
        }
        return scalar.string
    }

    var stringIfAny: String? { exists ? string : nil }

    var int: Int { number ?? 0 }

    /// Nil when it is reported.
    private var number: Int? {
        guard exists else {
            report("talet saknas", "the number is missing")
            return nil
        }
        guard let number = Int(node?.scalar?.string ?? "") else {
            report("här ska ett heltal stå", "a whole number is to stand here")
            return nil
        }
        return number
    }

    var bool: Bool {
        switch node?.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report("här ska true eller false stå", "true or false is to stand here")
            return false
        }
    }

    /// `{sv: …, en: …}`. A missing language is found by the rules for texts.
    var text: Text {
        guard let node, node.mapping != nil else {
            report(
                "här ska en text på svenska och engelska stå (sv, en)",
                "a text in Swedish and English is to stand here (sv, en)"
            )
            return Text(sv: "", en: "")
        }
        return Text(sv: self["sv"].stringIfAny ?? "", en: self["en"].stringIfAny)
    }

    /// A text whose languages must both be there.
    var checkedText: Text {
        let text = text
        if exists { file.report(text.faults(at: path, within: .paragraph)) }
        return text
    }

    var texts: [Text] { items.map(\.text) }
    var checkedTexts: [Text] { items.map(\.checkedText) }

    /// One of the codes that the product knows.
    func code<Code: RawRepresentable<String> & CaseIterable>(_ type: Code.Type) -> Code? {
        let text = string
        if let code = Code(rawValue: text) { return code }
        guard exists else { return nil }
        let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
        report("okänd kod ”\(text)” (möjliga: \(known))", "unknown code “\(text)” (possible: \(known))")
        return nil
    }

    func codes<Code: RawRepresentable<String> & CaseIterable>(_ type: Code.Type) -> [Code] {
        items.compactMap { $0.code(type) }
    }

    func id<Kind>(_ kind: Identifier<Kind>.Type = Identifier<Kind>.self) -> Identifier<Kind> {
        let text = string
        guard let id = Identifier<Kind>(checking: text) else {
            if exists {
                report("”\(text)” kan inte vara ett id (a–z, 0–9 och -)", "“\(text)” can't be an id (a–z, 0–9 and -)")
            }
            return Identifier(text)
        }
        return id
    }

    /// `{"40": 2, "60": 3}`.
    var minutes: [Int: Int] {
        guard exists else {
            report("minuterna saknas", "the minutes are missing")
            return [:]
        }
        return Dictionary(
            pairs.compactMap { key, entry in
                guard let length = Int(key) else {
                    entry.report("”\(key)” är ingen längd i minuter", "“\(key)” is not a length in minutes")
                    return nil
                }
                return entry.number.map { (length, $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

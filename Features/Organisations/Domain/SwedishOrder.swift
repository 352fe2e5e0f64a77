extension Sequence {
    /// In the order of the Swedish alphabet, without regard to case: … z å ä ö. Accents count as their letter.
    package func inSwedishOrder(by name: (Element) -> String) -> [Element] {
        // The names are prepared once and not for each comparison: a municipality has hundreds of people.
        map { element in
            let name = name(element)
            return (element: element, name: name, key: name.swedishKey)
        }
        .sorted { $0.key == $1.key ? $0.name < $1.name : $0.key.lexicographicallyPrecedes($1.key) }
        .map(\.element)
    }
}

extension String {
    fileprivate var swedishKey: [UInt32] {
        lowercased().unicodeScalars.map { letter in
            switch letter {
            case "å": 0x110000
            case "ä", "æ": 0x110001
            case "ö", "ø": 0x110002
            case "à", "á", "â", "ã": 0x61
            case "è", "é", "ê", "ë": 0x65
            case "ü": 0x79
            default: letter.value
            }
        }
    }
}

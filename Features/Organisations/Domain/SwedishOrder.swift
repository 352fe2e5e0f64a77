/// The order of the Swedish alphabet, without regard to case: … z å ä ö. Accents count as their letter.
package func inSwedishOrder(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.swedishKey, right.swedishKey)
    return first == second ? left < right : first.lexicographicallyPrecedes(second)
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

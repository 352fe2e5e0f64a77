// What people write, as a reader sees it.

extension String {
    /// Nothing to see: white space, and signs that take no place.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                || properties.generalCategory == .control || properties.generalCategory == .format
        }
    }

    /// More than so many characters. One letter can carry thousands of accents, so signs are counted too.
    package func isLonger(than limit: Int) -> Bool { unicodeScalars.count > 4 * limit || count > limit }
}

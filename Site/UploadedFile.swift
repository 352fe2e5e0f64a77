import Crypto
import Foundation
import Vocabulary

/// A file that came with a form and was taken: what it is, by its name and by its content.
package struct UploadedFile: Equatable, Sendable {
    /// The form's field.
    package let field: String
    /// Without path and without signs that can't be seen. It is text like any other: escape it.
    package let name: String
    package let type: FileType
    package let content: [UInt8]
    /// SHA-256, as 64 hexadecimal digits.
    package let digest: String

    init(field: String, name: String, content: [UInt8]) throws(UploadRefusal) {
        let name = FileName.cleaned(name)
        guard content.count <= Upload.limit else { throw .tooLarge }
        guard let type = FileType(extension: FileName.ending(of: name)) else { throw .typeNotTaken(name: name) }
        guard !content.isEmpty else { throw .empty(name: name) }
        guard type.isLike(content) else { throw .contentIsOther(name: name) }
        self.field = field
        self.name = name
        self.type = type
        self.content = content
        digest = Self.digest(of: content)
    }

    package static func digest(of content: [UInt8]) -> String {
        SHA256.hash(data: content).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// File names as they come from outside.
package enum FileName {
    static let longest = 120

    /// The last part of a path, without signs that can't be seen or that turn the direction of writing.
    package static func cleaned(_ name: String) -> String {
        let seen = name.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
            default: true
            }
        }
        let last = String(String.UnicodeScalarView(seen)).split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let words = last.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
        // A name that begins with a dot is hidden where it is saved; one that ends with one is cut by Windows.
        let name = words.joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        return shortened(name.isEmpty ? "fil" : name)
    }

    /// What follows the last dot; empty without one.
    package static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return String(name[name.index(after: dot)...])
    }

    private static func shortened(_ name: String) -> String {
        guard name.isLonger(than: longest) else { return name }
        let ending = ending(of: name)
        let kept = String(String.UnicodeScalarView(name.unicodeScalars.prefix(longest - 20)))
        return ending.isEmpty || ending.isLonger(than: 10) ? kept : "\(kept)….\(ending)"
    }
}

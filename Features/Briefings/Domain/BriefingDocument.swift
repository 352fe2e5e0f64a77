import Vocabulary

package enum DocumentTag {}
package typealias DocumentID = Identifier<DocumentTag>

/// One thing to read, with all its versions.
package struct BriefingDocument: Equatable, Sendable {
    package let id: DocumentID
    /// The first is what it was added as. Never empty.
    package internal(set) var versions: [Version]
    package internal(set) var removal: Removal?
    package internal(set) var isErased = false

    package struct Version: Equatable, Sendable {
        package let content: DocumentContent
        package let at: Instant
    }

    package struct Removal: Equatable, Sendable {
        package let reason: String
        package let at: Instant
    }

    package var version: Int { versions.count }
    package var content: DocumentContent { versions[versions.count - 1].content }
    package var changedAt: Instant { versions[versions.count - 1].at }

    /// The files that its versions refer to.
    package var digests: [String] { versions.compactMap { $0.content.file?.digest } }

    /// As it stood then; nil when it was not there yet, or no longer.
    package func asOf(_ instant: Instant) -> BriefingDocument? {
        let then = versions.filter { $0.at <= instant }
        guard !then.isEmpty else { return nil }
        if let removal, removal.at <= instant { return nil }
        var document = self
        document.versions = then
        document.removal = nil
        return document
    }
}

package struct DocumentContent: Codable, Equatable, Sendable {
    package var title: String
    package var kind: Kind
    /// Why it is there, in the words of the one who chose it.
    package var why: String
    package var sections: [MarkedSection]
    /// As typed; nil when it is to be estimated.
    package var minutes: Int?

    package init(title: String, kind: Kind, why: String = "", sections: [MarkedSection] = [], minutes: Int? = nil) {
        self.title = title
        self.kind = kind
        self.why = why
        self.sections = sections
        self.minutes = minutes
    }

    package enum Kind: Codable, Equatable, Sendable {
        case file(FileReference)
        case link(String)
        case text(String)
        case results(ResultsTable)
    }

    package var file: FileReference? { if case .file(let file) = kind { file } else { nil } }
}

/// A file by what it contains; the content itself is kept by `Files`.
package struct FileReference: Codable, Equatable, Sendable {
    package let digest: String
    package let name: String
    package let type: FileType
    package let size: Int

    package init(digest: String, name: String, type: FileType, size: Int) {
        self.digest = digest
        self.name = name
        self.type = type
        self.size = size
    }
}

/// What to read in a document, when it is not all of it.
package struct MarkedSection: Codable, Equatable, Sendable {
    /// Pages or heading: "sidorna 12–24", "Trygghet".
    package let place: String
    package let why: String

    package init(place: String, why: String = "") {
        self.place = place
        self.why = why
    }
}

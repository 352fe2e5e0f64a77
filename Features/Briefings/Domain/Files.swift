import Vocabulary

/// Who needs a file: a document of a pack, in one of its versions.
package struct FileHolder: Equatable, Sendable {
    /// As its stream is called: `briefing/…`.
    package let pack: String
    package let document: DocumentID

    package init(pack: String, document: DocumentID) {
        self.pack = pack
        self.document = document
    }
}

/// Keeps the content of files by their SHA-256, each once in an organisation, as long as a document refers to it.
package protocol Files: Sendable {
    /// Kept before the event that names it is written: an event never refers to a file that is not there.
    func keep(
        _ content: [UInt8],
        digest: String,
        for holder: FileHolder,
        in organisation: OrganisationID,
        at instant: Instant
    ) async throws
    /// Nil for a file that this document does not hold, whoever else may have it.
    func content(of digest: String, heldBy holder: FileHolder, in organisation: OrganisationID) async throws -> [UInt8]?
    /// The document refers to these files no longer. Those that nobody refers to any more are deleted.
    func release(_ digests: [String], heldBy holder: FileHolder, in organisation: OrganisationID) async throws
}

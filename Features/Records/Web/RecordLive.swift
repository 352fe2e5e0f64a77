import Dialogues
import DialoguesWeb
import EventSourcing
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// Follows a record on its way to being locked, for all who look at its pages.
struct RecordLive: Sendable {
    typealias Pages = LivePages<RecordScene, RecordAudience>

    let desk: DialogueDesk
    let pages: Pages

    init(desk: DialogueDesk, heartbeat: Duration) {
        self.desk = desk
        pages = Pages(
            following: desk.log,
            now: desk.now,
            heartbeat: heartbeat,
            load: { key in
                let id = DialogueID(String(key.stream.drop { $0 != "/" }.dropFirst()))
                let table = try await desk.table(id, in: key.organisation)
                return (try await desk.record(of: table), table.place)
            },
            render: { scene, audience, _ in ViewedRecord(scene: scene, audience: audience).fragments }
        )
    }

    /// A stream for one reader, for as long as she has the seat that it is for and is signed in.
    func stream(
        _ table: Table,
        for viewer: Viewer,
        in language: Language,
        _ request: Request,
        isSignedIn: @escaping @Sendable () async throws -> Bool
    ) async throws -> Response {
        let person = viewer.person.id
        let audience = RecordAudience(viewer, at: table)
        return try await pages.stream(
            Pages.Key(table.organisation, desk.dialogues.name(of: table.id.value)),
            as: .init(audience, language),
            by: Pages.Reader(
                session: viewer.session,
                mayFollow: { audience.holds(for: person, at: $0.table) },
                isSignedIn: isSignedIn
            ),
            for: request
        )
    }
}

extension ViewedRecord {
    /// The pieces of the record's pages that change while one looks. A page takes those that it has.
    var fragments: [Fragment] {
        [
            ReviewState(viewed: self).fragment, ApprovalPanel(viewed: self).fragment,
            ReviewSheet(viewed: self).fragment,
            isRecorder ? NewCorrections(viewed: self).fragment : CorrectionList(viewed: self, refused: nil).fragment,
            DraftNotice(viewed: self).fragment,
        ]
    }

    /// The pages follow the record until it is locked.
    var isFollowed: Bool { table.state.phase == .review }

    /// What stands on the body of a page that follows the record.
    var following: [Attribute] {
        guard isFollowed else { return [] }
        return [
            .data("live", "\(path)/record/live"), .data("position", table.place.description),
            .data("phase", table.state.phase.rawValue),
        ]
    }

    /// The name of the text as it stands now. A page that has an element by this name was loaded with this text.
    var textMark: String { "text-\(checksum)" }
}

/// Which text a page was loaded with. Never in a fragment: what changes under the reader's eyes she may not have read.
struct LoadedText: View {
    let viewed: ViewedRecord

    var body: HTML {
        if viewed.isFollowed { span(.id(viewed.textMark), .hidden) {} }
    }
}

/// Loads the page anew, with what stands there now. What is being written is kept as a draft.
struct LoadAnew: View {
    let path: String
    let words: Text

    var body: HTML {
        a(.class("button button-small"), .href(path), .data("keeps-drafts", "")) { words }
    }
}

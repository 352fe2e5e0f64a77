import Briefings
import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Organisations
import Site
import Vocabulary

/// Everything that the pages about what is to be read need.
package struct BriefingDesk: Sendable {
    let dialogues: DialogueDesk
    /// A dialogue's own pack, by its id.
    let own: Streams<BriefingPack>
    /// What all dialogues of a round share, by the round's id.
    let shared: Streams<BriefingPack>
    let files: any Files
    /// Nil for a round that is not in the organisation.
    let roundTitle: @Sendable (RoundID, OrganisationID) async throws -> String?
    /// What other features give to read.
    let additions: [BriefingAddition]

    package init(
        dialogues: DialogueDesk,
        files: any Files,
        roundTitle: @escaping @Sendable (RoundID, OrganisationID) async throws -> String?,
        additions: [BriefingAddition] = []
    ) {
        self.dialogues = dialogues
        own = Streams(of: BriefingPack.self, named: "briefing", in: dialogues.log)
        shared = Streams(of: BriefingPack.self, named: "round-briefing", in: dialogues.log)
        self.files = files
        self.roundTitle = roundTitle
        self.additions = additions
    }

    /// What is to be read before a dialogue: what its round shares, then its own.
    package func briefing(_ table: Table) async throws -> Briefing {
        let times = try await dialogues.documents.document(
            table.id.value,
            of: InvitationTimes(),
            in: table.organisation
        )
        return Briefing(
            shared: try await sharedPack(of: table),
            own: try await own.state(table.id.value, in: table.organisation).state,
            openedAt: times?.openedAt,
            lockedAt: table.state.record.lockedAt
        )
    }

    /// The same as a list, with what other features add: for the preparation, for letters, for the dialogue's page.
    package func reading(_ table: Table, _ viewer: Viewer) async throws -> Reading {
        let briefing = try await briefing(table)
        var items = briefing.parts.map { ReadingItem($0, at: "\(table.path)/briefing") }
        for piece in try await pieces(table, viewer) {
            items.append(
                ReadingItem(
                    id: piece.id,
                    title: piece.title,
                    detail: nil,
                    minutes: piece.minutes,
                    path: "\(table.path)/briefing#\(piece.id)",
                    isSupplement: false
                )
            )
        }
        return Reading(items: items, path: "\(table.path)/briefing")
    }

    func sharedPack(of table: Table) async throws -> BriefingPack.State {
        guard let round = table.state.plan.round else { return BriefingPack.initial }
        return try await shared.state(round.value, in: table.organisation).state
    }

    func pieces(at place: PackPlace) async throws -> [BriefingAddition.Piece] {
        guard let table = place.table else { return [] }
        return try await pieces(table, place.viewer)
    }

    func pieces(_ table: Table, _ viewer: Viewer) async throws -> [BriefingAddition.Piece] {
        var pieces: [BriefingAddition.Piece] = []
        for addition in additions { if let piece = try await addition.content(table, viewer) { pieces.append(piece) } }
        return pieces
    }
}

/// What another feature gives to read, such as the actions of the last dialogue.
package struct BriefingAddition: Sendable {
    package struct Piece: Sendable {
        /// The anchor on the page, and what "read" is noted of.
        package let id: DocumentID
        package let title: Text
        package let minutes: Int
        /// A section with its own heading.
        package let html: HTML

        package init(id: DocumentID, title: Text, minutes: Int, html: HTML) {
            self.id = id
            self.title = title
            self.minutes = minutes
            self.html = html
        }
    }

    /// Nil when there is nothing to read for this dialogue. The viewer has a seat, or is an organiser.
    package let content: @Sendable (Table, Viewer) async throws -> Piece?

    package init(content: @escaping @Sendable (Table, Viewer) async throws -> Piece?) { self.content = content }
}

/// What one person has to read before a dialogue.
package struct Reading: Sendable {
    package let items: [ReadingItem]
    /// Where it is read.
    package let path: String

    package var minutes: Int { items.reduce(0) { $0 + ($1.minutes ?? 0) } }
}

/// One thing to read.
package struct ReadingItem: Sendable {
    package let id: DocumentID
    package let title: Text
    /// What it is and what is marked in it, nil when there is nothing to say.
    package let detail: Text?
    package let minutes: Int?
    package let path: String
    /// Added or changed after people were invited.
    package let isSupplement: Bool
}

extension ReadingItem {
    init(_ part: Briefing.Part, at path: String) {
        self.init(
            id: part.document.id,
            title: Text(sv: part.content.title),
            detail: part.content.detail,
            minutes: part.content.readingMinutes,
            path: "\(path)#\(part.document.id)",
            isSupplement: part.isSupplement
        )
    }
}

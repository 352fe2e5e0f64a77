import Briefings
import Dialogues
import DialoguesWeb
import EventSourcing
import Hummingbird
import Organisations
import Site
import Vocabulary

/// Where a pack lies and who has come to it: a dialogue's own, or the one that a round's dialogues share.
struct PackPlace: Sendable {
    enum Subject: Sendable {
        case dialogue(Table)
        case round(RoundID, title: String)
    }

    let subject: Subject
    let viewer: Viewer
    let streams: Streams<BriefingPack>
    let id: String
    let state: BriefingPack.State

    /// Of the dialogue or the round.
    var parentPath: String {
        switch subject {
        case .dialogue(let table): table.path
        case .round(let id, _): "/rounds/\(id)"
        }
    }
    var path: String { "\(parentPath)/briefing" }
    var title: String {
        switch subject {
        case .dialogue(let table): table.state.plan.title
        case .round(_, let title): title
        }
    }
    var table: Table? { if case .dialogue(let table) = subject { table } else { nil } }
    var organisation: OrganisationID { viewer.organisation.id }

    func path(of document: DocumentID) -> String { "\(path)/documents/\(document)" }
    func holder(_ document: DocumentID) -> FileHolder { FileHolder(pack: streams.name(of: id), document: document) }

    var actor: BriefingPack.Actor {
        guard let table else { return .init(isOrganiser: viewer.person.isOrganiser) }
        return .init(
            isOrganiser: viewer.person.isOrganiser,
            isFacilitator: table.role(of: viewer.person.id) == .facilitator,
            isLocked: isLocked
        )
    }

    var mayChange: Bool { (actor.isOrganiser || actor.isFacilitator) && !actor.isLocked }

    private var isLocked: Bool { table.map { $0.state.phase == .approved || $0.state.phase == .discarded } ?? false }
}

extension PackPlace {
    /// Enough to say what the viewer may do: without what is in the pack.
    init(of table: Table, _ viewer: Viewer, in desk: BriefingDesk) {
        self.init(
            subject: .dialogue(table),
            viewer: viewer,
            streams: desk.own,
            id: table.id.value,
            state: BriefingPack.initial
        )
    }
}

extension BriefingDesk {
    func dialoguePlace(_ context: AppContext) async throws -> PackPlace {
        let table = try await dialogues.table(context)
        return PackPlace(
            subject: .dialogue(table),
            viewer: try context.signedIn(),
            streams: own,
            id: table.id.value,
            state: try await own.state(table.id.value, in: table.organisation).state
        )
    }

    func roundPlace(_ context: AppContext) async throws -> PackPlace {
        let viewer = try context.signedIn()
        let id: RoundID = try context.id("round")
        guard let title = try await roundTitle(id, viewer.organisation.id) else { throw Site.Refusal.notFound }
        return PackPlace(
            subject: .round(id, title: title),
            viewer: viewer,
            streams: shared,
            id: id.value,
            state: try await shared.state(id.value, in: viewer.organisation.id).state
        )
    }

    /// The process lead, for a round of the own organisation.
    var organiserOfRound: Permission {
        Permission("organiser") { _, context in
            guard try context.signedIn().person.isOrganiser else { throw Site.Refusal.notAllowed }
            _ = try await roundPlace(context)
        }
    }

    /// Carries out what a form asks, once however often it is sent. Refusals are `BriefingPack.Refusal`.
    @discardableResult
    func handle(_ action: BriefingPack.Action, at place: PackPlace, as command: Append.Command) async throws -> Receipt
    {
        try await place.streams.handle(
            .init(action, by: place.actor, at: dialogues.now()),
            on: place.id,
            in: place.organisation,
            by: place.viewer.person.id,
            as: command
        )
    }

    /// The document as it stands now; nil when it is not there, or no longer.
    func present(_ id: DocumentID, at place: PackPlace) async throws -> BriefingDocument? {
        let document = try await place.streams.state(place.id, in: place.organisation).state.document(id)
        return document?.removal == nil ? document : nil
    }
}

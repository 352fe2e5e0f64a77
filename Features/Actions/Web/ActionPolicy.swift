import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Site
import Vocabulary

/// Opens the actions of a dialogue when its record is locked, and forgets what the record forgets.
///
/// Nothing is remembered of how far it has come: what is due follows from dialogues and actions as they stand. So it
/// may be stopped anywhere and begin anew, on several nodes at once: ids follow from the step, and the log takes each
/// command once.
package struct ActionPolicy: Sendable {
    let desk: ActionDesk
    /// How long until it tries again what failed, and looks for municipalities that are new.
    let pause: Duration
    let report: @Sendable (any Error) -> Void

    package init(
        desk: ActionDesk,
        pause: Duration = .seconds(30),
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.desk = desk
        self.pause = pause
        self.report = report
    }

    /// Until the task is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            var followed: Set<OrganisationID> = []
            while !Task.isCancelled {
                for organisation in await organisations() where followed.insert(organisation).inserted {
                    group.addTask { await follow(organisation) }
                }
                try? await Task.sleep(for: pause)
            }
        }
    }

    /// Does what is due now for every dialogue. One that fails is no hindrance to the others; the first fault is thrown.
    package func catchUp(in organisation: OrganisationID) async throws {
        let approved = try await desk.dialogues.documents.documents(of: DialogueSummaries(), in: organisation)
            .filter { $0.document.phase == .approved }
            .map { DialogueID($0.key) }
        try await settle(approved, in: organisation)
    }

    private func organisations() async -> [OrganisationID] {
        do {
            return try await desk.dialogues.directory.organisations().map(\.id)
        } catch {
            report(error)
            return []
        }
    }

    private func follow(_ organisation: OrganisationID) async {
        while !Task.isCancelled {
            do {
                // The place first: what comes while we catch up is then met again, and not missed.
                let place = try await desk.dialogues.log.head(of: organisation)
                try await catchUp(in: organisation)
                for try await news in desk.dialogues.log.follow(organisation, after: place, where: Self.concerns) {
                    let dialogues = Set(news.compactMap { $0.stream.split(separator: "/").last.map(String.init) })
                    try await settle(dialogues.sorted().map { DialogueID($0) }, in: organisation)
                }
            } catch {
                report(error)
                try? await Task.sleep(for: pause)
            }
        }
    }

    @Sendable private static func concerns(_ event: RecordedEvent) -> Bool {
        event.stream.hasPrefix("dialogue/") && ["locked", NewEvent.erasedType].contains(event.event.type)
    }

    private func settle(_ dialogues: [DialogueID], in organisation: OrganisationID) async throws {
        var fault: (any Error)?
        for dialogue in dialogues {
            do {
                try await settle(dialogue, in: organisation)
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
    }

    private func settle(_ id: DialogueID, in organisation: OrganisationID) async throws {
        // Opening may be followed by forgetting, so it looks again until nothing is due.
        while true {
            let dialogue = try await desk.dialogues.dialogues.state(id.value, in: organisation).state
            var known: [ActionID: Action.State] = [:]
            for step in dialogue.steps {
                let action = ActionID(of: step.id, in: id)
                let state = try await desk.actions.state(action.value, in: organisation).state
                if state.origin != nil { known[action] = state }
            }
            let due = ActionOpening.due(for: dialogue, id) { known[$0] }
            guard !due.isEmpty else { return }
            for opening in due { try await carryOut(opening, of: id, in: organisation) }
        }
    }

    private func carryOut(_ opening: ActionOpening, of id: DialogueID, in organisation: OrganisationID) async throws {
        switch opening {
        case .open(let action, let origin, let content):
            try await desk.actions.handle(
                .init(.open(origin, content), by: .policy, today: desk.today),
                on: action.value,
                in: organisation,
                by: nil,
                as: .init(id: "open-\(action)", digest: "policy")
            )
        case .forget(let action, let step):
            let decision = try await decision(on: step, of: id, in: organisation)
            let today = desk.today
            try await desk.actions.erase(
                on: action.value,
                in: organisation,
                by: nil,
                as: .init(id: "forget-\(action)", digest: "policy"),
                replacing: { event, _ in event.without(.everything) },
                command: { positions in
                    let (reason, decided) = decision
                    return .init(
                        .erase(.everything, positions: positions, reason: reason, decision: decided),
                        by: .policy,
                        today: today
                    )
                }
            )
        }
    }

    /// Why the record was made to forget the step, in the words that stand in its history.
    private func decision(on step: StepID, of id: DialogueID, in organisation: OrganisationID) async throws
        -> (reason: String, decision: String)
    {
        let stream = desk.dialogues.dialogues.name(of: id.value)
        for event in try await desk.dialogues.log.events(of: stream, in: organisation).reversed() {
            guard event.event.type == NewEvent.erasedType,
                case .erased(_, .step(step), let reason, let decision) = try EventCodec<DialogueEvent>.decode(
                    event.event
                )
            else { continue }
            return (reason, decision)
        }
        throw Action.Refusal.decisionMissing
    }
}

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

    private var opener: ActionOpener {
        let desk = desk
        return ActionOpener(dialogues: desk.dialogues.dialogues, actions: desk.actions, today: { desk.today })
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
                try await opener.settle(dialogue, in: organisation)
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
    }
}

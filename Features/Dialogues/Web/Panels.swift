import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// What the start page shows of dialogues: what I am to do now, what else waits, my next steps, and all by state.
package struct DialoguePanels: Sendable {
    let desk: DialogueDesk
    /// What waits in other features.
    let others: [WaitingSource]

    package init(desk: DialogueDesk, others: [WaitingSource] = []) {
        self.desk = desk
        self.others = others
    }

    /// In the order that the page shows them.
    package var all: [Panel] { [first, waiting, past, newHere, steps, byState] }

    /// The one thing to do now: the dialogue to go to, else what waits most, else the first step.
    package var first: Panel {
        Panel(.first) { viewer in
            let work = try await work(of: viewer)
            if let next = work.next {
                return NextDialoguePanel(
                    dialogue: next,
                    viewer: viewer,
                    today: desk.today,
                    people: try await names(viewer)
                ).html
            }
            if let task = work.tasks.first { return FirstTaskPanel(task: task, more: work.tasks.dropFirst()).html }
            guard work.dialogues.isEmpty else { return NothingWaitsPanel(isOrganiser: viewer.person.isOrganiser).html }
            guard viewer.person.isOrganiser else { return YearEmpty(isOrganiser: false, help: nil).html }
            let units = try await desk.directory.units(in: viewer.organisation.id).count
            let people = try await desk.directory.people(in: viewer.organisation.id).count
            return units > 1 && people > 1
                ? YearEmpty(isOrganiser: true, help: desk.library.help("plan")).html
                : FirstSteps(units: units, people: people).html
        }
    }

    /// "Väntar på dig", beside the dialogue that one goes to.
    package var waiting: Panel {
        Panel(.side) { viewer in
            let work = try await work(of: viewer)
            return work.next == nil ? nil : WaitingPanel(tasks: work.tasks).html
        }
    }

    /// One's own next steps that both parties have not approved yet; then they are actions, and shown as such.
    package var steps: Panel {
        Panel(.further) { viewer in
            let dialogues = try await desk.dialogues(seenBy: viewer).filter { $0.summary.phase != .approved }
            let steps = dialogues.flatMap { dialogue in
                dialogue.summary.steps.filter { $0.owner == viewer.person.id }.map {
                    OwnStep(dialogue: dialogue, step: $0)
                }
            }
            guard !steps.isEmpty else { return nil }
            return OwnStepsPanel(steps: steps.sorted { $0.order < $1.order }, today: desk.today).html
        }
    }

    /// For the organiser: how many are where.
    package var byState: Panel {
        Panel(.further) { viewer in
            guard viewer.person.isOrganiser else { return nil }
            let dialogues = try await desk.dialogues(seenBy: viewer)
            return dialogues.isEmpty ? nil : ByStatePanel(dialogues: dialogues).html
        }
    }

    /// "Dina tidigare samtal"; the organiser has them among all.
    package var past: Panel {
        Panel(.side) { viewer in
            let held = try await held(by: viewer)
            return held.isEmpty || viewer.person.isOrganiser ? nil : PastDialoguesPanel(dialogues: held.reversed()).html
        }
    }

    package var newHere: Panel {
        Panel(.side) { viewer in
            // Who has no dialogue at all is told the same in the middle of the page.
            let work = try await work(of: viewer)
            guard viewer.person.isOrganiser || !work.dialogues.isEmpty else { return nil }
            return try await held(by: viewer).isEmpty ? NewHerePanel().html : nil
        }
    }

    /// What waits, in a sentence after the greeting.
    package func greeting(_ viewer: Viewer) async throws -> Text? {
        let work = try await work(of: viewer)
        return work.dialogues.isEmpty ? nil : work.sentence
    }

    private func work(of viewer: Viewer) async throws -> Work {
        var waiting: [Waiting] = []
        for source in others { waiting += try await source.tasks(viewer) }
        return Work(
            try await desk.dialogues(seenBy: viewer),
            of: viewer.person,
            today: desk.today,
            others: waiting
        )
    }

    private func held(by viewer: Viewer) async throws -> [ListedDialogue] {
        try await desk.dialogues(seenBy: viewer).filter {
            $0.summary.phase == .approved && $0.summary.seat(of: viewer.person.id) != nil
        }
    }

    private func names(_ viewer: Viewer) async throws -> [PersonID: String] {
        Dictionary(
            try await desk.directory.people(in: viewer.organisation.id).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// What the start page shows of dialogues: my next one, what waits for me, my next steps, and all by state.
package struct DialoguePanels: Sendable {
    let desk: DialogueDesk

    package init(desk: DialogueDesk) { self.desk = desk }

    /// In the order that the page shows them.
    package var all: [Panel] { [next, steps, byState, waiting, past] }

    /// "Ditt nästa samtal", or the first step when there is none.
    package var next: Panel {
        Panel(.main) { viewer in
            let dialogues = try await desk.dialogues(seenBy: viewer)
            let own = dialogues.filter { $0.summary.seat(of: viewer.person.id) != nil }
            let today = desk.today
            let coming =
                own.first { $0.summary.phase == .live }
                ?? own.first { $0.summary.phase == .open && ($0.summary.date ?? .distantPast) >= today }
            if let coming {
                return NextDialoguePanel(
                    dialogue: coming,
                    viewer: viewer,
                    today: today,
                    people: try await names(viewer)
                ).html
            }
            guard dialogues.isEmpty else { return nil }
            return YearEmpty(isOrganiser: viewer.person.isOrganiser, help: desk.library.help("plan")).html
        }
    }

    /// "Väntar på dig".
    package var waiting: Panel {
        Panel(.side) { viewer in
            let today = desk.today
            let dialogues = try await desk.dialogues(seenBy: viewer)
            guard !dialogues.isEmpty else { return nil }
            let tasks = dialogues.flatMap { dialogue in
                dialogue.summary.tasks(of: viewer.person.id, isOrganiser: viewer.person.isOrganiser, today: today)
                    .map { WaitingTask(dialogue: dialogue, task: $0) }
            }
            return WaitingPanel(tasks: tasks).html
        }
    }

    /// "Mina åtgärder".
    package var steps: Panel {
        Panel(.main) { viewer in
            let steps = try await desk.dialogues(seenBy: viewer).flatMap { dialogue in
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
        Panel(.main) { viewer in
            guard viewer.person.isOrganiser else { return nil }
            let dialogues = try await desk.dialogues(seenBy: viewer)
            return dialogues.isEmpty ? nil : ByStatePanel(dialogues: dialogues).html
        }
    }

    /// "Dina tidigare samtal".
    package var past: Panel {
        Panel(.side) { viewer in
            let held = try await desk.dialogues(seenBy: viewer).filter {
                $0.summary.phase == .approved && $0.summary.seat(of: viewer.person.id) != nil
            }
            return held.isEmpty ? nil : PastDialoguesPanel(dialogues: held.reversed()).html
        }
    }

    private func names(_ viewer: Viewer) async throws -> [PersonID: String] {
        Dictionary(
            try await desk.directory.people(in: viewer.organisation.id).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Surveys
import Vocabulary

/// What other pages show of evaluations: a task, and a piece of the dialogue's page.
package struct EvaluationPanels: Sendable {
    let desk: EvaluationDesk

    package init(desk: EvaluationDesk) { self.desk = desk }

    /// "Svara på utvärderingen", for each held dialogue that one has not answered about.
    package var waiting: WaitingSource {
        WaitingSource { viewer in
            let talks = try await desk.evaluations.waiting(
                for: viewer.person.id,
                in: viewer.organisation.id,
                on: desk.today
            )
            return talks.map { talk in
                let role = talk.summary.seat(of: viewer.person.id)?.role ?? .participant
                return Waiting(
                    Text("Svara på utvärderingen", "Answer the evaluation"),
                    action: Text("Svara", "Answer"),
                    path: "/dialogues/\(talk.id)/evaluation",
                    capacity: Text(
                        sv: "Du är \(role.name.sv.lowercased())",
                        en: "You are \(role.name[.en].lowercased())"
                    ),
                    about: talk.summary.title,
                    day: talk.summary.date,
                    urgency: .own
                )
            }
        }
    }

    package var ofDialogue: DialoguePanel {
        DialoguePanel(.side) { table, viewer in
            guard table.state.phase == .review || table.state.phase == .approved else { return nil }
            let organisation = viewer.organisation.id
            guard let occasion = try await desk.evaluations.occasion(of: table.id, in: organisation) else { return nil }
            let state = try await desk.evaluations.state(of: occasion, in: organisation, on: desk.today)
            let isAsked = occasion.asked.contains(Participation(dialogue: table.id, person: viewer.person.id))
            let leads = viewer.person.isOrganiser || table.role(of: viewer.person.id) == .facilitator
            guard isAsked || leads else { return nil }
            return EvaluationPanel(
                obstacle: state.obstacle(for: Participation(dialogue: table.id, person: viewer.person.id)),
                state: state,
                answerPath: isAsked ? "\(table.path)/evaluation" : nil,
                resultsPath: leads ? occasion.resultsPath : nil
            ).html
        }
    }
}

struct EvaluationPanel: View {
    let obstacle: SurveyRefusal?
    let state: EvaluationState
    let answerPath: String?
    let resultsPath: String?

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .id("evaluation"), .ariaLabelledby("evaluation-title")) {
            h2(.id("evaluation-title"), .class("plain-title")) { Text("Utvärdering", "Evaluation") }
            if let answerPath { answer(answerPath) }
            if let resultsPath {
                p {
                    a(.href(resultsPath)) {
                        state.isClosed
                            ? Text("Se vad deltagarna tyckte", "See what the participants thought")
                            : Text("Se hur insamlingen går", "See how the collection goes")
                    }
                }
            }
        }
    }

    @HTMLBuilder private func answer(_ path: String) -> HTML {
        switch obstacle {
        case nil:
            p(.class("small")) {
                Text(
                    "Hur var samtalet? Det tar fem till tio minuter.",
                    "How was the dialogue? It takes five to ten minutes."
                )
            }
            p {
                a(.class("button button-small"), .href(path)) {
                    Text("Svara på utvärderingen", "Answer the evaluation")
                }
            }
        case .answeredAlready: p { StatusTag(.done, Text("Du har svarat", "You have answered")) }
        default: p(.class("small")) { Text("Insamlingen är stängd.", "The collection is closed.") }
        }
    }
}

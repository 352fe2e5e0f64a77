import Dialogues
import DialoguesWeb
import Jobs
import Letters
import Markup
import Organisations
import Site
import Vocabulary

/// Letters where the organiser is: beside a dialogue, and among what waits.
package struct LetterPanels: Sendable {
    let desk: LetterDesk

    package init(desk: LetterDesk) { self.desk = desk }

    package var ofDialogue: DialoguePanel {
        DialoguePanel(.side) { table, viewer in
            guard viewer.person.isOrganiser, table.state.phase != .draft else { return nil }
            let overview = try await desk.overview(of: viewer.organisation.id, days: 14)
            return DialogueLetters(table: table, overview: overview).html
        }
    }

    package var waiting: WaitingSource {
        WaitingSource { viewer in
            guard viewer.person.isOrganiser else { return [] }
            let jobs = try await desk.queue.jobs(LetterDesk.kind, in: viewer.organisation.id)
            let count = jobs.count(where: \.state.needsSomebody)
            guard count > 0 else { return [] }
            return [
                Waiting(
                    count == 1
                        ? Text("Ett brev kom inte fram", "A letter did not get through")
                        : Text("\(count) brev kom inte fram", "\(count) letters did not get through"),
                    action: Text("Se utskicken", "See the letters"),
                    path: "/letters",
                    capacity: Text("Du är processledare", "You are process leader"),
                    about: "Utskick",
                    urgency: .answer
                )
            ]
        }
    }
}

struct DialogueLetters: View {
    let table: Table
    let overview: LetterOverview

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("letters-title")) {
            h2(.id("letters-title"), .class("plain-title")) { Text("Utskick", "Letters") }
            p(.class("small")) { sentence }
            p(.class("small")) {
                a(.href("/letters?dialogue=\(table.id)")) { Text("Se utskicken", "See the letters") }
            }
        }
    }

    private var sentence: Text {
        let jobs = overview.jobs.filter { $0.order?.dialogue == table.id }
        let sent = jobs.count { $0.state == .done }
        let trouble = jobs.count(where: \.state.needsSomebody)
        guard overview.sendsMail, overview.choice.isOn else {
            return Text(
                "Utskick är av. Samtal skickar inga brev om samtalet.",
                "Letters are off. Samtal sends no letters about the dialogue."
            )
        }
        if trouble > 0 {
            return Text("\(trouble) av breven kom inte fram.", "\(trouble) of the letters did not get through.")
        }
        return sent == 1
            ? Text("1 brev är skickat.", "1 letter has been sent.")
            : Text("\(sent) brev är skickade.", "\(sent) letters have been sent.")
    }
}

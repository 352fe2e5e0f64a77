import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Organisations
import Reflections
import Site
import Templates
import Vocabulary

/// What a dialogue's own page and the list of tasks show of its reflection.
package struct ReflectionPanels: Sendable {
    let desk: ReflectionDesk

    package init(desk: ReflectionDesk) { self.desk = desk }

    package var ofDialogue: DialoguePanel {
        DialoguePanel(.main) { table, viewer in
            guard table.state.isTimeToReflect else { return nil }
            let reflection = try await desk.rows.reflection(of: table.id, table.organisation)
            return ReflectionPanel(
                table: table,
                reflection: reflection,
                viewer: viewer,
                title: desk.library.timeReflection.title
            ).html
        }
    }

    /// Everybody's guess, and what the recorder or the facilitator writes for the group.
    package var waiting: WaitingSource {
        WaitingSource { viewer in
            let organisation = viewer.organisation.id
            let kept = try await desk.rows.reflections(in: organisation)
            let documents = try await desk.dialogues.documents.documents(of: DialogueSummaries(), in: organisation)
            return documents.compactMap { key, summary in
                guard summary.isWorthReflecting(on: desk.dialogues.today) else { return nil }
                let id = DialogueID(key)
                let reflection = kept[id] ?? GroupReflection()
                guard !reflection.isDone, let role = summary.seat(of: viewer.person.id)?.role else { return nil }
                return task(summary, "/dialogues/\(id)/reflection", reflection, role, viewer)
            }
        }
    }

    private func task(
        _ summary: DialogueSummary,
        _ path: String,
        _ reflection: GroupReflection,
        _ role: DialogueRole,
        _ viewer: Viewer
    ) -> Waiting? {
        let words: (does: Text, action: Text)
        if !reflection.isBegun, reflection.guesses[viewer.person.id] == nil {
            words = (
                Text("Gissa hur samtalets tid fördelades", "Guess how the time of the dialogue was divided"),
                Text("Gissa", "Guess")
            )
        } else if role.writesForTheGroup, reflection.isBegun {
            words = (
                Text("Skriv det gruppen är överens om", "Write what the group agrees on"),
                Text("Till gruppens reflektion", "To the group's reflection")
            )
        } else {
            return nil
        }
        return Waiting(
            words.does,
            action: words.action,
            path: path,
            capacity: Text(sv: "Du är \(role.name.sv.lowercased())", en: "You are \(role.name[.en].lowercased())"),
            about: summary.title,
            day: summary.date,
            urgency: .reading
        )
    }
}

extension DialogueSummary {
    /// Asked for while it is fresh: a month after the talk nobody is reminded any more.
    fileprivate func isWorthReflecting(on today: LocalDate) -> Bool {
        guard phase == .review || phase == .approved, let date else { return false }
        return today.dayNumber - date.dayNumber <= 31
    }
}

/// Where the group is in looking back, and the way there.
struct ReflectionPanel: View {
    let table: Table
    let reflection: GroupReflection
    let viewer: Viewer
    let title: Text

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("reflection-title")) {
            h2(.id("reflection-title")) { title }
            p { state }
            div(.class("button-row")) {
                a(.class(isMine ? "button button-main" : "button"), .href(table.reflectionPath)) { action }
                if reflection.evaluation != nil {
                    a(.class("button button-quiet"), .href("\(table.reflectionPath)/evaluation")) {
                        Text("Gruppens utvärdering", "The group's evaluation")
                    }
                }
            }
        }
    }

    private var isMine: Bool {
        table.role(of: viewer.person.id) != nil && !reflection.isBegun && reflection.guesses[viewer.person.id] == nil
            && table.state.phase == .live
    }

    private var state: Text {
        if reflection.isDone { return Text("Gruppen är klar.", "The group is ready.") }
        if reflection.agreement != nil {
            return Text("Gruppen är överens om tiden.", "The group agrees on the time.")
        }
        if reflection.isBegun { return Text("Gruppen kommer överens om tiden.", "The group agrees on the time now.") }
        let (count, all) = (reflection.guesses.count, table.state.plan.seats.count)
        return Text(
            "Gissa var för sig hur tiden fördelades. \(count) av \(all) har gissat.",
            "Guess alone how the time was divided. \(count) of \(all) have guessed."
        )
    }

    private var action: Text {
        if reflection.isBegun { return Text("Se gruppens bild", "See the group's picture") }
        guard table.role(of: viewer.person.id) != nil else { return Text("Se hur det går", "See how it goes") }
        return reflection.guesses[viewer.person.id] == nil
            ? Text("Gissa hur tiden fördelades", "Guess how the time was divided")
            : Text("Se din gissning", "See your guess")
    }
}

import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// What other pages show of preparing: a piece on the dialogue's own page, and the task on the start page.
package struct PreparationPanels: Sendable {
    let desk: PreparationDesk

    package init(desk: PreparationDesk) { self.desk = desk }

    /// "Förbered dig: 3 av 6 frågor, delat 1".
    package var ofDialogue: DialoguePanel {
        DialoguePanel(.main) { table, viewer in
            guard table.state.phase == .open || table.state.phase == .live else { return nil }
            let seat = table.state.plan.seat(of: viewer.person.id)
            let hasVoice = seat.map { $0.role != .observer } ?? false
            guard hasVoice || viewer.person.isOrganiser else { return nil }
            let isOwn = hasVoice && !viewer.isLetInByCode
            return PreparationPiece(
                table: table,
                prepared: isOwn ? try await desk.prepared(table, by: viewer) : nil,
                count: try await desk.progress(table).count,
                hasVoice: hasVoice,
                viewer: viewer,
                guide: desk.guide
            ).html
        }
    }

    /// "Förbered dig", from when the dialogue is opened until its day is over, for those who are asked and not ready.
    package var tasks: WaitingSource {
        WaitingSource { viewer in
            guard !viewer.isLetInByCode else { return [] }
            let (person, today) = (viewer.person.id, desk.dialogues.today)
            let summaries = try await desk.dialogues.documents.documents(
                of: DialogueSummaries(),
                in: viewer.organisation.id
            )
            var tasks: [Waiting] = []
            for (key, summary) in summaries.sorted(by: { $0.key < $1.key }) {
                guard summary.phase == .open, let seat = summary.seat(of: person), seat.role.takesTurns,
                    let date = summary.date, date >= today
                else { continue }
                let progress = try await desk.standings.progress(
                    of: DialogueID(key),
                    summary.seats,
                    in: viewer.organisation.id
                )
                guard progress.readiness(of: person) != .ready else { continue }
                tasks.append(
                    Waiting(
                        Text("Förbered dig: läs och svara för dig själv", "Prepare: read, and answer for yourself"),
                        action: Text("Förbered dig", "Prepare"),
                        path: "/dialogues/\(key)/preparation",
                        capacity: Text(
                            sv: "Du är \(seat.role.name.sv.lowercased())",
                            en: "You are \(seat.role.name[.en].lowercased())"
                        ),
                        about: summary.title,
                        day: date,
                        urgency: .own
                    )
                )
            }
            return tasks
        }
    }
}

struct PreparationPiece: View {
    let table: Table
    /// Nil for whoever has no seat, or is on a device that the facilitator let in.
    let prepared: Prepared?
    let count: ReadyCount
    let hasVoice: Bool
    let viewer: Viewer
    let guide: PreparationGuide

    private var path: String { "\(table.path)/preparation" }

    var body: HTML {
        section(.class("sheet stack-tight"), .ariaLabelledby("preparation-title")) {
            h2(.id("preparation-title")) { Text("Förbered dig", "Prepare") }
            if let prepared {
                p {
                    Text(
                        "\(prepared.answered) av \(prepared.total) frågor besvarade, \(prepared.shared) delade.",
                        "\(prepared.answered) of \(prepared.total) questions answered, \(prepared.shared) shared."
                    )
                    if prepared.own.readyAt != nil {
                        " "
                        StatusTag(.done, Text("Du är klar", "You are ready"))
                    }
                }
                p(.class("small soft")) {
                    Text(
                        "Dina svar är bara dina tills du delar dem.",
                        "Your answers are yours alone until you share them."
                    )
                }
            } else if hasVoice {
                p(.class("small soft")) {
                    Text(
                        "Öppna din personliga länk för att förbereda dig på den här enheten.",
                        "Open your personal link to prepare on this device."
                    )
                }
            }
            p(.class("small")) { guide.readyWords(count) }
            div(.class("button-row")) {
                if prepared != nil {
                    a(.class("button"), .href(path)) {
                        Text("Till förberedelsen", "To the preparation")
                        Icon("next")
                    }
                }
                if hasVoice {
                    a(.class("button button-quiet"), .href("\(path)/compiled")) {
                        Text("Se det som har delats", "See what has been shared")
                    }
                }
                if viewer.person.isOrganiser {
                    a(.class("button button-quiet"), .href("\(path)/questions")) {
                        Text("Frågorna och underlaget", "The questions and the basis")
                    }
                }
            }
        }
    }
}

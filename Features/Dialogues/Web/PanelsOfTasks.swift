import Dialogues
import Markup
import Site
import Templates
import Vocabulary

struct WaitingPanel: View {
    let tasks: [Waiting]

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("waits-title")) {
            h2(.id("waits-title"), .class("plain-title")) { Text("Väntar på dig", "Waiting for you") }
            if tasks.isEmpty {
                p(.class("small soft")) { Text("Inget annat just nu.", "Nothing else right now.") }
            } else {
                WaitingLines(tasks: tasks[...])
            }
        }
    }
}

struct WaitingLines: View {
    let tasks: ArraySlice<Waiting>

    var body: HTML {
        ul(.class("lines")) {
            for task in tasks {
                li {
                    b { task.capacity }
                    a(.href(task.path)) {
                        task.words
                        span(.class("visually-hidden")) { ": \(task.about)" }
                    }
                    span(.class("small soft")) { task.about }
                }
            }
        }
    }
}

/// What waits most, when no dialogue is near: the main thing on the page.
struct FirstTaskPanel: View {
    let task: Waiting
    let more: ArraySlice<Waiting>

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("task-title")) {
            p(.class("overline")) {
                Text("Väntar på dig", "Waiting for you")
                " · "
                Text(sv: task.capacity.sv.lowercased(), en: task.capacity[.en].lowercased())
            }
            div(.class("stack-tight")) {
                h2(.id("task-title")) { task.words }
                p(.class("small soft")) {
                    task.about
                    if let date = task.day {
                        Text(sv: " · \(date.long.sv)", en: " · \(date.long[.en])")
                    }
                }
            }
            div(.class("button-row")) {
                a(.class("button button-main"), .href(task.path)) {
                    task.action
                    Icon("next")
                }
            }
            if !more.isEmpty { WaitingLines(tasks: more) }
        }
    }
}

/// All is done, and there is no dialogue ahead.
struct NothingWaitsPanel: View {
    let isOrganiser: Bool

    var body: HTML {
        section(.class("sheet stack-tight"), .ariaLabelledby("nothing-title")) {
            h2(.id("nothing-title")) { Text("Inget väntar på dig", "Nothing waits for you") }
            p {
                isOrganiser
                    ? Text(
                        "Planera nästa samtal i god tid. Inbjudan går gärna ut tre veckor före.",
                        "Plan the next dialogue in good time. Invitations are best sent three weeks before."
                    )
                    : Text(
                        "När du bjuds in till nästa samtal står det här, med tid, plats och det du behöver läsa.",
                        "When you are invited to the next dialogue it stands here, with time, place and what to read."
                    )
            }
        }
    }
}

/// A next step that one is to see to.
struct OwnStep {
    let dialogue: ListedDialogue
    let step: DialogueSummary.Step

    var order: String { "\(step.due?.iso ?? "9999") \(step.id)" }
}

struct OwnStepsPanel: View {
    let steps: [OwnStep]
    let today: LocalDate

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("steps-title")) {
            h2(.id("steps-title")) { Text("Mina åtgärder, inte godkända än", "My next steps, not approved yet") }
            table(.class("table table-folds")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Åtgärd", "Next step") }
                        th(.scope("col")) { Text("Klar senast", "Due") }
                        th(.scope("col")) { Text("Ur samtalet", "From the dialogue") }
                    }
                }
                tbody { for own in steps { row(own) } }
            }
        }
    }

    private func row(_ own: OwnStep) -> HTML {
        tr {
            th(.scope("row")) { a(.href("\(own.dialogue.path)#step-\(own.step.id)")) { own.step.what } }
            td(.class("nowrap"), .data("label", words: Text("Klar senast", "Due"))) {
                if let due = own.step.due {
                    if due < today {
                        StatusTag(.attention, due.long)
                    } else {
                        due.long
                    }
                } else {
                    Text("Ingen dag", "No day")
                }
            }
            td(.data("label", words: Text("Ur samtalet", "From the dialogue"))) { own.dialogue.summary.title }
        }
    }
}

/// The organiser's overview.
struct ByStatePanel: View {
    let dialogues: [ListedDialogue]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("states-title")) {
            div(.class("row-ends")) {
                h2(.id("states-title")) { Text("Samtalen just nu", "The dialogues right now") }
                a(.class("small"), .href("/dialogues")) { Text("Alla samtal", "All dialogues") }
            }
            table(.class("table table-folds table-groups")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Samtal", "Dialogue") }
                        th(.scope("col")) { Text("När", "When") }
                        th(.scope("col")) { Text("Läge", "State") }
                    }
                }
                for group in DialogueGroup.allCases { rows(group) }
            }
            div(.class("button-row")) {
                a(.class("button"), .href("/dialogues/new")) {
                    Icon("add")
                    Text("Planera ett samtal", "Plan a dialogue")
                }
            }
        }
    }

    @HTMLBuilder private func rows(_ group: DialogueGroup) -> HTML {
        let here = dialogues.filter { group.holds($0.summary.phase) }
        if !here.isEmpty {
            tbody {
                tr { th(.scope("rowgroup"), .init("colspan", "3")) { group.counted(here.count) } }
                for dialogue in here.prefix(Self.shown) { row(dialogue) }
                if here.count > Self.shown {
                    tr {
                        td(.init("colspan", "3")) {
                            a(.href("/dialogues")) {
                                Text("och \(here.count - Self.shown) till", "and \(here.count - Self.shown) more")
                            }
                        }
                    }
                }
            }
        }
    }

    private static let shown = 6

    private func row(_ dialogue: ListedDialogue) -> HTML {
        tr {
            th(.scope("row")) { a(.href(dialogue.path)) { dialogue.summary.title } }
            td(.data("label", words: Text("När", "When"))) {
                dialogue.summary.date?.long ?? Text("Ingen dag ännu", "No day yet")
            }
            td(.data("label", words: Text("Läge", "State"))) { dialogue.summary.status }
        }
    }
}

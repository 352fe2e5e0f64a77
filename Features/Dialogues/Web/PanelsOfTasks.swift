import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// Something that a person is waited for to do, in one dialogue.
struct WaitingTask {
    let dialogue: ListedDialogue
    let task: DialogueTask

    var path: String {
        let base = "/dialogues/\(dialogue.id)"
        return switch task {
        case .completeDraft: "\(base)/plan"
        case .hold, .join: "\(base)/room"
        case .readRecord, .answerCorrections, .offerRecord, .approve: "\(base)/review"
        }
    }

    /// In which capacity.
    var capacity: Text {
        switch task {
        case .completeDraft: Text("Som planerar samtalen", "As organiser")
        case .hold: Text("Som samtalsledare", "As facilitator")
        case .join, .readRecord: Text("Som deltagare", "As participant")
        case .answerCorrections, .offerRecord: Text("Som dokumentatör", "As recorder")
        case .approve: Text("Som godkänner för din part", "As approver for your party")
        }
    }

    var words: Text {
        switch task {
        case .completeDraft: Text("Gör klart utkastet och öppna det", "Complete the draft and open it")
        case .hold: Text("Starta samtalet när alla är på plats", "Start the dialogue when everyone is there")
        case .join: Text("Gå in i samtalet, det pågår nu", "Join the dialogue, it goes on now")
        case .readRecord: Text("Läs dokumentationen och föreslå rättelser", "Read the record and propose corrections")
        case .answerCorrections(1): Text("Svara på ett förslag till rättelse", "Answer one proposed correction")
        case .answerCorrections(let count):
            Text("Svara på \(count) förslag till rättelser", "Answer \(count) proposed corrections")
        case .offerRecord:
            Text(
                "Gör klart dokumentationen och lämna den för godkännande",
                "Complete the record and offer it for approval"
            )
        case .approve: Text("Läs och godkänn dokumentationen", "Read and approve the record")
        }
    }
}

struct WaitingPanel: View {
    let tasks: [WaitingTask]

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("waits-title")) {
            h2(.id("waits-title"), .class("plain-title")) { Text("Väntar på dig", "Waiting for you") }
            if tasks.isEmpty {
                p(.class("small soft")) { Text("Inget just nu.", "Nothing right now.") }
            } else {
                ul(.class("lines")) {
                    for task in tasks {
                        li {
                            b { task.capacity }
                            a(.href(task.path)) { task.words }
                            span(.class("small soft")) { task.dialogue.summary.title }
                        }
                    }
                }
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
            h2(.id("steps-title")) { Text("Mina åtgärder", "My next steps") }
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
            for group in DialogueGroup.allCases {
                let here = dialogues.filter { group.holds($0.summary.phase) }
                if !here.isEmpty {
                    h3(.class("plain-title")) {
                        Text(sv: "\(group.name.sv) (\(here.count))", en: "\(group.name[.en]) (\(here.count))")
                    }
                    ul(.class("lines")) { for dialogue in here.prefix(6) { line(dialogue) } }
                }
            }
            div(.class("button-row")) {
                a(.class("button"), .href("/dialogues/new")) {
                    Icon("add")
                    Text("Planera ett samtal", "Plan a dialogue")
                }
            }
        }
    }

    private func line(_ dialogue: ListedDialogue) -> HTML {
        li(.class("row-ends")) {
            a(.href(dialogue.path)) { dialogue.summary.title }
            span(.class("small")) {
                if let date = dialogue.summary.date {
                    date.long
                    " · "
                }
                dialogue.summary.status
            }
        }
    }
}

import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// Whether one is ready, and how many others are.
struct ReadySheet: View {
    let page: PreparationPage

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .id("ready"), .ariaLabelledby("ready-title")) {
            h2(.class("plain-title"), .id("ready-title")) { Text("Läget i gruppen", "How far the group has come") }
            p { page.guide.readyWords(page.progress.count) }
            p(.class("small soft")) {
                let read = page.progress.count.haveRead
                Text(
                    "\(read) har läst hela underlaget. Vilka som inte är klara visas inte för någon.",
                    "\(read) have read all of the basis. Who is not ready is shown to nobody."
                )
            }
            if page.progress.asked.contains(page.viewer.person.id), page.isOpen { readyForm }
            p(.class("small")) {
                a(.href("\(page.path)/compiled")) {
                    Text("Se det som har delats", "See what has been shared")
                }
            }
        }
    }

    private var readyForm: HTML {
        let isReady = page.prepared.own.readyAt != nil
        return form(.method("post"), .action("\(page.path)/readiness"), .class("stack-tight")) {
            CommandField()
            if isReady {
                p { StatusTag(.done, Text("Du är klar", "You are ready")) }
                input(.type("hidden"), .name("ready"), .value("no"))
                div(.class("button-row")) {
                    button(.class("button button-quiet button-small"), .type("submit")) {
                        Text("Jag vill göra mer", "I want to do more")
                    }
                }
            } else {
                input(.type("hidden"), .name("ready"), .value("yes"))
                div(.class("button-row")) {
                    button(.class("button"), .type("submit")) {
                        Icon("done")
                        Text("Jag är klar", "I am ready")
                    }
                }
                p(.class("small soft")) {
                    Text(
                        "Samtalsledaren ser att du är klar. Det delar inga svar.",
                        "The facilitator sees that you are ready. It shares no answers."
                    )
                }
            }
        }
    }
}

/// Where on the sheet the answers are of use.
struct SheetMap: View {
    let state: Dialogue.State
    let answers: [PreparedAnswer]

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("map-title")) {
            h2(.class("plain-title"), .id("map-title")) { Text("Så ser arket ut", "This is the sheet") }
            ol(.class("a3-map"), .ariaLabel(Text("Samtalsmallens rutor", "The boxes of the template"))) {
                for box in state.boxes {
                    li(.class("a3-box a3-box-\(box.number) a3-box-plain")) {
                        span {
                            span(.class("box-number")) { box.number }
                            " "
                            box.shortTitle
                        }
                        span(.class("a3-box-time")) {
                            let minutes = state.plan.planned(box.id)?.minutes ?? 0
                            Text("\(minutes) min", "\(minutes) min")
                        }
                    }
                }
            }
            p(.class("small soft")) {
                Text(sv: "Det du delar ligger i ruta \(fed.sv).", en: "What you share lies in box \(fed[.en]).")
            }
        }
    }

    /// "0, 2 och 5".
    private var fed: Text {
        let boxes = Set(answers.filter(\.isAsked).map(\.question.box))
        let numbers = state.boxes.filter { boxes.contains($0.id) }.map { "\($0.number)" }
        guard let last = numbers.last, numbers.count > 1 else { return Text(sv: numbers.first ?? "–") }
        let first = numbers.dropLast().joined(separator: ", ")
        return Text(sv: "\(first) och \(last)", en: "\(first) and \(last)")
    }
}

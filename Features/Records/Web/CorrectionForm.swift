import Dialogues
import DialoguesWeb
import Markup
import Records
import Site
import Vocabulary

/// "Föreslå en rättelse", and "Jag lyfte något som inte kom med".
struct CorrectionForm: View {
    let viewed: ViewedRecord
    let refused: RefusedForm?

    var body: HTML {
        section(.class("sheet stack"), .id("propose"), .ariaLabelledby("propose-title")) {
            h2(.id("propose-title")) { Text("Föreslå en rättelse", "Propose a correction") }
            form(
                .class("stack"),
                .method("post"),
                .action("\(viewed.path)/corrections"),
                .id("correction-form"),
                .data("outbox", "correction")
            ) {
                CommandField()
                Field(
                    Text("Vad gäller det?", "What is it about?"),
                    name: "about",
                    value: refused.value("about", in: "correction", else: "headline"),
                    problem: refused.problem("about", in: "correction"),
                    control: .choice(choices)
                )
                Field(
                    Text("Så borde det stå", "So it should read"),
                    name: "text",
                    id: "correction-text",
                    value: refused.value("text", in: "correction"),
                    help: Text(
                        "Det som sades, inte det du kommit på efteråt.",
                        "What was said, not what you thought of afterwards."
                    ),
                    problem: refused.problem("text", in: "correction"),
                    limit: TextLimit.note,
                    control: .area(rows: 3, voice: true)
                )
                p {
                    span(.class("who-sees who-sees-shared")) {
                        Icon("shared")
                        Text("Alla vid bordet ser förslaget.", "Everybody at the table sees the proposal.")
                    }
                }
                p(.class("button-row")) {
                    button(.class("button"), .type("submit")) { Text("Föreslå rättelsen", "Propose the correction") }
                }
            }
        }
    }

    private var choices: [(value: String, words: Text)] {
        var choices: [(value: String, words: Text)] = [("headline", Text("Rubriken", "The headline"))]
        for box in viewed.document.boxes {
            for note in box.notes where !note.note.isErased {
                let start = note.note.text.beginning
                choices.append(
                    ("note-\(note.id)", Text(sv: "Ruta \(box.number): \(start)", en: "Box \(box.number): \(start)"))
                )
            }
            for step in box.steps where !step.step.isErased {
                let start = step.step.content.what.beginning
                choices.append(("step-\(step.id)", Text(sv: "Åtgärd: \(start)", en: "Action: \(start)")))
            }
        }
        for box in viewed.document.boxes {
            choices.append(
                (
                    "missing-\(box.id)",
                    Text(
                        sv: "Jag lyfte något som inte kom med i ruta \(box.number), \(box.title.sv)",
                        en: "I raised something that is missing in box \(box.number), \(box.title[.en])"
                    )
                )
            )
        }
        return choices
    }
}

extension String {
    /// Enough of a text to know it by.
    var beginning: String { shortened(to: 60) }

    func shortened(to length: Int) -> String { count <= length ? self : "\(prefix(length - 3)) …" }
}

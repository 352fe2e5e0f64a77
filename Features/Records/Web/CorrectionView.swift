import Dialogues
import DialoguesWeb
import Markup
import Records
import Site
import Vocabulary

/// One correction: what it is about, what it says, and the answer, or for the recorder the ways to answer.
struct CorrectionView: View {
    let viewed: ViewedRecord
    let correction: Correction
    let refused: RefusedForm?

    var body: HTML {
        div(.class("stack-tight")) {
            p(.class("small soft")) {
                viewed.table.name(correction.by)
                " · "
                about
            }
            if let quoted {
                blockquote(.class("small soft"), .lang("sv")) { "”\(quoted)”" }
            }
            p(.class("voice")) {
                if correction.isErased {
                    em { Text("Texten är borttagen enligt beslut.", "The text was removed by decision.") }
                } else {
                    span(.lang("sv")) { correction.text }
                }
            }
            switch correction.answer {
            case .taken: StatusTag(.done, Text("Förd in", "Taken"))
            case .declined(let reason):
                p {
                    StatusTag(.attention, Text("Inte förd in", "Not taken"))
                    " "
                    span(.lang("sv")) { reason }
                }
            case nil:
                if viewed.isRecorder {
                    answerForms
                } else {
                    StatusTag(.waiting, Text("Väntar på dokumentatören", "Waits for the recorder"))
                }
            }
        }
    }

    private var about: Text {
        switch correction.about {
        case .note(let id):
            let box = viewed.table.state.note(id).map { viewed.number(of: $0.box) } ?? 0
            return Text(sv: "om en anteckning i ruta \(box)", en: "about a note in box \(box)")
        case .step: return Text("om en åtgärd", "about a next step")
        case .missing(let box):
            let number = viewed.number(of: box)
            return Text(sv: "lyfte något som inte kom med i ruta \(number)", en: "something missing in box \(number)")
        case .headline: return Text("om rubriken", "about the headline")
        }
    }

    /// The text that stands now and is to be another.
    private var quoted: String? {
        switch correction.about {
        case .note(let id): viewed.table.state.note(id)?.text
        case .step(let id): viewed.table.state.step(id)?.content.what
        case .headline: viewed.document.headline
        case .missing: nil
        }
    }

    private var isMissing: Bool { if case .missing = correction.about { true } else { false } }
    private var path: String { "\(viewed.path)/corrections/\(correction.id)" }
    private var formName: String { "correction-\(correction.id)" }

    @HTMLBuilder private var answerForms: HTML {
        answerForm("taking") {
            CommandField()
            if let quoted, rewrites {
                Field(
                    Text("Så ska det stå", "So it shall read"),
                    name: "text",
                    id: "taking-\(correction.id)",
                    value: refused.value("text", in: formName, else: quoted),
                    help: Text(
                        "Här står texten som den är nu. Skriv in rättelsen i den. Står det redan rätt lämnar du den som den är.",
                        "This is the text as it stands now. Write the correction into it. Leave it if it is right already."
                    ),
                    problem: refused.problem("text", in: formName),
                    limit: TextLimit.note,
                    control: .area(rows: 2, voice: true)
                )
                input(.type("hidden"), .name("revision"), .value(revision))
            }
            p(.class("button-row")) {
                button(.class("button"), .type("submit")) {
                    Icon("done")
                    Text("För in rättelsen", "Take the correction")
                    span(.class("visually-hidden")) {
                        Text(
                            sv: " av \(viewed.table.name(correction.by))",
                            en: " by \(viewed.table.name(correction.by))"
                        )
                    }
                }
                if case .step(let id) = correction.about {
                    a(.href("\(viewed.path)/steps/\(id)")) {
                        Text("Ändra åtgärden först", "Change the next step first")
                    }
                }
            }
        }
        if rewrites, quoted != nil { wordForWord }
        details(.class("decline"), .open.when(refused?.name == formName && refused?.form.has("reason") == true)) {
            summary { Text("För inte in …", "Do not take …") }
            answerForm("declination") {
                CommandField()
                Field(
                    Text("Varför inte?", "Why not?"),
                    name: "reason",
                    id: "reason-\(correction.id)",
                    value: refused.value("reason", in: formName),
                    help: Text(
                        "Skälet visas för alla och sparas i historiken.",
                        "The reason is shown to everybody and kept in the history."
                    ),
                    problem: refused.problem("reason", in: formName),
                    limit: TextLimit.reason,
                    control: .area(rows: 2, voice: false)
                )
                p(.class("button-row")) {
                    button(.class("button button-small"), .type("submit")) {
                        Text("Avböj med det skälet", "Decline for this reason")
                    }
                }
            }
        }
    }

    /// A proposal that is the whole new text needs nobody to write it once more.
    private var wordForWord: HTML {
        answerForm("taking", id: "whole") {
            CommandField()
            input(.type("hidden"), .name("text"), .value(correction.text))
            input(.type("hidden"), .name("revision"), .value(revision))
            p(.class("button-row")) {
                button(.class("button button-small"), .type("submit")) {
                    Text("Byt texten mot förslaget", "Replace the text by the proposal")
                    span(.class("visually-hidden")) {
                        Text(
                            sv: " av \(viewed.table.name(correction.by))",
                            en: " by \(viewed.table.name(correction.by))"
                        )
                    }
                }
            }
        }
    }

    private func answerForm(_ answer: String, id: String? = nil, @HTMLBuilder content: () -> HTML) -> HTML {
        form(
            .class("stack-tight"),
            .method("post"),
            .action("\(path)/\(answer)"),
            .id("\(formName)-\(id ?? answer)"),
            .data("outbox", "correction-answer"),
            .data("refresh", RecordersDesk.id)
        ) { content() }
    }

    /// A note or the headline is changed here; a next step has many fields, on a page of its own.
    private var rewrites: Bool {
        switch correction.about {
        case .note, .headline: true
        case .step, .missing: false
        }
    }

    private var revision: String {
        guard case .note(let id) = correction.about else { return "" }
        return String(viewed.table.state.note(id)?.revision ?? 0)
    }
}

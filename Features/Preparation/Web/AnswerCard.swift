import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// One question, with a field while the answer is private and the words as they stand when it is shared.
struct AnswerCard: View {
    let page: PreparationPage
    let number: Int
    let answer: PreparedAnswer

    private var question: AskedQuestion { answer.question }
    private var id: String { question.id.value }

    var body: HTML {
        if let shared = answer.shared { sharedCard(shared) } else { privateCard }
    }

    private var heading: Text {
        Text(sv: "\(number). \(question.text.sv)", en: "\(number). \(question.text[.en])")
    }

    /// "Hamnar i ruta 2 Resultat."
    private var place: Text {
        guard let box = page.state.template?.box(question.box) else { return Text(sv: "") }
        return Text(
            sv: "Hör till ruta \(box.number) (\(box.shortTitle.sv)).",
            en: "Belongs to box \(box.number) (\(box.shortTitle[.en]))."
        )
    }

    private var privateCard: HTML {
        let problem = page.refused.problem("text-\(id)", in: "answers")
        return div(.class("notebook stack-tight"), .id("question-\(id)")) {
            div(.class(problem == nil ? "field" : "field field-wrong")) {
                label(.for("text-\(id)"), .class("voice prepare-question")) { heading }
                span(.class("field-help"), .id("help-\(id)")) {
                    if let help = question.help {
                        help
                        " "
                    }
                    place
                    if !answer.isAsked {
                        Text(" Frågan ställs inte längre.", " The question is asked no longer.")
                    }
                }
                if let problem {
                    p(.class("field-error"), .id("error-\(id)")) {
                        Icon("attention")
                        if page.isAnsweredElsewhere {
                            Text(
                                "Samma svar har ändrats på en annan enhet",
                                "The same answer was changed on another device"
                            )
                        } else {
                            problem
                        }
                    }
                    if page.isAnsweredElsewhere { elsewhere }
                }
                input(.type("hidden"), .name("before-\(id)"), .value(answer.text), .data("before", "text-\(id)"))
                textarea(
                    .class("input input-voice"),
                    .id("text-\(id)"),
                    .name("text-\(id)"),
                    .rows(2),
                    .maxlength(question.limit),
                    .ariaDescribedby("help-\(id) sees-\(id)" + (problem == nil ? "" : " error-\(id)")),
                    .ariaInvalid.when(problem != nil)
                ) { page.refused.value("text-\(id)", in: "answers", else: answer.text) }
            }
            div(.class("write-grid")) {
                perspectives
                if question.asksCertainty { certainties }
            }
            div(.class("row-ends")) {
                span(.class("who-sees who-sees-private"), .id("sees-\(id)")) {
                    Icon("private")
                    Text("Bara du ser svaret tills du delar det", "Only you see the answer until you share it")
                }
                span(.class("small soft"), .data("saved-at", "text-\(id)")) { savedAt }
            }
            div(.class("button-row")) {
                button(
                    .class("button button-small"),
                    .type("submit"),
                    .name("share"),
                    .value(id),
                    .id("share-\(id)")
                ) {
                    Icon("shared")
                    Text("Dela svaret", "Share the answer")
                    span(.class("visually-hidden")) {
                        Text(sv: " på fråga \(number)", en: " to question \(number)")
                    }
                }
            }
        }
    }

    private var elsewhere: HTML {
        div(.class("sheet-flat stack-tight")) {
            p(.class("small")) {
                b { Text("Så står det på den andra enheten", "This is what the other device has") }
            }
            p(.class("voice private-text"), .lang("sv")) { answer.text }
            p(.class("small")) {
                Text(
                    "Ditt svar härifrån står i fältet. Ändra det som du vill ha det och spara igen.",
                    "Your answer from here stands in the field. Change it as you want it and save again."
                )
            }
        }
    }

    private var savedAt: Text {
        guard let own = answer.own else { return Text("Inte besvarad", "Not answered") }
        let at = own.writtenAt.short(today: page.today)
        return Text(sv: "Sparat \(at.sv)", en: "Saved \(at[.en])")
    }

    private var perspectives: HTML {
        let chosen = page.refused.value("perspective-\(id)", in: "answers", else: answer.perspective.rawValue)
        return div(.class("small-select")) {
            label(.for("perspective-\(id)"), .class("small")) { Text("Perspektiv", "Perspective") }
            select(.class("input input-source"), .id("perspective-\(id)"), .name("perspective-\(id)")) {
                for perspective in Perspective.allCases {
                    option(.value(perspective.rawValue), .selected.when(perspective.rawValue == chosen)) {
                        perspective.name
                    }
                }
            }
        }
    }

    private var certainties: HTML {
        let chosen = page.refused.value("certainty-\(id)", in: "answers", else: answer.own?.certainty?.rawValue ?? "")
        return div(.class("small-select")) {
            label(.for("certainty-\(id)"), .class("small")) { Text("Hur säker är du?", "How sure are you?") }
            select(.class("input input-source"), .id("certainty-\(id)"), .name("certainty-\(id)")) {
                option(.value(""), .selected.when(chosen.isEmpty)) { Text("Inte valt", "Not chosen") }
                for certainty in Certainty.allCases {
                    option(.value(certainty.rawValue), .selected.when(certainty.rawValue == chosen)) {
                        page.guide.certainties[certainty] ?? Text(sv: certainty.rawValue)
                    }
                }
            }
        }
    }

    private func sharedCard(_ shared: SharedAnswer) -> HTML {
        div(.class("sheet-flat stack-tight"), .id("question-\(id)")) {
            h3(.class("voice prepare-question")) { heading }
            p(.class("voice private-text"), .lang("sv")) { shared.text }
            p(.class("fact-line small")) {
                PerspectiveTag(shared.perspective)
                if let certainty = shared.certainty {
                    span { page.guide.certainties[certainty] ?? Text(sv: certainty.rawValue) }
                }
                span(.class("soft")) { place }
            }
            div(.class("row-ends")) {
                span(.class("who-sees who-sees-shared")) {
                    Icon("shared")
                    Text(
                        "Delat: samtalsledaren och de andra runt bordet ser svaret, med ditt namn",
                        "Shared: the facilitator and the others at the table see the answer, with your name"
                    )
                }
                if !shared.isErased {
                    button(
                        .class("button button-quiet button-small"),
                        .type("submit"),
                        .form("withdraw-\(shared.id)"),
                        .id("withdraw-\(shared.id)-button")
                    ) {
                        Text("Ta tillbaka", "Take back")
                        span(.class("visually-hidden")) {
                            Text(sv: " svaret på fråga \(number)", en: " the answer to question \(number)")
                        }
                    }
                }
            }
        }
    }
}

import Dialogues
import DialoguesWeb
import Markup
import Preparation
import Site
import Templates
import Vocabulary

/// The questions, each with its answer: one's own until one shares it.
struct AnswerForm: View {
    let page: PreparationPage

    private var prepared: Prepared { page.prepared }

    var body: HTML {
        section(.class("sheet stack"), .id("answer"), .ariaLabelledby("answer-title")) {
            // First among the buttons of the form, so that Enter saves and never shares.
            form(
                .method("post"),
                .action(page.path),
                .id("answers"),
                .class("stack"),
                // Where both texts are shown, nothing is written over before its author has chosen.
                .data("autosave", "").when(!page.isAnsweredElsewhere)
            ) {
                CommandField()
                div(.class("sheet-head")) {
                    h2(.id("answer-title")) { Text("Svara", "Answer") }
                    span(.class("small")) {
                        Text(
                            "\(prepared.answered) av \(prepared.total) frågor",
                            "\(prepared.answered) of \(prepared.total) questions"
                        )
                    }
                    button(.class("button button-small"), .type("submit"), .data("saves", "")) {
                        Text("Spara", "Save")
                    }
                }
                p { page.guide.introduction }
                p(.class("field-error"), .data("refusal", ""), .hidden) {}
                for (index, answer) in prepared.answers.enumerated() {
                    AnswerCard(page: page, number: index + 1, answer: answer)
                }
                sharing
            }
            if !prepared.privateAnswers.isEmpty { EraseAll(path: page.path) }
        }
        for answer in prepared.answers { if let shared = answer.shared { WithdrawForm(path: page.path, shared) } }
    }

    private var sharing: HTML {
        div(.class("stack")) {
            div(.class("message message-privacy")) {
                Icon("shared")
                h3 { Text("När du delar", "When you share") }
                p { page.guide.beforeSharing }
                p {
                    Text(
                        "Inget delas av sig självt, inte heller när samtalet börjar. Du kan ta tillbaka ett svar tills samtalet avslutas.",
                        "Nothing is shared by itself, not even when the dialogue starts. You can take an answer back until the dialogue is closed."
                    )
                }
            }
            div(.class("button-row")) {
                button(
                    .class("button button-main"),
                    .type("submit"),
                    .name("share"),
                    .value(PreparationRoutes.all),
                    .id("share-all")
                ) { Text("Dela alla mina svar", "Share all my answers") }
                button(.class("button"), .type("submit"), .id("save-only")) {
                    Text("Spara utan att dela", "Save without sharing")
                }
            }
        }
    }
}

/// Outside the form of the answers, since forms don't nest; its button stands beside the answer.
struct WithdrawForm: View {
    let path: String
    let answer: SharedAnswer

    init(path: String, _ answer: SharedAnswer) {
        self.path = path
        self.answer = answer
    }

    var body: HTML {
        form(
            .method("post"),
            .action("\(path)/shared/\(answer.id)/withdrawal"),
            .id("withdraw-\(answer.id)"),
            .hidden
        ) { CommandField() }
    }
}

struct EraseAll: View {
    let path: String

    var body: HTML {
        details(.class("small")) {
            summary { Text("Radera det du inte har delat", "Erase what you have not shared") }
            form(.method("post"), .action("\(path)/erasure"), .class("stack-tight")) {
                CommandField()
                input(.type("hidden"), .name("question"), .value(PreparationRoutes.all))
                p {
                    Text(
                        "Alla dina svar som inte är delade försvinner ur databasen. Det går inte att ångra.",
                        "All your answers that are not shared leave the database. It can not be undone."
                    )
                }
                button(.class("button button-small"), .type("submit")) {
                    Text("Radera mina svar", "Erase my answers")
                }
            }
        }
    }
}

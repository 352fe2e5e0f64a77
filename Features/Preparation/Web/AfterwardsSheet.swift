import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// When the dialogue is over: what was shared, and what still is one's own.
struct AfterwardsSheet: View {
    let page: PreparationPage

    var body: HTML {
        section(.class("sheet stack"), .id("answer"), .ariaLabelledby("answer-title")) {
            h2(.id("answer-title")) { Text("Dina svar", "Your answers") }
            p {
                Text(
                    "Samtalet är avslutat. Svar som du inte delade är fortfarande bara dina, och du raderar dem när du vill.",
                    "The dialogue is over. Answers that you did not share are still yours alone, and you erase them when you want."
                )
            }
            if !page.prepared.answers.contains(where: \.isAnswered) {
                p(.class("soft")) { Text("Du skrev inga svar.", "You wrote no answers.") }
            }
            for answer in page.prepared.answers where answer.isAnswered { card(answer) }
            if page.prepared.privateAnswers.count > 1 { EraseAll(path: page.path) }
        }
    }

    private func card(_ answer: PreparedAnswer) -> HTML {
        div(.class(answer.shared == nil ? "notebook stack-tight" : "sheet-flat stack-tight")) {
            h3(.class("voice prepare-question")) { answer.question.text }
            p(.class("voice private-text"), .lang("sv")) { answer.shared?.text ?? answer.text }
            if answer.shared == nil {
                div(.class("row-ends")) {
                    span(.class("who-sees who-sees-private")) {
                        Icon("private")
                        Text("Bara du ser svaret", "Only you see the answer")
                    }
                    form(.method("post"), .action("\(page.path)/erasure")) {
                        CommandField()
                        input(.type("hidden"), .name("question"), .value(answer.question.id.value))
                        button(.class("button button-quiet button-small"), .type("submit")) {
                            Text("Radera", "Erase")
                            span(.class("visually-hidden")) { ": \(answer.question.text.sv)" }
                        }
                    }
                }
            } else {
                span(.class("who-sees who-sees-shared")) {
                    Icon("shared")
                    Text("Delat, med ditt namn", "Shared, with your name")
                }
            }
        }
    }
}

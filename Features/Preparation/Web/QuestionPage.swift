import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// Where the organiser chooses which questions are asked before the dialogue, and reads what is said of the basis.
struct QuestionPage: View {
    let table: Table
    let choice: QuestionChoice
    let progress: PreparationProgress
    let opinions: [BasisOpinion]
    let guide: PreparationGuide
    let today: LocalDate
    let refused: RefusedPreparation?
    let viewer: Viewer
    let language: Language

    private var isPlanned: Bool { table.state.phase == .draft || table.state.phase == .open }

    var body: HTML {
        Page(
            Text(
                sv: "Frågor inför samtalet: \(table.state.plan.title)",
                en: "Questions before the dialogue: \(table.state.plan.title)"
            ),
            for: viewer,
            in: .year,
            language: language
        ) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href(table.path)) { table.state.plan.title }
                        " / "
                        span { Text("Frågor inför samtalet", "Questions before the dialogue") }
                    }
                    h1 { Text("Frågor inför samtalet", "Questions before the dialogue") }
                    p(.class("lead soft")) {
                        Text(
                            "Varje deltagare svarar för sig själv och väljer vad som delas. Hellre få frågor än många: svaren ska gå att skriva på tio minuter.",
                            "Each participant answers alone and chooses what is shared. Better few questions than many: answering should take ten minutes."
                        )
                    }
                }
                if let refused { Message(.correct, refused.refusal.explanation) }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) { if isPlanned { chooser } else { chosen } }
                    aside(.class("stack"), .ariaLabel(Text("Läget", "Progress"))) {
                        section(.class("sheet-flat stack-tight"), .ariaLabelledby("ready-title")) {
                            h2(.class("plain-title"), .id("ready-title")) {
                                Text("Läget i gruppen", "How far the group has come")
                            }
                            p { guide.readyWords(progress.count) }
                            p(.class("small soft")) {
                                Text(
                                    "Vilka som inte är klara visas inte för någon.",
                                    "Who is not ready is shown to nobody."
                                )
                            }
                        }
                        OpinionSheet(table: table, opinions: opinions, guide: guide, today: today)
                    }
                }
            }
        }
    }

    private var chooser: HTML {
        form(.class("sheet stack"), .method("post"), .action("\(table.path)/preparation/questions"), .id("chosen")) {
            CommandField()
            fieldset(.class("stack-tight")) {
                legend { h2 { Text("Metodens frågor", "The questions of the method") } }
                for question in choice.guide { tick(question) }
            }
            for (box, questions) in choice.ofBoxes where !questions.isEmpty {
                fieldset(.class("stack-tight")) {
                    legend {
                        Text(
                            sv: "Ur mallen: ruta \(box.number) \(box.shortTitle.sv)",
                            en: "From the template: box \(box.number) \(box.shortTitle[.en])"
                        )
                    }
                    for question in questions { tick(question) }
                }
            }
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    Text("Spara frågorna", "Save the questions")
                }
                a(.class("button button-quiet"), .href(table.path)) { Text("Avbryt", "Cancel") }
            }
        }
    }

    private func tick(_ question: AskedQuestion) -> HTML {
        label(.class("tick")) {
            input(
                .type("checkbox"),
                .name("question"),
                .value(question.id.value),
                .checked.when(isTicked(question))
            )
            span { question.text }
        }
    }

    private func isTicked(_ question: AskedQuestion) -> Bool {
        refused?.form.all("question").contains(question.id.value) ?? choice.isAsked(question.id)
    }

    private var chosen: HTML {
        section(.class("sheet stack"), .ariaLabelledby("asked-title")) {
            h2(.id("asked-title")) { Text("De här frågorna ställdes", "These questions were asked") }
            ol(.class("lines")) { for question in choice.asked { li { question.text } } }
        }
    }
}

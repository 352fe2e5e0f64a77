import Markup
import Site
import Templates
import Vocabulary

/// Both variants side by side, box by box; cards on a phone.
struct QuestionTable: View {
    let conversation: ConversationTemplate

    var body: HTML {
        section(.class("sheet"), .ariaLabelledby("questions")) {
            div(.class("sheet-head")) {
                h2(.id("questions")) { Text("Samma sak, frågad på två sätt", "The same thing, asked in two ways") }
            }
            table(.class("table table-folds")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Ruta", "Box") }
                        for variant in QuestionVariant.allCases { th(.scope("col")) { variant.questionName } }
                    }
                }
                tbody {
                    for box in conversation.boxes { row(box) }
                }
            }
        }
    }

    private func row(_ box: Box) -> HTML {
        tr {
            th(.scope("row")) {
                span(.class("box-title")) {
                    span(.class("box-number")) { box.number }
                    a(.class("quiet-link"), .href("#box-\(box.id)")) { box.shortTitle }
                }
                if box.isCompulsory { StatusTag(.attention, Text("Hoppas inte över", "Not to be skipped")) }
            }
            for variant in QuestionVariant.allCases {
                td(.data("label", words: variant.name)) { cell(box, variant) }
            }
        }
    }

    private func cell(_ box: Box, _ variant: QuestionVariant) -> HTML {
        div(.class("stack-tight")) {
            for question in box.questions(variant) { p(.class("voice")) { question.text } }
            for part in box.parts {
                div {
                    PerspectiveTag(part.perspective)
                    for question in part.questions[variant] { p(.class("voice")) { question.text } }
                }
            }
            if recommended[box.id] == variant {
                StatusTag(.done, Text("Förvald", "Preset"))
            }
        }
    }

    private var recommended: [BoxID: QuestionVariant] { conversation.defaultVariants() }
}

extension QuestionVariant {
    var questionName: Text {
        switch self {
        case .neutral: Text("Neutral fråga", "Neutral question")
        case .strengthBased: Text("Styrkebaserad fråga", "Strength-based question")
        }
    }
}

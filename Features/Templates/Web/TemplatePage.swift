import Markup
import Site
import Templates
import Vocabulary

/// A template read as a whole: the map, both variants side by side, the minutes, and each box with its help.
struct TemplatePage: View {
    let viewer: Viewer
    let conversation: ConversationTemplate
    let moments: [DifficultMoment]
    let language: Language

    var body: HTML {
        Page(conversation.name, for: viewer, in: .templates, language: language) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.ariaLabel(Text("Var du är", "Where you are"))) {
                        ol(.class("path")) {
                            li { a(.href("/templates")) { Text("Samtalsmallar", "Conversation templates") } }
                            li { span(.ariaCurrent("page")) { conversation.versionName } }
                        }
                    }
                    h1 { conversation.name }
                    p(.class("lead soft")) { conversation.purpose }
                    TemplateFacts(conversation: conversation)
                }
                div(.class("page-columns")) {
                    QuestionTable(conversation: conversation)
                    div(.class("stack-wide")) {
                        TemplateMap(conversation: conversation)
                        QuestionSetList(sets: conversation.questionSets, usual: conversation.defaultQuestionSet)
                    }
                }
                MinuteTable(conversation: conversation)
                section(.class("stack"), .ariaLabelledby("boxes")) {
                    h2(.id("boxes")) { Text("Ruta för ruta", "Box by box") }
                    for box in conversation.boxes { BoxGuide(box: box) }
                }
                DifficultMomentList(moments: moments)
            }
        }
    }
}

/// The sheet as a map, with a way to each box.
struct TemplateMap: View {
    let conversation: ConversationTemplate

    var body: HTML {
        nav(.ariaLabel(Text("Rutorna på arket", "The boxes on the sheet"))) {
            ol(.class("a3-map")) {
                for box in conversation.boxes {
                    li(.class("a3-box a3-box-\(box.number)")) {
                        a(.class("quiet-link"), .href("#box-\(box.id)")) {
                            span(.class("box-number")) { box.number }
                            " "
                            box.shortTitle
                        }
                        span(.class("a3-box-time")) {
                            let minutes = box.minutes[conversation.defaultLength] ?? 0
                            Text("\(minutes) min", "\(minutes) min")
                        }
                    }
                }
            }
        }
    }
}

/// The ready-made choices of variant, with the reason for each.
struct QuestionSetList: View {
    let sets: [QuestionSet]
    let usual: QuestionSetID

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("sets")) {
            h2(.id("sets"), .class("plain-title")) { Text("Färdiga blandningar av frågor", "Ready mixes of questions") }
            dl(.class("stack-tight")) {
                for set in sets {
                    div {
                        dt {
                            b { set.name }
                            if set.id == usual { Text(" (förvald)", " (preset)") }
                        }
                        dd(.class("small soft")) { set.explanation }
                    }
                }
            }
            p(.class("small")) {
                Text(
                    "Frågans ton väljs för varje ruta när samtalet planeras.",
                    "The tone of the question is chosen for each box when the dialogue is planned."
                )
            }
        }
    }
}

/// What to do when the talk gets stuck.
struct DifficultMomentList: View {
    let moments: [DifficultMoment]

    var body: HTML {
        section(.class("stack"), .ariaLabelledby("moments")) {
            h2(.id("moments")) { Text("När samtalet kör fast", "When the talk gets stuck") }
            for moment in moments {
                details(.class("sheet-flat")) {
                    summary { b { moment.title } }
                    div(.class("stack-tight")) {
                        p(.class("soft")) { moment.signs }
                        ul { for advice in moment.advice { li { advice } } }
                        p(.class("voice")) { moment.say }
                    }
                }
            }
        }
    }
}

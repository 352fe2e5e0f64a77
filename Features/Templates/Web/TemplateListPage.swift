import Markup
import Site
import Templates
import Vocabulary

struct TemplateListPage: View {
    let viewer: Viewer
    let templates: [ConversationTemplate]
    let help: HelpText?
    let language: Language

    var body: HTML {
        Page(Text("Samtalsmallar", "Conversation templates"), for: viewer, in: .templates, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Samtalsmallar", "Conversation templates") }
                    if let help { p(.class("lead soft")) { help.short } }
                }
                ul(.class("stack-wide")) {
                    for template in templates { li { TemplateCard(conversation: template) } }
                }
            }
        }
    }
}

struct TemplateCard: View {
    let conversation: ConversationTemplate

    var body: HTML {
        article(.class("sheet stack")) {
            div(.class("sheet-head")) {
                h2 { a(.class("quiet-link"), .href("/templates/\(conversation.id)")) { conversation.name } }
                span(.class("small soft")) { conversation.versionName }
            }
            p { conversation.purpose }
            TemplateFacts(conversation: conversation)
        }
    }
}

/// How many boxes, how long, how many people.
struct TemplateFacts: View {
    let conversation: ConversationTemplate

    var body: HTML {
        p(.class("fact-line small")) {
            span { Text("\(conversation.boxes.count) rutor", "\(conversation.boxes.count) boxes") }
            span {
                Icon("clock")
                Text("\(lengths) minuter", "\(lengths) minutes")
            }
            span {
                Icon("round")
                Text("\(people) personer", "\(people) people")
            }
        }
    }

    private var lengths: String { conversation.lengths.map(String.init).joined(separator: ", ") }
    private var people: String {
        "\(conversation.recommendedPeople.lowerBound)–\(conversation.recommendedPeople.upperBound)"
    }
}

extension ConversationTemplate {
    var versionName: Text { Text("Version \(version)", "Version \(version)") }
}

import Markup
import Site
import Vocabulary

/// What stands there now, when somebody else was first. One's own text stands below, with the reason.
struct OthersText: View {
    let texts: [String]

    init(_ texts: [String]) { self.texts = texts.filter { !$0.isEmpty } }

    var body: HTML {
        Message(.correct, Text("Så här står det nu", "This is what it says now")) {
            for text in texts { p(.class("voice"), .lang("sv")) { text } }
        }
    }
}

import Markup
import Site
import Templates
import Vocabulary

/// One box with everything that helps those who hold it.
struct BoxGuide: View {
    let box: Box

    var body: HTML {
        details(.class("sheet-flat"), .id("box-\(box.id)")) {
            summary {
                span(.class("box-number")) { box.number }
                " "
                b { box.title }
            }
            div(.class("stack")) {
                span(.class("row")) { for perspective in box.perspectives { PerspectiveTag(perspective) } }
                p { box.purpose }
                dl(.class("facts")) { facts }
            }
        }
    }

    @HTMLBuilder private var facts: HTML {
        dt { Text("Ordet", "The word") }
        dd { RoundSummary(round: box.round).html }
        dt { Text("Följ upp med", "Follow up with") }
        dd { list(box.followUps, voice: true) }
        if let challenge = box.challenge {
            dt { Text("Utmana med", "Challenge with") }
            dd(.class("voice")) { challenge }
        }
        dt { Text("Till samtalsledaren", "For the facilitator") }
        dd { list(box.facilitatorTips, voice: false) }
        dt { Text("Till dokumentatören", "For the recorder") }
        dd { box.recorderTip }
    }

    private func list(_ texts: [Text], voice: Bool) -> HTML {
        ul(.class(voice ? "stack-tight voice" : "stack-tight")) { for text in texts { li { text } } }
    }
}

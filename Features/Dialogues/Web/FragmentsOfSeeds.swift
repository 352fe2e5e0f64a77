import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// What was prepared for the box and shared: for those who talk and serve the talk, not for observers or the wall.
    var seeds: Fragment {
        Fragment("room-seeds") {
            let answers = box.map { state.answers(in: $0.id) } ?? []
            if let box, !answers.isEmpty {
                details(.class("seeds"), .id("seeds-\(box.id)")) {
                    summary { count(answers) }
                    ul(.class("notes")) { for answer in answers { seed(answer) } }
                }
            }
        }
    }

    private func count(_ answers: [SharedAnswer]) -> Text {
        let waiting = answers.count { !state.isUsed($0.id) && !$0.isErased }
        let all = answers.count
        guard waiting < all else { return Text("Delat inför samtalet (\(all))", "Shared before the dialogue (\(all))") }
        return Text(
            "Delat inför samtalet (\(all), varav \(all - waiting) på arket)",
            "Shared before the dialogue (\(all), \(all - waiting) of them on the sheet)"
        )
    }

    private func seed(_ answer: SharedAnswer) -> HTML {
        li(.class("note perspective-\(answer.perspective.rawValue)"), .id("seed-\(answer.id)")) {
            Icon(answer.perspective.rawValue)
            div(.class("note-text")) {
                span(.class("private-text"), .lang("sv")) { answer.text }
                span(.class("note-by")) {
                    Text("Inför samtalet skrev ", "Before the dialogue, by ")
                    span(.class("note-who")) { table.name(answer.by) }
                    "\u{A0}· "
                    answer.perspective.name
                    if let certainty = answer.certainty {
                        "\u{A0}· "
                        certainty.source.name
                    }
                }
            }
            if state.isUsed(answer.id) {
                StatusTag(.done, Text("på arket", "on the sheet"))
            } else if answer.isErased || !isLive {
                span {}
            } else if audience == .recorder {
                use(answer, for: nil)
            } else {
                use(answer, for: answer.by)
            }
        }
    }

    /// As it is when it has room on the sheet; else into the form, to be shortened first.
    @HTMLBuilder private func use(_ answer: SharedAnswer, for author: PersonID?) -> HTML {
        if answer.text.isLonger(than: TextLimit.note) {
            a(
                .class("button button-small"),
                .href("\(table.path)/room?answer=\(answer.id)#note-form"),
                .id("shorten-\(answer.id)"),
                .data("for", author?.value ?? "").when(author != nil),
                .hidden.when(author != nil && author != me)
            ) { words(answer) }
        } else {
            command("answers/\(answer.id)/note", for: author, as: "button button-small", key: "use") { words(answer) }
        }
    }

    private func words(_ answer: SharedAnswer) -> HTML {
        HTML {
            Text("Lägg på arket", "Put on the sheet")
            span(.class("visually-hidden")) { ": \(answer.text.opening)" }
        }
    }
}

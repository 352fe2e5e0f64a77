import Dialogues
import DialoguesWeb
import Markup
import Records
import Site
import Vocabulary

/// What the recorder writes in: the headline, and the answers to corrections. Fields, so no fragments; after an answer this
/// part of the page is shown anew, and what is being written elsewhere in it stands.
struct RecordersDesk: View {
    let viewed: ViewedRecord
    let refused: RefusedForm?

    var body: HTML {
        div(.class("stack-wide"), .id(Self.id)) {
            HeadlineForm(viewed: viewed)
            CorrectionList(viewed: viewed, refused: refused)
        }
    }

    static let id = "recorders-desk"
}

/// The group's own sentence, which becomes the record's headline.
struct HeadlineForm: View {
    let viewed: ViewedRecord

    var body: HTML {
        section(.class("sheet stack"), .id("headline"), .ariaLabelledby("headline-title")) {
            h2(.id("headline-title")) { Text("Rubriken", "The headline") }
            form(
                .class("stack"),
                .method("post"),
                .action("\(viewed.path)/headline"),
                .id("headline-form"),
                .data("outbox", "headline")
            ) {
                CommandField()
                Field(
                    Text("Det viktigaste vi kom fram till", "The most important thing we arrived at"),
                    name: "text",
                    id: "headline-text",
                    value: viewed.document.headline,
                    help: Text(
                        "Gruppens egen mening från utcheckningen. Den står överst på arket.",
                        "The group's own sentence from the check-out. It stands first on the sheet."
                    ),
                    limit: TextLimit.headline,
                    control: .area(rows: 2, voice: true),
                    .data("keep", "")
                )
                p(.class("button-row")) {
                    button(.class("button"), .type("submit")) { Text("Spara rubriken", "Save the headline") }
                }
            }
        }
    }
}

/// Corrections that are proposed, with the recorder's answer.
struct CorrectionList: View {
    let viewed: ViewedRecord
    let refused: RefusedForm?

    var body: HTML {
        section(.class("sheet stack"), .id("corrections"), .ariaLabelledby("corrections-title")) {
            if viewed.isRecorder, viewed.isFollowed {
                NewCorrections(viewed: viewed)
                content
            } else {
                fragment
            }
        }
    }

    /// For those who answer none: it holds no field.
    var fragment: Fragment { Fragment("review-corrections") { content } }

    private var content: HTML {
        HTML {
            h2(.id("corrections-title")) {
                Text("Föreslagna rättelser", "Proposed corrections")
                if !waiting.isEmpty { Text(sv: " (\(waiting.count) väntar)", en: " (\(waiting.count) waiting)") }
            }
            if viewed.table.state.record.corrections.isEmpty {
                p(.class("soft")) {
                    Text(
                        "Ingen har föreslagit någon rättelse än. Alla som satt vid bordet kan göra det.",
                        "Nobody has proposed a correction yet. Everybody at the table can."
                    )
                }
            } else {
                ul(.class("lines")) {
                    for correction in waiting + answered {
                        li(.id("correction-\(correction.id)")) {
                            CorrectionView(viewed: viewed, correction: correction, refused: refused)
                        }
                    }
                }
            }
        }
    }

    private var waiting: [Correction] { viewed.table.state.record.waitingCorrections }
    private var answered: [Correction] { viewed.table.state.record.corrections.filter { $0.answer != nil } }
}

/// What has been proposed since the recorder opened the page: its forms come when it is loaded anew.
struct NewCorrections: View {
    let viewed: ViewedRecord

    var body: HTML { fragment.html }

    var fragment: Fragment {
        Fragment("review-new-corrections") {
            for correction in viewed.table.state.record.waitingCorrections {
                div(
                    .class("message"),
                    .id("new-\(correction.id)"),
                    .data("without", "correction-\(correction.id)"),
                    .hidden
                ) {
                    Icon("write")
                    p {
                        b { viewed.table.name(correction.by) }
                        Text(" har föreslagit en rättelse: ", " has proposed a correction: ")
                        span(.lang("sv")) { "”\(correction.text.shortened(to: 120))”" }
                    }
                    p { LoadAnew(path: "\(viewed.path)/review", words: answer(viewed.table.name(correction.by))) }
                }
            }
        }
    }

    private func answer(_ name: String) -> Text { Text(sv: "Svara \(name)", en: "Answer \(name)") }
}

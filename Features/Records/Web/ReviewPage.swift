import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Organisations
import Records
import Site
import Templates
import Vocabulary

/// A form that was refused: which, why, and all that was typed.
struct RefusedForm: Sendable {
    let name: String
    let form: Form
    let refusal: any Explained

    func value(_ field: String, in name: String, else value: String = "") -> String {
        self.name == name && form.has(field) ? form[field] : value
    }

    func problem(_ field: String, in name: String) -> Text? {
        self.name == name && refusal.field == field ? refusal.explanation : nil
    }
}

extension RefusedForm? {
    func value(_ field: String, in name: String, else value: String = "") -> String {
        self?.value(field, in: name, else: value) ?? value
    }
    func problem(_ field: String, in name: String) -> Text? { self?.problem(field, in: name) }
}

/// Where the record is corrected, offered and approved.
struct ReviewPage: View {
    let viewed: ViewedRecord
    let refused: RefusedForm?

    var body: HTML {
        Page(
            Text(sv: "Granska: \(viewed.document.plan.title)", en: "Review: \(viewed.document.plan.title)"),
            for: viewed.viewer,
            in: .year,
            scripts: viewed.isFollowed ? ["room"] : [],
            body: viewed.following,
            language: viewed.language
        ) {
            main(.class("page"), .id("content")) {
                head
                if let refused { Message(.correct, refused.refusal.explanation) }
                LoadedText(viewed: viewed)
                if viewed.isFollowed { ReviewState(viewed: viewed) }
                // What the reader is asked to do comes first for those who listen and on a phone; beside it on a desk.
                div(.class("page-columns review-columns")) {
                    div(.class("stack-wide review-side")) {
                        ApprovalPanel(viewed: viewed)
                        if mayPropose { CorrectionForm(viewed: viewed, refused: refused) }
                    }
                    div(.class("stack-wide")) {
                        if viewed.isRecorder, viewed.isFollowed {
                            RecordersDesk(viewed: viewed, refused: refused)
                        } else {
                            CorrectionList(viewed: viewed, refused: refused)
                        }
                        ReviewSheet(viewed: viewed)
                        advice
                    }
                }
            }
        }
    }

    private var head: HTML {
        div(.class("page-head")) {
            nav(.ariaLabel(Text("Var du är", "Where you are"))) {
                ol(.class("path")) {
                    li { a(.href("/dialogues")) { Text("Samtal", "Dialogues") } }
                    li { a(.href(viewed.path)) { viewed.document.plan.title } }
                    li { span(.ariaCurrent("page")) { Text("Granska och godkänn", "Review and approve") } }
                }
            }
            h1 { Text("Granska och godkänn", "Review and approve") }
            p(.class("lead soft")) {
                viewed.document.isLocked
                    ? Text(
                        "Båda parter har godkänt. Dokumentationen är låst och ändras inte mer.",
                        "Both parties have approved. The record is locked and does not change any more."
                    )
                    : viewed.help?.short
                        ?? Text(
                            "Deltagarna föreslår rättelser och båda parter godkänner. Sedan är dokumentationen låst.",
                            "Participants propose corrections and both parties approve. Then the record is locked."
                        )
            }
            p(.class("button-row")) {
                a(.class("button button-small"), .href("\(viewed.path)/record")) {
                    Icon("read")
                    Text("Läs dokumentationen", "Read the record")
                }
                a(.class("button button-small"), .href("\(viewed.path)/record/sheet")) {
                    Icon("sheet")
                    Text("Se arket", "See the sheet")
                }
                a(.class("button button-small"), .href("\(viewed.path)/record/history")) {
                    Icon("clock")
                    Text("Historik", "History")
                }
            }
        }
    }

    private var mayPropose: Bool {
        guard viewed.table.state.phase == .review, let role = viewed.role else { return false }
        return role != .observer
    }

    @HTMLBuilder private var advice: HTML {
        if let help = viewed.help {
            section(.class("sheet-flat stack-tight"), .ariaLabelledby("advice")) {
                h2(.id("advice"), .class("plain-title")) { Text("Bra att veta", "Good to know") }
                ul(.class("stack-tight small")) { for tip in help.tips { li { tip } } }
                p(.class("small soft")) {
                    Text(
                        "Vänta inte för länge: inom en vecka minns alla vad som sades.",
                        "Do not wait too long: within a week everybody remembers what was said."
                    )
                }
                if viewed.audience.isOrganiser {
                    p(.class("small")) {
                        a(.href("\(viewed.path)/erasure")) {
                            Text("Ta bort text enligt beslut", "Remove text by decision")
                        }
                    }
                }
            }
        }
    }
}

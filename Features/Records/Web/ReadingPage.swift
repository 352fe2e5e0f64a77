import Dialogues
import DialoguesWeb
import Markup
import Records
import Site
import Templates
import Vocabulary

/// The record as a text from top to bottom: for phones, zoom and those who listen.
struct ReadingPage: View {
    let viewed: ViewedRecord

    var body: HTML {
        RecordFrame(viewed, as: .reading, named: "record-page-reading") {
            article(.class("record record-to-read")) {
                ReadingHead(viewed: viewed)
                for box in viewed.document.boxes { ReadingBox(viewed: viewed, box: box) }
                ReadingParked(viewed: viewed)
                ReadingFoot(viewed: viewed)
            }
        }
    }
}

struct ReadingHead: View {
    let viewed: ViewedRecord

    var body: HTML {
        header(.class("record-head")) {
            div(.class("record-title")) {
                RecordPlace(words: "\(viewed.municipality) · \(viewed.document.plan.title)")
                h1(.lang("sv")) { viewed.headline }
            }
            dl(.class("record-facts")) {
                for fact in viewed.facts {
                    dt { fact.name }
                    dd { fact.value }
                }
                if !viewed.document.plan.aim.isEmpty {
                    dt { Text("Syfte", "Purpose") }
                    dd(.lang("sv")) { viewed.document.plan.aim }
                }
            }
            TimeShares(viewed: viewed)
            section(.class("record-around"), .ariaLabelledby("around")) {
                h2(.id("around")) { Text("Runt bordet", "Around the table") }
                ul(.class("record-seated")) { for person in viewed.seated { li { person } } }
            }
        }
    }
}

struct ReadingFoot: View {
    let viewed: ViewedRecord

    var body: HTML {
        footer(.class("record-foot")) {
            span(.class("stamp")) {
                if viewed.document.isLocked { Icon("seal") }
                viewed.stamp
            }
            for sign in viewed.signs {
                p(.class("record-sign")) {
                    sign.label
                    b { sign.name }
                    sign.unit
                }
            }
            if let checksum = viewed.document.checksum {
                p(.class("record-check")) {
                    Text("Kontrollsumma (SHA-256): ", "Checksum (SHA-256): ")
                    code { checksum }
                }
                p(.class("no-print")) {
                    Text("Så kontrollerar du: hämta ", "To check: fetch ")
                    a(.href("\(viewed.path)/record/text")) { Text("texten som summan gäller", "the text of the sum") }
                    Text(
                        " och räkna ut dess SHA-256, till exempel med sha256sum. Är summan densamma är texten den som båda parter godkände.",
                        " and compute its SHA-256, with sha256sum for instance. If the sums are the same, the text is what both parties approved."
                    )
                    if viewed.document.isErasedSinceLocked {
                        Text(
                            " Text har tagits bort enligt beslut efter fastställandet. Summan gäller texten som den var då.",
                            " Texts were removed by decision after the approval. The sum is of the text as it was then."
                        )
                    }
                }
            } else {
                p { viewed.check }
            }
        }
    }
}

/// Before there is a record: what will be here, and the first step.
struct NoRecordPage: View {
    let viewed: ViewedRecord

    var body: HTML {
        Page(Text("Dokumentation", "Record"), for: viewed.viewer, in: .year, language: viewed.language) {
            main(.class("page page-narrow"), .id("content")) {
                nav(.ariaLabel(Text("Var du är", "Where you are"))) {
                    ol(.class("path")) {
                        li { a(.href("/dialogues")) { Text("Samtal", "Dialogues") } }
                        li { a(.href(viewed.path)) { viewed.document.plan.title } }
                        li { span(.ariaCurrent("page")) { Text("Dokumentation", "Record") } }
                    }
                }
                div(.class("sheet empty")) {
                    BlankSheet()
                    h1 { viewed.help?.empty.title ?? Text("Ingen dokumentation än", "No record yet") }
                    p {
                        viewed.help?.empty.body
                            ?? Text("Den skapas när samtalet avslutas.", "It is made when the dialogue is closed.")
                    }
                    a(.class("button button-main"), .href(viewed.path)) { Text("Till samtalet", "To the dialogue") }
                }
            }
        }
    }
}

import Dialogues
import Markup
import Records
import Site
import Templates
import Vocabulary

/// The record as a text from top to bottom: for phones, zoom and those who listen.
struct ReadingPage: View {
    let viewed: ViewedRecord

    var body: HTML {
        Page(
            Text(sv: viewed.document.plan.title),
            for: viewed.viewer,
            in: .year,
            scripts: ["print"],
            language: viewed.language
        ) {
            main(.class("page record-page record-page-reading"), .id("content")) {
                RecordBar(viewed: viewed, form: .reading)
                DraftNotice(viewed: viewed)
                article(.class("record record-to-read")) {
                    ReadingHead(viewed: viewed)
                    for box in viewed.document.boxes { ReadingBox(viewed: viewed, box: box) }
                    ReadingParked(viewed: viewed)
                    ReadingFoot(viewed: viewed)
                }
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

/// One box: what was asked, what was said and by whom.
struct ReadingBox: View {
    let viewed: ViewedRecord
    let box: RecordBox

    var body: HTML {
        section(.class("record-box"), .id("box-\(box.id)"), .ariaLabelledby("title-\(box.id)")) {
            h2(.id("title-\(box.id)")) {
                span(.class("box-number")) { box.number }
                span { box.title }
                span(.class("record-minutes")) { viewed.minutes(box) }
            }
            for question in box.questions { p(.class("record-asked")) { question.text } }
            if let reason = box.skippedReason {
                p(.class("record-skipped")) {
                    b { ViewedRecord.skipped }
                    " "
                    span(.lang("sv")) { reason }
                }
            }
            for step in box.steps { ReadingStep(viewed: viewed, step: step, number: number(of: step)) }
            for part in box.parts where !part.notes.isEmpty {
                h3(.class("perspective-heading perspective-\(part.perspective.rawValue)")) {
                    RecordMark(perspective: part.perspective)
                    part.title
                }
                for question in part.questions { p(.class("record-asked")) { question.text } }
                notes(part.notes, marked: false)
            }
            if !box.loose.isEmpty { notes(box.loose, marked: true) }
            if box.isEmpty { p(.class("soft")) { ViewedRecord.nothingWritten } }
        }
    }

    private func number(of step: RecordStep) -> Int { (box.steps.firstIndex { $0.id == step.id } ?? 0) + 1 }

    private func notes(_ notes: [RecordNote], marked: Bool) -> HTML {
        ul(.class(marked ? "record-notes" : "record-notes record-notes-plain")) {
            for note in notes {
                li(.id("note-\(note.id)")) {
                    if marked { RecordMark(perspective: note.note.perspective) }
                    span { words(note) }
                }
            }
        }
    }

    @HTMLBuilder private func words(_ note: RecordNote) -> HTML {
        if note.note.isErased {
            em { viewed.erased(note.erasure) }
        } else {
            span(.lang("sv")) { note.note.text }
            " "
            span(.class("record-from")) {
                viewed.speaker(note.note.saidBy)
                " · "
                viewed.mark(note.note)
            }
        }
    }
}

struct ReadingStep: View {
    let viewed: ViewedRecord
    let step: RecordStep
    let number: Int

    var body: HTML {
        let content = step.step.content
        div(.class("record-step"), .id("step-\(step.id)")) {
            h3 {
                RecordMark(perspective: content.perspective)
                span {
                    Text(sv: "Åtgärd \(number): ", en: "Action \(number): ")
                    if step.step.isErased {
                        viewed.erased(step.erasure)
                    } else {
                        span(.lang("sv")) { content.what }
                    }
                }
            }
            dl(.class("record-facts")) {
                if !step.step.isErased { fact(Text("Väntad effekt", "Expected effect"), content.effect) }
                fact(Text("Ansvarig", "Owner"), content.owner.map(viewed.titled) ?? "")
                if let due = content.due { fact(Text("Klart", "Due"), viewed.words(due.long)) }
                if !step.step.isErased {
                    fact(Text("Så ser vi effekten", "How the effect is seen"), content.evidence)
                    fact(Text("Beslut", "Decision"), content.decision ?? viewed.words(ViewedRecord.noDecision))
                }
            }
        }
    }

    @HTMLBuilder private func fact(_ name: Text, _ value: String) -> HTML {
        if !value.isEmpty {
            dt { name }
            dd { value }
        }
    }
}

/// Questions that were kept for later, and what became of them.
struct ReadingParked: View {
    let viewed: ViewedRecord

    var body: HTML {
        if !viewed.document.parked.isEmpty {
            section(.class("record-box"), .ariaLabelledby("parked")) {
                h2(.id("parked")) { ViewedRecord.parkedTitle }
                ul(.class("record-notes record-notes-plain")) {
                    for parked in viewed.document.parked {
                        li(.id("parked-\(parked.id)")) {
                            span {
                                if parked.question.isErased {
                                    em { viewed.erased(parked.erasure) }
                                } else {
                                    span(.lang("sv")) { parked.question.text }
                                }
                                " "
                                span(.class("record-from")) { viewed.outcome(parked.question) }
                            }
                        }
                    }
                }
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
                div(.class("empty")) {
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

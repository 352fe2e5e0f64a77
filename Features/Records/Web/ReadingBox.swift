import Dialogues
import Markup
import Records
import Site
import Templates
import Vocabulary

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

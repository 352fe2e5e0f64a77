import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Organisations
import Records
import Site
import Templates
import Vocabulary

/// The record as it is now, with the ways to change it for the recorder.
struct ReviewSheet: View {
    let viewed: ViewedRecord

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("content-now")) {
            div(.class("sheet-head")) {
                h2(.id("content-now")) { Text("Det som står nu", "What stands now") }
                if viewed.isRecorder, !viewed.document.isLocked {
                    a(.class("button button-small"), .href("\(viewed.path)/steps/new")) {
                        Icon("add")
                        Text("Lägg till en åtgärd", "Add a next step")
                    }
                }
            }
            fragment
        }
    }

    var fragment: Fragment {
        Fragment("review-text") {
            if viewed.document.headline.isEmpty {
                p(.class("soft")) {
                    Text(
                        "Rubriken saknas än: det viktigaste ni kom fram till, med era egna ord.",
                        "There is no headline yet: the most important thing you arrived at, in your own words."
                    )
                }
            } else {
                p(.class("question"), .lang("sv")) { viewed.document.headline }
            }
            for box in viewed.document.boxes { self.box(box) }
        }
    }

    private func box(_ box: RecordBox) -> HTML {
        div(.class("review-box stack-tight"), .id("review-box-\(box.id)")) {
            h3(.class("box-title")) {
                span(.class("box-number")) { box.number }
                box.title
            }
            if let reason = box.skippedReason {
                p(.class("small")) {
                    b { ViewedRecord.skipped }
                    " "
                    span(.lang("sv")) { reason }
                }
            }
            if box.isEmpty { p(.class("soft small")) { ViewedRecord.nothingWritten } }
            if !box.steps.isEmpty {
                ul(.class("notes")) { for step in box.steps { self.step(step) } }
            }
            if !box.notes.isEmpty {
                ul(.class("notes")) { for note in box.notes { self.note(note) } }
            }
        }
    }

    private func note(_ note: RecordNote) -> HTML {
        li(.class("note perspective-\(note.note.perspective.rawValue)"), .id("note-\(note.id)")) {
            Icon(note.note.perspective.rawValue)
            div(.class("note-text")) {
                if note.note.isErased {
                    em { viewed.erased(note.erasure) }
                } else {
                    span(.lang("sv")) { note.note.text }
                }
                span(.class("note-by")) {
                    b { note.note.perspective.name }
                    " · "
                    viewed.speaker(note.note.saidBy)
                    " · "
                    viewed.mark(note.note)
                }
            }
            edit("notes/\(note.id)", note.note.text, isErased: note.note.isErased)
        }
    }

    private func step(_ step: RecordStep) -> HTML {
        let content = step.step.content
        let owner = content.owner.map(viewed.table.name)
        return li(.class("note perspective-\(content.perspective.rawValue)"), .id("step-\(step.id)")) {
            Icon(content.perspective.rawValue)
            div(.class("note-text")) {
                if step.step.isErased { em { viewed.erased(step.erasure) } } else { span(.lang("sv")) { content.what } }
                span(.class("note-by")) {
                    b { owner.map { Text(sv: $0) } ?? Text("Ansvarig saknas", "No owner") }
                    " · "
                    content.due?.long ?? Text("datum saknas", "no date")
                    if content.effect.isEmpty { Text(" · väntad effekt saknas", " · no expected effect") }
                    if content.evidence.isEmpty {
                        Text(" · det står inte hur effekten syns", " · not said how it is seen")
                    }
                }
            }
            edit("steps/\(step.id)", content.what, isErased: step.step.isErased)
        }
    }

    @HTMLBuilder private func edit(_ path: String, _ text: String, isErased: Bool) -> HTML {
        if viewed.isRecorder, !viewed.document.isLocked, !isErased {
            a(.class("small"), .href("\(viewed.path)/\(path)")) {
                Text("Ändra", "Change")
                span(.class("visually-hidden")) { " \(text.prefix(60))" }
            }
        } else {
            span {}
        }
    }
}

import Markup
import Records
import Site
import Vocabulary

/// A part of a box as it stands in one place of one sheet.
struct SheetBoxView: View {
    let placed: PlacedBox

    var body: HTML {
        // A box that goes on is no landmark of its own: the first part of it is.
        if placed.isContinued {
            div(.class("record-box")) { content }
        } else {
            section(.class("record-box"), .ariaLabelledby("box-\(placed.box.id)")) { content }
        }
    }

    @HTMLBuilder private var content: HTML {
        title
        if !placed.isContinued, !placed.box.asked.isEmpty { p(.class("record-asked")) { placed.box.asked } }
        if !placed.steps.isEmpty { SheetTable(steps: placed.steps, columns: placed.stepColumns) }
        parts
        columns(placed.notes)
        if !placed.isContinued, placed.steps.isEmpty, placed.noteCount == 0, !placed.continues {
            p(.class("record-nothing")) { ViewedRecord.nothingWritten }
        }
        if placed.continues {
            p(.class("record-goes-on")) { Text("Fortsätter på ett senare ark.", "Goes on, on a later sheet.") }
        }
    }

    private var title: HTML {
        h2(.id("box-\(placed.box.id)").when(!placed.isContinued)) {
            if let number = placed.box.number { span(.class("box-number")) { number } }
            span {
                placed.box.title
                if placed.isContinued {
                    " "
                    ViewedRecord.continued
                }
            }
            if !placed.isContinued, !placed.box.minutes.isEmpty {
                span(.class("record-minutes")) { placed.box.minutes }
            }
        }
    }

    /// Beside each other on the map, below each other where the box goes on.
    @HTMLBuilder private var parts: HTML {
        if placed.partsAreBeside, !placed.parts.isEmpty {
            div(.class("record-perspectives record-perspectives-\(placed.parts.count)")) {
                for part in placed.parts { self.part(part) }
            }
        } else {
            for part in placed.parts { self.part(part) }
        }
    }

    private func part(_ part: PlacedPart) -> HTML {
        div(.class("record-part perspective-\(part.part.perspective.rawValue)")) {
            h3 {
                RecordMark(perspective: part.part.perspective)
                part.part.title
            }
            columns(part.notes)
        }
    }

    @HTMLBuilder private func columns(_ notes: NoteColumns) -> HTML {
        if notes.columns.count > 1 {
            div(.class("record-columns record-columns-\(notes.columns.count)")) {
                for column in notes.columns { list(column) }
            }
        } else {
            for column in notes.columns { list(column) }
        }
    }

    private func list(_ notes: [SheetNote]) -> HTML {
        ul(.class("record-notes")) {
            for note in notes {
                li(.class("record-note-plain").when(note.perspective == nil), .data("note", note.id)) {
                    if let perspective = note.perspective { RecordMark(perspective: perspective) }
                    span {
                        span(.lang("sv")) { note.text }
                        if !note.mark.isEmpty {
                            " "
                            span(.class("record-from")) { note.mark }
                        }
                    }
                }
            }
        }
    }
}

/// Next steps, with the columns that make the table lowest.
struct SheetTable: View {
    let steps: [SheetStep]
    let columns: StepColumns

    var body: HTML {
        table(.class("record-table record-table-\(columns.rawValue) table-folds")) {
            thead {
                tr {
                    for name in Self.names { th(.scope("col")) { name } }
                }
            }
            tbody {
                for step in steps {
                    tr(.data("step", step.id)) {
                        th(.scope("row"), .lang("sv")) {
                            RecordMark(perspective: step.perspective)
                            step.what
                        }
                        cell(1, step.effect)
                        cell(2, step.owner)
                        cell(3, step.due)
                        cell(4, step.evidence)
                        cell(5, step.decision)
                    }
                }
            }
        }
    }

    private func cell(_ column: Int, _ text: String) -> HTML {
        td(.data("label", words: Self.names[column])) { text }
    }

    private static let names = [
        Text("Åtgärd", "Action"), Text("Väntad effekt", "Expected effect"), Text("Ansvarig", "Owner"),
        Text("Klart", "Due"), Text("Så ser vi effekten", "How it is seen"), Text("Beslut", "Decision"),
    ]
}

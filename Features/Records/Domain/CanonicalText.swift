import Dialogues
import Templates
import Vocabulary

extension RecordDocument {
    /// What the checksum is of: all that the record says, one fact a line, `name<TAB>value…`, in the order of the
    /// document. Ids and not names, so that the sum holds when somebody changes name. Who approved is not in it:
    /// approvals are of this text.
    ///
    /// Line breaks, tabs and backslashes in texts are written `\n`, `\t` and `\\`; so no two records give the same text.
    package var canonicalText: String {
        var text = CanonicalWriting()
        text.line("samtal-record", "1")
        text.line("dialogue", dialogue.value)
        text.line("title", plan.title)
        text.line("parties", plan.first.value, plan.second.value)
        text.line("purpose", plan.purpose.rawValue)
        text.line("aim", plan.aim)
        text.line("period", plan.period)
        text.line("planned", plan.date?.iso ?? "", plan.start?.iso ?? "", String(plan.length))
        text.line("held", startedAt.number, endedAt.number)
        text.line("place", plan.place)
        for basis in plan.basis { text.line("basis", basis) }
        text.line("case", plan.caseNumber)
        text.line("template", template.id.value, String(template.version))
        for seat in seats { text.line("seat", seat.person.value, seat.role.rawValue, seat.party?.rawValue ?? "") }
        text.line("headline", headline)
        for box in boxes { box.write(to: &text) }
        for question in parked { question.question.write(to: &text) }
        return text.text
    }
}

/// Lines that can be told apart whatever stands in them.
private struct CanonicalWriting {
    var text = ""

    mutating func line(_ name: String, _ values: String...) {
        text += name
        for value in values { text += "\t" + value.escaped }
        text += "\n"
    }
}

extension RecordBox {
    fileprivate func write(to text: inout CanonicalWriting) {
        text.line("box", id.value, String(number), title.sv, variant.rawValue)
        for question in questions { text.line("question", question.id.value, question.text.sv) }
        text.line("minutes", String(minutesPlanned), String(minutesExtended), String(used.microseconds))
        if let skippedReason { text.line("skipped", skippedReason) }
        for part in parts {
            for question in part.questions { text.line("question", question.id.value, question.text.sv) }
        }
        for note in notes { note.note.write(to: &text) }
        for step in steps { step.step.write(to: &text) }
    }
}

extension Note {
    fileprivate func write(to text: inout CanonicalWriting) {
        let speaker =
            switch saidBy {
            case .person(let person): "person " + person.value
            case .group: "group"
            }
        text.line(
            "note",
            id.value,
            perspective.rawValue,
            source.rawValue,
            speaker,
            writtenBy.value,
            isLate ? "late" : "",
            self.text
        )
    }
}

extension NextStep {
    fileprivate func write(to text: inout CanonicalWriting) {
        text.line(
            "step",
            id.value,
            content.perspective.rawValue,
            content.owner?.value ?? "",
            content.due?.iso ?? "",
            content.what,
            content.effect,
            content.evidence,
            // No decision needed, and one needed that nobody has said where, are not the same.
            content.decision.map { "decision " + $0 } ?? ""
        )
    }
}

extension ParkedQuestion {
    fileprivate func write(to text: inout CanonicalWriting) {
        let outcome =
            switch self.outcome {
            case .taken(let box): "taken " + box.value
            case .afterTheDialogue: "after"
            case .dropped: "dropped"
            case nil: "waiting"
            }
        text.line("parked", id.value, by.value, box.value, outcome, self.text)
    }
}

extension Instant? {
    fileprivate var number: String { map { String($0.microseconds) } ?? "" }
}

extension String {
    fileprivate var escaped: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

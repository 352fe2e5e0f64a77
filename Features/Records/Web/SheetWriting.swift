import Dialogues
import DialoguesWeb
import Records
import Site
import Templates
import Vocabulary

/// The record as words for the sheet, in the reader's language.
extension ViewedRecord {
    var sheetContent: SheetContent {
        SheetContent(
            place: "\(municipality) · \(document.plan.title)",
            headline: headline,
            facts: facts.map { .init(words($0.name), words($0.value)) },
            times: document.times.isEmpty ? "" : "\(words(Self.timeLabel)): \(words(timeShares))",
            seats: "\(words(Text("Runt bordet", "Around the table"))): \(seated.joined(separator: "; "))",
            seatCount: document.seats.count,
            boxes: document.boxes.map(sheetBox) + parkedBox,
            foot: .init(signs: signs, check: words(check))
        )
    }

    var headline: String { document.headline.isEmpty ? document.plan.title : document.headline }

    private func sheetBox(_ box: RecordBox) -> SheetBox {
        let skipped = box.skippedReason.map {
            SheetNote("skipped-\(box.id)", nil, "\(words(Self.skipped)) \($0)")
        }
        return SheetBox(
            id: box.id,
            number: box.number,
            title: words(box.title),
            minutes: words(minutes(box)),
            asked: box.questions.map { words($0.text) }.joined(separator: " "),
            column: box.layout.column,
            weight: box.layout.weight,
            steps: box.steps.map(sheetStep),
            parts: box.parts.map { part in
                SheetPart(part.perspective, words(part.title), part.notes.map { sheetNote($0, marked: false) })
            },
            notes: (skipped.map { [$0] } ?? []) + box.loose.map { sheetNote($0, marked: true) }
        )
    }

    private func sheetNote(_ note: RecordNote, marked: Bool) -> SheetNote {
        SheetNote(
            "note-\(note.id)",
            marked ? note.note.perspective : nil,
            note.note.isErased ? words(erased(note.erasure)) : note.note.text,
            mark: note.note.isErased ? "" : words(shortMark(note.note))
        )
    }

    private func sheetStep(_ step: RecordStep) -> SheetStep {
        let content = step.step.content
        let isErased = step.step.isErased
        return SheetStep(
            "step-\(step.id)",
            content.perspective,
            what: isErased ? words(erased(step.erasure)) : content.what,
            effect: isErased ? "" : content.effect,
            owner: content.owner.map(table.name) ?? "",
            due: content.due.map { words($0.long) } ?? "",
            evidence: isErased ? "" : content.evidence,
            decision: isErased ? "" : content.decision ?? words(Self.noDecision)
        )
    }

    private var parkedBox: [SheetBox] {
        guard !document.parked.isEmpty else { return [] }
        let notes = document.parked.map { parked in
            SheetNote(
                "parked-\(parked.id)",
                nil,
                parked.question.isErased ? words(erased(parked.erasure)) : parked.question.text,
                mark: words(outcome(parked.question))
            )
        }
        return [
            SheetBox(id: "parked", number: nil, title: words(Self.parkedTitle), column: .right, weight: 1, notes: notes)
        ]
    }

    /// Who has approved, or is to, for each party.
    var signs: [SheetContent.Foot.Sign] {
        Party.allCases.map { party in
            if let approval = document.approvals[party] {
                return .init(
                    label: words(Text("Godkänd av", "Approved by")),
                    name: table.name(approval.person),
                    unit: table.unitName(party)
                )
            }
            let named = document.plan.approvers(of: party).map(table.name)
            return .init(
                label: words(Text("Ska godkännas av", "To be approved by")),
                name: named.isEmpty ? "–" : named.joined(separator: words(Text(" eller ", " or "))),
                unit: table.unitName(party)
            )
        }
    }

    /// How somebody with the paper in hand can see that it is the approved text.
    var check: Text {
        guard let checksum = document.checksum else {
            return Text(
                sv: "Utkast, ändring \(document.revision). Det här är inte protokoll, och inget är fastställt än.",
                en: "Draft, change \(document.revision). These are no minutes, and nothing is approved yet."
            )
        }
        let address = "\(origin)\(path)/record/text"
        let since =
            document.isErasedSinceLocked
            ? Text(
                " Text har tagits bort efter fastställandet, så summan gäller en längre text.",
                " Texts were removed after the approval, so the sum is of a longer text."
            ) : ""
        return Text(
            sv: "Kontrollsumma (SHA-256): \(checksum). Så kontrollerar du: hämta texten på \(address) och räkna ut "
                + "dess SHA-256.\(since.sv)",
            en: "Checksum (SHA-256): \(checksum). To check: fetch the text at \(address) and compute its "
                + "SHA-256.\(since[.en])"
        )
    }
}

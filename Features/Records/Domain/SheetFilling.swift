import Templates
import Vocabulary

/// A part of a box that stands in one place on one sheet.
package struct PlacedBox: Equatable, Sendable {
    package let box: SheetBox
    /// The beginning stands on an earlier sheet or in an earlier column.
    package let isContinued: Bool
    package var continues = false
    package var steps: [SheetStep] = []
    package var stepColumns = StepColumns.usual
    package var parts: [PlacedPart] = []
    /// The parts stand beside each other; else below, those that have notes.
    package var partsAreBeside = false
    package var notes = NoteColumns.none
    package var height = 0.0

    package var noteCount: Int { parts.reduce(notes.count) { $0 + $1.notes.count } }
    var isBare: Bool { steps.isEmpty && noteCount == 0 }
}

package struct PlacedPart: Equatable, Sendable {
    package let part: SheetPart
    package let notes: NoteColumns
}

/// What of a box is still to be placed.
struct Waiting {
    let box: SheetBox
    let continuedWord: String
    let stepColumns: StepColumns
    var begun = false
    var steps: ArraySlice<SheetStep>
    var parts: [SheetPart]
    var notes: ArraySlice<SheetNote>

    init(_ box: SheetBox, continuedWord: String) {
        self.box = box
        self.continuedWord = continuedWord
        stepColumns = StepColumns.best(for: box.steps)
        steps = box.steps[...]
        parts = box.parts
        notes = box.notes[...]
    }

    var isEmpty: Bool { steps.isEmpty && parts.allSatisfy { $0.notes.isEmpty } && notes.isEmpty }
    var isDone: Bool { begun && isEmpty }

    /// In which form a box stands: beside another, over the half, or going on in the text columns of a further sheet.
    enum Form {
        case narrow, wide, further

        var width: Double { self == .narrow ? SheetMeasures.narrow : SheetMeasures.half }
    }

    func height(_ form: Form) -> Double {
        var all = self
        return all.fill(form, height: .infinity)?.height ?? 0
    }

    /// Number, title, question and the word that it goes on: the least that marks the place on the map.
    func leastHeight(_ form: Form) -> Double {
        head(form) + SheetMeasures.boxGap + SheetMeasures.smallLine
    }

    private func head(_ form: Form) -> Double {
        box.headHeight(in: form.width, continued: begun, word: continuedWord)
    }

    /// Places what goes into the height, and takes it off the queue. Nil when not even the head goes in.
    mutating func fill(_ form: Form, height: Double) -> PlacedBox? {
        var rest = self
        var placed = rest.place(form, height: height)
        if !rest.isEmpty {
            rest = self
            placed = rest.place(form, height: height - SheetMeasures.smallLine - SheetMeasures.boxGap)
            placed?.continues = true
            placed?.height += SheetMeasures.smallLine + SheetMeasures.boxGap
        }
        guard let placed else { return nil }
        self = rest
        begun = true
        return placed
    }

    private mutating func place(_ form: Form, height: Double) -> PlacedBox? {
        var placed = PlacedBox(box: box, isContinued: begun, stepColumns: stepColumns)
        placed.height = head(form)
        guard placed.height <= height else { return nil }
        if isEmpty {
            placed.height += SheetMeasures.boxGap + SheetMeasures.noteLine
            return placed
        }
        placeSteps(&placed, height)
        guard steps.isEmpty else { return placed }
        placeParts(&placed, form, height)
        guard parts.allSatisfy({ $0.notes.isEmpty }), !notes.isEmpty else { return placed }
        let space = height - placed.height - SheetMeasures.boxGap
        placed.notes = .fill(Array(notes), width: form.width, height: space)
        guard placed.notes.count > 0 else { return placed }
        notes = notes.dropFirst(placed.notes.count)
        placed.height += SheetMeasures.boxGap + placed.notes.height
        return placed
    }

    private mutating func placeSteps(_ placed: inout PlacedBox, _ height: Double) {
        var table = SheetMeasures.boxGap + SheetMeasures.tableHead
        while let step = steps.first {
            let row = stepColumns.height(of: step)
            guard placed.height + table + row <= height else { break }
            table += row
            placed.steps.append(step)
            steps = steps.dropFirst()
        }
        if !placed.steps.isEmpty { placed.height += table }
    }

    /// On the map the parts stand beside each other, as on the template, unless one of them is much longer than
    /// the others.
    private mutating func placeParts(_ placed: inout PlacedBox, _ form: Form, _ height: Double) {
        guard form == .wide else { return placePartsBelow(&placed, form, height) }
        var (beside, below) = (self, self)
        var (placedBeside, placedBelow) = (placed, placed)
        beside.placePartsBeside(&placedBeside, height)
        below.placePartsBelow(&placedBelow, form, height)
        let isBelow =
            (placedBelow.noteCount, placedBeside.height) > (placedBeside.noteCount, placedBelow.height)
        (self, placed) = isBelow ? (below, placedBelow) : (beside, placedBeside)
        placed.partsAreBeside = !isBelow
    }

    private mutating func placePartsBeside(_ placed: inout PlacedBox, _ height: Double) {
        guard parts.contains(where: { !$0.notes.isEmpty }) else { return }
        let count = Double(parts.count)
        let width = (SheetMeasures.half - SheetMeasures.gutter * (count - 1)) / count
        let space = height - placed.height - SheetMeasures.boxGap - SheetMeasures.partTitle
        let filled = parts.map { NoteColumns.fill($0.notes, width: min(width, SheetMeasures.narrow), height: space) }
        guard filled.contains(where: { $0.count > 0 }) else { return }
        for (index, notes) in filled.enumerated() {
            placed.parts.append(PlacedPart(part: parts[index], notes: notes))
            parts[index].take(notes.count)
        }
        placed.height += SheetMeasures.boxGap + SheetMeasures.partTitle + (filled.map(\.height).max() ?? 0)
    }

    private mutating func placePartsBelow(_ placed: inout PlacedBox, _ form: Form, _ height: Double) {
        for index in parts.indices where !parts[index].notes.isEmpty {
            let space = height - placed.height - SheetMeasures.boxGap - SheetMeasures.partTitle
            let notes = NoteColumns.fill(parts[index].notes, width: form.width, height: space)
            guard notes.count > 0 else { return }
            placed.parts.append(PlacedPart(part: parts[index], notes: notes))
            placed.height += SheetMeasures.boxGap + SheetMeasures.partTitle + notes.height
            parts[index].take(notes.count)
            guard parts[index].notes.isEmpty else { return }
        }
    }
}

extension SheetPart {
    fileprivate mutating func take(_ count: Int) { self = SheetPart(perspective, title, Array(notes.dropFirst(count))) }
}

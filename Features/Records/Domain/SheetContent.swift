import Templates
import Vocabulary

/// A record as it is to stand on paper: words in one language, names given. What is measured is what is shown.
package struct SheetContent: Equatable, Sendable {
    /// Which municipality, which dialogue.
    package var place: String
    package var headline: String
    package var facts: [Fact]
    /// The shares of the time, in words; empty when there are none.
    package var times: String
    /// Who sat around the table.
    package var seats: String
    /// How many can be drawn around the table.
    package var seatCount: Int
    package var boxes: [SheetBox]
    package var foot: Foot

    package init(
        place: String,
        headline: String,
        facts: [Fact],
        times: String,
        seats: String,
        seatCount: Int,
        boxes: [SheetBox],
        foot: Foot
    ) {
        self.place = place
        self.headline = headline
        self.facts = facts
        self.times = times
        self.seats = seats
        self.seatCount = seatCount
        self.boxes = boxes
        self.foot = foot
    }

    package struct Fact: Equatable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Who approved, and how the record can be checked.
    package struct Foot: Equatable, Sendable {
        package struct Sign: Equatable, Sendable {
            package let label: String
            package let name: String
            package let unit: String

            package init(label: String, name: String, unit: String) {
                self.label = label
                self.name = name
                self.unit = unit
            }
        }

        package var signs: [Sign]
        package var check: String

        package init(signs: [Sign], check: String) {
            self.signs = signs
            self.check = check
        }
    }
}

package struct SheetBox: Equatable, Sendable, Identifiable {
    package let id: BoxID
    /// Nil for what is no box of the template: the parked questions.
    package let number: Int?
    package let title: String
    /// Minutes used and planned.
    package let minutes: String
    package let asked: String
    package let column: Box.Layout.Column
    package let weight: Int
    package let steps: [SheetStep]
    package let parts: [SheetPart]
    package let notes: [SheetNote]

    package init(
        id: BoxID,
        number: Int?,
        title: String,
        minutes: String = "",
        asked: String = "",
        column: Box.Layout.Column,
        weight: Int,
        steps: [SheetStep] = [],
        parts: [SheetPart] = [],
        notes: [SheetNote] = []
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.minutes = minutes
        self.asked = asked
        self.column = column
        self.weight = weight
        self.steps = steps
        self.parts = parts
        self.notes = notes
    }
}

package struct SheetPart: Equatable, Sendable {
    package let perspective: Perspective
    package let title: String
    package let notes: [SheetNote]

    package init(_ perspective: Perspective, _ title: String, _ notes: [SheetNote]) {
        self.perspective = perspective
        self.title = title
        self.notes = notes
    }
}

package struct SheetNote: Equatable, Sendable, Identifiable {
    package let id: String
    /// Drawn before the text where the place does not say it already.
    package let perspective: Perspective?
    package let text: String
    /// What it builds on, that it came late, what became of it.
    package let mark: String

    package init(_ id: String, _ perspective: Perspective?, _ text: String, mark: String = "") {
        self.id = id
        self.perspective = perspective
        self.text = text
        self.mark = mark
    }
}

package struct SheetStep: Equatable, Sendable, Identifiable {
    package let id: String
    package let perspective: Perspective
    package let what: String
    package let effect: String
    package let owner: String
    package let due: String
    package let evidence: String
    package let decision: String

    package init(
        _ id: String,
        _ perspective: Perspective,
        what: String,
        effect: String,
        owner: String,
        due: String,
        evidence: String,
        decision: String
    ) {
        self.id = id
        self.perspective = perspective
        self.what = what
        self.effect = effect
        self.owner = owner
        self.due = due
        self.evidence = evidence
        self.decision = decision
    }

    var cells: [String] { [what, effect, owner, due, evidence, decision] }
}

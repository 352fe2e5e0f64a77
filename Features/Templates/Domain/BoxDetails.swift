import Vocabulary

package extension Box {
    /// How the word goes round in a box ("laget runt").
    struct Round: Codable, Equatable, Sendable {
        package enum Form: String, Codable, CaseIterable, Sendable {
            /// Free talk.
            case none
            /// A round, then free talk.
            case first
            /// The box is a round.
            case whole
            /// Free talk that ends with a round.
            case last
        }

        package let form: Form
        package let secondsPerTurn: Int
        package let mayPass: Bool

        package init(form: Form, secondsPerTurn: Int, mayPass: Bool) {
            self.form = form
            self.secondsPerTurn = secondsPerTurn
            self.mayPass = mayPass
        }

        package static let none = Round(form: .none, secondsPerTurn: 0, mayPass: true)
    }

    /// A share of a box that belongs to one perspective.
    struct Part: Codable, Equatable, Sendable {
        package let perspective: Perspective
        package let title: Text
        package let minutes: [Int: Int]
        package let questions: Questions

        package init(perspective: Perspective, title: Text, minutes: [Int: Int], questions: Questions) {
            self.perspective = perspective
            self.title = title
            self.minutes = minutes
            self.questions = questions
        }
    }

    /// Where a box stands on the sheet: its column, its place from the top, its share of the height.
    struct Layout: Codable, Equatable, Sendable {
        package enum Column: String, Codable, CaseIterable, Sendable { case left, right }

        package let column: Column
        package let order: Int
        package let weight: Int

        package init(column: Column, order: Int, weight: Int) {
            self.column = column
            self.order = order
            self.weight = weight
        }
    }
}

package extension Box.Round.Form {
    var name: Text {
        switch self {
        case .none: Text("fritt samtal", "free talk")
        case .first: Text("laget runt först", "a round first")
        case .whole: Text("hela rutan laget runt", "the whole box is a round")
        case .last: Text("laget runt sist", "a round last")
        }
    }
}

import Vocabulary

/// Something that a person is waited for to do, from whichever feature.
package struct Waiting: Equatable, Sendable {
    /// How soon: what happens now comes first, then what others wait for.
    package enum Urgency: Int, Comparable, Sendable {
        case now, approval, answer, own, reading, planning

        package static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is to be done: "Läs och godkänn dokumentationen".
    package let words: Text
    /// The same as the label of a button.
    package let action: Text
    package let path: String
    /// In which capacity: "Du är dokumentatör".
    package let capacity: Text
    /// What it is about: the dialogue's title as a rule.
    package let about: String
    /// The day it is to be done by, or of what it is about.
    package let day: LocalDate?
    package let urgency: Urgency

    package init(
        _ words: Text,
        action: Text,
        path: String,
        capacity: Text,
        about: String,
        day: LocalDate? = nil,
        urgency: Urgency
    ) {
        self.words = words
        self.action = action
        self.path = path
        self.capacity = capacity
        self.about = about
        self.day = day
        self.urgency = urgency
    }
}

/// What a feature knows to wait for somebody. So one list shows all of it while no feature knows another's pages.
package struct WaitingSource: Sendable {
    package let tasks: @Sendable (Viewer) async throws -> [Waiting]

    package init(tasks: @escaping @Sendable (Viewer) async throws -> [Waiting]) { self.tasks = tasks }
}

import Vocabulary

/// All that letters can be about in an organisation, as plain facts at one moment.
package struct LetterWorld: Equatable, Sendable {
    package var appointments: [Appointment]
    package var asks: [Ask]
    /// What has been written already, or is about to be.
    package var told: [Told]
    /// Those who want no reminders.
    package var refusing: Set<PersonID>

    package init(
        appointments: [Appointment] = [],
        asks: [Ask] = [],
        told: [Told] = [],
        refusing: Set<PersonID> = []
    ) {
        self.appointments = appointments
        self.asks = asks
        self.told = told
        self.refusing = refusing
    }
}

/// A dialogue as a time to come to.
package struct Appointment: Equatable, Sendable {
    package let dialogue: DialogueID
    package let meeting: Meeting
    /// Those who have a seat.
    package let people: Set<PersonID>
    package let isCalledOff: Bool

    package init(dialogue: DialogueID, meeting: Meeting, people: Set<PersonID>, isCalledOff: Bool) {
        self.dialogue = dialogue
        self.meeting = meeting
        self.people = people
        self.isCalledOff = isCalledOff
    }
}

/// Something that one person is asked to do.
package struct Ask: Equatable, Sendable {
    package enum Matter: String, Codable, CaseIterable, Sendable { case prepare, approve, evaluate, act }

    package let matter: Matter
    package let person: PersonID
    /// As in `dialogue/grundskola`, `action/17`.
    package let thing: String
    package let dialogue: DialogueID?
    /// Which time it is asked: a revision, a day. Another one is another letter.
    package let occurrence: String
    /// The name of the thing, as letters have it.
    package let about: String
    /// The page where it is done.
    package let path: String
    package let askedOn: LocalDate?
    package let due: LocalDate?
    package let isDone: Bool

    package init(
        _ matter: Matter,
        of person: PersonID,
        thing: String,
        dialogue: DialogueID?,
        occurrence: String = "1",
        about: String,
        path: String,
        askedOn: LocalDate? = nil,
        due: LocalDate? = nil,
        isDone: Bool = false
    ) {
        self.matter = matter
        self.person = person
        self.thing = thing
        self.dialogue = dialogue
        self.occurrence = occurrence
        self.about = about
        self.path = path
        self.askedOn = askedOn
        self.due = due
        self.isDone = isDone
    }
}

/// A letter that has been written, or is about to be.
package struct Told: Equatable, Sendable {
    package let order: LetterOrder
    package let on: LocalDate
    /// False when it was dropped before it was sent, since it had become untrue: the person knows nothing of it.
    package let isKnown: Bool

    package init(_ order: LetterOrder, on day: LocalDate, isKnown: Bool = true) {
        self.order = order
        on = day
        self.isKnown = isKnown
    }
}

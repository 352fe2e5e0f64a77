// Letters: which letters are due to whom, and which are not, from plain facts about what there is to write about.

import Vocabulary

/// What a letter is for.
package enum LetterKind: String, Codable, CaseIterable, Sendable {
    // About the appointment.
    case invitation, update, cancellation
    // Once, when something is asked of somebody.
    case approve, evaluate
    // Only to those who have not done it.
    case prepareReminder, approveReminder, evaluateReminder, actionDue, actionOverdue

    /// A reminder can be declined; what one is asked to do is told all the same.
    package var isReminder: Bool {
        switch self {
        case .invitation, .update, .cancellation, .approve, .evaluate: false
        case .prepareReminder, .approveReminder, .evaluateReminder, .actionDue, .actionOverdue: true
        }
    }

    /// Who gets it may be told to the organiser. Who has not done something, or not answered, is for nobody else to know.
    package var namesReaders: Bool { isAboutAppointment || self == .approve }

    package var isAboutAppointment: Bool { self == .invitation || self == .update || self == .cancellation }
}

/// The facts that one writes in a calendar.
package struct Meeting: Codable, Equatable, Sendable {
    package var title: String
    package var date: LocalDate
    package var start: LocalTime
    package var minutes: Int
    package var place: String

    package init(title: String, date: LocalDate, start: LocalTime, minutes: Int, place: String) {
        self.title = title
        self.date = date
        self.start = start
        self.minutes = minutes
        self.place = place
    }
}

/// A letter to be written. The words are found when it is sent: nothing that people wrote is kept beside the job.
package struct LetterOrder: Codable, Equatable, Sendable {
    package let kind: LetterKind
    package let person: PersonID
    /// What it is about, as in `dialogue/grundskola`.
    package let thing: String
    package let dialogue: DialogueID?
    /// Which time: the number of the appointment letter, the revision to approve, the day that is due.
    package let occurrence: String
    package let meeting: Meeting?

    package init(
        _ kind: LetterKind,
        to person: PersonID,
        about thing: String,
        dialogue: DialogueID?,
        occurrence: String,
        meeting: Meeting? = nil
    ) {
        self.kind = kind
        self.person = person
        self.thing = thing
        self.dialogue = dialogue
        self.occurrence = occurrence
        self.meeting = meeting
    }

    /// The same for the same letter, whoever plans it and however often.
    package var key: String {
        kind.isAboutAppointment
            ? "appointment/\(thing)/\(person)/\(occurrence)" : "\(kind.rawValue)/\(thing)/\(person)/\(occurrence)"
    }
}

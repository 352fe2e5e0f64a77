// Surveys: questionnaires, collections and answers; it knows an occasion, never a programme.

import Dialogues
import Templates
import Vocabulary

package enum OccasionTag {}
/// What answers are collected for: the round's id, or the dialogue's own where it belongs to none.
package typealias OccasionID = Identifier<OccasionTag>

/// The dialogues whose evaluations are collected together.
package struct Occasion: Equatable, Sendable {
    package struct Talk: Equatable, Sendable {
        package let id: DialogueID
        package let summary: DialogueSummary

        package init(id: DialogueID, summary: DialogueSummary) {
            self.id = id
            self.summary = summary
        }
    }

    package let id: OccasionID
    package let round: RoundID?
    /// Those that people have been invited to; never empty.
    package let talks: [Talk]

    package init(id: OccasionID, round: RoundID?, talks: [Talk]) {
        self.id = id
        self.round = round
        self.talks = talks
    }

    /// All occasions of an organisation.
    package static func all(_ summaries: [(key: String, document: DialogueSummary)]) -> [Occasion] {
        let talks = summaries.map { Talk(id: DialogueID($0.key), summary: $0.document) }
            .filter { $0.summary.isInvitedTo }
            .sorted { ($0.summary.date?.iso ?? "", $0.id.value) < ($1.summary.date?.iso ?? "", $1.id.value) }
        return Dictionary(grouping: talks) { OccasionID($0.summary.round?.value ?? $0.id.value) }
            .map { Occasion(id: $0.key, round: $0.value[0].summary.round, talks: $0.value) }
            .sorted { $0.id.value < $1.id.value }
    }

    package func talk(_ id: DialogueID) -> Talk? { talks.first { $0.id == id } }

    /// Everybody who is, or will be, asked: once for each dialogue that they talk in.
    package var invited: [Participation] {
        talks.flatMap { talk in talk.summary.asked.map { Participation(dialogue: talk.id, person: $0) } }
    }

    /// How many different people that is.
    package var people: Int { Set(invited.map(\.person)).count }

    /// Those who are asked now: their dialogue is closed.
    package var asked: [Participation] { invited.filter { talk($0.dialogue)?.summary.isHeld == true } }

    package var facilitators: Set<PersonID> { Set(talks.flatMap { $0.summary.people(as: .facilitator) }) }

    /// How answers can be given here: a group of fewer than the limit is never called anonymous.
    package func allowedModes(_ forms: EvaluationForms) -> [AnswerMode] {
        people >= forms.smallGroup.threshold ? AnswerMode.allCases : forms.smallGroup.allowedModes
    }

    /// As long as nobody has chosen otherwise.
    package func usualMode(_ forms: EvaluationForms) -> AnswerMode {
        allowedModes(forms).contains(.anonymous) ? .anonymous : .namedToFacilitator
    }
}

/// A person in one dialogue: whoever talks in several is asked about each.
package struct Participation: Hashable, Sendable {
    package let dialogue: DialogueID
    package let person: PersonID

    package init(dialogue: DialogueID, person: PersonID) {
        self.dialogue = dialogue
        self.person = person
    }
}

extension DialogueSummary {
    fileprivate var isInvitedTo: Bool {
        switch phase {
        case .open, .live, .review, .approved: true
        case .none, .draft, .discarded: false
        }
    }

    /// It has been held and closed.
    package var isHeld: Bool { phase == .review || phase == .approved }

    /// Those who talk, also when they keep the time or the record beside it. Who leads is not asked: she reads the answers.
    package var asked: [PersonID] {
        seats.filter { seat in
            switch seat.role {
            case .participant, .challenger: true
            case .timekeeper, .recorder: seat.party != nil
            case .facilitator, .observer: false
            }
        }.map(\.person)
    }
}

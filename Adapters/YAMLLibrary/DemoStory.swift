import Templates
import Vocabulary

/// The demo municipality as it is written in `demo/`: everything invented, dates as if today were the anchor.
package struct DemoStory: Equatable, Sendable {
    /// The day that counts as today in the story.
    package let anchor: LocalDate
    package let organisation: OrganisationID
    package let name: String
    package let units: [DemoUnit]
    package let people: [DemoPerson]
    package let dialogues: [DemoDialogue]
    package let scenarios: [DemoScenario]
    package let rounds: [DemoRound]
}

package struct DemoUnit: Equatable, Sendable {
    package let id: UnitID
    /// Of the codes that Organisations has.
    package let kind: String
    package let name: String
    package let short: String
    /// The förvaltning that works for a nämnd.
    package let department: UnitID?
}

package struct DemoPerson: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case elected, official, external }

    package let id: PersonID
    package let kind: Kind
    package let name: String
    package let title: String
    package let unit: UnitID?
    /// Leads the programme, and so plans the dialogues.
    package let leads: Bool
}

package struct DemoDialogue: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable { case planned, preparing, live, review, approved, followedUp }

    package let id: DialogueID
    package let state: State
    package let title: String
    package let aim: String
    package let committees: [UnitID]
    package let leadership: UnitID
    package let scenario: String
    /// The last year of the scenario that the dialogue is about.
    package let scenarioYearsTo: Int
    package let period: String
    package let date: LocalDate
    package let start: LocalTime
    package let length: Int
    package let place: String
    package let caseNumber: String
    package let template: TemplateID
    package let variants: [BoxID: QuestionVariant]
    package let questionSet: QuestionSetID
    package let people: [DemoSeat]
    package let basis: [DemoBasis]
    package let preparation: [DemoPreparation]
    /// When the talk began, on its day.
    package let startedAt: LocalTime?
    package let currentBox: BoxID?
    package let boxes: [DemoBox]
    package let privateNotes: [DemoRemark]
    package let parked: [DemoRemark]
    package let steps: [DemoStep]
    package let headline: String?
    package let record: DemoRecord?
    package let reflection: DemoReflection?
    package let opinion: DemoOpinion?
    package let followUps: [DemoFollowUp]
    package let evaluation: DemoEvaluation?
}

package struct DemoSeat: Equatable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        case facilitator, recorder, challenger, participant, timekeeper, observer
    }
    package enum Side: String, CaseIterable, Sendable { case leadership, committee, guest }

    package let person: PersonID
    package let roles: [Role]
    package let side: Side?
    package let withoutDevice: Bool
}

/// What happened in one box.
package struct DemoBox: Equatable, Sendable {
    package let box: BoxID
    package let minutesUsed: Int
    package let order: [PersonID]
    package let passed: [PersonID]
    /// Passed at first, and had the word last.
    package let returned: [PersonID]
    package let notes: [DemoNote]
}

package struct DemoNote: Equatable, Sendable {
    /// Nil for the group.
    package let by: PersonID?
    package let perspective: Perspective
    package let source: NoteSource
    package let text: String
    /// Written by the recorder in the person's name.
    package let byRecorder: Bool
}

/// A private note or a parked question.
package struct DemoRemark: Equatable, Sendable {
    package let by: PersonID
    package let text: String
    package let takenBy: PersonID?
}

package struct DemoStep: Equatable, Sendable {
    package let action: String
    package let effect: String
    package let perspective: Perspective
    package let owner: PersonID
    package let due: LocalDate
    package let evidence: String
    package let decision: UnitID?
    package let decisionCase: String?
    /// What became of it, in the codes that Actions has.
    package let status: String
    package let effectSeen: String
    package let doneOn: LocalDate?
    package let review: DemoActionReview?
}

/// How it went with an action, when it was looked at again.
package struct DemoActionReview: Equatable, Sendable {
    package let by: PersonID
    package let date: LocalDate
    package let text: String
}

package struct DemoRecord: Equatable, Sendable {
    package let corrections: [DemoCorrection]
    package let signOffs: [DemoSignOff]
}

package struct DemoCorrection: Equatable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable { case accepted, declined, open }

    package let by: PersonID
    package let date: LocalDate
    package let target: BoxID
    package let text: String
    package let outcome: Outcome
    /// What an accepted correction made of the text.
    package let becomes: String?
    package let reason: String?
    package let decidedOn: LocalDate?
}

package struct DemoSignOff: Equatable, Sendable {
    package let person: PersonID
    package let date: LocalDate
}

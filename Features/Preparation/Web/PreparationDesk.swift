// PreparationWeb: the pages where one prepares, what is compiled of it, and which questions are asked.

import Dialogues
import DialoguesWeb
import EventSourcing
import Hummingbird
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// Everything that the pages about preparing need.
package struct PreparationDesk: Sendable {
    package let dialogues: DialogueDesk
    package let rows: any Preparations
    package let standings: any PreparationStandings

    package init(dialogues: DialogueDesk, rows: any Preparations, standings: any PreparationStandings) {
        self.dialogues = dialogues
        self.rows = rows
        self.standings = standings
    }

    var guide: PreparationGuide { dialogues.library.preparation }

    /// A person's own preparation of a dialogue, with what she has shared of it.
    func prepared(_ table: Table, by viewer: Viewer) async throws -> Prepared {
        let place = OwnPlace(viewer.person.id, in: table.id, table.organisation)
        var own = try await rows.preparation(at: place)
        let choice = QuestionChoice(guide, table.state)
        // What is shared lives in the dialogue alone. A row beside it is left from a sharing that was cut off.
        let left = own.answers.map(\.question).filter { table.state.answer(of: place.author, to: $0) != nil }
        if !left.isEmpty {
            try await rows.erase(left, at: place)
            own.answers.removeAll { left.contains($0.question) }
        }
        return Prepared(place: place, own: own, choice: choice, state: table.state)
    }

    func progress(_ table: Table) async throws -> PreparationProgress {
        try await standings.progress(of: table.id, table.state.plan.seats, in: table.organisation)
    }
}

extension DialogueDesk {
    /// A seat with a voice. What is not shared is reached on one's own devices alone: who was let in by the room's code
    /// was recognised by the facilitator, and may be another than the name says.
    var ownPreparation: Permission {
        let seat = voice
        return Permission("own-preparation") { request, context in
            try await seat.check(request, context)
            guard try !context.signedIn().isLetInByCode else { throw PreparationRefusal.personalLinkNeeded }
        }
    }

    /// A seat, and not an observer's.
    var voice: Permission { seat(.facilitator, .recorder, .timekeeper, .participant, .challenger, named: "voice") }
}

/// One person's preparation as the pages show it.
struct Prepared: Sendable {
    let place: OwnPlace
    let own: OwnPreparation
    let answers: [PreparedAnswer]

    init(place: OwnPlace, own: OwnPreparation, choice: QuestionChoice, state: Dialogue.State) {
        self.place = place
        self.own = own
        // Also what has been answered on a question that is asked no longer: it is not lost by that.
        let asked = choice.asked.map(\.id)
        let shared = state.visibleAnswers.filter { $0.by == place.author }.map(\.question)
        let others = Set(own.answers.map(\.question) + shared).subtracting(asked).sorted { $0.value < $1.value }
        answers = (asked + others).compactMap { id in
            choice.question(id).map { question in
                PreparedAnswer(
                    question: question,
                    isAsked: asked.contains(id),
                    own: own.answer(to: id),
                    shared: state.answer(of: place.author, to: id)
                )
            }
        }
    }

    /// Of the questions that are asked.
    var answered: Int { answers.count { $0.isAsked && $0.isAnswered } }
    var total: Int { answers.count(where: \.isAsked) }
    var shared: Int { answers.count { $0.shared != nil } }
    var privateAnswers: [PreparedAnswer] { answers.filter { $0.own != nil } }
}

/// A question with what the person has answered: for herself, or shared.
struct PreparedAnswer: Sendable {
    let question: AskedQuestion
    let isAsked: Bool
    let own: PrivateAnswer?
    let shared: SharedAnswer?

    var isAnswered: Bool { own != nil || shared != nil }
    var text: String { own?.text ?? "" }
    var perspective: Perspective { own?.perspective ?? question.perspective }
}

import Dialogues
import Templates
import Vocabulary

/// What somebody wants to do with the group's reflection. `over` is the revision that the form was made from.
package enum ReflectionCommand: Equatable, Sendable {
    case guess(TimeGuess, over: Int)
    /// The guesses are shown, and the group agrees.
    case beginAgreeing
    case agree(TimeAgreement, over: Int)
    case evaluate(GroupEvaluation, over: Int)
    case finish
}

/// What is to be kept. The rows take it only if nothing has come in between.
package enum ReflectionChange: Equatable, Sendable {
    case guessed(Kept<TimeGuess>)
    case begun(Instant)
    case agreed(Kept<TimeAgreement>)
    case evaluated(Kept<GroupEvaluation>)
    case done(Instant)
}

package enum ReflectionLimit {
    /// Characters of one answer of the group's.
    package static let answer = 1_000
}

/// The rules of a reflection, with what they are judged by.
package struct ReflectionRules: Sendable {
    package let dialogue: Dialogue.State
    package let time: TimeReflectionGuide
    package let form: GroupForm

    package init(dialogue: Dialogue.State, time: TimeReflectionGuide, form: GroupForm) {
        self.dialogue = dialogue
        self.time = time
        self.form = form
    }

    /// Nil when it is so already: a form that is sent twice has said one thing.
    package func decide(
        _ command: ReflectionCommand,
        on reflection: GroupReflection,
        by person: PersonID,
        at now: Instant
    ) throws(ReflectionRefusal) -> ReflectionChange? {
        guard let role = dialogue.role(of: person) else { throw .notAtTheTable }
        guard dialogue.isTimeToReflect else { throw .notHeldYet }
        guard !reflection.isDone else {
            if command == .finish, role.writesForTheGroup { return nil }
            throw .isDone
        }
        switch command {
        case .guess(let guess, let revision):
            guard !reflection.isBegun else { throw .groupHasBegun }
            guard reflection.guesses[person]?.content != guess else { return nil }
            let next = try next(reflection.guesses[person]?.revision, over: revision)
            return .guessed(Kept(guess, revision: next, by: person, at: now))
        case .beginAgreeing:
            try need(role)
            return reflection.isBegun ? nil : .begun(now)
        case .agree(let agreement, let revision):
            try need(role)
            guard reflection.isBegun else { throw .groupHasNotBegun }
            try check(agreement.answers, of: time.questions)
            guard reflection.agreement?.content != agreement else { return nil }
            let next = try next(reflection.agreement?.revision, over: revision)
            return .agreed(Kept(agreement, revision: next, by: person, at: now))
        case .evaluate(let evaluation, let revision):
            try need(role)
            try check(evaluation.answers, of: form.prompts)
            try check(evaluation.ratings)
            guard reflection.evaluation?.content != evaluation else { return nil }
            let next = try next(reflection.evaluation?.revision, over: revision)
            return .evaluated(Kept(evaluation, revision: next, by: person, at: now))
        case .finish:
            try need(role)
            guard reflection.agreement != nil else { throw .timeNotAgreed }
            return .done(now)
        }
    }

    /// The recorder or the facilitator writes for the group.
    private func need(_ role: DialogueRole) throws(ReflectionRefusal) {
        guard role.writesForTheGroup else { throw .notForTheGroup }
    }

    private func next(_ now: Int?, over revision: Int) throws(ReflectionRefusal) -> Int {
        guard (now ?? 0) == revision else { throw .changedByOther(now: now ?? 0) }
        return revision + 1
    }

    private func check(_ answers: [ItemID: String], of prompts: [Prompt]) throws(ReflectionRefusal) {
        for (item, text) in answers.sorted(by: { $0.key.value < $1.key.value }) {
            guard prompts.contains(where: { $0.id == item }) else { throw .noSuchQuestion }
            guard !text.isLonger(than: ReflectionLimit.answer) else {
                throw .answerTooLong(item, limit: ReflectionLimit.answer)
            }
        }
    }

    private func check(_ ratings: [ItemID: Int]) throws(ReflectionRefusal) {
        for (item, rating) in ratings.sorted(by: { $0.key.value < $1.key.value }) {
            guard form.ratings.contains(where: { $0.id == item }) else { throw .noSuchQuestion }
            guard form.scale.steps.contains(rating) else { throw .ratingOutOfRange(item) }
        }
    }
}

package extension DialogueRole {
    /// The recorder or the facilitator writes what the group agrees on.
    var writesForTheGroup: Bool { self == .recorder || self == .facilitator }
}

package extension Dialogue.State {
    /// From the last box on: the last minutes of the talk, and afterwards.
    var isTimeToReflect: Bool {
        switch phase {
        case .none, .draft, .open, .discarded: false
        case .live: clock.current != nil && clock.current == boxes.last?.id
        case .review, .approved: true
        }
    }
}

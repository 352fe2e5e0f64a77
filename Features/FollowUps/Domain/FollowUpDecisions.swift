import Dialogues
import Templates
import Vocabulary

/// What is written at a follow-up talk.
package struct FollowUpText: Equatable, Sendable {
    package let date: LocalDate?
    package let answers: [ItemID: String]
    package let consent: QuoteConsent.Answer?

    package init(date: LocalDate?, answers: [ItemID: String], consent: QuoteConsent.Answer?) {
        self.date = date
        self.answers = answers.filter { !$0.value.isBlank }
        self.consent = consent
    }
}

/// What somebody wants to do with a follow-up talk. `over` is the revision that the form was made from.
package enum FollowUpCommand: Equatable, Sendable {
    // The interviewer.
    case write(FollowUpText, over: Int)
    case send(FollowUpText, over: Int)
    case discard
    // The person.
    case adjust(FollowUpText, over: Int)
    case approve(FollowUpText, over: Int)
    case decline(reason: String, over: Int)
    case withdraw
}

/// Why a follow-up talk was not begun or changed. Each has a sentence in FollowUpsWeb.
package enum FollowUpRefusal: Error, Equatable, Sendable {
    // Who and when.
    case notHeldYet, wasNotAtTheTable, withOneself, alreadyBegun, notInterviewer, notThePerson
    case notSent, alreadyApproved, isWithdrawn, changedByOther(now: Int)
    // What.
    case personMissing, dateMissing, dateInTheFuture, dateBeforeDialogue, nothingWritten, consentMissing
    case noSuchQuestion, answerTooLong(ItemID, limit: Int), reasonTooLong(limit: Int)
}

/// What is to be kept.
package enum FollowUpChange: Equatable, Sendable {
    case kept(FollowUp)
    case discarded
}

package enum FollowUpLimit {
    /// Characters of one answer.
    package static let answer = 2_000
    package static let reason = 600
}

/// The rules of follow-up talks about one dialogue, with what they are judged by.
package struct FollowUpRules: Sendable {
    package let dialogue: Dialogue.State
    /// The day that the dialogue was held.
    package let heldOn: LocalDate?
    package let guide: FollowUpGuide
    package let today: LocalDate

    package init(dialogue: Dialogue.State, heldOn: LocalDate?, guide: FollowUpGuide, today: LocalDate) {
        self.dialogue = dialogue
        self.heldOn = heldOn
        self.guide = guide
        self.today = today
    }

    /// A new talk with somebody who took part.
    package func begin(_ followUp: FollowUp, beside others: [FollowUp]) throws(FollowUpRefusal) -> FollowUp {
        guard dialogue.isHeld else { throw .notHeldYet }
        guard dialogue.tookPart(followUp.person) else { throw .wasNotAtTheTable }
        guard followUp.person != followUp.interviewer else { throw .withOneself }
        // Whoever has taken a text back may be asked anew.
        guard !others.contains(where: { $0.person == followUp.person && $0.state != .withdrawn }) else {
            throw .alreadyBegun
        }
        return followUp
    }

    /// Nil when it is so already: a form that is sent twice has said one thing.
    package func decide(_ command: FollowUpCommand, on followUp: FollowUp, by person: PersonID)
        throws(FollowUpRefusal) -> FollowUpChange?
    {
        try need(command.isOfInterviewer, followUp, person)
        guard !followUp.isAlready(after: command) else { return nil }
        guard followUp.state != .withdrawn else { throw .isWithdrawn }
        var next = followUp
        next.revision += 1
        switch command {
        case .write(let text, let revision):
            try take(text, into: &next, over: revision)
            if followUp.state == .sent { next.sent = next.answers }
            if followUp.state == .declined { next.state = .draft }
        case .send(let text, let revision):
            try take(text, into: &next, over: revision)
            guard let date = next.date else { throw .dateMissing }
            guard date <= today else { throw .dateInTheFuture }
            guard !next.answers.isEmpty else { throw .nothingWritten }
            next.state = .sent
            next.sent = next.answers
            next.reason = ""
        case .discard:
            guard followUp.state != .approved else { throw .alreadyApproved }
            return .discarded
        case .adjust(let text, let revision):
            try needSent(followUp)
            try take(text, into: &next, over: revision)
        case .approve(let text, let revision):
            try needSent(followUp)
            try take(text, into: &next, over: revision)
            guard !next.answers.isEmpty else { throw .nothingWritten }
            guard next.consent != nil else { throw .consentMissing }
            next.state = .approved
        case .decline(let reason, let revision):
            try needSent(followUp)
            guard followUp.revision == revision else { throw .changedByOther(now: followUp.revision) }
            guard !reason.isLonger(than: FollowUpLimit.reason) else {
                throw .reasonTooLong(limit: FollowUpLimit.reason)
            }
            next.state = .declined
            next.reason = reason
        case .withdraw:
            guard followUp.isShownToPerson else { throw .notSent }
            next.state = .withdrawn
            next.answers = [:]
            next.sent = [:]
            next.reason = ""
            next.consent = nil
        }
        return .kept(next)
    }

    private func need(_ interviewer: Bool, _ followUp: FollowUp, _ person: PersonID) throws(FollowUpRefusal) {
        if interviewer {
            guard followUp.interviewer == person else { throw .notInterviewer }
        } else {
            guard followUp.person == person else { throw .notThePerson }
        }
    }

    private func needSent(_ followUp: FollowUp) throws(FollowUpRefusal) {
        guard followUp.state != .approved else { throw .alreadyApproved }
        guard followUp.state == .sent else { throw .notSent }
    }

    private func take(_ text: FollowUpText, into followUp: inout FollowUp, over revision: Int)
        throws(FollowUpRefusal)
    {
        guard followUp.state != .approved else { throw .alreadyApproved }
        guard followUp.revision == revision + 1 else { throw .changedByOther(now: followUp.revision - 1) }
        for (item, answer) in text.answers.sorted(by: { $0.key.value < $1.key.value }) {
            guard guide.questions.contains(where: { $0.id == item }) else { throw .noSuchQuestion }
            guard !answer.isLonger(than: FollowUpLimit.answer) else {
                throw .answerTooLong(item, limit: FollowUpLimit.answer)
            }
        }
        if let date = text.date, let heldOn, date < heldOn { throw .dateBeforeDialogue }
        followUp.date = text.date
        followUp.answers = text.answers
        followUp.consent = text.consent
    }
}

extension FollowUp {
    fileprivate func isAlready(after command: FollowUpCommand) -> Bool {
        func holds(_ text: FollowUpText) -> Bool {
            date == text.date && answers == text.answers && consent == text.consent
        }
        return switch command {
        case .write(let text, _): state != .declined && holds(text)
        case .send(let text, _): state == .sent && sent == answers && holds(text)
        case .adjust(let text, _): state == .sent && holds(text)
        case .approve(let text, _): state == .approved && holds(text)
        case .decline(let reason, _): state == .declined && self.reason == reason
        case .withdraw: state == .withdrawn
        case .discard: false
        }
    }
}

extension FollowUpCommand {
    fileprivate var isOfInterviewer: Bool {
        switch self {
        case .write, .send, .discard: true
        case .adjust, .approve, .decline, .withdraw: false
        }
    }
}

package extension Dialogue.State {
    /// The talk is over.
    var isHeld: Bool {
        switch phase {
        case .none, .draft, .open, .live, .discarded: false
        case .review, .approved: true
        }
    }

    func tookPart(_ person: PersonID) -> Bool { (plan.seats + left).contains { $0.person == person } }
}

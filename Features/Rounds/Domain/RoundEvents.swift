import Dialogues
import Templates
import Vocabulary

/// What has happened in a round. Stored for ever after the first release: add cases, never change one.
package enum RoundEvent: Codable, Equatable, Sendable {
    case drafted(plan: RoundPlan, template: ConversationTemplate)
    case replanned(plan: RoundPlan)
    case discarded
    case makingBegun(by: PersonID)
    case dialoguesMade
    case closed(lessons: String, at: Instant)
    case lessonsRewritten(text: String)
    /// The lessons are gone: which events, why and by what decision.
    case erased(positions: [Int64], reason: String, decision: String)
}

package extension RoundEvent {
    /// The event as it stands when the lessons are forgotten; nil for one that holds none of them.
    var withoutLessons: RoundEvent? {
        switch self {
        case .closed(_, let at): .closed(lessons: Erased.mark, at: at)
        case .lessonsRewritten: .lessonsRewritten(text: Erased.mark)
        case .drafted, .replanned, .discarded, .makingBegun, .dialoguesMade, .erased: nil
        }
    }
}

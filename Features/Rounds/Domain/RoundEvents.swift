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
}

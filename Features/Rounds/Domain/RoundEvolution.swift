import Dialogues
import Templates
import Vocabulary

package extension Round {
    static func evolve(_ state: inout State, _ event: RoundEvent) {
        switch event {
        case .drafted(let plan, let template):
            state.phase = .draft
            state.plan = plan
            state.template = template
        case .replanned(let plan):
            state.plan = plan
            state.revision += 1
        case .discarded:
            state.phase = .discarded
        case .makingBegun(let person):
            state.phase = .making
            state.maker = person
        case .dialoguesMade:
            state.phase = .running
        case .closed(let lessons, let at):
            state.phase = .closed
            state.lessons = lessons
            state.closedAt = at
        case .lessonsRewritten(let text):
            state.lessons = text
            state.lessonsRevision += 1
        case .erased:
            state.lessons = Erased.mark
            state.lessonsRevision += 1
        }
    }
}

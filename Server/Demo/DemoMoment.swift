import Dialogues
import Vocabulary

/// One command of the story: when, by whom, on which dialogue. What is asked may depend on what has come about.
struct DemoMoment: Sendable {
    let at: Instant
    let by: PersonID
    let dialogue: DialogueID
    let action: @Sendable (Dialogue.State) throws -> Dialogue.Action
}

/// Collects the moments of one dialogue.
struct DemoScript {
    let dialogue: DialogueID
    private(set) var moments: [DemoMoment] = []

    init(_ dialogue: DialogueID) { self.dialogue = dialogue }

    mutating func add(_ at: Instant, _ by: PersonID, _ action: Dialogue.Action) {
        add(at, by) { _ in action }
    }

    mutating func add(
        _ at: Instant,
        _ by: PersonID,
        _ action: @escaping @Sendable (Dialogue.State) throws -> Dialogue.Action
    ) {
        moments.append(DemoMoment(at: at, by: by, dialogue: dialogue, action: action))
    }
}

/// Something that is done at a time of the story, whichever feature does it. Done twice, it must do nothing more.
struct DemoDeed: Sendable {
    let at: Instant
    let perform: @Sendable (Demo.Place) async throws -> Void
}

import Dialogues

/// The kinds of readers of a live room: each sees the same fragments as all others of its kind.
///
/// What concerns one person alone ("du har ordet") the browser marks, by the ids in `data-person`.
package enum RoomAudience: String, Hashable, CaseIterable, Sendable {
    case facilitator, recorder, participant, observer
    /// The screen on the wall: no names of who waits to be heard, nothing to press.
    case wall

    package init(_ role: DialogueRole) {
        switch role {
        case .facilitator: self = .facilitator
        case .recorder: self = .recorder
        case .participant, .challenger, .timekeeper: self = .participant
        case .observer: self = .observer
        }
    }
}

import Actions
import CustomDump
import Dialogues
import EventSourcing
import Testing
import Vocabulary

/// `given(events).when(command, by: actor).then(events)`, or `.refused(.because)`.
func given(_ events: [ActionEvent]) -> ActionScenario { ActionScenario(past: events) }

struct ActionScenario {
    let past: [ActionEvent]

    func when(_ command: ActionCommand, by actor: Action.Actor = .owner) -> Outcome {
        let state = Action.state(after: past)
        do throws(Action.Refusal) {
            let events = try Action.decide(.init(command, by: actor, today: Agreed.today), state)
            return Outcome(past: past, result: .success(events))
        } catch {
            return Outcome(past: past, result: .failure(error))
        }
    }

    struct Outcome {
        let past: [ActionEvent]
        let result: Result<[ActionEvent], Action.Refusal>

        func then(_ expected: ActionEvent..., sourceLocation: SourceLocation = #_sourceLocation) {
            switch result {
            case .success(let events):
                #expect(events == expected, "\(diff(expected, events) ?? "")", sourceLocation: sourceLocation)
            case .failure(let refusal): Issue.record("refused: \(refusal)", sourceLocation: sourceLocation)
            }
        }

        func thenNothing(sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .success([]), sourceLocation: sourceLocation)
        }

        func refused(_ refusal: Action.Refusal, sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .failure(refusal), sourceLocation: sourceLocation)
        }

        var state: Action.State { Action.state(after: past + ((try? result.get()) ?? [])) }
    }
}

extension Action.Actor {
    static let owner = Self.person("siv", isOrganiser: false, role: .participant)
    static let facilitator = Self.person("tore", isOrganiser: false, role: .facilitator)
    static let recorder = Self.person("mia", isOrganiser: false, role: .recorder)
    static let organiser = Self.person("olga", isOrganiser: true, role: nil)
    static let participant = Self.person("vera", isOrganiser: false, role: .participant)
    static let stranger = Self.person("frida", isOrganiser: false, role: nil)
}

/// What the two parties agreed on.
enum Agreed {
    static let today = day("2027-03-11")
    static let origin = Action.Origin(dialogue: "samtal-1", step: "step-1")

    static func step(_ change: (inout NextStep.Content) -> Void = { _ in }) -> NextStep.Content {
        var content = NextStep.Content(
            what: "Trygga skolvägar med eleverna",
            effect: "Åttor känner sig trygga",
            perspective: .citizen,
            owner: "siv",
            due: day("2027-06-15"),
            evidence: "Andelen trygga stiger",
            decision: nil
        )
        change(&content)
        return content
    }

    static func opened(_ change: (inout NextStep.Content) -> Void = { _ in }) -> ActionEvent {
        let content = step(change)
        return .opened(origin: origin, content: .init(content), owner: content.owner, due: content.due)
    }

    static func day(_ iso: String) -> LocalDate { LocalDate(iso) ?? .distantPast }
}

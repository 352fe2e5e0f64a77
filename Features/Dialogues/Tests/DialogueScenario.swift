import CustomDump
import Dialogues
import EventSourcing
import Testing
import Vocabulary

/// `given(events).when(action, by: person).then(events)`, or `.refused(.because)`.
func given(_ events: [DialogueEvent]) -> DialogueScenario { DialogueScenario(past: events) }

struct DialogueScenario {
    let past: [DialogueEvent]

    func when(
        _ action: Dialogue.Action,
        by person: PersonID,
        isOrganiser: Bool = false,
        at minute: Int = 60
    ) -> Outcome {
        let command = Dialogue.Command(
            action,
            by: .init(person, isOrganiser: isOrganiser),
            at: .minute(minute),
            today: Fixture.today
        )
        let state = Dialogue.state(after: past)
        do throws(Dialogue.Refusal) {
            return Outcome(past: past, result: .success(try Dialogue.decide(command, state)))
        } catch {
            return Outcome(past: past, result: .failure(error))
        }
    }

    struct Outcome {
        let past: [DialogueEvent]
        let result: Result<[DialogueEvent], Dialogue.Refusal>

        func then(_ expected: DialogueEvent..., sourceLocation: SourceLocation = #_sourceLocation) {
            switch result {
            case .success(let events):
                // Not `expectNoDifference`: what it reports is not heard by Swift Testing here.
                #expect(events == expected, "\(diff(expected, events) ?? "")", sourceLocation: sourceLocation)
            case .failure(let refusal): Issue.record("refused: \(refusal)", sourceLocation: sourceLocation)
            }
        }

        func thenNothing(sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .success([]), sourceLocation: sourceLocation)
        }

        func refused(_ refusal: Dialogue.Refusal, sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .failure(refusal), sourceLocation: sourceLocation)
        }

        /// What stands after the events that came of it.
        var state: Dialogue.State {
            Dialogue.state(after: past + ((try? result.get()) ?? []))
        }
    }
}

extension Instant {
    /// So many minutes after the fixture's dialogue began.
    static func minute(_ minute: Int) -> Instant { Instant(microseconds: 1_800_000_000_000_000) + .minutes(minute) }
}

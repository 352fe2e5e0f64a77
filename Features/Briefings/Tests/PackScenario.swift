import Briefings
import EventSourcing
import Testing
import Vocabulary

/// `given(events).when(action, by: actor).then(events)`, or `.refused(.because)`.
func given(_ events: [BriefingEvent]) -> PackScenario { PackScenario(past: events) }

struct PackScenario {
    let past: [BriefingEvent]

    func when(_ action: BriefingPack.Action, by actor: BriefingPack.Actor) -> Outcome {
        let command = BriefingPack.Command(action, by: actor, at: .at(60))
        do throws(BriefingPack.Refusal) {
            return Outcome(
                past: past,
                result: .success(try BriefingPack.decide(command, BriefingPack.state(after: past)))
            )
        } catch {
            return Outcome(past: past, result: .failure(error))
        }
    }

    struct Outcome {
        let past: [BriefingEvent]
        let result: Result<[BriefingEvent], BriefingPack.Refusal>

        func then(_ expected: BriefingEvent..., sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .success(expected), sourceLocation: sourceLocation)
        }

        func refused(_ refusal: BriefingPack.Refusal, sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .failure(refusal), sourceLocation: sourceLocation)
        }

        var state: BriefingPack.State { BriefingPack.state(after: past + ((try? result.get()) ?? [])) }
    }
}

extension Instant {
    /// So many minutes after the pack was begun.
    static func at(_ minute: Int) -> Instant { Instant(microseconds: 1_795_000_000_000_000) + .minutes(minute) }
}

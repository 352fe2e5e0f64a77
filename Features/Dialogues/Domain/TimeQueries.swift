import Templates
import Vocabulary

package extension Dialogue.State {
    var plannedMinutes: Int { plan.boxMinutes }

    /// Minutes that a box may take: planned and given.
    func minutes(for box: BoxID) -> Int { (plan.planned(box)?.minutes ?? 0) + (clock.extended[box] ?? 0) }

    func used(_ box: BoxID, at now: Instant) -> Seconds { clock.used(in: box, at: now) }

    /// What is left of a box; negative when it has gone over its time.
    func left(_ box: BoxID, at now: Instant) -> Seconds { .minutes(minutes(for: box)) - used(box, at: now) }

    func totalUsed(at now: Instant) -> Seconds { clock.used(at: now) }

    /// How the time was divided between the perspectives, judged by the notes: an estimate, and to be called so.
    ///
    /// The time in a box is shared among the perspectives of its notes; without notes it is the box's own.
    func estimatedTime(at now: Instant) -> [Perspective: Seconds] {
        var times: [Perspective: Seconds] = [:]
        for box in boxes {
            let used = used(box.id, at: now).microseconds
            let perspectives = notes(in: box.id).map(\.perspective)
            guard used > 0, !perspectives.isEmpty else {
                times[box.timePerspective, default: .zero] += Seconds(microseconds: used)
                continue
            }
            // Divided so that the shares add up to the whole.
            let count = Int64(perspectives.count)
            for (index, perspective) in perspectives.enumerated() {
                let share = used * Int64(index + 1) / count - used * Int64(index) / count
                times[perspective, default: .zero] += Seconds(microseconds: share)
            }
        }
        return times.filter { $0.value > .zero }
    }

    /// Perspectives that no note on the sheet has.
    var untouchedPerspectives: [Perspective] {
        let touched = Set(visibleNotes.map(\.perspective))
        return Perspective.allCases.filter { $0 != .other && !touched.contains($0) }
    }
}

import Dialogues
import Markup
import Templates
import Vocabulary

/// How times of the room are written.
extension Seconds {
    /// "8:26".
    var clock: String { "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)" }
}

func minuteWords(_ count: Int) -> Text {
    Text(sv: "\(count) \(count == 1 ? "minut" : "minuter")", en: "\(count) \(count == 1 ? "minute" : "minutes")")
}

/// The clock of a box or of the talk: what decides it, for the browser that keeps it going.
struct RunningTime: Sendable {
    /// Up to `runningSince`.
    let used: Seconds
    let runningSince: Instant?
    let planned: Seconds
    let now: Instant

    init(of box: BoxID, _ state: Dialogue.State, at now: Instant) {
        used = state.clock.used[box] ?? .zero
        runningSince = box == state.clock.current ? state.clock.runningSince : nil
        planned = .minutes(state.minutes(for: box))
        self.now = now
    }

    var usedNow: Seconds { runningSince.map { used + max(now - $0, .zero) } ?? used }
    var left: Seconds { max(planned - usedNow, .zero) }
    var over: Seconds { max(usedNow - planned, .zero) }

    /// Changes when the clock is started, stopped or given more time: never by the passing of time.
    var signature: String {
        "\(used.microseconds) \(runningSince?.microseconds ?? 0) \(planned.microseconds)"
    }

    /// "8:26", then "Tiden är ute", then "2 min över": the same words as the browser's clock has.
    var leftWords: Text {
        if left > .zero { return Text(sv: left.clock) }
        let minutes = over.whole / 60
        guard minutes > 0 else { return Text("Tiden är ute", "Time is up") }
        return Text("\(minutes)\u{A0}min över", "\(minutes)\u{A0}min over")
    }

    var attributes: [Attribute] {
        [
            .data("clock", ""), .data("used-us", String(used.microseconds)),
            .data("planned-us", String(planned.microseconds)),
        ] + (runningSince.map { [.data("running-since-us", String($0.microseconds))] } ?? [])
    }
}

extension Dialogue.State {
    /// How far behind the plan the talk is; negative when ahead. A box that goes on counts when its time is used up.
    func behindPlan(at now: Instant) -> Seconds {
        guard let current = clock.current, let place = template?.box(current)?.number else { return .zero }
        return boxes.filter { $0.number <= place && clock.visited.contains($0.id) }.reduce(.zero) { sum, box in
            let over = used(box.id, at: now) - .minutes(plan.planned(box.id)?.minutes ?? 0)
            return sum + (box.id == current ? max(over, .zero) : over)
        }
    }
}

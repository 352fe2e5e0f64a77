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

    /// Changes when the clock is started, stopped or given more time: never by the passing of time.
    var signature: String {
        "\(used.microseconds) \(runningSince?.microseconds ?? 0) \(planned.microseconds)"
    }

    /// "Över planen", then "2 minuter över planen", and nothing while there is time left: the same words as the browser's
    /// clock has.
    var overWords: Text? {
        guard usedNow.whole > planned.whole else { return nil }
        let minutes = (usedNow.whole - planned.whole) / 60
        guard minutes > 0 else { return Text("Över planen", "Past the plan") }
        let words = minuteWords(minutes)
        return Text(sv: "\(words.sv) över planen", en: "\(words[.en]) past the plan")
    }

    var attributes: [Attribute] {
        [
            .data("clock", ""), .data("used-us", String(used.microseconds)),
            .data("planned-us", String(planned.microseconds)),
        ] + (runningSince.map { [.data("running-since-us", String($0.microseconds))] } ?? [])
    }
}

/// The whole talk against its plan: what decides it, for the browser that keeps it going.
struct TalkTime: Sendable {
    let box: RunningTime
    /// In all boxes, up to when the clock was started last.
    let used: Seconds
    let length: Seconds
    /// How far behind the other boxes have brought the talk; negative when ahead.
    let behindBefore: Seconds
    /// What the plan gave this box.
    let planned: Seconds

    init(_ state: Dialogue.State, in box: Box, at now: Instant) {
        let time = RunningTime(of: box.id, state, at: now)
        self.box = time
        used = state.totalUsed(at: now) - (time.usedNow - time.used)
        length = .minutes(state.plan.length + state.clock.extendedMinutes)
        behindBefore = state.boxes.filter { $0.id != box.id && state.clock.visited.contains($0.id) }
            .reduce(.zero) { sum, other in
                let over = state.used(other.id, at: now) - .minutes(state.plan.planned(other.id)?.minutes ?? 0)
                // After going back a box: what a later one has left is still to be used, what it overdrew is gone.
                return sum + (other.number > box.number ? max(over, .zero) : over)
            }
        planned = .minutes(state.plan.planned(box.id)?.minutes ?? 0)
    }

    var usedMinutes: Int { (used + (box.usedNow - box.used)).whole / 60 }
    /// A box that goes on counts when its time is used up.
    var behind: Seconds { behindBefore + max(box.usedNow - planned, .zero) }

    var againstPlan: Text {
        let minutes = abs(behind.whole) / 60
        guard minutes > 0 else { return Text("Ni följer planen.", "You are keeping to the plan.") }
        let words = minuteWords(minutes)
        return behind > .zero
            ? Text(sv: "Ni ligger \(words.sv) efter planen.", en: "You are \(words[.en]) behind the plan.")
            : Text(sv: "Ni ligger \(words.sv) före planen.", en: "You are \(words[.en]) ahead of the plan.")
    }

    var attributes: [Attribute] {
        [
            .data("talk", ""), .data("used-us", String(used.microseconds)),
            .data("planned-us", String(length.microseconds)), .data("behind-us", String(behindBefore.microseconds)),
            .data("box-used-us", String(box.used.microseconds)), .data("box-planned-us", String(planned.microseconds)),
        ] + (box.runningSince.map { [.data("running-since-us", String($0.microseconds))] } ?? [])
    }
}

import Dialogues
import EventSourcing
import Templates
import Testing
import Vocabulary

@testable import DialoguesWeb

@Suite("The time that the room shows")
struct WebRoomTimeTests {
    typealias F = Fixture

    @Test("says past the plan at once, and then in minutes")
    func pastThePlan() {
        let state = Dialogue.state(after: F.started)
        let planned = state.minutes(for: F.opening)
        func words(after seconds: Int) -> String? {
            RunningTime(of: F.opening, state, at: .minute(planned) + Seconds(seconds)).overWords?.sv
        }
        #expect(words(after: -30) == nil)
        #expect(words(after: 0) == nil)
        #expect(words(after: 30) == "Över planen")
        #expect(words(after: 60) == "1 minut över planen")
        #expect(words(after: 150) == "2 minuter över planen")
    }

    @Test("goes behind the plan when the box has used its time, and not before")
    func behind() {
        let state = Dialogue.state(after: F.started)
        let planned = state.minutes(for: F.opening)
        #expect(plan(state, at: planned) == "Ni följer planen.")
        #expect(plan(state, at: planned + 3) == "Ni ligger 3 minuter efter planen.")
    }

    @Test("remembers after going back what a later box overdrew, and not what it has left")
    func afterGoingBack() {
        let events = F.inResults
        let state = Dialogue.state(after: events)
        let (opening, results) = (state.minutes(for: F.opening), state.minutes(for: F.results))
        let opened = 10 - opening
        // Back one minute after results began: all but that minute of its time is still to be used.
        let soon = Dialogue.state(after: events + [.boxEntered(box: F.opening, at: .minute(11))])
        #expect(minutes(soon, at: 11) == max(opened, 0))
        // Back when results has had four minutes too many.
        let late = Dialogue.state(after: events + [.boxEntered(box: F.opening, at: .minute(10 + results + 4))])
        #expect(minutes(late, at: 10 + results + 4) == max(opened, 0) + 4)
    }

    private func plan(_ state: Dialogue.State, at minute: Int) -> String? {
        time(state, at: minute)?.againstPlan.sv
    }

    private func minutes(_ state: Dialogue.State, at minute: Int) -> Int? {
        time(state, at: minute).map { $0.behind.whole / 60 }
    }

    private func time(_ state: Dialogue.State, at minute: Int) -> TalkTime? {
        state.clock.current.flatMap { state.template?.box($0) }.map { TalkTime(state, in: $0, at: .minute(minute)) }
    }
}

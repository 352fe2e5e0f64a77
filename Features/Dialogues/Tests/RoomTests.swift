import Dialogues
import EventSourcing
import Templates
import Testing
import Vocabulary

@Suite("The room")
struct RoomTests {
    typealias F = Fixture

    @Test("is started by the facilitator, in the first box")
    func starts() {
        given(F.opened).when(.start, by: F.tore, at: 0)
            .then(.started(at: .minute(0)), .boxEntered(box: F.opening, at: .minute(0)))
        given(F.opened).when(.start, by: F.mia).refused(.notFacilitator)
        given(F.opened).when(.start, by: F.olga, isOrganiser: true).refused(.notFacilitator)
        given(F.drafted).when(.start, by: F.tore).refused(.notOpen)
        given([]).when(.start, by: F.tore).refused(.noSuchDialogue)
        given(F.started).when(.start, by: F.tore).refused(.alreadyStarted)
        given(F.closed).when(.start, by: F.tore).refused(.alreadyClosed)
        given(F.locked).when(.start, by: F.tore).refused(.locked)
        given(F.discarded).when(.start, by: F.tore).refused(.discarded)
    }

    @Test("goes on and back, and keeps the time that each box has used")
    func moves() {
        let moved = given(F.inResults).when(.enter(box: F.opening, from: F.results), by: F.tore, at: 30)
        moved.then(.boxEntered(box: F.opening, at: .minute(30)))
        let state = moved.state
        #expect(state.used(F.opening, at: .minute(33)) == .minutes(13))
        #expect(state.used(F.results, at: .minute(33)) == .minutes(20))
        #expect(state.left(F.results, at: .minute(33)) == .minutes(-5))
        #expect(state.totalUsed(at: .minute(33)) == .minutes(33))
        #expect(state.clock.visited == [F.opening, F.results])
    }

    @Test("takes one of two facilitators' conflicting steps")
    func conflictingSteps() {
        let first = given(F.started).when(.enter(box: F.results, from: F.opening), by: F.tore)
        let after = first.past + [.boxEntered(box: F.results, at: .minute(5))]
        given(after).when(.enter(box: F.results, from: F.opening), by: F.tore).refused(.roomHasMoved(to: F.results))
        given(after).when(.enter(box: F.challenge, from: F.opening), by: F.tore).refused(.roomHasMoved(to: F.results))
        given(after).when(.close(from: F.opening), by: F.tore).refused(.roomHasMoved(to: F.results))
        given(after).when(.enter(box: F.results, from: F.results), by: F.tore).refused(.roomHasMoved(to: F.results))
    }

    @Test("moves by the facilitator alone, while the talk goes on, to boxes of the template")
    func refusesSteps() {
        given(F.started).when(.enter(box: F.results, from: F.opening), by: F.mia).refused(.notFacilitator)
        given(F.started).when(.enter(box: "elsewhere", from: F.opening), by: F.tore).refused(.noSuchBox)
        given(F.opened).when(.enter(box: F.results, from: F.opening), by: F.tore).refused(.notLive)
        given(F.closed).when(.enter(box: F.results, from: F.actions), by: F.tore).refused(.alreadyClosed)
        given(F.locked).when(.pause, by: F.tore).refused(.locked)
        given(F.discarded).when(.pause, by: F.tore).refused(.discarded)
        given([]).when(.pause, by: F.tore).refused(.noSuchDialogue)
    }

    @Test("does not pass a compulsory box in which nothing was said")
    func compulsory() {
        given(F.inChallenge).when(.enter(box: F.actions, from: F.challenge), by: F.tore)
            .refused(.challengeNotHeld(F.challenge))
        given(F.started).when(.enter(box: F.actions, from: F.opening), by: F.tore)
            .refused(.challengeNotHeld(F.challenge))
        given(F.inResults).when(.close(from: F.results), by: F.tore).refused(.challengeNotHeld(F.challenge))
        given(F.challenged).when(.enter(box: F.actions, from: F.challenge), by: F.tore)
            .then(.boxEntered(box: F.actions, at: .minute(60)))
        // Back is always allowed.
        given(F.inChallenge).when(.enter(box: F.results, from: F.challenge), by: F.tore)
            .then(.boxEntered(box: F.results, at: .minute(60)))
    }

    @Test("counts a withdrawn note in a compulsory box as nothing said")
    func withdrawnChallenge() {
        given(F.challenged + [.noteWithdrawn(id: "c1")])
            .when(.enter(box: F.actions, from: F.challenge), by: F.tore).refused(.challengeNotHeld(F.challenge))
    }

    @Test("skips the challenge only with a reason, which is kept")
    func skips() {
        let skip = Dialogue.Action.skipChallenge(
            box: F.challenge,
            reason: "Vi hann inte",
            to: F.actions,
            from: F.challenge
        )
        let skipped = given(F.inChallenge).when(skip, by: F.tore)
        skipped.then(
            .challengeSkipped(box: F.challenge, reason: "Vi hann inte"),
            .boxEntered(box: F.actions, at: .minute(60))
        )
        #expect(skipped.state.skippedChallenges == [F.challenge: "Vi hann inte"])
        given(F.challenged).when(skip, by: F.tore).refused(.challengeWasHeld)
        given(F.inChallenge).when(skip, by: F.mia).refused(.notFacilitator)
        given(F.inResults).when(skip, by: F.tore).refused(.roomHasMoved(to: F.results))
        given(F.inChallenge)
            .when(.skipChallenge(box: F.challenge, reason: " ", to: F.actions, from: F.challenge), by: F.tore)
            .refused(.reasonMissing)
        given(F.inChallenge)
            .when(.skipChallenge(box: F.results, reason: "Nej", to: F.actions, from: F.challenge), by: F.tore)
            .refused(.noSuchBox)
    }

    @Test("skips the challenge before closing without going anywhere, once")
    func skipsBeforeClosing() {
        let skip = Dialogue.Action.skipChallenge(box: F.challenge, reason: "Tiden", to: F.results, from: F.results)
        let skipped = given(F.inResults).when(skip, by: F.tore)
        skipped.then(.challengeSkipped(box: F.challenge, reason: "Tiden"))
        let after = F.inResults + [.challengeSkipped(box: F.challenge, reason: "Tiden")]
        given(after).when(skip, by: F.tore).refused(.alreadySettled)
        given(after).when(.close(from: F.results), by: F.tore).then(.closed(at: .minute(60)))
    }

    @Test("pauses and goes on, and the pause takes no time from the box")
    func pauses() {
        let paused = F.started + [.paused(at: .minute(5))]
        given(F.started).when(.pause, by: F.tim, at: 5).then(.paused(at: .minute(5)))
        given(paused).when(.pause, by: F.tore).refused(.alreadyPaused)
        given(F.started).when(.resume, by: F.tore).refused(.notPaused)
        given(F.started).when(.pause, by: F.vera).refused(.notFacilitator)
        let resumed = given(paused).when(.resume, by: F.tim, at: 20)
        resumed.then(.resumed(at: .minute(20)))
        #expect(resumed.state.used(F.opening, at: .minute(22)) == .minutes(7))
    }

    @Test("runs again when a box is entered during a pause")
    func entersInPause() {
        let state = Dialogue.state(
            after: F.started + [.paused(at: .minute(5)), .boxEntered(box: F.results, at: .minute(15))]
        )
        #expect(!state.clock.isPaused)
        #expect(state.used(F.opening, at: .minute(18)) == .minutes(5))
        #expect(state.used(F.results, at: .minute(18)) == .minutes(3))
    }

    @Test("gives a box more minutes, within bounds")
    func extends() {
        given(F.started).when(.extend(box: F.opening, minutes: 5), by: F.tim)
            .then(.boxExtended(box: F.opening, minutes: 5))
        #expect(
            Dialogue.state(after: F.started + [.boxExtended(box: F.opening, minutes: 5)])
                .left(F.opening, at: .minute(10)) == .minutes(10)
        )
        for minutes in [0, -5, 31] {
            given(F.started).when(.extend(box: F.opening, minutes: minutes), by: F.tore).refused(.extensionOutOfRange)
        }
        let much = F.started + (1...4).map { _ in .boxExtended(box: F.opening, minutes: 30) }
        given(much).when(.extend(box: F.results, minutes: 1), by: F.tore).refused(.extensionOutOfRange)
        given(F.started).when(.extend(box: F.opening, minutes: 5), by: F.mia).refused(.notFacilitator)
        given(F.started).when(.extend(box: "elsewhere", minutes: 5), by: F.tore).refused(.noSuchBox)
    }

    @Test("is closed with its clock stopped and nobody left with the word")
    func closes() {
        let speaking = F.challenged + [.wordGiven(to: F.vera, at: .minute(50)), .wordRequested(person: F.hugo)]
        let closed = given(speaking).when(.close(from: F.challenge), by: F.tore)
        closed.then(.turnEnded(person: F.vera), .closed(at: .minute(60)))
        let state = closed.state
        #expect(state.phase == .review)
        #expect(state.word == nil && state.requests.isEmpty)
        #expect(state.totalUsed(at: .minute(500)) == .minutes(60))
        given(F.closed).when(.close(from: F.actions), by: F.tore).refused(.alreadyClosed)
    }

    @Test("takes no time away when the server's clock is set back")
    func clockSetBack() {
        let state = Dialogue.state(
            after: F.started + [
                .boxEntered(box: F.results, at: .minute(-60)), .boxEntered(box: F.challenge, at: .minute(5)),
            ]
        )
        #expect(state.used(F.opening, at: .minute(5)) == .zero)
        #expect(state.used(F.results, at: .minute(5)) == .minutes(5))
        #expect(state.used(F.challenge, at: .minute(4)) == .zero)
    }

    @Test("estimates the time of each perspective by its notes, and by the box where there are none")
    func estimate() {
        let notes: [DialogueEvent] = [
            .noteAdded(note: F.note("a", perspective: .citizen)),
            .noteAdded(note: F.note("b", perspective: .economy)),
            .noteAdded(note: F.note("c", perspective: .economy)),
            .noteAdded(note: F.note("d", perspective: .coworker)), .noteWithdrawn(id: "d"),
        ]
        let times = Dialogue.state(after: F.inResults + notes).estimatedTime(at: .minute(25))
        #expect(times == [.other: .minutes(10), .citizen: .minutes(5), .economy: .minutes(10)])
        #expect(Dialogue.state(after: F.inResults + notes).untouchedPerspectives == [.coworker, .process])
    }
}

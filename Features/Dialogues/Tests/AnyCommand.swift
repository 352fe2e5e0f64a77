import Dialogues
import Templates
import Vocabulary

/// Random commands of all kinds from all kinds of people, the same ones for the same seed.
struct AnyCommand {
    var generator: SeededGenerator
    private var count = 0

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    typealias F = Fixture

    static let people = [F.tore, F.mia, F.tim, F.vera, F.hugo, F.siv, F.ossian, F.frida]
    static let boxes = F.template.boxes.map(\.id) + ["elsewhere"]

    mutating func next(_ state: Dialogue.State, at time: Instant) -> Dialogue.Command {
        let action = action(state)
        let person = Self.people.randomElement(using: &generator) ?? F.tore
        let asked = actor(for: action) ?? person
        // Mostly somebody who may; now and then anybody.
        let actor = Int.random(in: 0..<4, using: &generator) == 0 ? person : asked
        return Dialogue.Command(
            action,
            by: .init(actor, isOrganiser: Bool.random(using: &generator)),
            at: time,
            today: F.today
        )
    }

    private func actor(for action: Dialogue.Action) -> PersonID? {
        switch action {
        case .start, .enter, .skipChallenge, .pause, .resume, .extend, .close, .startRound, .giveWord, .endRound:
            F.tore
        case .endTurn(let person), .passTurn(let person), .postponeTurn(let person): person
        case .takeCorrection, .declineCorrection, .offerForApproval, .setHeadline: F.mia
        case .approve(let party, _, _): party == .first ? F.vera : F.hugo
        default: nil
        }
    }

    private mutating func action(_ state: Dialogue.State) -> Dialogue.Action {
        count += 1
        let person = Self.people.randomElement(using: &generator) ?? F.vera
        let box = Self.boxes.randomElement(using: &generator) ?? F.results
        let current = state.clock.current ?? F.opening
        let note = state.notes.randomElement(using: &generator)
        let step = state.steps.randomElement(using: &generator)
        let content = F.content("Text \(count)", saidBy: Bool.random(using: &generator) ? .group : .person(person))
        let correction = state.record.corrections.randomElement(using: &generator)?.id ?? "k0"
        let answer = state.answers.randomElement(using: &generator)?.id ?? "a0"
        let revision = state.record.revision - (Int.random(in: 0..<5, using: &generator) == 0 ? 1 : 0)
        let party = Bool.random(using: &generator) ? Party.first : .second
        // In the review what leads to the lock, often enough to come there.
        let kinds = state.phase == .review && Bool.random(using: &generator) ? 28..<31 : 0..<35
        switch Int.random(in: kinds, using: &generator) {
        case 0: return .enter(box: box, from: current)
        case 1: return .skipChallenge(box: F.challenge, reason: "Tiden", to: box, from: current)
        case 2: return .pause
        case 3: return .resume
        case 4: return .extend(box: box, minutes: Int.random(in: -1...31, using: &generator))
        case 5:
            guard Int.random(in: 0..<4, using: &generator) == 0 else { return .endRound }
            return .close(from: current)
        case 6, 7: return .startRound(order: Array(Self.people.shuffled(using: &generator).prefix(2)))
        case 8: return .giveWord(to: person)
        case 9, 10: return .endTurn(person: state.word?.person ?? person)
        case 11: return .passTurn(person: state.round?.next ?? person)
        case 12: return .postponeTurn(person: state.word?.person ?? person)
        case 13: return .requestWord
        case 14: return .withdrawRequest
        case 15, 16, 17: return .addNote(.init(id: .init("n\(count)"), box: box, content))
        case 18: return .editNote(id: note?.id ?? "n0", content, revision: note?.revision ?? 1)
        case 19: return .moveNote(id: note?.id ?? "n0", to: box)
        case 20: return .withdrawNote(id: note?.id ?? "n0")
        case 21: return .addStep(id: .init("s\(count)"), F.step())
        case 22: return .editStep(id: step?.id ?? "s0", F.step { $0.what = "Steg" }, revision: step?.revision ?? 1)
        case 23: return .withdrawStep(id: step?.id ?? "s0")
        case 24: return .setHeadline(text: "Rubrik \(count)")
        case 25: return .leaveSeat(person: person)
        case 26: return .takeSeat(Seat(person, .participant, party: party, approves: true))
        case 27: return .proposeCorrection(id: .init("k\(count)"), .missing(in: box), text: "Mer")
        case 28:
            return Bool.random(using: &generator)
                ? .takeCorrection(id: correction, note: .init("t\(count)"))
                : .declineCorrection(id: correction, reason: "Nej")
        case 29: return .offerForApproval(revision: revision)
        case 30: return .approve(party: party, revision: revision, checksum: "abc")
        case 31:
            let answer = AnswerTests.new(.init("a\(count)"), "Svar \(count)", to: .init("q\(count % 3)"), in: box)
            return .shareAnswers([answer])
        case 32: return .withdrawAnswer(id: answer)
        case 33: return .useAnswer(id: answer, note: .init("u\(count)"))
        default:
            let what: Erased = Bool.random(using: &generator) ? .answer(answer) : .note(note?.id ?? "n0")
            return .erase(what, positions: [1], reason: "Gallring", decision: "§ 1")
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

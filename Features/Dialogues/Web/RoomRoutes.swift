import Access
import Dialogues
import EventSourcing
import Hummingbird
import Markup
import Site
import Templates
import Vocabulary

/// The live room: its pages, its stream, and all that is done in it.
package struct RoomRoutes: Sendable {
    let desk: DialogueDesk
    let door: (any RoomDoor)?
    /// Draws an address as a QR code; nil where it can't be drawn.
    let qr: (@Sendable (String) -> [[Bool]])?
    /// What comes back from the last dialogue; nil where there is nothing.
    let before: @Sendable (Table, Viewer) async throws -> RoomPiece?
    package let live: RoomLive

    package init(
        desk: DialogueDesk,
        door: (any RoomDoor)? = nil,
        qr: (@Sendable (String) -> [[Bool]])? = nil,
        heartbeat: Duration = .seconds(15),
        before: @escaping @Sendable (Table, Viewer) async throws -> RoomPiece? = { _, _ in nil }
    ) {
        self.desk = desk
        self.door = door
        self.qr = qr
        self.before = before
        live = RoomLive(desk: desk, door: door, heartbeat: heartbeat)
    }

    package var routes: [Route] { pages + talk + word + writing + table + ownNotes }

    private func at(_ rest: String) -> String { "/dialogues/:dialogue/\(rest)" }

    private var pages: [Route] {
        [
            .get(at("room"), desk.seat(), use: room),
            .get(at("room/sheet"), desk.seat(), use: wholeSheet),
            .get(at("room/mine"), desk.ownNotes, use: myNotes),
            .get(at("wall"), desk.seat(), use: wall),
            .get(at("live"), desk.seat(), use: stream),
        ]
    }

    private var talk: [Route] {
        [
            .post(at("start"), desk.seat(.facilitator)) { try await answer(post($0, $1)) { .start } },
            .post(at("current-box"), desk.seat(.facilitator), use: enterBox),
            .post(at("skipped-challenge"), desk.seat(.facilitator), use: skipChallenge),
            .post(at("pause"), desk.seat(.facilitator, .timekeeper)) { try await answer(post($0, $1)) { .pause } },
            .post(at("resumption"), desk.seat(.facilitator, .timekeeper)) {
                try await answer(post($0, $1)) { .resume }
            },
            .post(at("extension"), desk.seat(.facilitator, .timekeeper), use: extend),
            .post(at("close"), desk.seat(.facilitator), use: close),
        ]
    }

    private var word: [Route] {
        [
            .post(at("round"), desk.seat(.facilitator), use: startRound),
            .post(at("round/word"), desk.seat(.facilitator)) { try await turn($0, $1) { .giveWord(to: $0) } },
            .post(at("round/turn-end"), desk.seat()) { try await turn($0, $1) { .endTurn(person: $0) } },
            .post(at("round/pass"), desk.seat()) { try await turn($0, $1) { .passTurn(person: $0) } },
            .post(at("round/postponement"), desk.seat()) { try await turn($0, $1) { .postponeTurn(person: $0) } },
            .post(at("round/end"), desk.seat(.facilitator)) { try await answer(post($0, $1)) { .endRound } },
            .post(at("word-requests"), desk.seat()) { try await answer(post($0, $1)) { .requestWord } },
            .post(at("word-requests/withdrawal"), desk.seat()) { try await answer(post($0, $1)) { .withdrawRequest } },
        ]
    }

    private var writing: [Route] {
        [
            .post(at("notes"), desk.seat(), use: addNote),
            .get(at("notes/:note"), desk.seat(), use: showNote),
            .post(at("notes/:note"), desk.seat(), use: editNote),
            .post(at("notes/:note/place"), desk.seat(), use: moveNote),
            .post(at("notes/:note/withdrawal"), desk.seat(), use: withdrawNote),
            .post(at("answers/:answer/note"), desk.seat(), use: useAnswer),
            .post(at("parked"), desk.seat(), use: park),
            .post(at("parked/:parked/outcome"), desk.seat(), use: settleParked),
            .get(at("steps/new"), desk.seat(), use: newStep),
            .post(at("steps"), desk.seat(), use: addStep),
            .get(at("steps/:step"), desk.seat(), use: showStep),
            .post(at("steps/:step"), desk.seat(), use: editStep),
            .post(at("steps/:step/withdrawal"), desk.seat(), use: withdrawStep),
            .post(at("headline"), desk.seat(), use: setHeadline),
        ]
    }

    private var table: [Route] {
        [
            .get(at("seats"), desk.facilitatorOrOrganiser, use: seats),
            .post(at("seats"), desk.facilitatorOrOrganiser, use: takeSeat),
            .post(at("seats/:person"), desk.facilitatorOrOrganiser, use: changeSeat),
            .post(at("seats/:person/departure"), desk.facilitatorOrOrganiser, use: leaveSeat),
            .post(at("admissions/:knock"), desk.seat(.facilitator), use: admit),
            .post(at("admissions/:knock/refusal"), desk.seat(.facilitator), use: decline),
        ]
    }

    private var ownNotes: [Route] {
        [
            .post(at("private-notes"), desk.ownNotes, use: savePrivateNote),
            .post(at("private-notes/erasure"), desk.ownNotes, use: eraseMyNotes),
            .post(at("private-notes/:private/erasure"), desk.ownNotes, use: erasePrivateNote),
        ]
    }
}

import Site
import Testing
import Vocabulary

@testable import DialoguesWeb

@Suite("A form of the room")
struct WebRoomFormTests {
    @Test("is refused with what was typed in the sentence when a day can't be read")
    func unreadableDay() {
        #expect(throws: RoomFormRefusal.dateUnreadable("i vår")) {
            try Form([("due", "i vår")]).stepContent(among: [:])
        }
        #expect(RoomFormRefusal.dateUnreadable("i vår").explanation.sv.contains("i vår"))
        #expect(RoomFormRefusal.dateUnreadable("i vår").field == "due")
    }

    @Test("names an owner of the organisation, or nobody")
    func unknownOwner() {
        for owner in ["somebody-elsewhere", "a b"] {
            #expect(throws: RoomFormRefusal.ownerUnknown) {
                try Form([("owner", owner)]).stepContent(among: [:])
            }
        }
    }

    @Test("must say what becomes of a parked question")
    func noOutcome() {
        #expect(throws: RoomFormRefusal.outcomeMissing) { try Form([("outcome", "")]).parkedOutcome() }
    }

    @Test("never writes over another person's private note, and says what to do instead")
    func othersNote() { #expect(RoomFormRefusal.privateNoteOfOther.explanation.sv.contains("Ladda om sidan")) }
}

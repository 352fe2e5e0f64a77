import Dialogues
import Organisations
import Site
import Templates
import Vocabulary

// What the forms of the room say, as the domain wants it.
extension Form {
    /// An id that the form was made with; nil when it has none or a malformed one.
    func id<Kind>(_ name: String = "id") -> Identifier<Kind>? { Identifier(checking: self[name]) }

    func box(of state: Dialogue.State) -> Box? {
        let id: BoxID? = id("box")
        return id.flatMap { state.template?.box($0) }
    }

    func needBox(_ name: String = "box") throws(Dialogue.Refusal) -> BoxID {
        guard let box: BoxID = id(name) else { throw .noSuchBox }
        return box
    }

    func needPerson(_ name: String = "person") throws -> PersonID {
        guard let person: PersonID = id(name) else { throw Site.Refusal.notFound }
        return person
    }

    /// A shared answer as the note that it may become: as much of it as has room, in its author's name.
    init(answer: SharedAnswer) {
        self.init([
            ("answer", answer.id.value), ("text", String(answer.text.prefix(TextLimit.note))),
            ("perspective", answer.perspective.rawValue), ("source", answer.source.rawValue),
            ("saidBy", answer.by.value), ("box", answer.box.value),
        ])
    }

    /// The text of a note with what it says of itself. Whoever writes has said it, unless the form says otherwise.
    func noteContent(by writer: PersonID) -> Dialogue.NoteContent {
        let speaker: Speaker =
            self["saidBy"] == Speaker.groupName ? .group : .person(id("saidBy") ?? writer)
        return Dialogue.NoteContent(
            self["text"],
            Perspective(rawValue: self["perspective"]) ?? .other,
            NoteSource(rawValue: self["source"]) ?? .experience,
            saidBy: speaker
        )
    }

    func stepContent(among people: [PersonID: Person]) throws(RoomFormRefusal) -> NextStep.Content {
        let due = LocalDate(self["due"])
        if due == nil, !self["due"].isEmpty { throw .dateUnreadable(self["due"]) }
        let owner: PersonID? = id("owner")
        // Somebody of this organisation, whatever the form says.
        if owner.map({ people[$0] == nil }) ?? !self["owner"].isEmpty { throw .ownerUnknown }
        let decision = self["decision"]
        return NextStep.Content(
            what: self["text"],
            effect: self["effect"],
            perspective: Perspective(rawValue: self["perspective"]) ?? .other,
            owner: owner,
            due: due,
            evidence: self["evidence"],
            decision: decision.isEmpty ? nil : decision
        )
    }

    func parkedOutcome() throws -> ParkedOutcome {
        switch self["outcome"] {
        case "taken": .taken(in: try needBox())
        case "after": .afterTheDialogue
        case "dropped": .dropped
        default: throw RoomFormRefusal.outcomeMissing
        }
    }
}

/// What a form of the room can have wrong before the domain is asked.
enum RoomFormRefusal: Explained, Equatable {
    case dateUnreadable(String), ownerUnknown, outcomeMissing, privateNoteOfOther

    var explanation: Text {
        switch self {
        case .dateUnreadable(let text):
            Text(
                sv: "”\(text)” går inte att läsa som en dag. Skriv den som 2027-06-15.",
                en: "“\(text)” can't be read as a day. Write it like 2027-06-15."
            )
        case .ownerUnknown:
            Text("Välj ansvarig i listan.", "Choose the owner from the list.")
        case .outcomeMissing:
            Text(
                "Välj vad som ska hända med frågan: tas nu, tas efter samtalet eller släpps.",
                "Choose what becomes of the question: taken now, taken after the talk, or dropped."
            )
        case .privateNoteOfOther:
            Text(
                "Anteckningen kunde inte sparas på den platsen. Ladda om sidan och spara igen.",
                "The note could not be saved in that place. Reload the page and save it again."
            )
        }
    }

    var field: String? {
        switch self {
        case .dateUnreadable: "due"
        case .ownerUnknown: "owner"
        case .outcomeMissing: "outcome"
        case .privateNoteOfOther: nil
        }
    }
}

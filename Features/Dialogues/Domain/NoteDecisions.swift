import Templates
import Vocabulary

// Notes: participants where the talk is or has been, the recorder and the facilitator anywhere.
extension Decision {
    func addNote(_ new: NewNote) throws(Refusal) -> Events {
        let isLive = try needOpenSheet()
        let role = try needVoice()
        try needBoxToWrite(new.box)
        try needContent(new.content)
        guard isLive || role == .recorder else { return try [lateNote(new)] }
        guard !state.notes.contains(where: { $0.id == new.id }) else { throw .idTaken }
        guard state.notes.count < TextLimit.notes else { throw .tooMany(limit: TextLimit.notes) }
        let content = new.content
        let note = Note(
            id: new.id,
            box: new.box,
            text: content.text,
            perspective: content.perspective,
            source: content.source,
            saidBy: content.saidBy,
            writtenBy: person,
            writtenAt: at,
            isLate: isLate(new.box),
            answer: answerOfNote(new.answer)
        )
        return self.content(.noteAdded(note: note))
    }

    func editNote(_ id: NoteID, _ content: NoteContent, _ revision: Int) throws(Refusal) -> Events {
        let note = try needNote(id, facilitator: false)
        try needContent(content)
        guard revision == note.revision else { throw .changedByOther(now: note.revision) }
        guard content != note.content else { return [] }
        return self.content(
            .noteEdited(
                id: id,
                text: content.text,
                perspective: content.perspective,
                source: content.source,
                saidBy: content.saidBy,
                revision: revision + 1
            )
        )
    }

    func moveNote(_ id: NoteID, to box: BoxID) throws(Refusal) -> Events {
        let note = try needNote(id, facilitator: true)
        try needBoxToWrite(box)
        return note.box == box ? [] : content(.noteMoved(id: id, to: box))
    }

    func withdrawNote(_ id: NoteID) throws(Refusal) -> Events {
        _ = try needNote(id, facilitator: true)
        return content(.noteWithdrawn(id: id))
    }

    /// The talk is over: what was written for it reaches the recorder as a proposal.
    private func lateNote(_ new: NewNote) throws(Refusal) -> DialogueEvent {
        let id = CorrectionID(new.id.value)
        try needNewCorrection(id)
        let content = new.content
        return .correctionProposed(
            correction: Correction(
                id: id,
                by: person,
                about: .missing(in: new.box),
                text: content.text,
                lateNote: .init(perspective: content.perspective, source: content.source, saidBy: content.saidBy)
            )
        )
    }

    private func isLate(_ box: BoxID) -> Bool {
        state.phase == .review || (box != state.clock.current && state.clock.visited.contains(box))
    }

    private func needBoxToWrite(_ box: BoxID) throws(Refusal) {
        _ = try needBox(box)
        guard role == .recorder || role == .facilitator || state.clock.visited.contains(box) else { throw .noSuchBox }
    }

    private func needContent(_ content: Dialogue.NoteContent) throws(Refusal) {
        try needText(content.text, limit: TextLimit.note)
        guard case .person(let speaker) = content.saidBy, speaker != person else { return }
        guard role == .recorder || role == .facilitator else { throw .notRecorder }
        // Who has left the table may still be quoted.
        guard (state.plan.seats + state.left).contains(where: { $0.person == speaker }) else {
            throw .noSuchPerson(speaker)
        }
    }

    /// A note that the person may change: the author's own while the talk goes on, the recorder's until it is locked.
    private func needNote(_ id: NoteID, facilitator: Bool) throws(Refusal) -> Note {
        let isLive = try needOpenSheet()
        let role = try needVoice()
        guard let note = state.notes.first(where: { $0.id == id }) else { throw .noSuchNote }
        if role != .recorder {
            guard isLive else { throw .notRecorder }
            guard note.writtenBy == person || (facilitator && role == .facilitator) else { throw .notYourNote }
        }
        guard !note.isErased else { throw .alreadyErased }
        guard !note.isWithdrawn else { throw .withdrawn }
        return note
    }

    typealias NewNote = Dialogue.NewNote
    typealias NoteContent = Dialogue.NoteContent
}

package extension Note {
    var content: Dialogue.NoteContent { .init(text, perspective, source, saidBy: saidBy) }
    /// Stands on the sheet.
    var isVisible: Bool { !isWithdrawn }
}

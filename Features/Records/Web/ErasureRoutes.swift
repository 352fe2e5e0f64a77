import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Records
import Site
import Vocabulary

// Forgetting by a recorded decision.
extension RecordRoutes {
    func chooseErasure(_ request: Request, _ context: AppContext) async throws -> Response {
        try await erasurePage(context, refused: nil)
    }

    func erase(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request)
        let id: DialogueID = try context.id("dialogue")
        let viewer = try context.signedIn()
        do {
            guard let what = Erased(form["what"]) else { throw ErasureForm.Refusal.nothingChosen }
            let actor = Dialogue.Actor(viewer.person.id, isOrganiser: viewer.person.isOrganiser)
            let (now, today) = (desk.now(), desk.today)
            try await desk.dialogues.erase(
                on: id.value,
                in: viewer.organisation.id,
                by: viewer.person.id,
                as: form.identity,
                replacing: { event, state in event.without(state.erasedTogether(with: what)) },
                command: { positions in
                    let action = Dialogue.Action.erase(
                        what,
                        positions: positions,
                        reason: form["reason"],
                        decision: form["decision"]
                    )
                    return .init(action, by: actor, at: now, today: today)
                }
            )
            return .seeOther("/dialogues/\(id)/erasure#done")
        } catch let refusal as Dialogue.Refusal {
            return try await erasurePage(context, refused: RefusedForm(name: "erasure", form: form, refusal: refusal))
        } catch let refusal as ErasureForm.Refusal {
            return try await erasurePage(context, refused: RefusedForm(name: "erasure", form: form, refusal: refusal))
        }
    }

    private func erasurePage(_ context: AppContext, refused: RefusedForm?) async throws -> Response {
        let page = ErasurePage(viewed: try await record(context), refused: refused)
        return .html(page.html, in: context.language, status: refused?.refusal.status ?? .ok)
    }
}

/// What the form itself can lack, before the dialogue is asked.
package enum ErasureForm {
    package enum Refusal: Explained, Equatable {
        case nothingChosen

        package var explanation: Text { Text("Välj vilken text som ska bort.", "Choose which text to remove.") }
        package var field: String? { "what" }
    }
}

extension Erased {
    /// As the form has it: `note-ID`, `step-ID`, `parked-ID`, `correction-ID`, `answer-ID`.
    init?(_ value: String) {
        guard let dash = value.firstIndex(of: "-") else { return nil }
        let id = String(value[value.index(after: dash)...])
        guard Identifier<NoteTag>(checking: id) != nil else { return nil }
        switch value[..<dash] {
        case "note": self = .note(NoteID(id))
        case "step": self = .step(StepID(id))
        case "parked": self = .parked(ParkedID(id))
        case "correction": self = .correction(CorrectionID(id))
        case "answer": self = .answer(SharedAnswerID(id))
        default: return nil
        }
    }
}

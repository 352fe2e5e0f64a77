import Actions
import HTTPTypes
import Site
import Vocabulary

extension Action.Status {
    var name: Text {
        switch self {
        case .proposed: Text("Föreslagen", "Proposed")
        case .open: Text("Inte påbörjad", "Not started")
        case .inProgress: Text("Pågår", "In progress")
        case .delayed: Text("Försenad", "Delayed")
        case .done: Text("Klar", "Done")
        case .cancelled: Text("Avbruten", "Cancelled")
        }
    }

    /// What the word means, where one chooses.
    var meaning: Text {
        switch self {
        case .proposed: Text("Väntar på beslut", "Waits for a decision")
        case .open: Text("Beslutad men inte igång", "Decided but not begun")
        case .inProgress: Text("Någon arbetar med den", "Somebody works on it")
        case .delayed: Text("Blir klar senare än sagt", "Will be done later than agreed")
        case .done: Text("Det som skulle göras är gjort", "What was to be done is done")
        case .cancelled: Text("Görs inte", "Will not be done")
        }
    }

    var tag: StatusTag {
        switch self {
        case .proposed, .open: StatusTag(.waiting, name)
        case .inProgress: StatusTag(.now, name)
        case .delayed: StatusTag(.attention, name)
        case .done, .cancelled: StatusTag(.done, name)
        }
    }
}

extension Action.Effect {
    var name: Text {
        switch self {
        case .tooEarly: Text("För tidigt att säga", "Too early to say")
        case .seen: Text("Effekten syns", "The effect is seen")
        case .partly: Text("Effekten syns delvis", "The effect is partly seen")
        case .notSeen: Text("Ingen effekt har synts", "No effect has been seen")
        }
    }
}

extension Action.Refusal: Explained {
    package var explanation: Text {
        switch self {
        case .notYours:
            Text(
                "Bara den ansvariga, samtalets ledare och dokumentatör och processledaren kan ändra åtgärden. Be någon av dem.",
                "Only the one responsible, the facilitator, the recorder and the process lead can change the action. Ask one of them."
            )
        case .notOrganiser: Text("Be processledaren göra det.", "Ask the process lead to do it.")
        case .policyOnly:
            Text(
                "Åtgärder öppnas av sig själva när dokumentationen godkänns.",
                "Actions open by themselves when the record is approved."
            )
        case .noSuchAction:
            Text(
                "Åtgärden finns inte. Gå till Åtgärder och välj där.",
                "There is no such action. Choose one under Actions."
            )
        case .alreadyOpened: Text("Åtgärden är redan öppnad.", "The action is open already.")
        case .changedByOther:
            Text(
                "Någon annan har ändrat åtgärden under tiden. Läs det som står nu och ändra sedan.",
                "Somebody else has changed the action meanwhile. Read what it says now, then change it."
            )
        case .alreadyErased: Text("Texten är redan borttagen.", "The text is removed already.")
        case .textMissing: Text("Skriv hur det går.", "Write how it goes.")
        case .reasonMissing: Text("Skriv varför.", "Write why.")
        case .textTooLong(let limit):
            Text(
                "Texten är för lång. Korta den till \(limit) tecken.",
                "The text is too long. Shorten it to \(limit) characters."
            )
        case .tooManyRemarks:
            Text(
                "Åtgärden har redan \(Action.remarkLimit) anteckningar. Fler får inte plats.",
                "The action has \(Action.remarkLimit) remarks already. There is no room for more."
            )
        case .remarkIDTaken: Text("Anteckningen är redan sparad.", "The remark is saved already.")
        case .noSuchRemark: Text("Välj vilken text som ska bort.", "Choose which text to remove.")
        case .noSuchPerson: Text("Välj en person i listan.", "Choose a person from the list.")
        case .dueMissing: Text("Välj en dag.", "Choose a day.")
        case .dueInThePast: Text("Dagen har varit. Välj en dag framåt.", "That day is over. Choose a day ahead.")
        case .committeeMissing: Text("Skriv vart ärendet skickades.", "Write where the case was sent.")
        case .sentInTheFuture:
            Text("Skriv dagen då det skickades, inte en dag framåt.", "Write the day it was sent, not a day ahead.")
        case .decisionMissing: Text("Skriv vilket beslut som gäller.", "Write which decision holds.")
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .notYours, .notOrganiser, .policyOnly: .forbidden
        case .noSuchAction: .notFound
        case .alreadyOpened, .changedByOther, .alreadyErased, .remarkIDTaken: .conflict
        case .textMissing, .reasonMissing, .textTooLong, .tooManyRemarks, .noSuchRemark, .noSuchPerson, .dueMissing,
            .dueInThePast, .committeeMissing, .sentInTheFuture, .decisionMissing:
            .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .textMissing, .textTooLong, .tooManyRemarks, .remarkIDTaken: "text"
        case .reasonMissing: "reason"
        case .noSuchPerson: "owner"
        case .noSuchRemark: "what"
        case .dueMissing, .dueInThePast: "due"
        case .committeeMissing: "to"
        case .sentInTheFuture: "sent"
        case .decisionMissing: "decision"
        case .notYours, .notOrganiser, .policyOnly, .noSuchAction, .alreadyOpened, .changedByOther, .alreadyErased: nil
        }
    }
}

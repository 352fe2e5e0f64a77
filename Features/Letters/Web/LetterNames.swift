import Letters
import Vocabulary

extension LetterKind {
    /// As lists have it.
    var name: Text {
        switch self {
        case .invitation: Text("Inbjudan", "Invitation")
        case .update: Text("Ändrad tid eller plats", "Changed time or place")
        case .cancellation: Text("Inställt", "Cancelled")
        case .approve: Text("Dags att godkänna", "Time to approve")
        case .evaluate: Text("Utvärdering", "Evaluation")
        case .prepareReminder: Text("Påminnelse om förberedelse", "Reminder to prepare")
        case .approveReminder: Text("Påminnelse om godkännande", "Reminder to approve")
        case .evaluateReminder: Text("Påminnelse om utvärdering", "Reminder to evaluate")
        case .actionDue: Text("Åtgärd som snart ska vara klar", "Action due soon")
        case .actionOverdue: Text("Åtgärd som har passerat sin dag", "Action past its day")
        }
    }
}

extension LetterWord {
    /// Why, and what to do.
    var sentence: Text {
        switch self {
        case .noAddress:
            Text(
                "Personen har ingen adress. Skriv in den under Personer.",
                "The person has no address. Write it under People."
            )
        case .removed: Text("Personen finns inte kvar.", "The person is no longer here.")
        case .noSuchAddress:
            Text(
                "Adressen tar inte emot brev. Rätta den under Personer och försök igen.",
                "The address takes no letters. Correct it under People and try again."
            )
        case .notNow:
            Text(
                "E-postservern tog inte emot brevet. Samtal försöker igen av sig självt under ett par dagar.",
                "The mail server did not take the letter. Samtal tries again by itself for some days."
            )
        case .noProgram:
            Text(
                "Programmet som skickar e-post finns inte. Säg till den som sköter servern.",
                "There is no program that sends mail. Tell whoever runs the server."
            )
        case .unfinished:
            Text(
                "Servern stannade varje gång brevet skulle skickas. Säg till den som sköter servern.",
                "The server stopped each time the letter was to be sent. Tell whoever runs the server."
            )
        case .unreadable: Text("Brevet går inte att läsa. Släpp det.", "The letter can't be read. Drop it.")
        case .unknown:
            Text(
                "Servern stannade mitt i. Vi vet inte om brevet kom fram. Fråga gärna innan du skickar det igen.",
                "The server stopped midway. We do not know whether the letter arrived. Ask before you send it again."
            )
        case .byHand: Text("Du eller någon annan släppte det.", "You or somebody else dropped it.")
        case .untrue: Text("Det behövdes inte längre.", "It was no longer needed.")
        }
    }
}

import FollowUps
import HTTPTypes
import Site
import Templates
import Vocabulary

extension FollowUpRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .notHeldYet:
            Text(
                "Vänta tills samtalet är avslutat. Sedan väljer du vem du vill tala med.",
                "Wait until the dialogue is closed. Then choose whom to talk with."
            )
        case .personMissing: Text("Välj vem du vill tala med.", "Choose whom to talk with.")
        case .wasNotAtTheTable:
            Text("Välj någon som var med vid bordet.", "Choose somebody who was at the table.")
        case .withOneself: Text("Välj någon annan än dig själv.", "Choose somebody other than yourself.")
        case .alreadyBegun:
            Text(
                "Det finns redan ett uppföljande samtal med den personen. Välj någon annan.",
                "There is already a follow-up conversation with that person. Choose somebody else."
            )
        case .notInterviewer:
            Text(
                "Bara den som för samtalet skriver här.",
                "Only the one who leads the conversation writes here."
            )
        case .notThePerson:
            Text("Bara den som talade svarar här.", "Only the one who talked answers here.")
        case .notSent:
            Text(
                "Texten ligger hos den som skrev ned samtalet. Du får den när den är klar att läsa.",
                "The text is with the one who wrote it down. You get it when it is ready to be read."
            )
        case .alreadyApproved:
            Text(
                "Texten är godkänd och går inte att ändra. Den som talade kan ta tillbaka den.",
                "The text is approved and can't be changed. The one who talked can withdraw it."
            )
        case .isWithdrawn:
            Text(
                "Texten är återtagen, och inget av den finns kvar.",
                "The text is withdrawn, and nothing of it is left."
            )
        case .changedByOther:
            Text(
                "Texten ändrades medan du skrev. Läs båda versionerna, ändra det du vill och spara igen.",
                "The text was changed while you wrote. Read both versions, change what you like and save again."
            )
        case .dateMissing: Text("Välj dagen ni talades vid.", "Choose the day you talked.")
        case .dateInTheFuture:
            Text(
                "Skicka texten när samtalet har varit. Dagen ligger framåt i tiden.",
                "Send the text after the conversation. The day is in the future."
            )
        case .dateBeforeDialogue:
            Text("Välj en dag efter resultatsamtalet.", "Choose a day after the results dialogue.")
        case .nothingWritten: Text("Skriv minst ett svar.", "Write at least one answer.")
        case .consentMissing:
            Text("Välj om vi får citera dig.", "Choose whether we may quote you.")
        case .noSuchQuestion:
            Text(
                "Frågan finns inte i samtalsguiden. Ladda om sidan och skriv svaret igen.",
                "The question is not in the guide. Reload the page and write the answer again."
            )
        case .answerTooLong(_, let limit), .reasonTooLong(let limit):
            Text("Korta texten till högst \(limit) tecken.", "Shorten the text to at most \(limit) characters.")
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .notInterviewer, .notThePerson: .forbidden
        case .notHeldYet, .alreadyBegun, .notSent, .alreadyApproved, .isWithdrawn, .changedByOther: .conflict
        case .personMissing, .wasNotAtTheTable, .withOneself, .dateMissing, .dateInTheFuture, .dateBeforeDialogue,
            .nothingWritten, .consentMissing, .noSuchQuestion, .answerTooLong, .reasonTooLong:
            .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .personMissing, .wasNotAtTheTable, .withOneself, .alreadyBegun: "person"
        case .dateMissing, .dateInTheFuture, .dateBeforeDialogue: "date"
        case .consentMissing: "consent"
        case .answerTooLong(let item, _): "text-\(item)"
        case .reasonTooLong: "reason"
        case .notHeldYet, .notInterviewer, .notThePerson, .notSent, .alreadyApproved, .isWithdrawn, .changedByOther,
            .nothingWritten, .noSuchQuestion:
            nil
        }
    }
}

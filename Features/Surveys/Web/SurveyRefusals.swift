import HTTPTypes
import Site
import Surveys
import Templates
import Vocabulary

extension SurveyRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .notOpenYet:
            Text(
                "Utvärderingen öppnar när samtalet är avslutat. Kom tillbaka då.",
                "The evaluation opens when the dialogue is closed. Come back then."
            )
        case .notInvited:
            Text(
                "Utvärderingen är för dem som talar för en part i samtalet. Säg det du vill ha sagt till samtalsledaren.",
                "The evaluation is for those who speak for a party in the dialogue. Tell the facilitator what you want to say."
            )
        case .collectionClosed:
            Text(
                "Insamlingen är stängd, så svaret kunde inte tas emot. Säg det du vill ha sagt till samtalsledaren.",
                "The collection is closed, so the answer could not be taken. Tell the facilitator what you want to say."
            )
        case .answeredAlready:
            Text(
                "Du har redan svarat om det här samtalet. Det första svaret gäller.",
                "You have already answered about this dialogue. The first answer counts."
            )
        case .modeChanged:
            Text(
                "Villkoren för svaret har ändrats sedan du öppnade sidan. Läs vem som ser svaret och skicka igen.",
                "The terms have changed since you opened the page. Read who sees the answer and send again."
            )
        case .nothingAnswered:
            Text(
                "Skriv i minst en ruta eller välj minst en siffra, och skicka sedan.",
                "Write in at least one box or choose at least one number, then send."
            )
        case .answerTooLong(_, let limit):
            Text(
                "Svaret är för långt. Korta det till högst \(limit) tecken.",
                "The answer is too long. Shorten it to at most \(limit) characters."
            )
        case .answerUnknown:
            Text(
                "Ett av valen finns inte i formuläret. Välj igen och skicka.",
                "One of the choices is not in the form. Choose again and send."
            )
        case .tooFewForAnonymous:
            Text(
                "Färre än fem är inbjudna. Då kan svaren inte bli anonyma. Välj ett annat sätt.",
                "Fewer than five are invited, so answers can't be anonymous. Choose another way."
            )
        case .modeIsFixed:
            Text(
                "Någon har redan svarat, så det som lovats ligger fast.",
                "Somebody has already answered, so what was promised stands."
            )
        case .lastDayMissing:
            Text("Skriv en dag, till exempel 2027-03-26.", "Write a day, for example 2027-03-26.")
        case .lastDayPassed:
            Text(
                "Den dagen har redan varit. Välj i dag eller senare.",
                "That day has already been. Choose today or later."
            )
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .notInvited: .forbidden
        case .notOpenYet, .collectionClosed, .answeredAlready, .modeChanged, .modeIsFixed: .conflict
        case .nothingAnswered, .answerTooLong, .answerUnknown, .tooFewForAnonymous, .lastDayMissing, .lastDayPassed:
            .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .answerTooLong(let item, _): "text-\(item)"
        case .tooFewForAnonymous, .modeIsFixed: "mode"
        case .lastDayMissing, .lastDayPassed: "last-day"
        case .notOpenYet, .notInvited, .collectionClosed, .answeredAlready, .modeChanged, .nothingAnswered,
            .answerUnknown:
            nil
        }
    }
}

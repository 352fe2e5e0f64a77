import HTTPTypes
import Preparation
import Site
import Vocabulary

extension PreparationRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .personalLinkNeeded:
            Text(
                "Öppna din personliga länk för att förbereda dig. Den här enheten släpptes in med rummets kod, och dina svar ska ingen annan kunna läsa.",
                "Open your personal link to prepare. This device was let in by the room's code, and nobody else should be able to read your answers."
            )
        case .preparingIsOver:
            Text(
                "Samtalet är avslutat, så svaret kunde inte sparas eller delas. Det du skrev står kvar här: kopiera det om du vill ha det kvar, eller föreslå en rättelse av dokumentationen.",
                "The dialogue is over, so the answer could not be saved or shared. What you wrote stands here: copy it if you want to keep it, or propose a correction of the record."
            )
        case .noSuchQuestion:
            Text(
                "Den frågan ställs inte inför det här samtalet. Ladda om sidan och se vilka som ställs.",
                "That question is not asked before this dialogue. Reload the page to see which are."
            )
        case .answerTooLong(_, let limit):
            Text(
                "Svaret är längre än \(limit) tecken. Korta det och spara igen. Allt du skrev finns kvar.",
                "The answer is longer than \(limit) characters. Shorten it and save again. All that you wrote is kept."
            )
        case .answeredElsewhere:
            Text(
                "Du har ändrat samma svar på en annan enhet. Tryck på Spara för att se båda texterna och välja.",
                "You have changed the same answer on another device. Press Save to see both texts and choose."
            )
        case .nothingToShare:
            Text(
                "Det finns inget svar att dela ännu. Skriv ett svar först.",
                "There is no answer to share yet. Write an answer first."
            )
        case .ratingMissing:
            Text("Välj en siffra från 1 till 7.", "Choose a number from 1 to 7.")
        case .wordTooLong(let limit):
            Text("Skriv högst \(limit) tecken.", "Write at most \(limit) characters.")
        case .readingMissing:
            Text("Välj hur mycket du har läst.", "Choose how much you have read.")
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .personalLinkNeeded: .forbidden
        case .preparingIsOver, .answeredElsewhere: .conflict
        case .noSuchQuestion: .notFound
        case .answerTooLong, .nothingToShare, .ratingMissing, .wordTooLong, .readingMissing: .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .answerTooLong(let question, _), .answeredElsewhere(let question, _): "text-\(question)"
        case .ratingMissing: "sufficient"
        case .wordTooLong: "text"
        case .readingMissing: "read"
        case .personalLinkNeeded, .preparingIsOver, .noSuchQuestion, .nothingToShare: nil
        }
    }
}

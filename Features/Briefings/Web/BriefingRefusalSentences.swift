import Briefings
import HTTPTypes
import Site
import Vocabulary

extension BriefingPack.Refusal: Explained {
    package var explanation: Text {
        switch self {
        case .notPreparer:
            Text(
                "Underlaget ändras av processledaren och av den som leder samtalet. Be någon av dem.",
                "The basis is changed by the process lead and by whoever leads the dialogue. Ask one of them."
            )
        case .notOrganiser:
            Text("Det här gör processledaren. Be henne eller honom.", "The process lead does this. Ask them.")
        case .packLocked:
            Text(
                "Samtalet är avslutat, så underlaget står fast. Skriv till processledaren om något måste bort.",
                "The dialogue is over, so its basis stands fast. Write to the process lead if something must go."
            )
        case .documentIDTaken:
            Text(
                "Det dokumentet finns redan. Öppna sidan igen och lägg till ett nytt.",
                "That document is there already. Open the page again and add a new one."
            )
        case .noSuchDocument:
            Text(
                "Dokumentet finns inte här. Gå tillbaka till listan.",
                "There is no such document here. Go back to the list."
            )
        case .documentRemoved:
            Text(
                "Dokumentet är borttaget. Lägg till det på nytt om det ska vara med.",
                "The document is removed. Add it anew if it should be there."
            )
        case .documentErased:
            Text("Texten är redan borttagen enligt beslut.", "The text is already removed by decision.")
        case .documentChangedByOther:
            Text(
                "Någon annan har ändrat dokumentet medan du skrev. Din text står kvar här. Jämför och spara igen.",
                "Somebody else has changed the document while you wrote. Your text is still here. Compare, and save again."
            )
        case .tooManyDocuments(let limit):
            Text(
                "Det finns redan \(limit) dokument. Ta bort något innan du lägger till fler.",
                "There are \(limit) documents already. Remove one before you add another."
            )
        case .documentTitleMissing:
            Text("Skriv vad dokumentet heter.", "Write what the document is called.")
        case .documentTextMissing:
            Text("Skriv texten som ska läsas.", "Write the text that is to be read.")
        case .documentTextTooLong(_, let limit):
            Text("Korta ner texten till högst \(limit) tecken.", "Shorten the text to at most \(limit) characters.")
        case .linkNotTaken:
            Text(
                "Klistra in hela adressen, som börjar med https://, utan mellanslag.",
                "Paste the whole address, which begins with https://, without spaces."
            )
        case .readingMinutesMissing:
            Text(
                "Skriv hur många minuter läsningen tar. Räkna två minuter för en sida.",
                "Write how many minutes the reading takes. Count two minutes for a page."
            )
        case .readingMinutesOutOfRange(let limit):
            Text("Skriv ett antal minuter från 1 till \(limit).", "Write a number of minutes from 1 to \(limit).")
        case .sectionPlaceMissing:
            Text(
                "Börja varje rad med sidan eller rubriken, sedan kolon och varför.",
                "Begin each row with the page or the heading, then a colon and why."
            )
        case .tooManySections(let limit):
            Text("Markera högst \(limit) avsnitt.", "Mark at most \(limit) passages.")
        case .indicatorsMissing:
            Text(
                "Klistra in minst ett nyckeltal med minst ett värde.",
                "Paste at least one indicator with at least one value."
            )
        case .tooManyIndicators(let limit):
            Text(
                "Ta med högst \(limit) nyckeltal på en sida. Gör en sida till för resten.",
                "Take at most \(limit) indicators on a page. Make another page for the rest."
            )
        case .removalReasonMissing:
            Text("Skriv varför dokumentet tas bort.", "Write why the document is removed.")
        case .erasureDecisionMissing:
            Text("Skriv vilket beslut som ligger bakom.", "Write which decision is behind it.")
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .notPreparer, .notOrganiser: .forbidden
        case .noSuchDocument: .notFound
        case .packLocked, .documentIDTaken, .documentRemoved, .documentErased, .documentChangedByOther: .conflict
        case .tooManyDocuments, .documentTitleMissing, .documentTextMissing, .documentTextTooLong, .linkNotTaken,
            .readingMinutesMissing, .readingMinutesOutOfRange, .sectionPlaceMissing, .tooManySections,
            .indicatorsMissing, .tooManyIndicators, .removalReasonMissing, .erasureDecisionMissing:
            .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .documentTitleMissing: "title"
        case .documentTextMissing: "text"
        case .documentTextTooLong(let field, _): field.rawValue
        case .linkNotTaken: "link"
        case .readingMinutesMissing, .readingMinutesOutOfRange: "minutes"
        case .sectionPlaceMissing, .tooManySections: "sections"
        case .indicatorsMissing, .tooManyIndicators: "rows"
        case .removalReasonMissing: "reason"
        case .erasureDecisionMissing: "decision"
        case .notPreparer, .notOrganiser, .packLocked, .documentIDTaken, .noSuchDocument, .documentRemoved,
            .documentErased, .documentChangedByOther, .tooManyDocuments:
            nil
        }
    }
}

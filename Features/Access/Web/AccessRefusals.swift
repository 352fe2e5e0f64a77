import Access
import HTTPTypes
import Site
import Vocabulary

extension AccessRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .linkUnknown:
            Text(
                "Länken finns inte. Kontrollera att hela länken kom med, eller be om en ny.",
                "There is no such link. See that all of it came along, or ask for a new one."
            )
        case .linkExpired:
            Text("Länken har gått ut. Du kan få en ny här.", "The link has expired. You can get a new one here.")
        case .linkRevoked:
            Text(
                "Länken gäller inte längre. Be den som planerar samtalen om en ny.",
                "The link is no longer valid. Ask whoever plans the dialogues for a new one."
            )
        case .addressMalformed:
            Text(
                "Skriv en hel e-postadress, som namn@kommunen.se.",
                "Write a whole e-mail address, like name@example.se."
            )
        case .codeMalformed:
            Text(
                "Koden är sex tecken, bokstäver och siffror. Den står på skärmen i rummet.",
                "The code is six signs, letters and figures. It stands on the screen in the room."
            )
        case .codeUnknown:
            Text(
                "Det finns inget samtal med den koden. Jämför den med skärmen i rummet.",
                "There is no dialogue with that code. Compare it with the screen in the room."
            )
        case .codeOfAnotherDialogue:
            Text(
                "Koden hör till ett annat samtal. Skriv koden från skärmen i det rum där du sitter.",
                "The code belongs to another dialogue. Write the code on the screen of the room where you are."
            )
        case .dialogueEnded:
            Text(
                "Samtalet är avslutat, och koden med det. Använd din personliga länk för att läsa dokumentationen.",
                "The dialogue has ended, and its code too. Use your personal link to read the record."
            )
        case .nobodyChosen:
            Text("Välj ditt namn i listan.", "Choose your name in the list.")
        case .notAdmittedYet:
            Text(
                "Samtalsledaren har inte släppt in dig än. Säg till i rummet.",
                "The facilitator has not let you in yet. Say so in the room."
            )
        case .declined:
            Text(
                "Samtalsledaren släppte inte in den här enheten. Prata med samtalsledaren, och välj ditt namn igen.",
                "The facilitator did not let this device in. Talk to the facilitator, then choose your name again."
            )
        case .notAtTheDoor:
            Text(
                "Det finns ingen som väntar här. Skriv koden och välj ditt namn igen.",
                "Nobody is waiting here. Write the code and choose your name again."
            )
        case .notAMember:
            Text(
                "Du är inte med i den organisationen med den här inloggningen. Logga in med länken därifrån.",
                "You are not in that organisation with this sign-in. Sign in with the link from there."
            )
        case .tooOften:
            Text(
                "Det blev för många försök på kort stund. Vänta en minut och försök igen.",
                "Too many attempts in a short while. Wait a minute and try again."
            )
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .linkUnknown, .notAMember: .notFound
        case .linkExpired, .linkRevoked, .dialogueEnded: .gone
        case .addressMalformed, .codeMalformed, .codeUnknown, .nobodyChosen: .unprocessableContent
        case .codeOfAnotherDialogue, .declined: .forbidden
        case .notAdmittedYet, .notAtTheDoor: .conflict
        case .tooOften: .tooManyRequests
        }
    }

    package var field: String? {
        switch self {
        case .addressMalformed: "email"
        case .codeMalformed, .codeUnknown, .codeOfAnotherDialogue, .dialogueEnded: "code"
        case .nobodyChosen: "person"
        case .linkUnknown, .linkExpired, .linkRevoked, .notAdmittedYet, .declined, .notAtTheDoor, .notAMember,
            .tooOften:
            nil
        }
    }
}

import HTTPTypes
import Organisations
import Site
import Vocabulary

extension PersonRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .nameMissing: Text("Skriv personens namn.", "Write the person's name.")
        case .nameTooLong(let limit):
            Text(
                "Namnet får ha högst \(limit) tecken. Korta det.",
                "The name may have at most \(limit) characters. Shorten it."
            )
        case .titleTooLong(let limit):
            Text(
                "Titeln får ha högst \(limit) tecken. Korta den.",
                "The title may have at most \(limit) characters. Shorten it."
            )
        case .kindUnknown(let text) where text.isEmpty:
            Text(
                "Skriv en roll: förtroendevald, tjänsteperson eller utomstående.",
                "Write a role: elected, official or external."
            )
        case .kindUnknown(let text):
            Text(
                "”\(text)” är ingen roll här. Skriv förtroendevald, tjänsteperson eller utomstående.",
                "“\(text)” is no role here. Write elected, official or external."
            )
        case .addressMalformed(let text):
            Text(
                "”\(text)” är ingen hel e-postadress. Skriv den som namn@kommunen.se.",
                "“\(text)” is not a whole e-mail address. Write it like name@example.se."
            )
        case .addressTaken(let address):
            Text(
                "\(address) finns redan hos en annan person i kommunen. Ändra den personen, eller skriv en annan adress.",
                "\(address) already belongs to another person here. Change that person, or write another address."
            )
        case .unitUnknown(let text):
            Text(
                "Det finns ingen enhet som heter ”\(text)”. Lägg till den under Enheter, eller ändra namnet.",
                "There is no unit called “\(text)”. Add it under Units, or change the name."
            )
        case .lastOrganiser:
            Text(
                "Någon måste kunna planera samtal och bjuda in. Ge den rätten till en annan person först.",
                "Somebody must be able to plan dialogues and invite. Give that right to another person first."
            )
        case .unknown:
            Text(
                "Personen finns inte längre. Gå tillbaka till listan.",
                "The person is no longer there. Go back to the list."
            )
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .unknown: .notFound
        case .addressTaken, .lastOrganiser: .conflict
        case .nameMissing, .nameTooLong, .titleTooLong, .kindUnknown, .addressMalformed, .unitUnknown:
            .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .titleTooLong: "title"
        case .kindUnknown: "kind"
        case .addressMalformed, .addressTaken: "email"
        case .unitUnknown: "unit"
        case .lastOrganiser: "organiser"
        case .unknown: nil
        }
    }
}

extension UnitRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .nameMissing: Text("Skriv enhetens namn.", "Write the unit's name.")
        case .nameTooLong(let limit):
            Text(
                "Det får vara högst \(limit) tecken. Korta det.",
                "It may have at most \(limit) characters. Shorten it."
            )
        case .nameTaken(let name):
            Text("Det finns redan en enhet som heter \(name).", "There is already a unit called \(name).")
        case .kindUnknown: Text("Välj vilket slag av enhet det är.", "Choose what kind of unit it is.")
        case .unknown:
            Text(
                "Enheten finns inte längre. Gå tillbaka till listan.",
                "The unit is no longer there. Go back to the list."
            )
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .unknown: .notFound
        case .nameTaken: .conflict
        case .nameMissing, .nameTooLong, .kindUnknown: .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTaken: "name"
        case .nameTooLong(let limit): limit == UnitDraft.shortLimit ? "short" : "name"
        case .kindUnknown: "kind"
        case .unknown: nil
        }
    }
}

extension PastedRows.Refusal: Explained {
    package var explanation: Text {
        switch self {
        case .nothingPasted:
            Text(
                "Klistra in minst en rad med namn, adress, roll, titel och enhet.",
                "Paste at least one row with name, address, role, title and unit."
            )
        case .tooManyRows(let count, let limit):
            Text(
                "Det var \(count) rader. Ta högst \(limit) åt gången, resten efteråt.",
                "There were \(count) rows. Take at most \(limit) at a time, the rest afterwards."
            )
        }
    }

    package var field: String? { "rows" }
}

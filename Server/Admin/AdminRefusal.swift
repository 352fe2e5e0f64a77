import Organisations
import OrganisationsWeb
import Site
import Vocabulary

/// What a command about people and organisations can't do, and what to do instead.
enum AdminRefusal: Error, Equatable, CustomStringConvertible {
    case nobodyThere(organisation: String, person: String)
    case notAPath(String)
    case idTaken(OrganisationID)
    case wrongID(String)
    case wrongName
    case wrongPerson(PersonRefusal)

    var description: String {
        switch self {
        case .nobodyThere(let organisation, let person):
            "Det finns ingen person \(person) i organisationen \(organisation). Se vilka som finns: samtal organisation list."
        case .notAPath(let text): "”\(text)” är ingen sida hos oss. Skriv en sökväg, som /dialogues/abc."
        case .idTaken(let id): "Det finns redan en organisation med id \(id). Välj ett annat, eller utelämna --id."
        case .wrongID(let id): "”\(id)” kan inte vara ett id. Använd 1–64 tecken av A–Z, a–z, 0–9, - och _."
        case .wrongName: "Kommunens namn ska ha 1–200 tecken."
        case .wrongPerson(let refusal): refusal.explanation.sv
        }
    }
}

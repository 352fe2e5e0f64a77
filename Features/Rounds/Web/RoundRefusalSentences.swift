import Dialogues
import DialoguesWeb
import HTTPTypes
import Rounds
import Site
import Vocabulary

extension Round.Refusal: Explained {
    package var explanation: Text { words(nil) }

    package var status: HTTPResponse.Status {
        switch self {
        case .notOrganiser: .forbidden
        case .noSuchRound: .notFound
        case .alreadyDrafted, .dialoguesMadeAlready, .notMadeYet, .alreadyClosed, .notClosed, .discarded,
            .changedByOther, .alreadyErased:
            .conflict
        case .nameMissing, .textTooLong, .lengthOutOfRange, .questionSetUnknown, .paceOutOfRange, .noUnits,
            .tooManyUnits, .unitTwice, .leadershipAmongUnits, .leadershipMissing, .unitGone, .personGone,
            .dialogueNotReady, .lessonsMissing, .reasonMissing, .decisionMissing:
            .unprocessableContent
        }
    }

    /// The names of the fields as the forms about rounds have them.
    package var field: String? {
        switch self {
        case .nameMissing: "name"
        case .lengthOutOfRange: "length"
        case .questionSetUnknown: "questions"
        case .paceOutOfRange: "perDay"
        case .noUnits, .tooManyUnits: "units"
        case .unitTwice(let unit), .leadershipAmongUnits(let unit), .unitGone(let unit): "unit-\(unit)"
        case .leadershipMissing: "leadership"
        case .dialogueNotReady(let unit, let refusal): Self.field(unit, refusal)
        case .lessonsMissing: "text"
        case .reasonMissing: "reason"
        case .decisionMissing: "decision"
        case .notOrganiser, .alreadyDrafted, .noSuchRound, .dialoguesMadeAlready, .notMadeYet, .alreadyClosed,
            .notClosed, .discarded, .changedByOther, .alreadyErased, .textTooLong, .personGone:
            nil
        }
    }

    private static func field(_ unit: UnitID, _ refusal: Dialogue.Refusal) -> String {
        switch refusal {
        case .dateMissing, .dateInThePast: "date-\(unit)"
        case .startMissing: "start-\(unit)"
        case .facilitatorMissing: "facilitator"
        case .recorderMissing: "recorder"
        case .approverMissing(.first): "approver-leadership"
        case .lengthOutOfRange, .minutesDoNotSum, .minutesOutOfRange, .compulsoryBoxWithoutTime: "length"
        default: "people-\(unit)"
        }
    }

    /// What happened and what to do next; with names where they are known.
    func words(_ names: RoundNames?) -> Text {
        switch self {
        case .unitTwice(let unit):
            named(
                names?[unit],
                Text("Enheten", "The unit"),
                " är vald två gånger. Ta bort den ena.",
                " is chosen twice. Remove one."
            )
        case .leadershipAmongUnits(let unit):
            named(
                names?[unit],
                Text("Enheten", "The unit"),
                " kan inte möta sig själv. Välj en annan part, eller ta bort den bland enheterna.",
                " cannot meet itself. Choose another party, or remove it from the units."
            )
        case .dialogueNotReady(let unit, let refusal): dialogueWords(names?[unit], refusal)
        case .personGone(let person):
            named(
                names.flatMap { $0.knows(person) ? $0[person] : nil },
                Text("Någon som är vald", "Somebody who is chosen"),
                " finns inte kvar bland personerna i kommunen. Välj någon annan och spara igen.",
                " is no longer among the people of the municipality. Choose somebody else and save again."
            )
        default: Text(sv: swedish, en: english)
        }
    }

    private func named(_ name: String?, _ nobody: Text, _ swedish: String, _ english: String) -> Text {
        Text(sv: (name ?? nobody.sv) + swedish, en: (name ?? nobody[.en]) + english)
    }

    /// What concerns all dialogues alike is said once, without a name.
    private func dialogueWords(_ unit: String?, _ refusal: Dialogue.Refusal) -> Text {
        switch refusal {
        case .facilitatorMissing:
            Text(
                "Välj vem som leder samtalen, för hela omgången eller för varje enhet.",
                "Choose who leads the dialogues, for the whole round or for each unit."
            )
        case .recorderMissing:
            Text(
                "Välj vem som dokumenterar, för hela omgången eller för varje enhet.",
                "Choose who writes, for the whole round or for each unit."
            )
        case .approverMissing(.first):
            Text(
                "Välj vem som godkänner dokumentationen för kommunledningen.",
                "Choose who approves the record for the leadership."
            )
        case .approverMissing(.second):
            named(
                unit,
                Text("En enhet", "A unit"),
                ": välj vem som godkänner dokumentationen. Det kan inte vara den som leder eller skriver.",
                ": choose who approves the record. It can't be whoever leads or writes."
            )
        case .personTwice:
            named(
                unit,
                Text("En enhet", "A unit"),
                ": någon är vald för båda parterna. Låt personen tala för den ena.",
                ": somebody is chosen for both parties. Let the person speak for one."
            )
        default:
            Text(
                sv: "\(unit ?? "En enhet"): \(refusal.explanation.sv.loweringFirst)",
                en: "\(unit ?? "A unit"): \(refusal.explanation[.en].loweringFirst)"
            )
        }
    }
}

extension String {
    fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}

import DialoguesWeb
import FollowUps
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// A follow-up talk as one of the two sees it.
struct FollowUpView: Sendable {
    let followUp: FollowUp
    /// Of the dialogue.
    let title: String
    let dialoguePath: String
    let heldOn: LocalDate?
    let viewer: Viewer
    let person: String
    let interviewer: String
    let guide: FollowUpGuide
    let consent: QuoteConsent
    var typed: TypedFollowUp?
    var saved = false

    var path: String { "/follow-ups/\(followUp.id)" }
    var isInterviewer: Bool { followUp.interviewer == viewer.person.id }

    func typed(in place: TypedFollowUp.Place) -> TypedFollowUp? { typed?.place == place ? typed : nil }

    /// The days that the guide proposes, as "26 mars–7 maj 2027".
    var goodDays: Text? {
        guard let heldOn, let first = LocalDate(dayNumber: heldOn.dayNumber + 7 * guide.weeksAfter.lowerBound),
            let last = LocalDate(dayNumber: heldOn.dayNumber + 7 * guide.weeksAfter.upperBound)
        else { return nil }
        return Text(sv: "\(first.short.sv)–\(last.long.sv)", en: "\(first.short[.en])–\(last.long[.en])")
    }
}

/// What somebody sent that was refused.
struct TypedFollowUp: Sendable {
    enum Place: Sendable { case writing, reading, declining, page }

    let place: Place
    let form: Form
    let refusal: FollowUpRefusal

    /// The other was first: what stands there now is shown beside what was typed.
    var isBehind: Bool {
        if case .changedByOther = refusal { true } else { false }
    }
}

extension FollowUp.State {
    func tag(forPerson: Bool) -> StatusTag {
        switch self {
        case .draft: StatusTag(.waiting, Text("Utkast", "Draft"))
        case .sent where forPerson: StatusTag(.attention, Text("Väntar på dig", "Waits for you"))
        case .sent: StatusTag(.waiting, Text("Läses av personen", "Read by the person"))
        case .approved: StatusTag(.done, Text("Godkänt", "Approved"))
        case .declined: StatusTag(.attention, Text("Inte godkänt", "Not approved"))
        case .withdrawn: StatusTag(.waiting, Text("Återtaget", "Withdrawn"))
        }
    }
}

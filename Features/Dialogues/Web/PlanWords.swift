import Dialogues
import Organisations
import Site
import Templates
import Vocabulary

extension Plan.Purpose {
    var name: Text {
        switch self {
        case .results: Text("Resultatsamtal", "Results dialogue")
        case .followUp: Text("Uppföljningssamtal", "Follow-up dialogue")
        case .trial: Text("Övning på ett scenario", "Practice on a scenario")
        }
    }
}

package extension DialogueSummary {
    /// Where it stands, as icon and word.
    var status: StatusTag {
        switch phase {
        case .none, .draft, .open: StatusTag(.waiting, stateName)
        case .live: StatusTag(.now, stateName)
        case .review: StatusTag(.attention, stateName)
        case .approved, .discarded: StatusTag(.done, stateName)
        }
    }

    var stateName: Text {
        switch phase {
        case .none, .draft: Text("Utkast", "Draft")
        case .open: Text("Planerat", "Planned")
        case .live: Text("Pågår nu", "Going on now")
        case .review where isOffered: Text("Väntar på godkännande", "Waits for approval")
        case .review: Text("Läses och rättas", "Read and corrected")
        case .approved: Text("Godkänt", "Approved")
        case .discarded: Text("Kastat", "Discarded")
        }
    }

    /// The address where one goes on with it.
    func path(_ id: DialogueID) -> String {
        switch phase {
        case .none, .open, .live, .discarded: "/dialogues/\(id)"
        case .draft: "/dialogues/\(id)/plan"
        case .review: "/dialogues/\(id)/review"
        case .approved: "/dialogues/\(id)/record"
        }
    }

    /// "13.00–14.30".
    var hours: String? {
        guard let start, let end else { return nil }
        return "\(start.swedish)–\(end.swedish)"
    }

    var parties: [UnitID] { [first, second] }
}

extension GroupSize {
    /// What the size of the group does to the talk, and what to do about it.
    func advice(_ people: Int) -> Text {
        switch self {
        case .few:
            Text(
                "Ni är \(people) runt bordet. Med färre än fyra blir bilden lätt ensidig. Fråga om någon mer borde vara med.",
                "You are \(people) around the table. With fewer than four the picture easily becomes one-sided. Ask if someone more should take part."
            )
        case .good:
            Text(
                "Ni är \(people) runt bordet. Det är en bra storlek: alla hinner tala i varje runda.",
                "You are \(people) around the table. That is a good size: everyone has time to speak in each round."
            )
        case .many:
            Text(
                "Ni är \(people) runt bordet. Samtal med fyra till åtta brukar ge mest. Räkna med längre rundor.",
                "You are \(people) around the table. Four to eight usually give the most. Expect longer rounds."
            )
        case .tooMany:
            Text(
                "Ni är \(people) runt bordet. Fler än tio hinner knappast tala i en runda. Dela gärna upp samtalet i två.",
                "You are \(people) around the table. More than ten can hardly all speak in a round. Consider two dialogues."
            )
        }
    }
}

/// What a talk costs, in everybody's time.
struct TalkCost {
    let people: Int
    let minutes: Int

    init(_ plan: Plan) {
        people = plan.seats.count
        minutes = plan.length
    }

    var words: Text {
        Text(
            "\(people) personer × \(minutes) minuter = \(hours) timmar. Tiden för att läsa in sig kommer till.",
            "\(people) people × \(minutes) minutes = \(hours.replacing(",", with: ".")) hours. Time to prepare is added to that."
        )
    }

    /// Hours with one decimal, rounded to the nearest, as Swedish text has them.
    private var hours: String {
        let tenths = (people * minutes * 10 + 30) / 60
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}

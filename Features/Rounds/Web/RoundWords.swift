import Dialogues
import Rounds
import Site
import Vocabulary

extension Season {
    var name: Text {
        switch self {
        case .spring: Text("Vår, på årsrapporten", "Spring, on the annual report")
        case .autumn: Text("Höst, på delårsrapporten", "Autumn, on the interim report")
        }
    }

    /// As in "Resultatsamtal våren 2027".
    func roundName(_ year: Int) -> String {
        switch self {
        case .spring: "Resultatsamtal våren \(year)"
        case .autumn: "Resultatsamtal hösten \(year)"
        }
    }

    /// The period whose results are talked about in a year's round.
    func period(_ year: Int) -> String {
        switch self {
        case .spring: "Verksamhetsåret \(year - 1)"
        case .autumn: "Januari–augusti \(year)"
        }
    }

    /// The reports are there, and the records can be approved before the summer or the budget.
    func firstDay(_ year: Int) -> LocalDate? {
        switch self {
        case .spring: LocalDate(year: year, month: 3, day: 1)?.orNextWorkingDay
        case .autumn: LocalDate(year: year, month: 10, day: 1)?.orNextWorkingDay
        }
    }

    /// The round that is planned on this day: of next spring from September on.
    static func next(after today: LocalDate) -> (season: Season, year: Int) {
        switch today.month {
        case ...3: (.spring, today.year)
        case 4...8: (.autumn, today.year)
        default: (.spring, today.year + 1)
        }
    }
}

extension Round.Phase {
    var status: StatusTag {
        switch self {
        case .none, .draft: StatusTag(.waiting, Text("Utkast", "Draft"))
        case .making: StatusTag(.attention, Text("Samtalen skapas", "Dialogues are being made"))
        case .running: StatusTag(.now, Text("Pågår", "In progress"))
        case .closed: StatusTag(.done, Text("Avslutad", "Closed"))
        case .discarded: StatusTag(.done, Text("Kastad", "Discarded"))
        }
    }
}

extension RoundStanding {
    /// "4 samtal: 2 godkända, 1 läses och rättas, 1 planerat."
    var words: Text {
        let parts: [(count: Int, sv: String, svMany: String, en: String)] = [
            (count(.approved), "godkänt", "godkända", "approved"),
            (count(.review), "läses och rättas", "läses och rättas", "read and corrected"),
            (count(.live), "pågår nu", "pågår nu", "going on now"),
            (count(.open), "planerat", "planerade", "planned"),
            (count(.draft), "utkast", "utkast", "draft"),
            (count(.discarded), "inställt", "inställda", "called off"),
        ].filter { $0.count > 0 }
        let total = dialogues.count
        guard !parts.isEmpty else { return Text("Inga samtal ännu", "No dialogues yet") }
        return Text(
            sv: "\(total) samtal: "
                + parts.map { "\($0.count) \($0.count == 1 ? $0.sv : $0.svMany)" }
                .joined(separator: ", "),
            en: "\(total) \(total == 1 ? "dialogue" : "dialogues"): "
                + parts.map { "\($0.count) \($0.en)" }
                .joined(separator: ", ")
        )
    }

    /// What the round costs in everybody's time: people × hours, for those that are or will be held.
    var cost: Text {
        let minutes = heldOrToCome.reduce(0) { $0 + $1.summary.seats.count * $1.summary.length }
        let people = heldOrToCome.reduce(0) { $0 + $1.summary.seats.count }
        let hours = (minutes + 30) / 60
        return Text(
            "\(people) platser runt borden, \(hours) timmar av människors tid. Förberedelsen kommer till.",
            "\(people) seats around the tables, \(hours) hours of people's time. Preparation is added to that."
        )
    }
}

/// "2 februari–12 mars 2027".
func dayRange(_ first: LocalDate?, _ last: LocalDate?) -> Text? {
    guard let first, let last else { return nil }
    if first == last { return first.long }
    let isOneYear = first.year == last.year
    return Text(
        sv: "\((isOneYear ? first.short : first.long).sv) – \(last.long.sv)",
        en: "\((isOneYear ? first.short : first.long)[.en]) – \(last.long[.en])"
    )
}

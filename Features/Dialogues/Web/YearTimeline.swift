import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// The year as a line of sheets, a row for each of those whom the dialogues are held with.
struct YearTimeline: View {
    let dialogues: [ListedDialogue]
    let rounds: [YearRound]
    let year: Int
    let today: LocalDate
    let units: [UnitID: String]

    var body: HTML {
        section(.class("sheet year-view"), .ariaLabelledby("line-title")) {
            h2(.id("line-title"), .class("visually-hidden")) { Text("Tidslinje", "Timeline") }
            div(.class("year")) {
                if year == today.year { span(.class("year-today m\(today.month)")) {} }
                months
                YearContext()
                YearRoundRows(rounds: rounds, year: year)
                for unit in rows {
                    YearRow(
                        name: units[unit] ?? "–",
                        dialogues: dialogues.filter { $0.summary.second == unit },
                        next: next
                    )
                }
            }
            ul(.class("chart-key year-key")) {
                key("year-sheet-approved", Text("godkänt", "approved"))
                key("year-sheet-next", Text("nästa samtal", "next dialogue"))
                key("", Text("hållet, läses och rättas", "held, read and corrected"))
                key("year-sheet-planned", Text("planerat eller utkast", "planned or draft"))
                li { Text("prickad linje: åtgärderna genomförs", "dotted line: next steps are carried out") }
            }
        }
    }

    private var rows: [UnitID] {
        var seen: Set<UnitID> = []
        return dialogues.map(\.summary.second).filter { seen.insert($0).inserted }
            .sorted { (units[$0] ?? "") < (units[$1] ?? "") }
    }

    private var next: DialogueID? {
        dialogues.first { $0.summary.isAhead && ($0.summary.date ?? .distantPast) >= today }?.id
    }

    private var months: HTML {
        div(.class("year-row year-months")) {
            span(.class("year-name")) {
                if year == today.year {
                    Text(sv: "I dag: \(today.short.sv)", en: "Today: \(today.short[.en])")
                } else {
                    "\(year)"
                }
            }
            for month in 1...12 {
                span(.class(year == today.year && month == today.month ? "m\(month) year-now" : "m\(month)")) {
                    shortMonths[month - 1]
                }
            }
        }
    }

    private func key(_ name: String, _ words: Text) -> HTML {
        li {
            span(.class("year-sheet \(name)")) {}
            words
        }
    }
}

struct YearRow: View {
    let name: String
    let dialogues: [ListedDialogue]
    let next: DialogueID?

    var body: HTML {
        div(.class("year-row")) {
            div(.class("year-name")) { name }
            for month in 1...12 { cell(month) }
        }
    }

    @HTMLBuilder private func cell(_ month: Int) -> HTML {
        let here = dialogues.filter { $0.summary.date?.month == month }
        if !here.isEmpty {
            if let last = here.compactMap(\.lastMonthOfSteps).max(), last > month {
                span(.class("year-follow m\(month + 1) until-m\(last)")) {}
            }
            div(.class("year-item m\(month) until-m\(month)")) {
                for dialogue in here {
                    a(.class("year-item year-sheet \(look(of: dialogue))"), .href(dialogue.path)) {
                        b { day(dialogue.summary.date) }
                        span { words(dialogue) }
                        span(.class("visually-hidden")) { dialogue.summary.title }
                    }
                }
            }
        }
    }

    /// "11 mars", "24 nov": as short as the sheet is narrow.
    private func day(_ date: LocalDate?) -> Text {
        guard let date else { return "" }
        let month = shortMonths[date.month - 1]
        return Text(sv: "\(date.day) \(month.sv)", en: "\(date.day) \(month[.en])")
    }

    private func look(of dialogue: ListedDialogue) -> String {
        switch dialogue.summary.phase {
        case .approved: "year-sheet-approved"
        case .open, .live: dialogue.id == next ? "year-sheet-next" : "year-sheet-planned"
        case .none, .draft, .discarded: "year-sheet-planned"
        case .review: ""
        }
    }

    private func words(_ dialogue: ListedDialogue) -> Text {
        dialogue.id == next && dialogue.summary.phase == .open ? Text("Nästa", "Next") : dialogue.summary.stateName
    }
}

extension ListedDialogue {
    /// The last month of the dialogue's own year in which a next step is due.
    fileprivate var lastMonthOfSteps: Int? {
        guard let year = summary.date?.year else { return nil }
        return summary.steps.compactMap(\.due).filter { $0.year >= year }.map { $0.year > year ? 12 : $0.month }.max()
    }
}

private let shortMonths = [
    Text("jan", "Jan"), Text("feb", "Feb"), Text("mars", "Mar"), Text("apr", "Apr"), Text("maj", "May"),
    Text("juni", "Jun"), Text("juli", "Jul"), Text("aug", "Aug"), Text("sep", "Sep"), Text("okt", "Oct"),
    Text("nov", "Nov"), Text("dec", "Dec"),
]

import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The dialogues of a year: as a line of sheets on a wide screen, and always as a list.
struct YearPage: View {
    let viewer: Viewer
    let dialogues: [ListedDialogue]
    let rounds: [YearRound]
    let year: Int
    let today: LocalDate
    let units: [UnitID: String]
    let help: HelpText?

    var body: HTML {
        Page(Text("Samtal", "Dialogues"), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                pageHead
                if dialogues.isEmpty {
                    YearEmpty(isOrganiser: viewer.person.isOrganiser, help: help)
                } else {
                    if !ofYear.isEmpty || !rounds.isEmpty {
                        YearTimeline(dialogues: ofYear, rounds: rounds, year: year, today: today, units: units)
                    }
                    if !rounds.isEmpty { YearRoundList(rounds: rounds) }
                    YearList(
                        dialogues: listed,
                        year: year,
                        units: units,
                        byState: viewer.person.isOrganiser
                    )
                }
            }
        }
    }

    private var pageHead: HTML {
        div(.class("page-head")) {
            div(.class("row-ends")) {
                h1 { Text("Samtalen \(year)", "Dialogues \(year)") }
                nav(.class("row year-nav"), .ariaLabel(Text("Byt år och planera", "Change year and plan"))) {
                    a(.class("button button-small"), .href("/dialogues?year=\(year - 1)")) {
                        Icon("back")
                        "\(year - 1)"
                    }
                    a(.class("button button-small"), .href("/dialogues?year=\(year + 1)")) {
                        "\(year + 1)"
                        Icon("next")
                    }
                    if viewer.person.isOrganiser {
                        a(.class("button button-small"), .href("/rounds")) { Text("Omgångar", "Rounds") }
                        a(.class("button button-small"), .href("/letters")) { Text("Utskick", "Letters") }
                    }
                    if viewer.person.isOrganiser, !dialogues.isEmpty {
                        a(.class("button button-main"), .href("/dialogues/new")) {
                            Icon("add")
                            Text("Planera ett samtal", "Plan a dialogue")
                        }
                    }
                }
            }
            if !dialogues.isEmpty { p(.class("lead soft")) { lead } }
        }
    }

    private var ofYear: [ListedDialogue] { dialogues.filter { $0.summary.date?.year == year } }
    /// Those that have no day yet stand in the list of this year.
    private var listed: [ListedDialogue] {
        dialogues.filter { $0.summary.date.map { $0.year == year } ?? (year == today.year) }
    }

    private var lead: Text {
        let next = dialogues.first { $0.summary.phase == .open && ($0.summary.date ?? .distantPast) >= today }?.summary
            .date
        let (sv, en) =
            switch ofYear.count {
            case 0: ("Inget samtal har en dag i år \(year).", "No dialogue has a day in \(year).")
            case 1: ("Ett samtal.", "One dialogue.")
            case let count: ("\(count) samtal.", "\(count) dialogues.")
            }
        guard let next else { return Text(sv, en) }
        return Text(sv: "\(sv) Nästa är den \(next.long.sv).", en: "\(en) The next is on \(next.long[.en]).")
    }
}

/// What will be here, why, and the first step.
struct YearEmpty: View {
    let isOrganiser: Bool
    let help: HelpText?

    var body: HTML {
        section(.class("sheet empty"), .ariaLabelledby("empty")) {
            BlankSheet()
            if isOrganiser {
                h2(.id("empty")) { help?.empty.title ?? Text("Inga samtal är planerade", "No dialogues are planned") }
                p { help?.empty.body ?? Text("Börja med två parter och en tid.", "Begin with two parties and a time.") }
                div(.class("button-row")) {
                    a(.class("button button-main"), .href("/dialogues/new")) {
                        help?.empty.action ?? Text("Planera ett samtal", "Plan a dialogue")
                    }
                }
            } else {
                h2(.id("empty")) { Text("Här kommer dina samtal att stå", "Your dialogues will stand here") }
                p {
                    Text(
                        "Du är inte inbjuden till något samtal ännu. När du blir det ser du här när och var det är, vad ni ska prata om och vilka som är med.",
                        "You are not invited to any dialogue yet. When you are, you will see here when and where it is, what you will talk about and who takes part."
                    )
                }
                p { a(.href("/help")) { Text("Så går ett samtal till", "How a dialogue works") } }
            }
        }
    }
}

/// The blank sheet, in hairlines.
package struct BlankSheet: View {
    package init() {}

    private static let boxes = [
        (0, 0, 15, 10), (15, 0, 15, 10), (0, 10, 30, 14), (0, 24, 30, 18), (30, 0, 15, 10), (45, 0, 15, 10),
        (30, 10, 30, 11), (30, 21, 30, 13), (30, 34, 30, 8),
    ]

    package var body: HTML {
        svg(
            .class("empty-drawing"),
            .init("viewBox", "-2 -2 64 46"),
            .ariaHidden,
            .init("fill", "none"),
            .init("stroke", "currentColor"),
            .init("stroke-width", ".7")
        ) {
            for (x, y, width, height) in Self.boxes {
                rect(.init("x", "\(x)"), .init("y", "\(y)"), .init("width", "\(width)"), .init("height", "\(height)"))
            }
            path(.class("empty-pen"), .init("d", "M3 15.5h14M3 18.5h9"))
        }
    }
}

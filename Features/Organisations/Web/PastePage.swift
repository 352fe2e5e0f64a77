import Markup
import Organisations
import Site
import Vocabulary

struct PastePage: View {
    typealias Result = (row: PastedRows.Row, outcome: Paste.Outcome)

    let viewer: Viewer
    let units: [Unit]
    var text = ""
    var refusal: PastedRows.Refusal?
    var results: [Result] = []

    var body: HTML {
        Page(Text("Klistra in personer", "Paste people"), for: viewer, in: .people) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/people")) { Text("Personer", "People") }
                        span(.ariaHidden) { "/" }
                        span { Text("Klistra in", "Paste") }
                    }
                    h1 { Text("Klistra in personer från Excel", "Paste people from Excel") }
                }
                if !results.isEmpty { PasteResults(results: results, units: units) }
                form(.class("sheet stack"), .action("/people/paste"), .method("post")) {
                    Field(
                        isCorrecting ? Text("Raderna att rätta", "The rows to correct") : Text("Raderna", "The rows"),
                        name: "rows",
                        value: text,
                        help: Text(
                            "En person på varje rad: namn, e-postadress, roll, titel, enhet. Högst \(PastedRows.limit) rader. En rubrikrad får vara med.",
                            "One person on each row: name, e-mail address, role, title, unit. At most \(PastedRows.limit) rows. A header row may come along."
                        ),
                        problem: refusal?.explanation,
                        control: .area(rows: 10, voice: false),
                        .init("spellcheck", "false"),
                        .init("wrap", "off")
                    )
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Spara personerna", "Save the people")
                        }
                        a(.class("button button-quiet"), .href("/people")) { Text("Till listan", "To the list") }
                    }
                }
                WhatToPaste(units: units)
            }
        }
    }

    private var isCorrecting: Bool { results.contains { $0.outcome.person == nil } }
}

private struct PasteResults: View {
    let results: [PastePage.Result]
    let units: [Unit]

    var body: HTML {
        let faulty = results.filter { $0.outcome.person == nil }
        let saved = results.count - faulty.count
        if faulty.isEmpty {
            Message(.done, Text("Alla rader är sparade", "All rows are saved")) { p { sum(saved) } }
        } else {
            Message(
                .correct,
                Text(
                    "\(faulty.count) av \(results.count) rader behöver rättas",
                    "\(faulty.count) of \(results.count) rows need correcting"
                )
            ) {
                p { sum(saved) }
                ul {
                    for (row, outcome) in faulty {
                        li {
                            Text("Rad \(row.number): ", "Row \(row.number): ")
                            for sentence in sentences(row, outcome) {
                                sentence
                                " "
                            }
                        }
                    }
                }
            }
        }
        section(.class("sheet stack"), .ariaLabelledby("results-title")) {
            h2(.id("results-title"), .class("plain-title")) { Text("Så gick det", "How it went") }
            ol(.class("lines")) {
                for (row, outcome) in results {
                    li {
                        div(.class("row-ends")) {
                            span {
                                row.draft.name.isEmpty
                                    ? Text("Rad \(row.number)", "Row \(row.number)") : Text(row.draft.name)
                            }
                            StatusTag(outcome.person == nil ? .attention : .done, word(outcome))
                        }
                    }
                }
            }
        }
    }

    private func sum(_ saved: Int) -> Text {
        saved == 0
            ? Text("Ingen rad är sparad än.", "No row is saved yet.")
            : saved == 1
                ? Text(
                    "En rad är sparad. Personen står i listan.",
                    "One row is saved. The person is in the list."
                )
                : Text(
                    "\(saved) rader är sparade. Personerna står i listan.",
                    "\(saved) rows are saved. The people are in the list."
                )
    }

    private func word(_ outcome: Paste.Outcome) -> Text {
        switch outcome {
        case .added: Text("tillagd", "added")
        case .updated: Text("ändrad", "changed")
        case .alreadyThere: Text("fanns redan", "was there already")
        case .refused, .contradicts: Text("att rätta", "to correct")
        }
    }

    /// All that is to be corrected in the row, so that once is enough.
    private func sentences(_ row: PastedRows.Row, _ outcome: Paste.Outcome) -> [Text] {
        switch outcome {
        case .refused: row.draft.faults(among: units).map(\.explanation)
        case .contradicts(let row):
            [
                Text(
                    "Säger något annat om samma person än rad \(row). Behåll en av dem.",
                    "Says something else about the same person than row \(row). Keep one of them."
                )
            ]
        case .added, .updated, .alreadyThere: []
        }
    }
}

private struct WhatToPaste: View {
    let units: [Unit]

    var body: HTML {
        section(.class("stack-tight small"), .ariaLabelledby("what-title")) {
            h2(.id("what-title"), .class("plain-title")) { Text("Så kan raderna se ut", "What the rows can look like") }
            div(.class("scroll-x"), .tabindex(0), .role("group"), .ariaLabel(Text("Exempel", "Example"))) {
                table(.class("table table-small")) {
                    thead {
                        tr {
                            for name in [
                                Text("Namn", "Name"), Text("E-postadress", "E-mail address"), Text("Roll", "Role"),
                                Text("Titel", "Title"), Text("Enhet", "Unit"),
                            ] { th(.scope("col")) { name } }
                        }
                    }
                    tbody {
                        tr {
                            td { "Vera Lingonris" }
                            td { "vera@kommunen.example" }
                            td { Text("förtroendevald", "elected") }
                            td { Text("ordförande", "chair") }
                            td { units.first.map { $0.short.isEmpty ? $0.name : $0.short } ?? "Kommunstyrelsen" }
                        }
                    }
                }
            }
            p {
                Text(
                    "Markera cellerna i Excel, kopiera och klistra in. Semikolon och komma mellan cellerna går också bra.",
                    "Select the cells in Excel, copy and paste. Semicolons and commas between cells work too."
                )
            }
            p {
                Text(
                    "Roll: förtroendevald, tjänsteperson eller utomstående. Den som redan finns känns igen på adressen.",
                    "Role: elected, official or external. Who is there already is known by the address."
                )
            }
            if units.isEmpty {
                p {
                    Text("Det finns inga enheter än. ", "There are no units yet. ")
                    a(.href("/units")) { Text("Lägg till enheterna först", "Add the units first") }
                }
            } else {
                details {
                    summary { Text("Enheter som finns", "Units that there are") }
                    ul { for unit in units { li { unit.short.isEmpty ? unit.name : "\(unit.name) (\(unit.short))" } } }
                }
            }
        }
    }
}

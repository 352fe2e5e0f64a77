import Actions
import CSV
import Markup
import Organisations
import Site
import Vocabulary

/// A file of actions comes back: chosen or pasted, then shown cell by cell, then saved.
struct ImportPage: View {
    let viewer: Viewer
    let state: ImportState
    let language: Language

    var body: HTML {
        Page(Text("Läs in en fil", "Read a file"), for: viewer, in: .actions, language: language) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    ActionPath(here: Text("Läs in en fil", "Read a file"))
                    h1 { Text("Läs in en fil med åtgärder", "Read a file of actions") }
                    p(.class("lead soft")) {
                        Text(
                            "Hämta filen, ändra i Excel, spara och läs in den här. Du ser vad som ändras innan något sparas.",
                            "Get the file, change it in Excel, save it and read it here. You see what changes before anything is saved."
                        )
                    }
                }
                if let refusal = state.refusal { Message(.correct, refusal.explanation) }
                if let found = state.found { ImportFound(found: found, state: state) }
                choosing
            }
        }
    }

    private var choosing: HTML {
        section(.class("sheet stack"), .ariaLabelledby("choose-title")) {
            h2(.id("choose-title")) {
                state.found == nil ? Text("Välj filen", "Choose the file") : Text("En annan fil", "Another file")
            }
            p {
                a(.href("/actions/actions.csv")) { Text("Hämta åtgärderna som fil", "Get the actions as a file") }
                Text(
                    ". Det som går att ändra: ansvarig, klar senast, läge, effekt, anteckning, och när ärendet skickades.",
                    ". What can be changed: responsible, due, state, effect, remark, and when the case was sent."
                )
            }
            form(
                .class("stack"),
                .method("post"),
                .action("/actions/import"),
                .init("enctype", "multipart/form-data")
            ) {
                CommandField()
                Field(
                    Text("Skäl, om ansvarig eller dag ändras", "Reason, if responsible or day changes"),
                    name: "reason",
                    value: state.reason.isEmpty ? ImportState.defaultReason : state.reason,
                    help: Text(
                        "Gäller de rader som inte har en egen anteckning.",
                        "For the rows that have no remark of their own."
                    ),
                    limit: 600
                )
                Field(
                    Text("Raderna", "The rows"),
                    name: "rows",
                    value: state.rows,
                    help: Text(
                        "Klistra in här, med rubrikraden, eller välj en fil nedan.",
                        "Paste here, with the row of headers, or choose a file below."
                    ),
                    problem: state.refusal?.field == "rows" ? state.refusal?.explanation : nil,
                    control: .area(rows: 6, voice: false)
                )
                Field(
                    Text("Fil", "File"),
                    name: "file",
                    problem: state.refusal?.field == "file" ? state.refusal?.explanation : nil,
                    control: .line(type: "file", classes: "input"),
                    .init("accept", ".csv,.txt")
                )
                div(.class("button-row")) {
                    button(.class(state.found == nil ? "button button-main" : "button"), .type("submit")) {
                        Text("Se vad som ändras", "See what changes")
                    }
                }
            }
        }
    }
}

/// What the file would change, and what of it is not taken.
struct ImportFound: View {
    let found: ActionImport
    let state: ImportState

    var body: HTML {
        if !found.refused.isEmpty { refused }
        section(.class("sheet stack"), .ariaLabelledby("found-title")) {
            h2(.id("found-title")) { title }
            if !found.rows.isEmpty { changes }
            p(.class("small soft")) {
                found.unchanged == 1
                    ? Text("En rad är som förut.", "One row is as before.")
                    : Text("\(found.unchanged) rader är som förut.", "\(found.unchanged) rows are as before.")
            }
            if !found.rows.isEmpty { confirm }
        }
    }

    private var title: Text {
        let cells = found.rows.reduce(0) { $0 + $1.cells.count }
        switch cells {
        case 0: return Text("Filen ändrar inget", "The file changes nothing")
        case 1: return Text("En cell ändras", "One cell changes")
        default: return Text("\(cells) celler ändras", "\(cells) cells change")
        }
    }

    private var changes: HTML {
        table(.class("table table-folds")) {
            thead {
                tr {
                    th(.scope("col")) { Text("Åtgärd", "Action") }
                    th(.scope("col")) { Text("Kolumn", "Column") }
                    th(.scope("col")) { Text("Står nu", "Now") }
                    th(.scope("col")) { Text("Blir", "Becomes") }
                }
            }
            tbody {
                for row in found.rows {
                    for cell in row.cells {
                        tr {
                            th(.scope("row")) { a(.href(row.action.path)) { row.action.summary.what } }
                            td(.data("label", words: Text("Kolumn", "Column"))) { cell.column.rawValue }
                            td(.data("label", words: Text("Står nu", "Now"))) {
                                cell.before.isEmpty ? "–" : cell.before
                            }
                            td(.data("label", words: Text("Blir", "Becomes"))) {
                                b { cell.after.isEmpty ? "–" : cell.after }
                            }
                        }
                    }
                }
            }
        }
    }

    private var confirm: HTML {
        form(
            .class("stack"),
            .method("post"),
            .action("/actions/import"),
            .init("enctype", "multipart/form-data")
        ) {
            CommandField()
            input(.type("hidden"), .name("do"), .value("apply"))
            input(.type("hidden"), .name("seen"), .value(found.fingerprint))
            input(.type("hidden"), .name("reason"), .value(state.reason))
            textarea(.name("rows"), .hidden, .ariaLabel(Text("Raderna", "The rows"))) { state.rows }
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    found.refused.isEmpty
                        ? Text("Spara ändringarna", "Save the changes")
                        : Text("Spara ändringarna, utom raderna ovan", "Save the changes, but not the rows above")
                }
                a(.class("button button-quiet"), .href("/actions")) { Text("Avbryt", "Cancel") }
            }
        }
    }

    private var refused: HTML {
        section(.class("sheet stack"), .ariaLabelledby("refused-title")) {
            h2(.id("refused-title")) {
                found.refused.count == 1
                    ? Text("En rad läses inte in", "One row is not read")
                    : Text("\(found.refused.count) rader läses inte in", "\(found.refused.count) rows are not read")
            }
            table(.class("table table-folds")) {
                thead {
                    tr {
                        th(.scope("col")) { Text("Rad", "Line") }
                        th(.scope("col")) { Text("Kolumn", "Column") }
                        th(.scope("col")) { Text("Där står", "It says") }
                        th(.scope("col")) { Text("Gör så här", "Do this") }
                    }
                }
                tbody {
                    for row in found.refused {
                        tr {
                            th(.scope("row")) { Text("Rad \(row.line)", "Line \(row.line)") }
                            td(.data("label", words: Text("Kolumn", "Column"))) { row.column?.rawValue ?? "–" }
                            td(.data("label", words: Text("Där står", "It says"))) {
                                row.found.isEmpty ? "–" : String(row.found.prefix(120))
                            }
                            td(.data("label", words: Text("Gör så här", "Do this"))) { row.why.explanation }
                        }
                    }
                }
            }
        }
    }
}

extension ImportFault {
    var explanation: Text {
        switch self {
        case .idMissing:
            Text(
                "Raden har inget id. Nya åtgärder skrivs i ett samtal, inte i filen.",
                "The row has no id. New actions are written in a dialogue, not in the file."
            )
        case .idUnknown:
            Text(
                "Id:t hör inte till någon åtgärd som du ser. Ändra inte i kolumnen Id.",
                "The id is of no action that you can see. Do not change the column Id."
            )
        case .idTwice:
            Text(
                "Åtgärden står på en rad till ovanför. Ta bort den ena.",
                "The action stands on another row above. Remove one of them."
            )
        case .formula:
            Text(
                "Cellen är en formel. Skriv texten eller talet i stället.",
                "The cell is a formula. Write the text or the number instead."
            )
        case .notToBeChanged:
            Text(
                "Det här godkände båda parter, och det ändras inte här. Låt det stå som det var.",
                "This was approved by both parties and is not changed here. Leave it as it was."
            )
        case .changedSince:
            Text(
                "Någon har ändrat åtgärden sedan filen hämtades. Hämta filen på nytt och ändra i den.",
                "Somebody has changed the action since the file was got. Get the file anew and change that."
            )
        case .ownerUnknown:
            Text(
                "Ingen i kommunen heter så. Skriv namnet som det står under Personer, eller e-postadressen.",
                "Nobody here has that name. Write it as it stands under People, or the e-mail address."
            )
        case .ownerAmbiguous:
            Text("Flera heter så. Skriv e-postadressen.", "Several have that name. Write the e-mail address.")
        case .ownerMissing: Text("Skriv vem som är ansvarig.", "Write who is responsible.")
        case .statusUnknown:
            Text(
                sv: "Skriv ett av lägena: \(Action.Status.allCases.map(\.fileWord).joined(separator: ", ")).",
                en: "Write one of the states: \(Action.Status.allCases.map(\.fileWord).joined(separator: ", "))."
            )
        case .effectUnknown:
            Text(
                sv: "Skriv en av effekterna: \(Action.Effect.allCases.map(\.fileWord).joined(separator: ", ")).",
                en: "Write one of the effects: \(Action.Effect.allCases.map(\.fileWord).joined(separator: ", "))."
            )
        case .notADate: Text("Skriv dagen som 2027-03-11.", "Write the day as 2027-03-11.")
        case .dateMissing: Text("Skriv en dag, som 2027-03-11.", "Write a day, as 2027-03-11.")
        case .notANumber:
            Text(
                "Här ska åtgärdens version stå, ett heltal. Hämta filen på nytt om den har ändrats.",
                "The version of the action is to stand here, a whole number. Get the file anew if it was changed."
            )
        case .decimalPoint:
            Text(
                "Tal skrivs med decimalkomma, och versionen är ett heltal. Hämta filen på nytt om den har ändrats.",
                "Numbers are written with a decimal comma, and the version is whole. Get the file anew if it was changed."
            )
        case .refused(let refusal): refusal.explanation
        }
    }
}

import Briefings
import Markup
import Organisations
import Site
import Vocabulary

/// The form of one document, new or to be changed.
struct DocumentFormPage: View {
    let place: PackPlace
    let form: DocumentForm
    /// Nil for a new one.
    let document: BriefingDocument?

    var body: HTML {
        Page(
            Text(sv: "\(heading.sv): \(place.title)", en: "\(heading[.en]): \(place.title)"),
            for: place.viewer,
            in: .year
        ) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    BriefingPath(place: place, end: heading, isWithinPack: true)
                    h1 { heading }
                }
                if !form.problems.isEmpty { problems }
                Markup::form(
                    .class("sheet stack"),
                    .method("post"),
                    .action(document.map { place.path(of: $0.id) } ?? "\(place.path)/documents"),
                    .init("enctype", "multipart/form-data").when(form.kind == .file)
                ) {
                    CommandField()
                    input(.type("hidden"), .name("kind"), .value(form.kind.rawValue))
                    if document != nil { input(.type("hidden"), .name("version"), .value(form.typed["version"])) }
                    title
                    DocumentContentFields(form: form)
                    reading
                    if form.kind == .file { FileField(form: form, current: document?.content.file) }
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            document == nil ? Text("Lägg till", "Add") : Text("Spara ändringen", "Save the change")
                        }
                        a(.class("button button-quiet"), .href("\(place.path)/edit")) { Text("Avbryt", "Cancel") }
                    }
                }
                if form.kind == .results { RowsGuide() }
            }
        }
    }

    private var heading: Text { document == nil ? form.kind.adding : Text("Ändra dokumentet", "Change the document") }

    private var problems: HTML {
        Message(.correct, Text("Det här behöver rättas", "This needs correcting")) {
            ul { for problem in form.problems { li { problem.words } } }
            p {
                Text(
                    "Inget är sparat än. Det du skrev står kvar.",
                    "Nothing is saved yet. What you wrote is still here."
                )
            }
        }.html
    }

    private var title: HTML {
        Field(
            Text("Vad heter det?", "What is it called?"),
            name: "title",
            value: form.typed["title"],
            problem: form.problem("title"),
            limit: BriefingLimit.title
        ).html
    }

    @HTMLBuilder private var reading: HTML {
        Field(
            Text("Varför ska det läsas?", "Why should it be read?"),
            name: "why",
            value: form.typed["why"],
            help: Text(
                "En mening räcker: vad den som läser ska titta efter.",
                "A sentence is enough: what the reader is to look for."
            ),
            problem: form.problem("why"),
            limit: BriefingLimit.why,
            control: .area(rows: 2, voice: false)
        )
        if form.kind != .results {
            Field(
                Text("Markerade avsnitt", "Marked passages"),
                name: "sections",
                value: form.typed["sections"],
                help: Text(
                    "En rad för varje: sidor eller rubrik, kolon, varför. ”Sidorna 12–24: här står resultaten för eleverna”.",
                    "A row for each: pages or heading, colon, why. “Pages 12–24: here are the results for the pupils”."
                ),
                problem: form.problem("sections"),
                control: .area(rows: 3, voice: false)
            )
        }
        Field(
            Text("Minuter att läsa", "Minutes to read"),
            name: "minutes",
            value: form.typed["minutes"],
            help: minutesHelp,
            problem: form.problem("minutes"),
            control: .line(type: "text", classes: "input input-short"),
            .inputmode("numeric"),
            .autocomplete("off")
        )
    }

    private var minutesHelp: Text {
        switch form.kind {
        case .file, .link:
            Text("Räkna två minuter för en sida.", "Count two minutes for a page.")
        case .text:
            Text(
                "Lämna tomt, så räknas orden: \(ReadingTime.wordsPerMinute) i minuten.",
                "Leave empty to have the words counted: \(ReadingTime.wordsPerMinute) a minute."
            )
        case .results:
            Text(
                "Lämna tomt, så räknas en minut för varje nyckeltal.",
                "Leave empty to count a minute for each indicator."
            )
        }
    }
}

/// What is different in the four kinds.
private struct DocumentContentFields: View {
    let form: DocumentForm

    var body: HTML {
        switch form.kind {
        case .file: HTML.empty
        case .link:
            Field(
                Text("Adress", "Address"),
                name: "link",
                value: form.typed["link"],
                help: Text("Hela adressen, som börjar med https://.", "The whole address, which begins with https://."),
                problem: form.problem("link"),
                control: .line(type: "url", classes: "input"),
                .autocomplete("off")
            )
        case .text:
            Field(
                Text("Texten", "The text"),
                name: "text",
                value: form.typed["text"],
                problem: form.problem("text"),
                limit: BriefingLimit.text,
                control: .area(rows: 10, voice: true),
                .lang("sv")
            )
        case .results:
            Field(
                Text("Tabellen", "The table"),
                name: "rows",
                value: form.typed["rows"],
                help: Text(
                    "Kopiera cellerna i Excel och klistra in dem. En kolumn för varje år, en rad för varje serie.",
                    "Copy the cells in Excel and paste them. A column for each year, a row for each series."
                ),
                problem: rowsProblem,
                control: .area(rows: 10, voice: false),
                .init("spellcheck", "false"),
                .init("wrap", "off")
            )
            short(Text("Vad jämförs det med?", "What is it compared to?"), "comparison")
            short(Text("Källa", "Source"), "text-source")
            short(Text("Att tänka på", "To keep in mind"), "text-note")
        }
    }

    /// All of them stand at the top; at the field it is enough to say that there are some.
    private var rowsProblem: Text? {
        let count = form.problems.count { $0.field == "rows" }
        return count < 2
            ? form.problem("rows")
            : Text("\(count) saker att rätta i tabellen.", "\(count) things to correct in the table.")
    }

    private func short(_ label: Text, _ name: String) -> HTML {
        Field(
            label,
            name: name,
            value: form.typed[name],
            problem: form.problem(name),
            limit: name == "text-note" ? BriefingLimit.why : BriefingLimit.line
        )
        .html
    }
}

/// Last in its form, so that a file that is too large takes nothing else with it.
private struct FileField: View {
    let form: DocumentForm
    let current: FileReference?

    var body: HTML {
        div(.class(problem == nil ? "field" : "field field-wrong")) {
            Markup::label(.for("file")) {
                current == nil ? Text("Fil", "File") : Text("Ny fil i stället", "New file instead")
            }
            span(.class("field-help"), .id("file-help")) {
                Text(
                    "Högst 20 MB. Helst PDF; också \(FileType.allExtensions).",
                    "At most 20 MB. PDF preferably; also \(FileType.allExtensions)."
                )
                if let current { Text(" Nu finns \(current.name).", " \(current.name) is there now.") }
            }
            if let problem {
                p(.class("field-error"), .id("file-error")) {
                    Icon("attention")
                    problem
                }
            }
            input(
                .class("input"),
                .type("file"),
                .id("file"),
                .name("file"),
                .init("accept", FileType.accepted),
                .ariaInvalid.when(problem != nil),
                .ariaDescribedby(problem == nil ? "file-help" : "file-help file-error")
            )
        }
    }

    private var problem: Text? { form.problem("file") }
}

/// What the rows of a results page can look like.
private struct RowsGuide: View {
    var body: HTML {
        section(.class("stack-tight small"), .ariaLabelledby("rows-guide")) {
            h2(.id("rows-guide"), .class("plain-title")) {
                Text("Så kan tabellen se ut", "What the table can look like")
            }
            div(.class("scroll-x"), .tabindex(0), .role("group"), .ariaLabel(Text("Exempel", "Example"))) {
                table(.class("table table-small")) {
                    thead {
                        tr {
                            for name in ["Nyckeltal", "Enhet", "Bäst", "Serie", "2024", "2025", "Källa"] {
                                th(.scope("col")) { name }
                            }
                        }
                    }
                    tbody {
                        for row in [
                            ["Trygga i skolan, åk 8", "procent", "hög", "värde", "75", "73", "Elevenkäten"],
                            ["", "", "", "jämförelse", "78", "79", ""], ["", "", "", "osäkerhet", "2", "2,5", ""],
                        ] { tr { for cell in row { td { cell } } } }
                    }
                }
            }
            p {
                Text(
                    "En rad utan namn hör till nyckeltalet ovanför. Skriv tal med decimalkomma. Lämna tomt där det saknas ett värde.",
                    "A row without a name belongs to the indicator above it. Write numbers with a decimal comma. Leave empty where there is no value."
                )
            }
        }
    }
}

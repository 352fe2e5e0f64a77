import Actions
import Charts
import Dialogues
import FollowUps
import Markup
import Reflections
import Rounds
import Site
import Surveys
import Templates
import Vocabulary

/// People × hours, as planned and as it was.
struct SummaryTime: View {
    let report: RoundReport
    let names: RoundNames
    let language: Language

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("time")) {
            h2(.id("time")) { Text("Vad omgången kostade i tid", "What the round cost in time") }
            p {
                if report.held.isEmpty {
                    Text("Inget samtal är hållet ännu. ", "No dialogue has been held yet. ")
                } else {
                    let (planned, real) = report.heldPersonMinutes
                    Text(
                        sv:
                            "De hållna samtalen tog \(hours(real, .sv)) timmar av människors tid. Planerat var \(hours(planned, .sv)). ",
                        en:
                            "The held dialogues took \(hours(real, .en)) hours of people's time. \(hours(planned, .en)) were planned. "
                    )
                }
                Text(
                    "Räknat som personer × timmar. Tiden för att läsa in sig kommer till.",
                    "Counted as people × hours. The time to prepare is added to that."
                )
            }
            if !report.times.isEmpty {
                div(.class("scroll-x"), .tabindex(0), .role("group"), .ariaLabelledby("time")) {
                    table(.class("table table-small")) {
                        thead {
                            tr {
                                th(.scope("col")) { Text("Samtal med", "Dialogue with") }
                                for head in [
                                    Text("Personer", "People"), Text("Planerat, min", "Planned, min"),
                                    Text("Blev, min", "Was, min"), Text("Planerat, timmar", "Planned, hours"),
                                    Text("Blev, timmar", "Was, hours"),
                                ] { th(.scope("col"), .class("number")) { head } }
                            }
                        }
                        tbody { for time in report.times { row(time) } }
                        tfoot { sum }
                    }
                }
            }
        }
    }

    private func row(_ time: TalkTime) -> HTML {
        tr {
            th(.scope("row")) {
                a(.href("/dialogues/\(time.dialogue)")) { TalkName(report: report, names: names)(time.dialogue) }
            }
            td(.class("number")) { "\(time.people)" }
            td(.class("number")) { "\(time.planned)" }
            td(.class("number")) { time.real.map { "\($0)" } ?? "–" }
            td(.class("number")) { hours(time.plannedPersonMinutes) }
            td(.class("number")) { time.realPersonMinutes.map { hours($0) } ?? "–" }
        }
    }

    private var sum: HTML {
        let times = report.times
        return tr {
            th(.scope("row")) { Text("Summa", "Sum") }
            td(.class("number")) { "\(times.reduce(0) { $0 + $1.people })" }
            td(.class("number")) { "\(times.reduce(0) { $0 + $1.planned })" }
            td(.class("number")) { "\(times.reduce(0) { $0 + ($1.real ?? 0) })" }
            td(.class("number")) { hours(report.plannedPersonMinutes) }
            td(.class("number")) { hours(report.heldPersonMinutes.real) }
        }
    }

    private func hours(_ minutes: Int, _ language: Language) -> String {
        ChartNumber.written(Double((minutes * 10 + 30) / 60) / 10, in: language)
    }
    private func hours(_ minutes: Int) -> Text { Text(sv: hours(minutes, .sv), en: hours(minutes, .en)) }
}

/// Perspectives that the groups would have given more room.
struct SummaryPerspectives: View {
    let report: RoundReport
    let names: RoundNames

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("perspectives")) {
            h2(.id("perspectives")) { Text("Perspektiv som fick för lite plats", "Perspectives with too little room") }
            p(.class("soft")) { lead }
            if !report.rooms.isEmpty {
                ul(.class("lines")) {
                    for room in report.rooms {
                        li {
                            PerspectiveTag(room.perspective)
                            span(.class("fact-line")) {
                                for lack in room.lacking {
                                    a(.href("/dialogues/\(lack.dialogue)/reflection")) {
                                        let name = TalkName(report: report, names: names)(lack.dialogue)
                                        Text(
                                            "\(name): +\(lack.more) procentenheter",
                                            "\(name): +\(lack.more) percentage points"
                                        )
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private var lead: Text {
        let agreed = report.findings.count
        let held = report.held.count
        guard agreed > 0 else {
            return Text(
                "Ingen grupp har kommit överens om hur tiden fördelades ännu.",
                "No group has agreed on how the time was divided yet."
            )
        }
        let base = Text(
            "\(agreed) av \(held) grupper har kommit överens om hur tiden fördelades och borde ha fördelats.",
            "\(agreed) of \(held) groups have agreed on how the time was and should have been divided."
        )
        guard report.rooms.isEmpty else { return base }
        return Text(
            sv: "\(base.sv) Alla perspektiv fick den plats de borde.",
            en: "\(base[.en]) All perspectives got the room they should."
        )
    }
}

/// Actions by state, and by whether the effect is seen: two different things.
struct SummaryActions: View {
    let report: RoundReport

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("actions")) {
            h2(.id("actions")) { Text("Åtgärderna", "The actions") }
            if report.actions.isEmpty {
                p(.class("soft")) {
                    Text(
                        "Inga ännu. De öppnas när båda parter har godkänt dokumentationen.",
                        "None yet. They are opened when both parties have approved the record."
                    )
                }
            } else {
                p {
                    a(.href("/actions?round=\(report.round)")) {
                        Text(
                            report.actions.count == 1 ? "1 åtgärd" : "\(report.actions.count) åtgärder",
                            report.actions.count == 1 ? "1 action" : "\(report.actions.count) actions"
                        )
                    }
                }
                div(.class("summary-columns")) {
                    list(
                        "by-status",
                        Text("Hur det går", "How it goes"),
                        Action.Status.allCases.map {
                            ($0.words, report.actions.counted(by: $0), "status=\($0.rawValue)")
                        }
                    )
                    list(
                        "by-effect",
                        Text("Syns effekten?", "Is the effect seen?"),
                        Action.Effect.allCases.map {
                            ($0.words, report.actions.counted(by: $0), "effect=\($0.rawValue)")
                        }
                    )
                }
            }
        }
    }

    private func list(_ id: String, _ title: Text, _ counts: [(words: Text, count: Int, query: String)]) -> HTML {
        div(.class("stack-tight")) {
            h3(.id(id), .class("plain-title")) { title }
            dl(.class("facts")) {
                for entry in counts where entry.count > 0 {
                    dt { entry.words }
                    dd { a(.href("/actions?round=\(report.round)&\(entry.query)")) { "\(entry.count)" } }
                }
            }
        }
    }
}

/// The lessons of the process lead, and what the groups would change.
struct SummaryNextTime: View {
    let report: RoundReport
    let names: RoundNames

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("next-time")) {
            h2(.id("next-time")) { Text("Det här ändrar vi nästa gång", "What we change next time") }
            if report.lessons.isEmpty {
                p(.class("soft")) {
                    a(.href("/rounds/\(report.round)/lessons")) {
                        Text(
                            "Omgången är inte avslutad. Skriv lärdomarna när den är det.",
                            "The round is not closed. Write the lessons when it is."
                        )
                    }
                }
            } else {
                for line in report.lessons.split(separator: "\n") {
                    p(.class("voice"), .lang("sv")) { String(line) }
                }
                p(.class("small")) {
                    a(.href("/rounds/\(report.round)/lessons")) {
                        Text("Processledarens lärdomar", "The process lead's lessons")
                    }
                }
            }
            if !report.changes.isEmpty {
                h3(.class("plain-title")) { Text("Grupperna", "The groups") }
                ul(.class("lines")) {
                    for change in report.changes {
                        li {
                            p(.class("voice"), .lang("sv")) { change.text }
                            a(.class("small"), .href("/dialogues/\(change.dialogue)/reflection")) {
                                TalkName(report: report, names: names)(change.dialogue)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// In their own words: only what may be quoted, as each has said.
struct SummaryQuotes: View {
    let report: RoundReport
    let forms: EvaluationForms

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("quotes")) {
            h2(.id("quotes")) { Text("Med deltagarnas egna ord", "In the participants' own words") }
            p(.class("soft")) {
                Text(
                    "Bara det som får citeras, med roll när personen har sagt ja till det.",
                    "Only what may be quoted, with the role where the person has agreed to it."
                )
            }
            if evaluated.isEmpty, followed.isEmpty {
                p { report.unshown?.refusal ?? Text("Inget får citeras ännu.", "Nothing may be quoted yet.") }
            }
            for (prompt, quotes) in evaluated {
                h3(.class("plain-title")) { prompt.words }
                for quote in quotes {
                    blockquote {
                        p(.class("voice"), .lang("sv")) { quote.text }
                        if let group = quote.group { p(.class("small soft")) { group.words } }
                    }
                }
            }
            if !evaluated.isEmpty {
                p(.class("small")) {
                    a(.href(report.evaluationPath)) { Text("Ur utvärderingen", "From the evaluation") }
                }
            }
            for (prompt, quotes) in followed {
                h3(.class("plain-title")) { prompt.words }
                for quote in quotes {
                    blockquote {
                        p(.class("voice"), .lang("sv")) { quote.text }
                        if let role = quote.role { p(.class("small soft")) { role.name } }
                    }
                }
            }
            if report.followUps.approved > 0 {
                p(.class("small")) {
                    a(.href("/follow-ups")) {
                        report.followUps.approved == 1
                            ? Text("Ett uppföljande samtal är godkänt", "One follow-up conversation is approved")
                            : Text(
                                "\(report.followUps.approved) uppföljande samtal är godkända",
                                "\(report.followUps.approved) follow-up conversations are approved"
                            )
                    }
                }
            }
        }
    }

    private var evaluated: [(prompt: Prompt, quotes: [SurveyResults.Words])] {
        let quotes = report.evaluation?.results.quotes ?? []
        return forms.individual.prompts.compactMap { prompt in
            let own = quotes.filter { $0.item == prompt.id }.map(\.words)
            return own.isEmpty ? nil : (prompt, own)
        }
    }

    private var followed: [(prompt: Prompt, quotes: [FollowUpQuote])] {
        forms.followUp.questions.compactMap { question in
            let own = report.quotes(question.id)
            return own.isEmpty ? nil : (question, own)
        }
    }
}

extension RoleGroup {
    fileprivate var words: Text {
        switch self {
        case .elected: Text("Förtroendevald", "Elected representative")
        case .officials: Text("Tjänsteperson", "Official")
        }
    }
}

extension Action.Status {
    fileprivate var words: Text {
        switch self {
        case .proposed: Text("Föreslagna", "Proposed")
        case .open: Text("Inte påbörjade", "Not started")
        case .inProgress: Text("Pågår", "In progress")
        case .delayed: Text("Försenade", "Delayed")
        case .done: Text("Klara", "Done")
        case .cancelled: Text("Avbrutna", "Cancelled")
        }
    }
}

extension Action.Effect {
    fileprivate var words: Text {
        switch self {
        case .tooEarly: Text("För tidigt att säga", "Too early to say")
        case .seen: Text("Effekten syns", "The effect is seen")
        case .partly: Text("Syns delvis", "Partly seen")
        case .notSeen: Text("Har inte synts", "Not seen")
        }
    }
}

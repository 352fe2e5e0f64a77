import Charts
import Dialogues
import Markup
import Rounds
import Site
import Surveys
import Templates
import Vocabulary

/// The round looked back on: what was strong, what was criticised, what it cost, and what comes of it.
struct RoundSummaryPage: View {
    let viewer: Viewer
    let report: RoundReport
    let names: RoundNames
    let period: String
    let forms: EvaluationForms
    let language: Language

    var body: HTML {
        Page(Text("Omgångens sammanfattning", "The round's summary"), for: viewer, in: .year, scripts: ["print"]) {
            main(.class("page summary-page"), .id("content")) {
                pageHead
                if report.held.isEmpty {
                    Message(.info, Text("Inget samtal är hållet ännu", "No dialogue has been held yet")) {
                        p {
                            Text(
                                "Sammanfattningen växer fram när samtalen hålls, utvärderas och följs upp.",
                                "The summary grows as the dialogues are held, evaluated and followed up."
                            )
                        }
                    }
                }
                SummaryJudgements(report: report, names: names, forms: forms, language: language)
                SummaryScores(report: report, forms: forms, language: language)
                SummaryTime(report: report, names: names, language: language)
                SummaryPerspectives(report: report, names: names)
                SummaryActions(report: report)
                SummaryNextTime(report: report, names: names)
                SummaryQuotes(report: report, forms: forms)
            }
        }
    }

    private var pageHead: HTML {
        div(.class("page-head")) {
            nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                a(.href("/rounds")) { Text("Omgångar", "Rounds") }
                " / "
                a(.href("/rounds/\(report.round)")) { report.name }
                " / "
                span { Text("Sammanfattning", "Summary") }
            }
            div(.class("row-ends")) {
                h1 { Text("Sammanfattning: \(report.name)", "Summary: \(report.name)") }
                button(.class("button button-small"), .type("button"), .data("print", ""), .hidden) {
                    Icon("print")
                    Text("Skriv ut", "Print")
                }
            }
            p(.class("lead soft")) {
                if !period.isEmpty { "\(period). " }
                report.standing.words
                ". "
                Text("Varje siffra leder dit den kommer ifrån.", "Every figure leads to where it comes from.")
            }
        }
    }
}

/// A dialogue of the round by whom it was with.
struct TalkName {
    let report: RoundReport
    let names: RoundNames

    func callAsFunction(_ id: DialogueID) -> String {
        guard let summary = report.standing.dialogues.first(where: { $0.id == id })?.summary else { return "–" }
        return names.others(in: summary, than: report.leadership).sv
    }
}

/// What most agreed with and what most did not, with what the groups wrote.
struct SummaryJudgements: View {
    let report: RoundReport
    let names: RoundNames
    let forms: EvaluationForms
    let language: Language

    var body: HTML {
        div(.class("summary-columns")) {
            part(
                "strong",
                Text("Det som var starkt", "What was strong"),
                report.strong,
                none: Text("Inget påstående har medianen 6 eller högre.", "No statement has a median of 6 or more."),
                report.opinions(["g-easier", "g-keep"])
            )
            part(
                "criticised",
                Text("Det som kritiserades", "What was criticised"),
                report.weak,
                none: Text("Inget påstående har medianen 4 eller lägre.", "No statement has a median of 4 or less."),
                report.opinions(["g-harder", "g-change", "g-remove"])
            )
        }
    }

    private func part(
        _ id: String,
        _ title: Text,
        _ items: [SurveyResults.Item],
        none: Text,
        _ opinions: [(dialogue: DialogueID, text: String)]
    ) -> HTML {
        section(.class("sheet stack"), .ariaLabelledby(id)) {
            h2(.id(id)) { title }
            if let refusal = report.unshown?.refusal {
                p(.class("soft")) { refusal }
            } else if items.isEmpty {
                p(.class("soft")) { none }
            } else {
                ul(.class("lines")) { for item in items { line(item) } }
            }
            if !opinions.isEmpty {
                h3(.class("plain-title")) { Text("Gruppernas egna ord", "The groups' own words") }
                ul(.class("lines")) {
                    for opinion in opinions {
                        li {
                            p(.class("voice"), .lang("sv")) { opinion.text }
                            a(.class("small"), .href("/dialogues/\(opinion.dialogue)/reflection/evaluation")) {
                                TalkName(report: report, names: names)(opinion.dialogue)
                            }
                        }
                    }
                }
            }
        }
    }

    private func line(_ item: SurveyResults.Item) -> HTML {
        li {
            span { forms.mirrors.items.first { $0.id == item.item }?.words ?? Text(sv: item.item.value) }
            " "
            a(.class("small"), .href(report.evaluationPath)) {
                Text(
                    sv: "Median \(ChartNumber.written(item.spread.median, in: .sv)) av 7, \(item.spread.count) svar",
                    en: "Median \(ChartNumber.written(item.spread.median, in: .en)) of 7, \(item.spread.count) answers"
                )
            }
        }
    }
}

/// Was it challenging enough, and worth the time?
struct SummaryScores: View {
    let report: RoundReport
    let forms: EvaluationForms
    let language: Language

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("scores")) {
            h2(.id("scores")) { Text("Utmaning och värde", "Challenge and worth") }
            dl(.class("findings")) {
                for (id, title) in Self.asked {
                    div(.class("finding")) {
                        dt { title }
                        dd { score(id) }
                    }
                }
            }
            if let evaluation = report.evaluation, let answered = evaluation.results.answered {
                p(.class("small soft")) {
                    a(.href(report.evaluationPath)) {
                        Text(
                            "\(answered) av \(evaluation.results.asked) har svarat på utvärderingen",
                            "\(answered) of \(evaluation.results.asked) have answered the evaluation"
                        )
                    }
                }
            }
        }
    }

    private static let asked: [(ItemID, Text)] = [
        ("m-challenging", Text("Tillräckligt utmanande?", "Challenging enough?")),
        ("m-time-worth", Text("Värt tiden?", "Worth the time?")),
        ("m-effect", Text("Fokus på effekten för invånarna?", "Focus on the effect for the inhabitants?")),
    ]

    @HTMLBuilder private func score(_ item: ItemID) -> HTML {
        switch report.score(item) {
        case .score(let median, let answers):
            a(.href(report.evaluationPath)) {
                b {
                    Text(
                        sv: "\(ChartNumber.written(median, in: .sv)) av 7",
                        en: "\(ChartNumber.written(median, in: .en)) of 7"
                    )
                }
                " "
                Text("median av \(answers) svar", "median of \(answers) answers")
            }
        case let other:
            if let words = other.refusal { a(.href(report.evaluationPath)) { words } }
        }
    }
}

extension ShownScore {
    /// Why there is no figure.
    var refusal: Text? {
        switch self {
        case .score: nil
        case .nothingAsked: Text("Ingen är inbjuden ännu.", "Nobody has been invited yet.")
        case .collecting(let day?):
            Text(
                sv: "Visas när insamlingen har stängt, efter den \(day.long.sv).",
                en: "Shown when the collection has closed, after \(day.long[.en])."
            )
        case .collecting(nil):
            Text("Visas när insamlingen har stängt.", "Shown when the collection has closed.")
        case .fewerThanFive:
            Text(
                "Visas inte: färre än fem har svarat, och ingen ska kunna pekas ut.",
                "Not shown: fewer than five have answered, and nobody is to be pointed out."
            )
        case .tooFewHere:
            Text(
                "Visas inte: färre än fem har svarat på just det här.",
                "Not shown: fewer than five have answered this one."
            )
        }
    }
}

extension RoundReport {
    var evaluationPath: String { "/rounds/\(round)/evaluation" }
}

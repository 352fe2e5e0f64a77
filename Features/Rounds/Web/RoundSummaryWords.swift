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

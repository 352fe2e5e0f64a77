import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// What people wrote, question by question. First what was left out of the record, since something can be done about it.
struct ResultWords: View {
    let seen: SeenResults

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("quotes-title")) {
            h2(.id("quotes-title")) { Text("Med deras egna ord", "In their own words") }
            p(.class("small soft")) { explanation }
            for prompt in prompts where !words(prompt).isEmpty {
                h3(.id("words-\(prompt.id)")) { heading(prompt) }
                div(.class("quotes")) { for words in words(prompt) { quote(words) } }
            }
            if prompts.allSatisfy({ words($0).isEmpty }) {
                p { Text("Ingen har skrivit något.", "Nobody has written anything.") }
            }
        }
    }

    private var prompts: [Prompt] {
        let all = seen.forms.individual.prompts
        return all.filter { $0.correctionOffer != nil } + all.filter { $0.correctionOffer == nil }
    }

    private func words(_ prompt: Prompt) -> [SurveyResults.Words] { seen.results.words[prompt.id] ?? [] }

    private func heading(_ prompt: Prompt) -> Text {
        prompt.correctionOffer == nil
            ? Text(sv: "\(prompt.number). \(prompt.words.sv)", en: "\(prompt.number). \(prompt.words[.en])")
            : Text(
                sv: "Vad kom inte med? \(prompt.words.sv)",
                en: "What was left out? \(prompt.words[.en])"
            )
    }

    private func quote(_ words: SurveyResults.Words) -> HTML {
        blockquote(.class("quote"), .lang("sv")) {
            "”\(words.text)”"
            span(.class("quote-by")) {
                if let group = words.group { group.one }
                if !words.mayBeQuoted { Text("Får inte citeras vidare", "Not to be quoted further") }
            }
        }
    }

    private var explanation: Text {
        let all = seen.results.words.values.reduce(0) { $0 + $1.count }
        let quotable = seen.results.quotes.count
        return Text(
            "\(all) texter i bokstavsordning. \(quotable) av dem får citeras. Rollen står där den som skrev har sagt ja till det och minst fem med den rollen har svarat.",
            "\(all) texts in alphabetical order. \(quotable) of them may be quoted. The role stands where the writer agreed and at least five with that role have answered."
        )
    }
}

/// Answers that were given with a name, for those they were promised to.
struct NamedAnswersSection: View {
    let seen: SeenResults

    var body: HTML {
        section(.class("sheet stack"), .id("named"), .ariaLabelledby("named-title")) {
            h2(.id("named-title")) { Text("Svaren med namn", "The answers with names") }
            p { WhoSeesAnswer(mode: seen.state.mode, forms: seen.forms) }
            for answers in seen.named { card(answers) }
        }
    }

    private func card(_ answers: NamedAnswers) -> HTML {
        details(.class("named-answer")) {
            summary {
                seen.name(answers.participation.person)
                if seen.state.occasion.talks.count > 1 { ", \(seen.title(answers.participation.dialogue))" }
            }
            div(.class("stack-tight")) {
                dl(.class("facts")) {
                    for item in seen.forms.mirrors.items {
                        if let score = answers.score(item.id) {
                            dt { item.words }
                            dd { "\(score)" }
                        }
                    }
                }
                for prompt in seen.forms.individual.prompts {
                    if let text = answers.text(prompt.id) {
                        h3(.class("plain-title")) { prompt.words }
                        p(.class("voice"), .lang("sv")) { text }
                    }
                }
                p(.class("small soft")) {
                    Text(
                        sv:
                            "\(seen.forms.quoteConsent.question.sv) \(seen.forms.quoteConsent.words(answers.consent).sv)",
                        en:
                            "\(seen.forms.quoteConsent.question[.en]) \(seen.forms.quoteConsent.words(answers.consent)[.en])"
                    )
                }
            }
        }
    }
}

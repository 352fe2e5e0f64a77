import DialoguesWeb
import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// Role, the seven prompts, the figures, and whether one may be quoted.
struct EvaluationForm: View {
    let asked: Asked
    let typed: Form
    let refusal: SurveyRefusal?

    private var forms: EvaluationForms { asked.forms }

    var body: HTML {
        form(
            .class("stack-wide"),
            .method("post"),
            .action(asked.path),
            .id("evaluation-form"),
            .data("draft", "")
        ) {
            section(.class("sheet stack"), .ariaLabelledby("words-title")) {
                h2(.id("words-title")) { Text("Med egna ord", "In your own words") }
                p { forms.individual.introduction }
                role
                p {
                    b {
                        Text(
                            sv: "\(forms.individual.methodQuestion.sv): ",
                            en: "\(forms.individual.methodQuestion[.en]): "
                        )
                    }
                    asked.method
                }
                for prompt in forms.individual.prompts { question(prompt) }
            }
            figures
            section(.class("sheet stack"), .ariaLabelledby("consent-title")) {
                h2(.id("consent-title"), .class("visually-hidden")) { forms.quoteConsent.question }
                consent
                WhoSeesAnswer(mode: asked.state.mode, forms: forms)
                p(.class("button-row")) {
                    // With what was promised when the page was loaded; on the button, so that no old draft fills it in.
                    button(
                        .class("button button-main"),
                        .type("submit"),
                        .name("mode"),
                        .value(asked.state.mode.rawValue)
                    ) { Text("Skicka svaret", "Send the answer") }
                }
                p(.class("small soft")) {
                    Text("När svaret är skickat går det inte att ändra.", "Once it is sent, it can't be changed.")
                }
            }
        }
    }

    private var role: HTML {
        fieldset(.class("field")) {
            legend { forms.individual.roleQuestion }
            div(.class("choices")) {
                for option in forms.individual.roles {
                    label(.class("choice")) {
                        input(
                            .type("radio"),
                            .name("role"),
                            .value(option.id),
                            .checked.when(typed["role"] == option.id)
                        )
                        span { option.words }
                    }
                }
            }
        }
    }

    private func question(_ prompt: Prompt) -> HTML {
        let name = EvaluationField.text(prompt.id)
        return Field(
            Text(sv: "\(prompt.number). \(prompt.words.sv)", en: "\(prompt.number). \(prompt.words[.en])"),
            name: name,
            value: typed[name],
            problem: refusal?.field == name ? refusal?.explanation : nil,
            limit: forms.individual.limit,
            control: .area(rows: 3, voice: true)
        ).html
    }

    private var figures: HTML {
        section(.class("sheet stack"), .ariaLabelledby("figures-title")) {
            h2(.id("figures-title")) { Text("Med siffror, om du vill", "In figures, if you like") }
            p { forms.mirrors.instruction }
            for item in forms.mirrors.items { scale(item) }
        }
    }

    private func scale(_ item: RatedItem) -> HTML {
        let name = EvaluationField.score(item.id)
        return fieldset(.class("field"), .id(name)) {
            legend { item.words }
            div(.class("scale scale-open")) {
                for step in forms.mirrors.scale.steps { choice(name, "\(step)", Text(sv: "\(step)")) }
                label(.class("choice")) {
                    input(
                        .type("radio"),
                        .name(name),
                        .value(EvaluationField.noScore),
                        .ariaLabel(Text("Inget svar", "No answer")),
                        .checked.when(typed[name] == EvaluationField.noScore)
                    )
                    span { "–" }
                }
            }
            p(.class("scale-ends scale-ends-open")) {
                span { end(forms.mirrors.scale.steps.lowerBound, forms.mirrors.scale.least) }
                span { end(forms.mirrors.scale.steps.upperBound, forms.mirrors.scale.most) }
            }
        }
    }

    private func end(_ step: Int, _ words: Text) -> Text {
        Text(sv: "\(step) \(words.sv.lowercased())", en: "\(step) \(words[.en].lowercased())")
    }

    private func choice(_ name: String, _ value: String, _ words: Text) -> HTML {
        label(.class("choice")) {
            input(.type("radio"), .name(name), .value(value), .checked.when(typed[name] == value))
            span { words }
        }
    }

    private var consent: HTML {
        fieldset(.class("field")) {
            legend { forms.quoteConsent.question }
            span(.class("field-help")) {
                Text(
                    "Svaren läses av dem som leder samtalen. Citat kan också stå i sammanställningar. Rollen visas bara om minst fem med den rollen har svarat.",
                    "The answers are read by those who lead the dialogues. Quotes may also stand in summaries. The role is shown only if at least five with that role have answered."
                )
            }
            div(.class("choices")) {
                for answer in QuoteConsent.Answer.allCases {
                    choice("consent", answer.rawValue, forms.quoteConsent.words(answer))
                }
            }
        }
    }
}

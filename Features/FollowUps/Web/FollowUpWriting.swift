import DialoguesWeb
import FollowUps
import Markup
import Site
import Templates
import Vocabulary

/// The form of the one who asks: the day, the answers, what was said about being quoted.
struct FollowUpWriting: View {
    let view: FollowUpView

    var body: HTML {
        form(.class("sheet stack"), .method("post"), .action(view.path), .id("writing")) {
            CommandField()
            input(.type("hidden"), .name("revision"), .value(String(view.followUp.revision)))
            FollowUpRefused(view: view, typed: typed)
            p {
                span(.class(isSent ? "who-sees who-sees-shared" : "who-sees who-sees-private")) {
                    Icon(isSent ? "shared" : "private")
                    if isSent {
                        Text("Du och \(view.person) läser texten", "You and \(view.person) read the text")
                    } else {
                        Text("Bara du ser utkastet", "Only you see the draft")
                    }
                }
            }
            Field(
                Text("Dagen ni talades vid", "The day you talked"),
                name: "date",
                value: typed.map { $0.form["date"] } ?? view.followUp.date?.iso ?? "",
                help: view.goodDays.map {
                    Text(
                        sv: "Räkna med \(view.guide.suggestedMinutes) minuter. Lagom är \($0.sv).",
                        en: "Allow \(view.guide.suggestedMinutes) minutes. A good time is \($0[.en])."
                    )
                },
                problem: typed.problem("date"),
                control: .line(type: "date", classes: "input input-medium")
            )
            FollowUpAnswers(view: view, typed: typed)
            ConsentChoice(
                consent: view.consent,
                chosen: typed.map { $0.form["consent"] } ?? view.followUp.consent?.rawValue ?? "",
                problem: typed.problem("consent"),
                help: Text(
                    "Fråga i samtalet. \(view.person) väljer själv när texten godkänns.",
                    "Ask during the conversation. \(view.person) chooses when the text is approved."
                ),
                mayWait: true
            )
            div(.class("button-row")) {
                if isSent {
                    button(.class("button button-main"), .type("submit"), .name("do"), .value("save")) {
                        Text("Spara ändringen", "Save the change")
                    }
                } else {
                    button(.class("button button-main"), .type("submit"), .name("do"), .value("send")) {
                        Text("Skicka till \(view.person) för läsning", "Send to \(view.person) to read")
                    }
                    button(.class("button"), .type("submit"), .name("do"), .value("save")) {
                        Text("Spara utkast", "Save draft")
                    }
                }
            }
        }
    }

    private var typed: TypedFollowUp? { view.typed(in: .writing) }
    private var isSent: Bool { view.followUp.state == .sent }
}

/// Why it was not taken; and what stands there now, when the other was first.
struct FollowUpRefused: View {
    let view: FollowUpView
    let typed: TypedFollowUp?

    var body: HTML {
        if let typed, typed.refusal.field == nil {
            Message(.correct, typed.refusal.explanation)
            if typed.isBehind {
                div(.class("version stack-tight")) {
                    h3(.class("plain-title")) { Text("Så står det nu", "This is what it says now") }
                    for question in view.guide.questions where differs(question, typed) {
                        p(.class("small soft")) { question.words }
                        p(.class("voice"), .lang("sv")) { view.followUp.answers[question.id] ?? "–" }
                    }
                }
            }
        }
    }

    private func differs(_ question: Prompt, _ typed: TypedFollowUp) -> Bool {
        view.followUp.answers[question.id, default: ""] != typed.form["text-\(question.id)"]
    }
}

/// A field for each question of the guide.
struct FollowUpAnswers: View {
    let view: FollowUpView
    let typed: TypedFollowUp?

    var body: HTML {
        for question in view.guide.questions {
            let name = "text-\(question.id)"
            Field(
                question.words,
                name: name,
                value: typed.map { $0.form[name] } ?? view.followUp.answers[question.id] ?? "",
                problem: typed.problem(name),
                limit: FollowUpLimit.answer,
                control: .area(rows: 3, voice: true)
            )
        }
    }
}

/// "Får vi citera dig?"
struct ConsentChoice: View {
    let consent: QuoteConsent
    let chosen: String
    let problem: Text?
    let help: Text
    /// May be left for the person to say.
    let mayWait: Bool

    var body: HTML {
        fieldset(.class(problem == nil ? "field" : "field field-wrong"), .id("consent")) {
            legend { consent.question }
            p(.class("field-help")) { help }
            if let problem {
                p(.class("field-error")) {
                    Icon("attention")
                    problem
                }
            }
            for answer in QuoteConsent.Answer.allCases { choice(answer.rawValue, consent.words(answer)) }
            if mayWait { choice("", Text("Inte frågat än", "Not asked yet")) }
        }
    }

    private func choice(_ value: String, _ words: Text) -> HTML {
        label(.class("tick")) {
            input(.type("radio"), .name("consent"), .value(value), .checked.when(chosen == value))
            span { words }
        }
    }
}

extension TypedFollowUp? {
    /// What is wrong with a field.
    func problem(_ field: String) -> Text? {
        self.flatMap { $0.refusal.field == field ? $0.refusal.explanation : nil }
    }
}

import DialoguesWeb
import Dialogues
import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// "Individuell slutreflektion": the form, or why there is none now.
struct EvaluationPage: View {
    let asked: Asked
    var typed = Form()
    var refusal: SurveyRefusal?

    var body: HTML {
        Page(
            Text(sv: "Utvärdera: \(title)", en: "Evaluate: \(title)"),
            for: asked.viewer,
            in: .year,
            scripts: ["evaluation"],
            language: asked.language
        ) {
            main(.class("page page-narrow"), .id("content")) {
                EvaluationHead(asked: asked)
                if let refusal { Message(.correct, refusal.explanation) }
                switch asked.obstacle {
                case nil:
                    Promise(asked: asked)
                    EvaluationForm(asked: asked, typed: typed, refusal: refusal)
                case .answeredAlready: AnsweredNote(asked: asked)
                case let obstacle?:
                    Message(.info, heading(obstacle)) { p { obstacle.explanation } }
                }
            }
        }
    }

    private var title: String { asked.table.state.plan.title }

    private func heading(_ obstacle: SurveyRefusal) -> Text {
        switch obstacle {
        case .notOpenYet: Text("Inte öppen ännu", "Not open yet")
        case .notInvited: Text("Du är inte tillfrågad", "You are not asked")
        default: Text("Insamlingen är stängd", "The collection is closed")
        }
    }
}

struct EvaluationHead: View {
    let asked: Asked

    var body: HTML {
        div(.class("page-head")) {
            nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                " / "
                a(.href(asked.table.path)) { asked.table.state.plan.title }
                " / "
                span { Text("Utvärdering", "Evaluation") }
            }
            h1 { asked.forms.individual.title }
            p(.class("lead soft")) {
                asked.table.state.plan.title
                if let date = asked.table.state.plan.date {
                    ", "
                    date.long
                }
            }
        }
    }
}

/// Who sees the answer: said before anything is written.
struct Promise: View {
    let asked: Asked

    private var mode: AnswerMode { asked.state.mode }

    var body: HTML {
        section(.class("sheet stack-tight"), .id("promise"), .ariaLabelledby("promise-title")) {
            h2(.id("promise-title"), .class("plain-title")) { Text("Vem ser ditt svar?", "Who sees your answer?") }
            WhoSeesAnswer(mode: mode, forms: asked.forms)
            if !asked.state.allowedModes.contains(.anonymous), mode != .anonymous {
                p(.class("small")) { asked.forms.smallGroup.explanation }
            }
            switch mode {
            case .anonymous: anonymous
            case .named: p(.class("small")) { leaders }
            case .namedToFacilitator:
                p(.class("small")) {
                    Text(sv: "Samtalsledare är \(facilitator).", en: "The facilitator is \(facilitator).")
                }
            }
            if let day = asked.state.collection.lastDay {
                p(.class("small")) {
                    Text(sv: "Svara senast \(day.long.sv).", en: "Answer by \(day.long[.en]).")
                }
            }
        }
    }

    private var facilitator: String {
        let names = asked.table.state.plan.people(as: .facilitator).map(asked.table.name)
        return names.isEmpty ? "–" : names.joined(separator: ", ")
    }

    private var leaders: Text {
        Text(
            "De som läser är processledaren och samtalsledaren.",
            "Those who read are the process leader and the facilitator."
        )
    }

    private var anonymous: HTML {
        HTML {
            if asked.state.occasion.round != nil {
                p(.class("small")) {
                    Text(
                        "Svaren från alla samtal i omgången läggs ihop. Det syns inte vilket samtal ett svar gäller.",
                        "Answers from all dialogues of the round are put together. Which dialogue an answer is about can't be seen."
                    )
                }
            }
            details(.class("small")) {
                summary { Text("Så sparas svaret", "How the answer is kept") }
                div(.class("stack-tight")) {
                    p {
                        Text(
                            "Att du har svarat sparas för sig, så att du inte påminns. Svaret sparas utan namn, tid och samtal, och varje ruta för sig. Allt blandas om varje gång någon svarar.",
                            "That you have answered is kept by itself, so that you are not reminded. The answer is kept without name, time and dialogue, and each box by itself. All of it is mixed anew whenever somebody answers."
                        )
                    }
                    p {
                        Text(
                            "Det går inte att ändra svaret efteråt: ingen vet vilket som är ditt. Skriv så att du inte känns igen på innehållet. Den som sköter servern kan i teorin se svaret medan det tas emot.",
                            "It can't be changed afterwards: nobody knows which is yours. Write so that the content does not tell who you are. Whoever runs the server could in theory see an answer while it is being received."
                        )
                    }
                }
            }
        }
    }
}

struct WhoSeesAnswer: View {
    let mode: AnswerMode
    let forms: EvaluationForms

    var body: HTML {
        p {
            span(.class(mode == .named ? "who-sees who-sees-shared" : "who-sees who-sees-private")) {
                Icon(mode == .named ? "shared" : "private")
                forms.promise(mode)
            }
        }
    }
}

/// There is nothing to do any more.
struct AnsweredNote: View {
    let asked: Asked

    var body: HTML {
        Message(.done, Text("Du har svarat. Tack!", "You have answered. Thank you!")) {
            p { asked.afterwards }
            p { a(.href(asked.table.path)) { Text("Till samtalet", "To the dialogue") } }
        }
    }
}

extension Asked {
    var afterwards: Text {
        switch state.mode {
        case .anonymous:
            Text(
                "Svaret går inte att visa eller ändra, eftersom ingen vet vilket som är ditt. Resultatet visas när insamlingen är stängd och minst fem har svarat.",
                "It can't be shown or changed, since nobody knows which is yours. Results appear when the collection is closed and at least five have answered."
            )
        case .namedToFacilitator:
            Text(
                "Samtalsledaren kan läsa svaret nu. Sammanställningen visar inte vem som har skrivit vad.",
                "The facilitator can read it now. The summary does not show who wrote what."
            )
        case .named:
            Text(
                "De som leder samtalet kan läsa svaret nu, med ditt namn.",
                "Those who lead the dialogue can read it now, with your name."
            )
        }
    }
}

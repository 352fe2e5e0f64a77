import DialoguesWeb
import Dialogues
import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// The answer is kept. What was left out of the record may be proposed as a correction, in one's own name.
struct ThanksPage: View {
    let asked: Asked
    let submission: Submission

    var body: HTML {
        Page(
            Text("Tack för ditt svar", "Thank you for your answer"),
            for: asked.viewer,
            in: .year,
            scripts: ["evaluation"],
            language: asked.language
        ) {
            main(.class("page page-narrow"), .id("content")) {
                EvaluationHead(asked: asked)
                AnsweredNote(asked: asked)
                if let offer { CorrectionOffer(asked: asked, words: offer.words, text: offer.text) }
            }
        }
    }

    private var offer: (words: Text, text: String)? {
        guard asked.table.state.phase == .review else { return nil }
        for prompt in asked.forms.individual.prompts {
            if let words = prompt.correctionOffer, let text = submission.texts[prompt.id] { return (words, text) }
        }
        return nil
    }
}

/// A form of the record's own: sent, it is a proposal like any other.
struct CorrectionOffer: View {
    let asked: Asked
    let words: Text
    let text: String

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("offer-title")) {
            h2(.id("offer-title")) { words }
            p { warning }
            form(.class("stack"), .method("post"), .action("\(asked.table.path)/corrections")) {
                CommandField()
                Field(
                    Text("I vilken ruta saknas det?", "In which box is it missing?"),
                    name: "about",
                    control: .choice(boxes)
                )
                Field(
                    Text("Så borde det stå", "So it should read"),
                    name: "text",
                    id: "correction-text",
                    value: String(text.prefix(TextLimit.note)),
                    limit: TextLimit.note,
                    control: .area(rows: 3, voice: true)
                )
                p(.class("button-row")) {
                    button(.class("button"), .type("submit")) {
                        Text("Föreslå som rättelse, med mitt namn", "Propose as a correction, with my name")
                    }
                    a(.class("button button-quiet"), .href(asked.table.path)) { Text("Nej tack", "No thank you") }
                }
            }
        }
    }

    private var warning: Text {
        switch asked.state.mode {
        case .anonymous:
            Text(
                "Rättelsen skickas med ditt namn och alla vid bordet ser den. Står samma ord i den som i ditt anonyma svar går det att förstå att svaret är ditt. Skriv om texten först om du inte vill det.",
                "A correction is sent with your name and everybody at the table sees it. If it has the same words as your anonymous answer, one can tell that the answer is yours. Rewrite it first if you do not want that."
            )
        case .named, .namedToFacilitator:
            Text(
                "Rättelsen skickas med ditt namn och alla vid bordet ser den.",
                "A correction is sent with your name and everybody at the table sees it."
            )
        }
    }

    private var boxes: [(value: String, words: Text)] {
        (asked.table.state.template?.boxes ?? []).map { box in
            (
                "missing-\(box.id)",
                Text(sv: "Ruta \(box.number), \(box.title.sv)", en: "Box \(box.number), \(box.title[.en])")
            )
        }
    }
}

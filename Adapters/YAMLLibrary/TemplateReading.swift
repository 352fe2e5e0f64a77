import Templates
import Vocabulary

extension ConversationTemplate {
    /// Reads a template of the schema `samtal/template/1` with boxes; what is wrong is reported to its file.
    init(_ entry: Entry) {
        entry.knows([
            "schema", "id", "model", "version", "name", "purpose", "order", "format", "lengths", "defaultLength",
            "recommendedPeople", "header", "questionSets", "defaultQuestionSet", "noteFields", "blocks", "boxes",
        ])
        let people = entry["recommendedPeople"]
        let (min, max) = (people["min"].int, people["max"].int)
        if min > max { people.report("min är större än max", "min is greater than max") }
        self.init(
            id: entry["id"].id(),
            version: entry["version"].int,
            name: entry["name"].text,
            purpose: entry["purpose"].text,
            lengths: entry["lengths"].items.map(\.int),
            defaultLength: entry["defaultLength"].int,
            recommendedPeople: min...Swift.max(min, max),
            boxes: entry["boxes"].items.map(Box.init),
            questionSets: entry["questionSets"].items.map(QuestionSet.init),
            defaultQuestionSet: entry["defaultQuestionSet"].id()
        )
        entry.file.report(faults)
    }
}

private extension QuestionSet {
    init(_ entry: Entry) {
        entry.knows(["id", "name", "explanation", "variants"])
        self.init(
            id: entry["id"].id(),
            name: entry["name"].text,
            explanation: entry["explanation"].text,
            variants: entry["variants"].variants
        )
    }
}

private extension Box {
    init(_ entry: Entry) {
        entry.knows([
            "id", "number", "block", "layout", "title", "shortTitle", "purpose", "minutes", "round", "perspectives",
            "timePerspective", "defaultVariant", "parts", "questions", "followUps", "challenge", "facilitator",
            "recorder", "actionFields", "actionLimits", "compulsory",
        ])
        self.init(
            id: entry["id"].id(),
            number: entry["number"].int,
            title: entry["title"].text,
            shortTitle: entry["shortTitle"].text,
            purpose: entry["purpose"].text,
            minutes: entry["minutes"].minutes,
            round: Round(entry["round"]),
            perspectives: entry["perspectives"].codes(Perspective.self),
            timePerspective: entry["timePerspective"].code(Perspective.self) ?? .other,
            defaultVariant: entry["defaultVariant"].code(QuestionVariant.self) ?? .neutral,
            questions: Questions(entry["questions"]),
            followUps: entry["followUps"].texts,
            challenge: entry["challenge"].exists ? entry["challenge"].text : nil,
            isCompulsory: entry["compulsory"].exists && entry["compulsory"].bool,
            facilitatorTips: entry["facilitator"].texts,
            recorderTip: entry["recorder"].text,
            layout: Layout(entry["layout"]),
            parts: entry["parts"].itemsIfAny.map(Part.init),
            holdsActions: entry["actionFields"].exists
        )
    }
}

private extension Box.Round {
    init(_ entry: Entry) {
        entry.knows(["form", "secondsPerTurn", "mayPass"])
        let form = entry["form"].code(Form.self) ?? .none
        self =
            form == .none
            ? .none
            : Self(form: form, secondsPerTurn: entry["secondsPerTurn"].int, mayPass: entry["mayPass"].bool)
    }
}

private extension Box.Layout {
    init(_ entry: Entry) {
        entry.knows(["column", "order", "weight"])
        self.init(
            column: entry["column"].code(Column.self) ?? .left,
            order: entry["order"].int,
            weight: entry["weight"].int
        )
    }
}

private extension Box.Part {
    init(_ entry: Entry) {
        entry.knows(["perspective", "title", "minutes", "questions"])
        self.init(
            perspective: entry["perspective"].code(Perspective.self) ?? .other,
            title: entry["title"].text,
            minutes: entry["minutes"].minutes,
            questions: Questions(entry["questions"])
        )
    }
}

private extension Questions {
    init(_ entry: Entry) {
        entry.knows(Set(QuestionVariant.allCases.map(\.rawValue)))
        func questions(_ variant: QuestionVariant) -> [Question] {
            // A variant that is left out is found by the rules, in words about the box.
            entry[variant.rawValue].itemsIfAny.map { Question(id: $0["id"].id(), text: $0.text) }
        }
        self.init(neutral: questions(.neutral), strengthBased: questions(.strengthBased))
    }
}

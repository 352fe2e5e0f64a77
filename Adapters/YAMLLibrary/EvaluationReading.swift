import Templates
import Vocabulary

extension EvaluationForms {
    init(_ entry: Entry) {
        entry.knows([
            "schema", "version", "modes", "smallGroup", "quoteConsent", "individual", "mirrors", "group", "followUp",
            "themes",
        ])
        self.init(
            modes: entry["modes"].words(of: AnswerMode.self),
            smallGroup: SmallGroup(entry["smallGroup"]),
            individual: IndividualForm(entry["individual"]),
            mirrors: Mirrors(entry["mirrors"]),
            group: GroupForm(entry["group"]),
            followUp: FollowUpGuide(entry["followUp"]),
            quoteConsent: QuoteConsent(entry["quoteConsent"]),
            themes: entry["themes"].items.map(FormOption.init)
        )
        entry.reportRepeated(individual.prompts.map(\.id) + mirrors.items.map(\.id), of: "individual")
        entry.reportRepeated(group.prompts.map(\.id) + group.ratings.map(\.id), of: "group")
        entry.reportRepeated(followUp.questions.map(\.id), of: "followUp")
        for (index, item) in mirrors.items.enumerated() {
            guard let prompt = item.prompt, !individual.prompts.contains(where: { $0.id == prompt }) else { continue }
            entry["mirrors"]["items"].at(.index(index)).report(
                "det finns ingen fråga ”\(prompt)” att spegla",
                "there is no question “\(prompt)” to mirror"
            )
        }
    }
}

private extension SmallGroup {
    init(_ entry: Entry) {
        self.init(
            threshold: entry["threshold"].int,
            allowedModes: entry["allowedModes"].codes(AnswerMode.self),
            explanation: entry.checkedText
        )
        // Fewer than five is what everybody around a table can work out.
        if threshold < 5 { entry["threshold"].report("gränsen får inte vara under 5", "the limit may not be below 5") }
        if allowedModes.contains(.anonymous) {
            entry["allowedModes"].report(
                "en liten grupp kan inte svara anonymt",
                "a small group can't answer anonymously"
            )
        }
    }
}

private extension IndividualForm {
    init(_ entry: Entry) {
        entry.knows(["id", "title", "introduction", "role", "method", "maxLength", "prompts"])
        self.init(
            title: entry["title"].checkedText,
            introduction: entry["introduction"].checkedText,
            roleQuestion: entry["role"].checkedText,
            roles: entry["role"]["options"].items.map(FormOption.init),
            methodQuestion: entry["method"].checkedText,
            methods: entry["method"]["options"].items.map(FormOption.init),
            prompts: entry["prompts"].items.map(Prompt.init),
            limit: entry["maxLength"].int
        )
    }
}

private extension Mirrors {
    init(_ entry: Entry) {
        entry.knows(["instruction", "scale", "labels", "items"])
        self.init(
            instruction: entry["instruction"].checkedText,
            scale: RatingScale(entry),
            items: entry["items"].items.map(RatedItem.init)
        )
    }
}

private extension GroupForm {
    init(_ entry: Entry) {
        entry.knows(["id", "title", "introduction", "minutes", "prompts", "ratings"])
        self.init(
            title: entry["title"].checkedText,
            introduction: entry["introduction"].checkedText,
            minutes: entry["minutes"].int,
            prompts: entry["prompts"].items.map(Prompt.init),
            scale: RatingScale(entry["ratings"]),
            ratings: entry["ratings"]["items"].items.map(RatedItem.init)
        )
    }
}

private extension FollowUpGuide {
    init(_ entry: Entry) {
        entry.knows([
            "id", "title", "purpose", "suggestedMinutes", "suggestedPeople", "weeksAfter", "questions",
        ])
        self.init(
            title: entry["title"].checkedText,
            purpose: entry["purpose"].checkedText,
            suggestedMinutes: entry["suggestedMinutes"].int,
            suggestedPeople: entry["suggestedPeople"].checkedText,
            weeksAfter: entry["weeksAfter"].range,
            questions: entry["questions"].items.map(Prompt.init)
        )
    }
}

private extension QuoteConsent {
    init(_ entry: Entry) {
        entry.knows(["sv", "en", "options"])
        self.init(question: entry.checkedText, options: entry["options"].words(of: Answer.self))
    }
}

private extension Prompt {
    init(_ entry: Entry) {
        entry.knows(["id", "number", "sv", "en", "correctionOffer"])
        let offer = entry["correctionOffer"]
        self.init(
            id: entry["id"].id(),
            number: entry["number"].int,
            words: entry.checkedText,
            correctionOffer: offer.exists ? offer.checkedText : nil
        )
    }
}

private extension RatedItem {
    init(_ entry: Entry) {
        entry.knows(["id", "prompt", "sv", "en"])
        let prompt = entry["prompt"]
        self.init(id: entry["id"].id(), words: entry.checkedText, prompt: prompt.exists ? prompt.id() : nil)
    }
}

private extension RatingScale {
    /// Of the entry that holds `scale` and `labels`.
    init(_ entry: Entry) {
        entry["scale"].knows(["min", "max"])
        self.init(
            steps: entry["scale"].range,
            least: entry["labels"]["min"].checkedText,
            most: entry["labels"]["max"].checkedText
        )
    }
}

private extension FormOption {
    init(_ entry: Entry) {
        entry.knows(["id", "sv", "en"])
        self.init(id: entry["id"].string, words: entry.checkedText)
    }
}

private extension Entry {
    /// `{min: 1, max: 7}`.
    var range: ClosedRange<Int> {
        let (min, max) = (self["min"].int, self["max"].int)
        if min > max { report("min är större än max", "min is greater than max") }
        return min...Swift.max(min, max)
    }

    /// A list that says each code once: `{id: named, sv: …, en: …}`.
    func words<Code: RawRepresentable<String> & CaseIterable & Hashable>(of type: Code.Type) -> [Code: Text] {
        var words: [Code: Text] = [:]
        for item in items {
            guard let code = item["id"].code(type) else { continue }
            words[code] = item.checkedText
        }
        for code in type.allCases where words[code] == nil {
            report("texten för ”\(code.rawValue)” saknas", "the text for “\(code.rawValue)” is missing")
        }
        return words
    }

    func reportRepeated(_ ids: [ItemID], of key: String) {
        var seen: Set<ItemID> = []
        for id in ids where !seen.insert(id).inserted {
            self[key].report("”\(id)” finns två gånger", "“\(id)” stands twice")
        }
    }
}

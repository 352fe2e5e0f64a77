import Templates
import Vocabulary

extension RoleGuides {
    init(_ entry: Entry) {
        self.init(
            roles: entry["roles"].items.map(RoleGuide.init),
            combining: entry["combining"].checkedTexts,
            opening: Script(entry["openingScript"]),
            closing: Script(entry["closingScript"]),
            roundRules: GroundRules(
                title: entry["roundRules"]["title"].checkedText,
                rules: entry["roundRules"]["rules"].checkedTexts
            ),
            difficultMoments: entry["difficultMoments"].items.map(DifficultMoment.init)
        )
    }
}

private extension RoleGuide {
    init(_ entry: Entry) {
        self.init(
            id: entry["id"].string,
            name: entry["name"].checkedText,
            duty: entry["duty"].checkedText,
            before: entry["before"].checkedTexts,
            during: entry["during"].checkedTexts,
            after: entry["after"].checkedTexts
        )
    }
}

private extension Script {
    /// The two languages stand as two lists, so that each can be read as one text.
    init(_ entry: Entry) {
        let (sv, en) = (entry["sv"].items.map(\.string), entry["en"].items.map(\.string))
        if sv.count != en.count {
            entry.report(
                "manuset har \(sv.count) rader på svenska men \(en.count) på engelska",
                "the script has \(sv.count) lines in Swedish but \(en.count) in English"
            )
        }
        self.init(minutes: entry["minutes"].int, lines: zip(sv, en).map { Text(sv: $0, en: $1) })
    }
}

private extension DifficultMoment {
    init(_ entry: Entry) {
        self.init(
            id: entry["id"].string,
            title: entry["title"].checkedText,
            signs: entry["signs"].checkedText,
            advice: entry["do"].checkedTexts,
            say: entry["say"].checkedText
        )
    }
}

extension HelpText {
    init(_ entry: Entry) {
        let empty = entry["empty"]
        self.init(
            id: entry["id"].string,
            title: entry["title"].checkedText,
            short: entry["short"].checkedText,
            tips: entry["tips"].checkedTexts,
            empty: EmptyState(
                title: empty["title"].checkedText,
                body: empty["body"].checkedText,
                action: empty["action"].checkedText
            )
        )
    }
}

extension Term {
    init(_ entry: Entry) {
        self.init(
            id: entry["id"].string,
            name: entry.checkedText,
            explanation: entry["explanation"].checkedText,
            code: entry["code"].string
        )
    }
}

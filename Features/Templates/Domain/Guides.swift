import Vocabulary

/// What a role is for and what it does before, during and after the dialogue.
package struct RoleGuide: Equatable, Sendable, Identifiable {
    /// `facilitator`, `recorder`, `timekeeper`, `observer`, `participant`, `challenger`.
    package let id: String
    package let name: Text
    package let duty: Text
    package let before: [Text]
    package let during: [Text]
    package let after: [Text]

    package init(id: String, name: Text, duty: Text, before: [Text], during: [Text], after: [Text]) {
        self.id = id
        self.name = name
        self.duty = duty
        self.before = before
        self.during = during
        self.after = after
    }
}

/// What the facilitator reads aloud, sentence by sentence, with `{names}` for what the dialogue knows.
package struct Script: Equatable, Sendable {
    package let minutes: Int
    package let lines: [Text]

    package init(minutes: Int, lines: [Text]) {
        self.minutes = minutes
        self.lines = lines
    }

    /// The lines with their `{names}` filled in; a line whose name is unknown keeps it, so that it is seen.
    package func filled(_ values: [String: String]) -> [Text] {
        lines.map { line in
            Text(sv: line.sv.filling(values), en: line.en?.filling(values))
        }
    }
}

/// The rules for going round the table.
package struct GroundRules: Equatable, Sendable {
    package let title: Text
    package let rules: [Text]

    package init(title: Text, rules: [Text]) {
        self.title = title
        self.rules = rules
    }
}

/// Help for the facilitator when the talk gets stuck: how it shows, what to do, what to say.
package struct DifficultMoment: Equatable, Sendable, Identifiable {
    package let id: String
    package let title: Text
    package let signs: Text
    package let advice: [Text]
    package let say: Text

    package init(id: String, title: Text, signs: Text, advice: [Text], say: Text) {
        self.id = id
        self.title = title
        self.signs = signs
        self.advice = advice
        self.say = say
    }
}

/// Everything that helps people hold the dialogue, beside the template.
package struct RoleGuides: Equatable, Sendable {
    package let roles: [RoleGuide]
    package let combining: [Text]
    package let opening: Script
    package let closing: Script
    package let roundRules: GroundRules
    package let difficultMoments: [DifficultMoment]

    package init(
        roles: [RoleGuide],
        combining: [Text],
        opening: Script,
        closing: Script,
        roundRules: GroundRules,
        difficultMoments: [DifficultMoment]
    ) {
        self.roles = roles
        self.combining = combining
        self.opening = opening
        self.closing = closing
        self.roundRules = roundRules
        self.difficultMoments = difficultMoments
    }

    package subscript(role: String) -> RoleGuide? { roles.first { $0.id == role } }
}

private extension String {
    /// Replaces every `{name}` that has a value.
    func filling(_ values: [String: String]) -> String {
        var filled = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

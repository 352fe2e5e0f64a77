import Vocabulary

/// What a page says about itself, and what it says while it is empty.
package struct HelpText: Equatable, Sendable, Identifiable {
    /// `plan`, `liveRoom`, `record` …
    package let id: String
    package let title: Text
    package let short: Text
    package let tips: [Text]
    package let empty: EmptyState

    package init(id: String, title: Text, short: Text, tips: [Text], empty: EmptyState) {
        self.id = id
        self.title = title
        self.short = short
        self.tips = tips
        self.empty = empty
    }

    /// Teaches what will be here and offers the first step.
    package struct EmptyState: Equatable, Sendable {
        package let title: Text
        package let body: Text
        package let action: Text

        package init(title: Text, body: Text, action: Text) {
            self.title = title
            self.body = body
            self.action = action
        }
    }
}

/// A word of the method, explained in a sentence.
package struct Term: Equatable, Sendable, Identifiable {
    package let id: String
    package let name: Text
    package let explanation: Text
    /// What the code calls it.
    package let code: String

    package init(id: String, name: Text, explanation: Text, code: String) {
        self.id = id
        self.name = name
        self.explanation = explanation
        self.code = code
    }
}

import Vocabulary

/// A question that is answered with words.
package struct Prompt: Equatable, Sendable, Identifiable {
    package let id: ItemID
    package let number: Int
    package let words: Text
    /// Offered beside the answer: what was left out may be proposed as a correction to the record.
    package let correctionOffer: Text?

    package init(id: ItemID, number: Int, words: Text, correctionOffer: Text? = nil) {
        self.id = id
        self.number = number
        self.words = words
        self.correctionOffer = correctionOffer
    }
}

/// A statement that is answered with a figure.
package struct RatedItem: Equatable, Sendable, Identifiable {
    package let id: ItemID
    package let words: Text
    /// The question that it mirrors.
    package let prompt: ItemID?

    package init(id: ItemID, words: Text, prompt: ItemID? = nil) {
        self.id = id
        self.words = words
        self.prompt = prompt
    }
}

package struct RatingScale: Equatable, Sendable {
    package let steps: ClosedRange<Int>
    package let least: Text
    package let most: Text

    package init(steps: ClosedRange<Int>, least: Text, most: Text) {
        self.steps = steps
        self.least = least
        self.most = most
    }
}

/// The individual final reflection of Bilaga 2: role, method, seven prompts.
package struct IndividualForm: Equatable, Sendable {
    package let title: Text
    package let introduction: Text
    package let roleQuestion: Text
    package let roles: [FormOption]
    package let methodQuestion: Text
    package let methods: [FormOption]
    package let prompts: [Prompt]
    /// Characters of one answer.
    package let limit: Int

    package init(
        title: Text,
        introduction: Text,
        roleQuestion: Text,
        roles: [FormOption],
        methodQuestion: Text,
        methods: [FormOption],
        prompts: [Prompt],
        limit: Int
    ) {
        self.title = title
        self.introduction = introduction
        self.roleQuestion = roleQuestion
        self.roles = roles
        self.methodQuestion = methodQuestion
        self.methods = methods
        self.prompts = prompts
        self.limit = limit
    }
}

/// The optional figures beside the prompts.
package struct Mirrors: Equatable, Sendable {
    package let instruction: Text
    package let scale: RatingScale
    package let items: [RatedItem]

    package init(instruction: Text, scale: RatingScale, items: [RatedItem]) {
        self.instruction = instruction
        self.scale = scale
        self.items = items
    }
}

/// What the group answers together, when everybody has answered alone.
package struct GroupForm: Equatable, Sendable {
    package let title: Text
    package let introduction: Text
    package let minutes: Int
    package let prompts: [Prompt]
    package let scale: RatingScale
    package let ratings: [RatedItem]

    package init(
        title: Text,
        introduction: Text,
        minutes: Int,
        prompts: [Prompt],
        scale: RatingScale,
        ratings: [RatedItem]
    ) {
        self.title = title
        self.introduction = introduction
        self.minutes = minutes
        self.prompts = prompts
        self.scale = scale
        self.ratings = ratings
    }
}

/// A short personal conversation some weeks after the dialogue.
package struct FollowUpGuide: Equatable, Sendable {
    package let title: Text
    package let purpose: Text
    package let suggestedMinutes: Int
    package let suggestedPeople: Text
    package let weeksAfter: ClosedRange<Int>
    package let questions: [Prompt]

    package init(
        title: Text,
        purpose: Text,
        suggestedMinutes: Int,
        suggestedPeople: Text,
        weeksAfter: ClosedRange<Int>,
        questions: [Prompt]
    ) {
        self.title = title
        self.purpose = purpose
        self.suggestedMinutes = suggestedMinutes
        self.suggestedPeople = suggestedPeople
        self.weeksAfter = weeksAfter
        self.questions = questions
    }
}

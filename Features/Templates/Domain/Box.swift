import Vocabulary

package enum BoxKind {}
/// A box of a template, named as in the template's file: `results`.
package typealias BoxID = Identifier<BoxKind>

package enum QuestionKind {}
package typealias QuestionID = Identifier<QuestionKind>

/// One part of the conversation and of its sheet: what is asked, for how long, how the word goes, what helps.
package struct Box: Codable, Equatable, Sendable, Identifiable {
    package let id: BoxID
    /// The number on the sheet, from 0.
    package let number: Int
    package let title: Text
    /// Short enough for the map.
    package let shortTitle: Text
    /// What is true when the box is done.
    package let purpose: Text
    /// Minutes at each of the template's lengths.
    package let minutes: [Int: Int]
    package let round: Round
    package let perspectives: [Perspective]
    /// Where time counts while no note in the box has a perspective.
    package let timePerspective: Perspective
    package let defaultVariant: QuestionVariant
    package let questions: Questions
    package let followUps: [Text]
    /// A question for when everybody agrees too soon.
    package let challenge: Text?
    /// Can't be passed over unnoticed.
    package let isCompulsory: Bool
    package let facilitatorTips: [Text]
    package let recorderTip: Text
    package let layout: Layout
    /// The box divided by perspective, each part with its own question and minutes.
    package let parts: [Part]
    /// Actions are written here.
    package let holdsActions: Bool

    package init(
        id: BoxID,
        number: Int,
        title: Text,
        shortTitle: Text,
        purpose: Text,
        minutes: [Int: Int],
        round: Round = .none,
        perspectives: [Perspective],
        timePerspective: Perspective,
        defaultVariant: QuestionVariant,
        questions: Questions,
        followUps: [Text] = [],
        challenge: Text? = nil,
        isCompulsory: Bool = false,
        facilitatorTips: [Text] = [],
        recorderTip: Text,
        layout: Layout,
        parts: [Part] = [],
        holdsActions: Bool = false
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.shortTitle = shortTitle
        self.purpose = purpose
        self.minutes = minutes
        self.round = round
        self.perspectives = perspectives
        self.timePerspective = timePerspective
        self.defaultVariant = defaultVariant
        self.questions = questions
        self.followUps = followUps
        self.challenge = challenge
        self.isCompulsory = isCompulsory
        self.facilitatorTips = facilitatorTips
        self.recorderTip = recorderTip
        self.layout = layout
        self.parts = parts
        self.holdsActions = holdsActions
    }

    package func questions(_ variant: QuestionVariant) -> [Question] { questions[variant] }
}

/// One question, in both languages.
package struct Question: Codable, Equatable, Sendable, Identifiable {
    package let id: QuestionID
    package let text: Text

    package init(id: QuestionID, text: Text) {
        self.id = id
        self.text = text
    }
}

/// The same thing asked in two ways.
package struct Questions: Codable, Equatable, Sendable {
    package let neutral: [Question]
    package let strengthBased: [Question]

    package init(neutral: [Question], strengthBased: [Question]) {
        self.neutral = neutral
        self.strengthBased = strengthBased
    }

    package subscript(variant: QuestionVariant) -> [Question] {
        switch variant {
        case .neutral: neutral
        case .strengthBased: strengthBased
        }
    }
}

// Templates: what a conversation asks, for how long and with what help; the method as values, and the rules they keep.

import Vocabulary

package enum TemplateKind {}
package typealias TemplateID = Identifier<TemplateKind>
package enum QuestionSetKind {}
package typealias QuestionSetID = Identifier<QuestionSetKind>

/// The boxes, questions and minutes that steer a conversation and hold its documentation.
///
/// A dialogue keeps the version that it began with.
package struct ConversationTemplate: Codable, Equatable, Sendable, Identifiable {
    package let id: TemplateID
    package let version: Int
    package let name: Text
    package let purpose: Text
    /// The lengths, in minutes, that the boxes give their minutes for.
    package let lengths: [Int]
    package let defaultLength: Int
    package let recommendedPeople: ClosedRange<Int>
    /// In the order of the conversation.
    package let boxes: [Box]
    package let questionSets: [QuestionSet]
    package let defaultQuestionSet: QuestionSetID

    package init(
        id: TemplateID,
        version: Int,
        name: Text,
        purpose: Text,
        lengths: [Int],
        defaultLength: Int,
        recommendedPeople: ClosedRange<Int>,
        boxes: [Box],
        questionSets: [QuestionSet],
        defaultQuestionSet: QuestionSetID
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.purpose = purpose
        self.lengths = lengths
        self.defaultLength = defaultLength
        self.recommendedPeople = recommendedPeople
        self.boxes = boxes
        self.questionSets = questionSets
        self.defaultQuestionSet = defaultQuestionSet
    }
}

/// A choice of variant for every box, with the reason for it.
package struct QuestionSet: Codable, Equatable, Sendable, Identifiable {
    package let id: QuestionSetID
    package let name: Text
    package let explanation: Text
    package let variants: [BoxID: QuestionVariant]

    package init(id: QuestionSetID, name: Text, explanation: Text, variants: [BoxID: QuestionVariant]) {
        self.id = id
        self.name = name
        self.explanation = explanation
        self.variants = variants
    }
}

package extension ConversationTemplate {
    func box(_ id: BoxID) -> Box? { boxes.first { $0.id == id } }

    func box(after id: BoxID) -> Box? {
        guard let index = boxes.firstIndex(where: { $0.id == id }), index + 1 < boxes.count else { return nil }
        return boxes[index + 1]
    }

    func box(before id: BoxID) -> Box? {
        guard let index = boxes.firstIndex(where: { $0.id == id }), index > 0 else { return nil }
        return boxes[index - 1]
    }

    /// The box that actions are written in.
    var actionBox: Box? { boxes.first(where: \.holdsActions) }

    /// One column of the sheet, from the top.
    func boxes(in column: Box.Layout.Column) -> [Box] {
        boxes.filter { $0.layout.column == column }.sorted { $0.layout.order < $1.layout.order }
    }

    /// The variant of every box in a set; a box that the set leaves out keeps its own default.
    func defaultVariants(_ set: QuestionSetID? = nil) -> [BoxID: QuestionVariant] {
        let chosen = questionSets.first { $0.id == set ?? defaultQuestionSet }?.variants ?? [:]
        return Dictionary(
            boxes.map { ($0.id, chosen[$0.id] ?? $0.defaultVariant) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

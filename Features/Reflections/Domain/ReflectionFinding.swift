import Templates
import Vocabulary

/// What a group agreed on, for those who look across dialogues: the round's summary, the trend of a nämnd.
package struct ReflectionFinding: Equatable, Sendable {
    package let dialogue: DialogueID
    package let was: Allocation
    package let should: Allocation
    /// To the questions about the time, by `TimeReflectionGuide`.
    package let answers: [ItemID: String]
    /// The group's figures about the method, 1–7; empty when it gave none.
    package let ratings: [ItemID: Int]
    /// To the prompts of the group form.
    package let opinions: [ItemID: String]
    package let isDone: Bool

    /// How much more (or less) room each perspective should have had, in per cent of the time.
    package var differences: [Perspective: Int] {
        Dictionary(
            Perspective.allCases.map { ($0, should[$0] - was[$0]) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Those that should have had at least one step more, the one that lacked most first.
    package var tooLittleRoom: [Perspective] {
        let differences = differences
        return Perspective.allCases.enumerated()
            .filter { differences[$0.element, default: 0] >= Allocation.step }
            .sorted { left, right in
                let (first, second) = (differences[left.element, default: 0], differences[right.element, default: 0])
                return first == second ? left.offset < right.offset : first > second
            }
            .map(\.element)
    }

    /// "Vad ändrar vi till nästa gång?", in the group's words.
    package var changeNextTime: String? { answers[TimeReflectionGuide.changeNextTime] }
}

package extension GroupReflection {
    /// Nil until the group has agreed.
    func finding(of dialogue: DialogueID) -> ReflectionFinding? {
        guard let agreement = agreement?.content else { return nil }
        return ReflectionFinding(
            dialogue: dialogue,
            was: agreement.was,
            should: agreement.should,
            answers: agreement.answers,
            ratings: evaluation?.content.ratings ?? [:],
            opinions: evaluation?.content.answers ?? [:],
            isDone: isDone
        )
    }
}

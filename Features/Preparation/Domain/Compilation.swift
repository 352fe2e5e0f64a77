import Dialogues
import Templates
import Vocabulary

/// What has been shared before a dialogue, looked at in four ways. Made of shared answers alone.
package struct Compilation: Equatable, Sendable {
    /// Those of a perspective, in the order of the perspectives and then of sharing.
    package let byPerspective: [(perspective: Perspective, answers: [SharedAnswer])]
    package let overlaps: [Overlap]
    /// Perspectives that a result can be seen from and nobody has taken up.
    package let blankSpots: [Perspective]
    /// Explanations that their authors call assumptions.
    package let uncertain: [SharedAnswer]

    package init(_ answers: [SharedAnswer]) {
        let readable = answers.filter { $0.isVisible && !$0.isErased }
        byPerspective = Perspective.allCases.map { perspective in
            (perspective, readable.filter { $0.perspective == perspective })
        }.filter { !$0.answers.isEmpty }
        overlaps = Overlap.all(in: readable)
        blankSpots = Perspective.allCases.filter { perspective in
            perspective != .other && !readable.contains { $0.perspective == perspective }
        }
        uncertain = readable.filter { $0.certainty == .assumption }
    }

    package static func == (left: Compilation, right: Compilation) -> Bool {
        left.byPerspective.elementsEqual(right.byPerspective, by: ==) && left.overlaps == right.overlaps
            && left.blankSpots == right.blankSpots && left.uncertain == right.uncertain
    }
}

import Templates

/// How many sit around the table, judged by what the template is made for.
package enum GroupSize: Equatable, Sendable {
    case few, good, many, tooMany

    /// Observers are not counted: they do not talk.
    package init(_ people: Int, in recommended: ClosedRange<Int>) {
        self =
            switch people {
            case ..<recommended.lowerBound: .few
            case ...min(8, recommended.upperBound): .good
            case ...recommended.upperBound: .many
            default: .tooMany
            }
    }
}

package extension Plan {
    /// Everybody but the observers.
    var aroundTheTable: Int { seats.count { $0.role != .observer } }
}

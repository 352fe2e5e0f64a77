import Dialogues
import Foundation
import Markup
import Organisations
import Vocabulary

/// The table with those who sit around it. A feeling of who has the word: the facts stand in the list beside it.
struct RoundDrawing: View {
    enum Size: Sendable {
        case panel, wall

        var canvas: (width: Double, height: Double) { self == .wall ? (320, 262) : (300, 222) }
        var table: (x: Double, y: Double) { self == .wall ? (90, 62) : (88, 54) }
        var seats: (x: Double, y: Double) { self == .wall ? (126, 98) : (118, 84) }
        var seat: Double { self == .wall ? 27 : 21 }
        /// Many at the table sit closer, and are drawn smaller.
        func radius(for count: Int) -> Double { count > 10 ? seat * 10 / Double(count) : seat }
    }

    let view: RoomView
    let size: Size

    var body: HTML {
        let (width, height) = size.canvas
        svg(.class("round-table"), .init("viewBox", "0 0 \(Int(width)) \(Int(height))"), .ariaHidden) {
            ellipse(
                .class("round-surface"),
                .init("cx", tenths(width / 2)),
                .init("cy", tenths(height / 2)),
                .init("rx", tenths(size.table.x)),
                .init("ry", tenths(size.table.y))
            )
            rect(
                .class("round-sheet"),
                .init("x", tenths(width / 2 - 30)),
                .init("y", tenths(height / 2 - 21)),
                .init("width", "60"),
                .init("height", "42")
            )
            path(
                .class("round-sheet"),
                .init("fill", "none"),
                .init(
                    "d",
                    "M\(tenths(width / 2)) \(tenths(height / 2 - 21))v42M\(tenths(width / 2 - 30)) \(tenths(height / 2 - 7))h30M\(tenths(width / 2)) \(tenths(height / 2 + 5))h30"
                )
            )
            for (index, person) in people.enumerated() { seat(person, at: index, of: people.count) }
        }
    }

    private var people: [PersonID] {
        view.state.round?.places.map(\.person) ?? view.state.plan.talking.map(\.person)
    }

    private func seat(_ person: PersonID, at index: Int, of count: Int) -> HTML {
        let angle = 2 * Double.pi * Double(index) / Double(count) - Double.pi / 2
        let x = size.canvas.width / 2 + size.seats.x * cos(angle)
        let y = size.canvas.height / 2 + size.seats.y * sin(angle)
        let radius = size.radius(for: count)
        return g(.class("seat seat-\(kind(person))")) {
            if view.state.word?.person == person {
                circle(
                    .class("seat-ring"),
                    .init("fill", "none"),
                    .init("cx", tenths(x)),
                    .init("cy", tenths(y)),
                    .init("r", tenths(radius + 5))
                )
            }
            circle(.init("cx", tenths(x)), .init("cy", tenths(y)), .init("r", tenths(radius)))
            svgText(.init("x", tenths(x)), .init("y", tenths(y + 5)), .init("text-anchor", "middle")) {
                view.table.people[person]?.initials ?? ""
            }
        }
    }

    private func kind(_ person: PersonID) -> String {
        if view.state.word?.person == person { return "speaking" }
        return switch view.state.round?.turn(of: person) {
        case .spoken: "has-spoken"
        case .passed: "passed"
        case .waiting, .postponed, .speaking, nil: "waiting"
        }
    }

    private func tenths(_ number: Double) -> String { String(format: "%.1f", number) }
}

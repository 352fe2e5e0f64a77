import Markup

/// A sheet with eight seats around it; one has the word.
package struct Logo: View {
    package init() {}

    package var body: HTML {
        svg(.init("viewBox", "0 0 36 36"), .ariaHidden) {
            rect(
                .class("logo-table"),
                .init("x", "10.5"),
                .init("y", "12.7"),
                .init("width", "15"),
                .init("height", "10.6"),
                .init("fill", "none"),
                .init("stroke", "currentColor"),
                .init("stroke-width", "1.75")
            )
            for seat in Self.seats {
                circle(
                    .class(seat.speaks ? "logo-speaker" : "logo-seat"),
                    .init("cx", seat.x),
                    .init("cy", seat.y),
                    .init("r", "2.5"),
                    .init("fill", seat.speaks ? "#9a2c1c" : "currentColor")
                )
            }
        }
    }

    private static let seats: [(x: String, y: String, speaks: Bool)] = [
        ("23.47", "5.80", true), ("31.21", "12.95", false), ("31.21", "23.05", false), ("23.47", "30.20", false),
        ("12.53", "30.20", false), ("4.79", "23.05", false), ("4.79", "12.95", false), ("12.53", "5.80", false),
    ]
}

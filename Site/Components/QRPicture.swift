import Markup
import Vocabulary

/// A QR code as a drawing: dark on white with its margin, in the dark too, since cameras want it so.
package struct QRPicture: View {
    let matrix: [[Bool]]
    let words: Text

    /// `words` say where the code leads, for those who don't see it.
    package init(matrix: [[Bool]], words: Text) {
        self.matrix = matrix
        self.words = words
    }

    package var body: HTML {
        svg(
            .class("qr-code"),
            .init("viewBox", "-4 -4 \(matrix.count + 8) \(matrix.count + 8)"),
            .role("img"),
            .ariaLabel(words),
            .init("shape-rendering", "crispEdges")
        ) {
            rect(
                .init("x", "-4"),
                .init("y", "-4"),
                .init("width", "\(matrix.count + 8)"),
                .init("height", "\(matrix.count + 8)"),
                .init("fill", "#fff")
            )
            path(.init("fill", "#000"), .init("d", outline))
        }
    }

    /// One rectangle for each run of dark modules in a row.
    private var outline: String {
        var text = ""
        for (y, row) in matrix.enumerated() {
            var x = 0
            while x < row.count {
                let start = x
                while x < row.count, row[x] { x += 1 }
                if x > start { text += "M\(start) \(y)h\(x - start)v1H\(start)z" }
                x += 1
            }
        }
        return text
    }
}

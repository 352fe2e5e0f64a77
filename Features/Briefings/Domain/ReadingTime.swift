import Vocabulary

/// How long it takes to read what is in a pack.
package enum ReadingTime {
    /// Of Swedish prose, with thought.
    package static let wordsPerMinute = 200
    /// Minutes that people can be asked for before a dialogue. More is advised against, never refused.
    package static let recommended = 30

    package static func minutes(of text: String) -> Int {
        let words = text.split(whereSeparator: \.isWhitespace).count
        return words == 0 ? 0 : max(1, (words + wordsPerMinute - 1) / wordsPerMinute)
    }

    /// Advice for the one who chooses, nil when it is little enough.
    package static func advice(_ minutes: Int) -> Text? {
        guard minutes > recommended else { return nil }
        return Text(
            "\(minutes) minuters läsning är mer än de flesta hinner. Välj bort, eller markera avsnitten som behövs, tills det är högst \(recommended).",
            "\(minutes) minutes of reading is more than most have time for. Leave things out, or mark the passages that are needed, until it is at most \(recommended)."
        )
    }
}

package extension DocumentContent {
    /// As typed, else as far as it can be estimated; nil for a file or a link, which nobody has counted.
    var readingMinutes: Int? { minutes ?? estimatedMinutes }

    var estimatedMinutes: Int? {
        switch kind {
        case .file, .link: nil
        case .text(let text): ReadingTime.minutes(of: text)
        // A chart is looked at as long as a short text is read.
        case .results(let table): table.indicators.count + ReadingTime.minutes(of: table.note)
        }
    }
}

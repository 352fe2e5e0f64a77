import CSV
import Surveys
import Templates
import Vocabulary

/// The results as a table: a column for each statement and each question, by their stable codes.
///
/// The columns are sorted each by itself. What stands in one row was not answered by one person, and can't be told to be.
struct ResultsFile {
    let results: SurveyResults
    let forms: EvaluationForms

    var table: CSVTable {
        let figures = results.items.map { item in
            (item.item.value, scores(item.spread).map(CSVCell.integer))
        }
        let words = forms.individual.prompts.map { prompt in
            let quotable = (results.words[prompt.id] ?? []).filter(\.mayBeQuoted)
            return (prompt.id.value, quotable.map { CSVCell.text($0.text) })
        }
        let columns = (figures + words).filter { !$0.1.isEmpty }
        let length = columns.map(\.1.count).max() ?? 0
        return CSVTable(
            headers: columns.map(\.0),
            rows: (0..<length).map { row in columns.map { row < $0.1.count ? $0.1[row] : .empty } }
        )
    }

    private func scores(_ spread: Spread) -> [Int] {
        spread.counts.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
    }
}

import Charts
import Markup
import Surveys
import Templates
import Vocabulary

/// What one sees first: the strongest, the weakest, and what is most divided.
struct ResultFindings: View {
    let seen: SeenResults

    var body: HTML {
        if seen.results.items.count > 1 {
            div(.class("findings")) {
                for finding in findings {
                    p(.class("finding")) {
                        b { finding.title }
                        finding.words
                    }
                }
            }
        }
    }

    private var findings: [(title: Text, words: Text)] {
        let items = seen.results.items
        let strongest = items.max { ($0.spread.median, $0.top) < ($1.spread.median, $1.top) }
        let weakest = items.min { ($0.spread.median, $0.top) < ($1.spread.median, $1.top) }
        let widest = items.max { $0.width < $1.width }
        var found: [(title: Text, words: Text)] = []
        if let strongest { found.append((Text("Starkast", "Strongest"), sentence(strongest))) }
        if let weakest, weakest != strongest { found.append((Text("Svagast", "Weakest"), sentence(weakest))) }
        if let widest, widest.width >= 2, widest != strongest, widest != weakest {
            found.append((Text("Här går åsikterna isär", "Here opinions differ"), sentence(widest)))
        }
        return found
    }

    private func sentence(_ item: SurveyResults.Item) -> Text {
        let words = seen.words(item.item)
        let most = seen.forms.mirrors.scale.steps.upperBound
        return Text(
            sv: "”\(words.sv)”: median \(ChartNumber.written(item.spread.median, in: .sv)) av \(most).",
            en: "“\(words[.en])”: median \(ChartNumber.written(item.spread.median, in: .en)) of \(most)."
        )
    }
}

extension SurveyResults.Item {
    /// Between equal medians the one with more answers high up.
    fileprivate var top: Double { spread.upperQuartile + spread.lowerQuartile }
    fileprivate var width: Double { spread.upperQuartile - spread.lowerQuartile }
}

import Organisations
import Markup
import Site
import Surveys
import Templates
import Vocabulary

/// "Vad tyckte de som satt runt bordet?"
struct ResultsPage: View {
    let seen: SeenResults

    private var results: SurveyResults { seen.results }

    var body: HTML {
        Page(title, for: seen.viewer, in: .year, language: seen.language) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        a(.href(parent)) { seen.state.occasion.round == nil ? subject : Text("Omgången", "The round") }
                        " / "
                        span { Text("Utvärdering", "Evaluation") }
                    }
                    h1 { title }
                    p(.class("lead soft")) {
                        subject
                        ". "
                        ResponseCount(results: results).words
                    }
                }
                CollectionNote(seen: seen)
                switch results.standing {
                case .collecting: EmptyResults(words: Self.collecting)
                case .fewerThanFive: EmptyResults(words: Self.fewerThanFive)
                case .shown:
                    ResultFindings(seen: seen)
                    ResultDots(seen: seen)
                    ResultWords(seen: seen)
                }
                if !seen.named.isEmpty { NamedAnswersSection(seen: seen) }
            }
        }
    }

    private let title = Text("Vad tyckte de som satt runt bordet?", "What did those around the table think?")
    private var subject: Text { seen.state.occasion.subject }
    private var parent: String {
        seen.state.occasion.round.map { "/rounds/\($0)" } ?? "/dialogues/\(seen.state.occasion.id)"
    }

    private static let collecting = Text(
        "Sammanställningen visas när insamlingen är stängd. Kommer den medan svar tas emot går det att se vad den senaste svarade.",
        "The summary appears when the collection is closed. Shown while answers arrive, it would tell what the latest person answered."
    )
    private static let fewerThanFive = Text(
        "Färre än fem personer har svarat. Då visas ingen sammanställning, eftersom det skulle gå att förstå vem som svarat vad.",
        "Fewer than five people have answered. No summary is shown, since it would tell who answered what."
    )
}

/// "18 av 21 har svarat": from three up.
struct ResponseCount {
    let results: SurveyResults

    var words: Text {
        guard let answered = results.answered else {
            return Text(
                "Färre än tre av \(results.asked) svar har kommit.",
                "Fewer than three of \(results.asked) answers have come."
            )
        }
        return Text(
            "\(answered) av \(results.asked) svar har kommit.",
            "\(answered) of \(results.asked) answers have come."
        )
    }
}

struct EmptyResults: View {
    let words: Text

    var body: HTML {
        section(.class("sheet stack-tight"), .ariaLabelledby("none-title")) {
            h2(.id("none-title")) { Text("Inget att visa ännu", "Nothing to show yet") }
            p { words }
        }
    }
}

/// How the answers are collected, and what the organiser can do about it.
struct CollectionNote: View {
    let seen: SeenResults

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("collection-title")) {
            h2(.id("collection-title"), .class("plain-title")) { Text("Insamlingen", "The collection") }
            dl(.class("facts")) {
                dt { Text("Så svarar man", "How one answers") }
                dd { seen.forms.promise(seen.state.mode) }
                dt { Text("Läge", "State") }
                dd { state }
            }
            if seen.viewer.person.isOrganiser, !seen.state.isClosed {
                p(.class("button-row")) {
                    a(.class("button button-small"), .href("\(seen.state.occasion.base)/closing")) {
                        Text("Stäng insamlingen", "Close the collection")
                    }
                    a(.class("button button-quiet button-small"), .href("\(seen.state.occasion.base)/collection")) {
                        Text("Sista dag och villkor", "Last day and terms")
                    }
                }
            }
        }
    }

    private var state: Text {
        let collection = seen.state.collection
        if seen.state.isClosed {
            guard let day = collection.closedOn ?? collection.lastDay else { return Text("Stängd", "Closed") }
            return Text(sv: "Stängd \(day.long.sv)", en: "Closed \(day.long[.en])")
        }
        guard let day = collection.lastDay else {
            return Text("Öppen tills processledaren stänger den", "Open until the process leader closes it")
        }
        return Text(sv: "Öppen till och med \(day.long.sv)", en: "Open until \(day.long[.en])")
    }
}

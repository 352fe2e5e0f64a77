import Dialogues
import Markup
import Site
import Vocabulary

/// What is to be corrected, on top of the form, each leading to its field.
struct PlanProblemList: View {
    let problems: [PlanProblem]
    /// The draft was kept, though it can't be opened yet.
    var isSaved = false

    var body: HTML {
        Message(.correct, headline) {
            ul {
                for problem in problems {
                    li {
                        if let field = problem.field {
                            a(.href("#\(field)")) { problem.words }
                        } else {
                            problem.words
                        }
                    }
                }
            }
            p { Text("Allt du skrev finns kvar.", "All you wrote is kept.") }
        }
    }

    private var headline: Text {
        let count = problems.count
        return switch (isSaved, count) {
        case (true, 1):
            Text(
                "Utkastet är sparat. En sak saknas för att öppna samtalet",
                "The draft is saved. One thing is missing before it can be opened"
            )
        case (true, _):
            Text(
                "Utkastet är sparat. \(count) saker saknas för att öppna samtalet",
                "The draft is saved. \(count) things are missing before it can be opened"
            )
        case (false, 1): Text("En sak att rätta innan vi kan spara", "One thing to correct before we can save")
        case (false, _):
            Text("\(count) saker att rätta innan vi kan spara", "\(count) things to correct before we can save")
        }
    }
}

extension [PlanProblem] {
    /// What is wrong at a field.
    func at(_ field: String) -> Text? { first { $0.field == field }?.words }
}

/// What is wrong, beside a group of fields.
struct PlanProblemAt: View {
    let problems: [PlanProblem]
    let field: String

    var body: HTML {
        let words = problems.filter { $0.field == field }.map(\.words)
        for text in words {
            p(.class("field-error"), .id("\(field)-error")) {
                Icon("attention")
                text
            }
        }
    }
}

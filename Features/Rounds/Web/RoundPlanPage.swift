import Actions
import Dialogues
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// The whole round on one page: what it is about, who is in all of it, and each dialogue's day and people in a table.
struct RoundPlanPage: View {
    let viewer: Viewer
    let round: ShownRound
    let template: ConversationTemplate
    let form: RoundForm
    /// The plan that the form says, for what the page tells about it.
    let shown: RoundPlan
    let problems: [RoundProblem]
    let warnings: RoundWarnings
    let previous: ShownRound?
    /// Of the previous round.
    let actions: [ListedAction]
    let today: LocalDate
    let isSaved: Bool
    /// Fields that somebody else has changed meanwhile.
    let differences: [String]

    var body: HTML {
        Page(Text("Planera omgången", "Plan the round"), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                pageHead
                if !problems.isEmpty { RoundProblemList(problems: problems, isSaved: isSaved) }
                if problems.isEmpty, isSaved {
                    Message(.done, Text("Utkastet är sparat", "The draft is saved")) {
                        p {
                            Text("Bara de som planerar ser det än så länge.", "So far only those who plan can see it.")
                        }
                    }
                }
                if !differences.isEmpty { RoundDifferences(round: round, names: differences) }
                if let previous { RoundLessons(round: previous) }
                RoundOpenActions(actions: actions, names: round.names, today: today)
                Markup::form(.class("stack-wide"), .action("\(round.path)/plan"), .method("post")) {
                    CommandField()
                    input(.type("hidden"), .name("revision"), .value(String(round.state.revision)))
                    RoundCalendar(
                        form: form,
                        plan: shown,
                        problems: problems,
                        warnings: warnings,
                        names: round.names
                    )
                    div(.class("page-columns")) {
                        div(.class("stack-wide")) {
                            RoundAbout(form: form, problems: problems, template: template)
                            RoundMoreUnits(form: form, plan: shown, names: round.names, problems: problems)
                            RoundPace(form: form, problems: problems, isAgain: true)
                        }
                        div(.class("stack-wide")) {
                            RoundLeading(form: form, problems: problems, names: round.names)
                            RoundLeadershipPeople(form: form, plan: shown, problems: problems, names: round.names)
                            RoundAddPerson(form: form, plan: shown, names: round.names)
                        }
                    }
                    buttons
                }
            }
        }
    }

    private var pageHead: HTML {
        div(.class("page-head")) {
            RoundPath(here: Text(sv: round.plan.name))
            h1 { Text("Planera omgången", "Plan the round") }
            p(.class("lead soft")) {
                Text(
                    "Det här är ett utkast. Deltagarna ser samtalen först när du skapar dem.",
                    "This is a draft. The participants see the dialogues when you make them."
                )
            }
        }
    }

    private var buttons: HTML {
        div(.class("sheet-flat stack"), .id("make")) {
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit"), .name("do"), .value("make")) {
                    shown.units.count == 1
                        ? Text("Skapa samtalet", "Make the dialogue")
                        : Text("Skapa \(shown.units.count) samtal", "Make \(shown.units.count) dialogues")
                }
                button(.class("button"), .type("submit"), .name("do"), .value("save")) {
                    Text("Spara utkast", "Save draft")
                }
            }
            p(.class("small soft")) {
                Text(
                    "När samtalen är skapade är de öppna för dem som är med. Vart och ett kan ändras för sig efteråt.",
                    "Once made, the dialogues are open to those who take part. Each can be changed on its own afterwards."
                )
            }
            p { a(.href("\(round.path)/removal")) { Text("Kasta utkastet", "Discard the draft") } }
        }
    }
}

/// A select or a field in a cell of the table, with its name for those who listen.
struct RoundCell: View {
    enum Kind {
        case line(type: String)
        case choice([(value: String, words: Text)])
    }

    let name: String
    let words: Text
    let value: String
    let problem: Text?
    let kind: Kind

    var body: HTML {
        if let problem {
            p(.class("field-error"), .id("\(name)-error")) {
                Icon("attention")
                problem
            }
        }
        label(.class("visually-hidden"), .for(name)) { words }
        switch kind {
        case .line(let type): HTML.element("input", attributes + [.type(type), .value(value)], nil)
        case .choice(let choices):
            HTML.element(
                "select",
                attributes,
                HTML {
                    for choice in choices {
                        option(.value(choice.value), .selected.when(choice.value == value)) { choice.words }
                    }
                }
            )
        }
    }

    private var attributes: [Attribute] {
        [
            .class("input input-role"), .id(name), .name(name), .ariaInvalid.when(problem != nil),
            .ariaDescribedby("\(name)-error").when(problem != nil),
        ]
    }
}

/// Those who can be chosen, by name, with a word for nobody.
func personChoices(_ nobody: Text, _ people: [Person]) -> [(value: String, words: Text)] {
    [("", nobody)] + people.map { ($0.id.value, Text(sv: $0.name)) }
}

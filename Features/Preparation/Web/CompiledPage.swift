import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// "Sammanställning inför samtalet": made of what has been shared, and of how many are ready.
struct CompiledPage: View {
    let table: Table
    let compilation: Compilation
    let choice: QuestionChoice
    let progress: PreparationProgress
    /// The facilitator's; nil for others.
    let opinions: [BasisOpinion]?
    let guide: PreparationGuide
    let today: LocalDate
    let viewer: Viewer
    let language: Language

    var body: HTML {
        Page(
            Text(
                sv: "\(guide.compiled.title.sv): \(table.state.plan.title)",
                en: "\(guide.compiled.title[.en]): \(table.state.plan.title)"
            ),
            for: viewer,
            in: .year,
            language: language
        ) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        a(.href(table.path)) { table.state.plan.title }
                        " / "
                        span { guide.compiled.title }
                    }
                    h1 { guide.compiled.title }
                    p(.class("lead soft")) {
                        Text(
                            "Bara det som deltagarna själva har delat. Svar som inte är delade finns inte med i något av det här.",
                            "Only what the participants themselves have shared. Answers that are not shared are in none of this."
                        )
                    }
                }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        if compilation.byPerspective.isEmpty { nothing }
                        overlaps
                        blankSpots
                        uncertain
                        perspectives
                    }
                    aside(.class("stack"), .ariaLabel(Text("Läget", "Progress"))) {
                        ready
                        if let opinions { OpinionSheet(table: table, opinions: opinions, guide: guide, today: today) }
                    }
                }
            }
        }
    }

    private var nothing: HTML {
        p(.class("sheet")) {
            Text(
                "Inget är delat ännu. Det som deltagarna delar samlas här, perspektiv för perspektiv.",
                "Nothing is shared yet. What the participants share is gathered here, perspective by perspective."
            )
        }
    }

    private func title(_ view: CompiledTexts.View) -> HTML {
        h2(.id("view-\(view.rawValue)")) { guide.compiled.views[view] ?? Text(sv: view.rawValue) }
    }

    @HTMLBuilder private var perspectives: HTML {
        if !compilation.byPerspective.isEmpty {
            section(.class("sheet stack"), .ariaLabelledby("view-by-perspective")) {
                title(.byPerspective)
                for group in compilation.byPerspective {
                    h3 { PerspectiveTag(group.perspective) }
                    ul(.class("lines")) { for answer in group.answers { line(answer) } }
                }
            }
        }
    }

    @HTMLBuilder private var overlaps: HTML {
        if !compilation.overlaps.isEmpty {
            section(.class("sheet stack"), .ariaLabelledby("view-overlaps")) {
                title(.overlaps)
                p(.class("small soft")) {
                    Text(
                        "Grupperat efter ord som börjar på samma fem bokstäver hos minst två personer. Datorn förstår inte innehållet: läs svaren och avgör själva om ni menar samma sak.",
                        "Grouped by words that begin with the same five letters in the answers of at least two people. The computer does not understand the content: read the answers and judge for yourselves whether you mean the same."
                    )
                }
                for overlap in compilation.overlaps {
                    details {
                        summary {
                            b(.lang("sv")) { overlap.words.prefix(4).joined(separator: ", ") }
                            " · "
                            Text("\(overlap.people) personer", "\(overlap.people) people")
                        }
                        ul(.class("lines")) {
                            for id in overlap.answers { if let answer = table.state.answer(id) { line(answer) } }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var blankSpots: HTML {
        if !compilation.blankSpots.isEmpty, !compilation.byPerspective.isEmpty {
            section(.class("sheet stack-tight"), .ariaLabelledby("view-blank-spots")) {
                title(.blankSpots)
                ul(.class("lines")) {
                    for perspective in compilation.blankSpots {
                        li {
                            PerspectiveTag(perspective)
                            span(.class("voice")) {
                                guide.compiled.blankSpot.filling(["perspective": perspective.nameInSentence])
                            }
                        }
                    }
                }
                p(.class("small soft")) {
                    Text(
                        "Räknat på det perspektiv som var och en har märkt sitt svar med.",
                        "Counted by the perspective that each has tagged the answer with."
                    )
                }
            }
        }
    }

    @HTMLBuilder private var uncertain: HTML {
        if !compilation.uncertain.isEmpty {
            section(.class("sheet stack-tight"), .ariaLabelledby("view-uncertain")) {
                title(.uncertain)
                ul(.class("lines")) { for answer in compilation.uncertain { line(answer) } }
            }
        }
    }

    private func line(_ answer: SharedAnswer) -> HTML {
        li {
            span(.class("voice private-text"), .lang("sv")) { answer.text }
            span(.class("small soft")) {
                table.name(answer.by)
                " · "
                choice.question(answer.question)?.text ?? Text("Tidigare fråga", "Earlier question")
                if let certainty = answer.certainty {
                    " · "
                    guide.certainties[certainty] ?? Text(sv: certainty.rawValue)
                }
            }
        }
    }

    private var ready: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("ready-title")) {
            h2(.class("plain-title"), .id("ready-title")) { Text("Läget i gruppen", "How far the group has come") }
            p { guide.readyWords(progress.count) }
            p(.class("small soft")) {
                let (people, read) = (Set(table.state.visibleAnswers.map(\.by)).count, progress.count.haveRead)
                Text(
                    "\(read) har läst hela underlaget. \(people) har delat svar.",
                    "\(read) have read all of the basis. \(people) have shared answers."
                )
            }
            if opinions != nil, !progress.ready.isEmpty {
                h3(.class("plain-title")) { Text("Klara", "Ready") }
                ul(.class("lines small")) { for person in progress.ready { li { table.name(person) } } }
            }
        }
    }
}

/// What people have said of the basis, with their names: to whoever chose it.
struct OpinionSheet: View {
    let table: Table
    let opinions: [BasisOpinion]
    let guide: PreparationGuide
    let today: LocalDate

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("opinions-title")) {
            h2(.class("plain-title"), .id("opinions-title")) { guide.sufficient.statement }
            if opinions.isEmpty {
                p(.class("small soft")) { Text("Ingen har svarat ännu.", "Nobody has answered yet.") }
            } else {
                ul(.class("lines small")) {
                    for opinion in opinions {
                        li {
                            b {
                                Text(
                                    sv: "\(opinion.sufficient) av \(guide.sufficient.range.upperBound)",
                                    en: "\(opinion.sufficient) of \(guide.sufficient.range.upperBound)"
                                )
                            }
                            if !opinion.word.isEmpty { span(.class("voice"), .lang("sv")) { opinion.word } }
                            span(.class("soft")) { table.name(opinion.by) }
                        }
                    }
                }
            }
        }
    }
}

extension Perspective {
    /// As in "ingen har tagit upp ekonomi".
    fileprivate var nameInSentence: Text {
        switch self {
        case .citizen: Text("medborgarnas och brukarnas perspektiv", "the perspective of citizens and users")
        case .coworker: Text("medarbetarnas perspektiv", "the perspective of co-workers")
        case .process: Text("process och verksamhet", "process and operations")
        case .economy: Text("ekonomin", "economy")
        case .other: Text("något övrigt", "anything else")
        }
    }
}

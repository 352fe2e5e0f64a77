import Markup
import Site
import Templates
import Vocabulary

/// How a dialogue works, who does what, and what the words mean.
struct HelpPage: View {
    let viewer: Viewer?
    let library: Library
    let language: Language

    /// In the order that one meets them. The library also has areas that this version has no pages for.
    static let areas = [
        "plan", "prepare", "liveRoom", "record", "evaluation", "actions", "organisation", "templates", "publicRecords",
    ]

    var body: HTML {
        Page(Text("Hjälp", "Help"), for: viewer, in: .help, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Så går ett samtal till", "How a dialogue works") }
                    p(.class("lead soft")) {
                        Text(
                            "Två parter talar om resultat för invånarna, skriver ned det tillsammans och godkänner det. Så här hjälper Samtal dem.",
                            "Two parties talk about results for the inhabitants, write them down together and approve them. This is how Samtal helps."
                        )
                    }
                }
                for area in Self.areas { if let help = library.help(area) { HelpArea(help: help) } }
                RoleGuideList(guides: library.guides)
                ScriptPart(
                    id: "opening",
                    name: Text("Samtalsledarens öppning", "The facilitator's opening"),
                    script: library.guides.opening
                )
                ScriptPart(
                    id: "closing",
                    name: Text("Samtalsledarens avslutning", "The facilitator's closing"),
                    script: library.guides.closing
                )
                DifficultMomentList(moments: library.guides.difficultMoments)
                Words(terms: library.glossary)
            }
        }
    }
}

struct HelpArea: View {
    let help: HelpText

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby(help.id)) {
            h2(.id(help.id)) { help.title }
            p { help.short }
            ul { for tip in help.tips { li { tip } } }
        }
    }
}

/// Each role with what it does before, during and after, and the rules for going round the table.
struct RoleGuideList: View {
    let guides: RoleGuides

    var body: HTML {
        section(.class("stack"), .ariaLabelledby("roles")) {
            h2(.id("roles")) { Text("Rollerna", "The roles") }
            for role in guides.roles {
                details(.class("sheet-flat"), .id("role-\(role.id)")) {
                    summary { b { role.name } }
                    div(.class("stack-tight")) {
                        p { role.duty }
                        steps(Text("Före", "Before"), role.before)
                        steps(Text("Under", "During"), role.during)
                        steps(Text("Efter", "After"), role.after)
                    }
                }
            }
            ul { for text in guides.combining { li { text } } }
            div(.class("sheet-flat stack-tight")) {
                h3(.id("round")) { guides.roundRules.title }
                ul { for rule in guides.roundRules.rules { li { rule } } }
            }
        }
    }

    private func steps(_ name: Text, _ texts: [Text]) -> HTML {
        HTML {
            h3(.class("plain-title")) { name }
            ul { for text in texts { li { text } } }
        }
    }
}

struct ScriptPart: View {
    let id: String
    let name: Text
    let script: Script

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby(id)) {
            h2(.id(id)) { name }
            p(.class("small soft")) {
                Text(
                    "Tar ungefär \(script.minutes) minuter att läsa. I rummet fylls namn och dagar i.",
                    "Takes about \(script.minutes) minutes to read. In the room, names and days are filled in."
                )
            }
            for line in script.readable { p(.class("voice")) { line } }
        }
    }
}

struct Words: View {
    let terms: [Term]

    var body: HTML {
        section(.class("stack"), .ariaLabelledby("words")) {
            h2(.id("words")) { Text("Orden vi använder", "The words we use") }
            details(.class("sheet-flat")) {
                summary { Text("Visa alla \(terms.count) ord", "Show all \(terms.count) words") }
                dl(.class("facts")) {
                    for term in terms {
                        dt { term.name }
                        dd { term.explanation }
                    }
                }
            }
        }
    }
}

extension Script {
    /// For reading without a dialogue: what is filled in later stands as words.
    fileprivate var readable: [Text] {
        let (sv, en) = (Self.blanks.mapValues(\.sv), Self.blanks.mapValues { $0[.en] })
        return zip(filled(sv), filled(en)).map { Text(sv: $0.sv, en: $1[.en]) }
    }

    private static let blanks: [String: Text] = [
        "recorder": Text("dokumentatören", "the recorder"), "timekeeper": Text("tidhållaren", "the timekeeper"),
        "draftDate": Text("(dag)", "(day)"), "reviewDate": Text("(dag)", "(day)"),
        "approver": Text("den som godkänner för nämnden", "the committee's approver"),
        "decisionBody": Text("rätt nämnd", "the right committee"), "nextDate": Text("(dag)", "(day)"),
    ]
}

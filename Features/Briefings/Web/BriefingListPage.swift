import Briefings
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// Where the pack is put together: its documents in order, and the ways to add one.
struct BriefingListPage: View {
    let place: PackPlace
    let briefing: Briefing
    let pieces: [BriefingAddition.Piece]
    let guide: ReadingGuide
    var refusal: BriefingPack.Refusal?

    var body: HTML {
        Page(Text(sv: "Underlag: \(place.title)", en: "Basis: \(place.title)"), for: place.viewer, in: .year) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    BriefingPath(place: place, end: Text("Underlag", "Basis"))
                    h1 { Text("Underlag", "Basis") }
                    p(.class("lead soft")) { lead }
                }
                if let refusal { Message(.correct, refusal.explanation) }
                if let advice = ReadingTime.advice(minutes) { Message(.info, advice) }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        adding
                        if !place.state.present.isEmpty { documents }
                        if !shared.isEmpty { SharedList(parts: shared, path: place.path, changedAt: roundPath) }
                        if !waitingLines.isEmpty { planLines }
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Om urvalet", "About the choice"))) {
                        p {
                            a(.class("button"), .href(place.path)) {
                                Text("Se det som deltagarna ser", "See it as participants do")
                            }
                        }
                        ReadingAdvice(title: Text("Att välja underlag", "Choosing the basis"), advice: guide.selecting)
                    }
                }
            }
        }
    }

    private var minutes: Int { briefing.minutes + pieces.reduce(0) { $0 + $1.minutes } }
    private var shared: [Briefing.Part] { briefing.parts.filter { $0.origin == .round } }

    private var lead: Text {
        let count = briefing.parts.count + pieces.count
        guard count > 0 else {
            return Text(
                "Lägg till det som alla ska läsa före samtalet, högst 30 minuter.",
                "Add what everybody is to read before the dialogue, at most 30 minutes."
            )
        }
        let sum = BriefingWords.sum(count, minutes)
        return Text(
            sv: "\(sum.sv) av högst \(ReadingTime.recommended).",
            en: "\(sum[.en]) of at most \(ReadingTime.recommended)."
        )
    }

    private var roundPath: String? {
        guard place.viewer.person.isOrganiser else { return nil }
        return place.table?.state.plan.round.map { "/rounds/\($0)/briefing/edit" }
    }

    private var adding: HTML {
        section(.class("sheet stack"), .ariaLabelledby("add")) {
            h2(.id("add")) { Text("Lägg till", "Add") }
            if place.mayChange {
                div(.class("button-row")) {
                    for kind in DocumentKind.allCases {
                        a(.class("button"), .href("\(place.path)/new?kind=\(kind.rawValue)")) {
                            Icon("add")
                            kind.adding
                        }
                    }
                }
            } else {
                p { BriefingPack.Refusal.packLocked.explanation }
            }
        }
    }

    private var documents: HTML {
        section(.class("sheet stack"), .ariaLabelledby("documents")) {
            h2(.id("documents")) { Text("I läsordning", "In reading order") }
            ol(.class("lines")) {
                for (index, document) in place.state.present.enumerated() {
                    li(.id(document.id.value)) {
                        DocumentRow(
                            place: place,
                            document: document,
                            isFirst: index == 0,
                            isLast: index == place.state.present.count - 1
                        )
                    }
                }
            }
        }
    }

    /// What the plan's own list says and no document here has as its title.
    private var waitingLines: [String] {
        guard let basis = place.table?.state.plan.basis else { return [] }
        return basis.filter { line in !briefing.parts.contains { $0.content.title == line } }
    }

    private var planLines: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("plan-lines")) {
            h2(.id("plan-lines"), .class("plain-title")) {
                Text("Står i planen, men finns inte här", "In the plan, but not here")
            }
            p(.class("small soft")) {
                Text(
                    "De här raderna skrivs i dokumentationen som underlag. Lägg till dem ovan om deltagarna ska kunna öppna dem.",
                    "These lines are written in the record as basis. Add them above if participants should be able to open them."
                )
            }
            ul(.class("lines small")) { for line in waitingLines { li { line } } }
        }
    }
}

/// One document with what can be done with it.
private struct DocumentRow: View {
    let place: PackPlace
    let document: BriefingDocument
    let isFirst: Bool
    let isLast: Bool

    var body: HTML {
        div(.class("briefing-row")) {
            div(.class("stack-tight")) {
                b { document.content.title }
                span(.class("small soft")) { facts }
                if !document.content.why.isEmpty { span(.class("small")) { document.content.why } }
            }
            if place.mayChange {
                div(.class("button-row")) {
                    if !isFirst { mover(.earlier, "up", Text("Tidigare", "Earlier")) }
                    if !isLast { mover(.later, "down", Text("Senare", "Later")) }
                    a(.class("button button-small"), .href(path)) {
                        Text("Ändra", "Change")
                        named
                    }
                    a(.class("button button-small button-quiet"), .href("\(path)/removal")) {
                        Text("Ta bort", "Remove")
                        named
                    }
                }
            } else if place.viewer.person.isOrganiser {
                a(.class("button button-small button-quiet"), .href("\(path)/erasure")) {
                    Text("Ta bort enligt beslut", "Remove by decision")
                    named
                }
            }
        }
    }

    private var path: String { place.path(of: document.id) }
    private var named: HTML { span(.class("visually-hidden")) { ": \(document.content.title)" } }

    private var facts: Text {
        let texts =
            [document.content.readingMinutes.map(BriefingWords.minutes), document.content.detail]
            .compactMap { $0 } + (document.version > 1 ? [Text(sv: "version \(document.version)")] : [])
        return Text(
            sv: texts.map(\.sv).joined(separator: " · "),
            en: texts.map { $0[.en] }.joined(separator: " · ")
        )
    }

    private func mover(_ direction: BriefingPack.Direction, _ icon: String, _ words: Text) -> HTML {
        form(.method("post"), .action("\(path)/place")) {
            CommandField()
            input(.type("hidden"), .name("direction"), .value(direction.rawValue))
            button(.class("button button-small"), .type("submit")) {
                words
                named
            }
        }
    }
}

/// What comes with the round and is changed there.
private struct SharedList: View {
    let parts: [Briefing.Part]
    let path: String
    /// Nil for those who may not change it.
    let changedAt: String?

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("shared")) {
            h2(.id("shared"), .class("plain-title")) { Text("Gemensamt för omgången", "Shared by the round") }
            p(.class("small soft")) {
                Text(
                    "Läses före det egna underlaget och ändras på omgångens sida.",
                    "Read before the own basis, and changed on the round's page."
                )
            }
            ul(.class("lines small")) {
                for part in parts {
                    li {
                        a(.href("\(path)#\(part.document.id)")) { part.content.title }
                        if let minutes = part.content.readingMinutes {
                            span(.class("soft")) { BriefingWords.minutes(minutes) }
                        }
                    }
                }
            }
            if let changedAt {
                p { a(.href(changedAt)) { Text("Ändra det gemensamma underlaget", "Change the shared basis") } }
            }
        }
    }
}

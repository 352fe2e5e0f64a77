import Briefings
import DialoguesWeb
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The reading pack: what to read in which order, then each document.
struct BriefingPage: View {
    let place: PackPlace
    let briefing: Briefing
    let pieces: [BriefingAddition.Piece]
    let history: BriefingHistory
    let guide: ReadingGuide
    let language: Language

    var body: HTML {
        Page(
            Text(sv: "\(heading.sv): \(place.title)", en: "\(heading[.en]): \(place.title)"),
            for: place.viewer,
            in: .year,
            language: language
        ) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    BriefingPath(place: place, end: heading)
                    h1 { heading }
                    p(.class("lead soft")) { lead }
                }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        if !isEmpty { ReadingList(place: place, briefing: briefing, pieces: pieces) }
                        for part in briefing.parts {
                            DocumentView(part: part, path: place.path(of: part.document.id), language: language)
                        }
                        for piece in pieces {
                            div(.class("briefing-document"), .id(piece.id.value)) { piece.html }
                        }
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Om läsningen", "About the reading"))) {
                        if place.mayChange {
                            p {
                                a(.class("button"), .href("\(place.path)/edit")) {
                                    Text("Ändra underlaget", "Change the basis")
                                }
                            }
                        }
                        ReadingAdvice(title: Text("Så läser du", "How to read"), advice: guide.guidance)
                        BriefingChanges(history: history)
                    }
                }
            }
        }
    }

    private var isEmpty: Bool { briefing.isEmpty && pieces.isEmpty }
    private var heading: Text {
        place.table == nil
            ? Text("Gemensamt underlag", "Shared basis") : Text("Läs inför samtalet", "Read before the dialogue")
    }

    private var lead: Text {
        guard !isEmpty else {
            return place.mayChange
                ? Text(
                    "Det finns inget underlag här än. Lägg till det som alla ska läsa.",
                    "There is no basis here yet. Add what everybody is to read."
                )
                : Text(
                    "Det finns inget underlag här än. Titta in igen närmare samtalet.",
                    "There is no basis here yet. Look in again closer to the dialogue."
                )
        }
        let minutes = briefing.minutes + pieces.reduce(0) { $0 + $1.minutes }
        let sum = BriefingWords.sum(briefing.parts.count + pieces.count, minutes)
        return Text(sv: "\(place.title). \(sum.sv).", en: "\(place.title). \(sum[.en]).")
    }
}

/// Where one is: the dialogue or the round, and here.
struct BriefingPath: View {
    let place: PackPlace
    let end: Text
    var isWithinPack = false

    var body: HTML {
        nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
            if place.table != nil {
                a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                " / "
            }
            a(.href(place.parentPath)) { place.title }
            " / "
            if isWithinPack {
                a(.href("\(place.path)/edit")) { Text("Underlag", "Basis") }
                " / "
            }
            span { end }
        }
    }
}

/// The order of the reading, with the time that each takes.
struct ReadingList: View {
    let place: PackPlace
    let briefing: Briefing
    let pieces: [BriefingAddition.Piece]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("reading")) {
            h2(.id("reading")) { Text("I den här ordningen", "In this order") }
            ol(.class("lines")) {
                for part in briefing.parts {
                    li(.class("line-with-icon")) {
                        Icon("read")
                        div {
                            a(.href("#\(part.document.id)")) { part.content.title }
                            br()
                            span(.class("small soft")) { facts(part) }
                            // On a line of its own: with larger text it would lie over the facts.
                            if part.isSupplement { p { StatusTag(.attention, SupplementWords.of(part)) } }
                        }
                    }
                }
                for piece in pieces {
                    li(.class("line-with-icon")) {
                        Icon("read")
                        div {
                            a(.href("#\(piece.id)")) { piece.title }
                            br()
                            span(.class("small soft")) { BriefingWords.minutes(piece.minutes) }
                        }
                    }
                }
            }
        }
    }

    private func facts(_ part: Briefing.Part) -> Text {
        let texts = [part.content.readingMinutes.map(BriefingWords.minutes), part.content.detail].compactMap { $0 }
        return Text(
            sv: texts.map(\.sv).joined(separator: " · "),
            en: texts.map { $0[.en] }.joined(separator: " · ")
        )
    }
}

enum SupplementWords {
    /// Who has read it already sees that there is something to read again.
    static func of(_ part: Briefing.Part) -> Text {
        let day = StockholmTime.date(of: part.document.changedAt).short
        return part.document.version > 1
            ? Text(sv: "Ändrat \(day.sv), efter inbjudan", en: "Changed \(day[.en]), after the invitation")
            : Text(sv: "Kompletterat \(day.sv), efter inbjudan", en: "Added \(day[.en]), after the invitation")
    }
}

struct ReadingAdvice: View {
    let title: Text
    let advice: [Text]

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("advice")) {
            h2(.id("advice"), .class("plain-title")) { title }
            ul(.class("lines small")) { for sentence in advice { li { sentence } } }
        }
    }
}

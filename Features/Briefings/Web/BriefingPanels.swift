import Briefings
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Site
import Vocabulary

/// What the dialogue's own page shows of its reading.
package struct BriefingPanels: Sendable {
    let desk: BriefingDesk

    package init(desk: BriefingDesk) { self.desk = desk }

    /// On the dialogue's page, in the place of the plan's own list of what is read.
    package var ofDialogue: DialoguePanel {
        DialoguePanel(.main, standsForBasis: true) { table, viewer in
            let reading = try await desk.reading(table, viewer)
            let place = PackPlace(of: table, viewer, in: desk)
            // What the plan alone names stays where the plan is shown; those who prepare it find the way in the plan.
            guard !reading.items.isEmpty else { return nil }
            return ReadingPanel(reading: reading, place: place).html
        }
    }

    /// For those who may prepare it, when there is nothing to read yet.
    package var beginning: DialoguePanel {
        DialoguePanel(.side) { table, viewer in
            let place = PackPlace(of: table, viewer, in: desk)
            guard place.mayChange, try await desk.reading(table, viewer).items.isEmpty else { return nil }
            return section(.class("sheet-flat stack-tight"), .ariaLabelledby("no-basis")) {
                h2(.id("no-basis"), .class("plain-title")) { Text("Underlag", "Basis") }
                p(.class("small")) {
                    Text("Inget att läsa är tillagt än.", "Nothing to read is added yet.")
                }
                p { a(.class("button"), .href("\(place.path)/edit")) { Text("Lägg till underlag", "Add a basis") } }
            }
        }
    }

    /// The list for the page where one prepares; nil when there is nothing to read.
    package func list(_ table: Table, _ viewer: Viewer) async throws -> HTML? {
        let reading = try await desk.reading(table, viewer)
        return reading.items.isEmpty ? nil : ReadingLines(reading: reading).html
    }
}

struct ReadingPanel: View {
    let reading: Reading
    let place: PackPlace

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("reading-panel")) {
            h2(.id("reading-panel")) {
                isHeld ? Text("Underlag", "Basis") : Text("Läs inför samtalet", "Read before the dialogue")
            }
            ReadingLines(reading: reading)
            if !others.isEmpty {
                p(.class("small soft")) { Text("Planen nämner också:", "The plan also names:") }
                ul(.class("small")) { for line in others { li { line } } }
            }
            if place.mayChange {
                p {
                    a(.class("button"), .href("\(reading.path)/edit")) { Text("Ändra underlaget", "Change the basis") }
                }
            }
        }
    }

    private var isHeld: Bool { place.table.map { [.review, .approved].contains($0.state.phase) } ?? false }

    /// Lines of the plan that no document has as its title.
    private var others: [String] {
        let titles = reading.items.map(\.title.sv)
        return (place.table?.state.plan.basis ?? []).filter { !titles.contains($0) }
    }
}

/// What is to be read, each with its time, and all of it together.
struct ReadingLines: View {
    let reading: Reading

    var body: HTML {
        div(.class("row-ends")) {
            span { BriefingWords.sum(reading.items.count, reading.minutes) }
            a(.href(reading.path)) { Text("Öppna allt", "Open all of it") }
        }
        ol(.class("lines")) {
            for item in reading.items {
                li(.class("line-with-icon")) {
                    Icon("read")
                    div {
                        a(.href(item.path)) { item.title }
                        if let facts = facts(item) {
                            br()
                            span(.class("small soft")) { facts }
                        }
                        if item.isSupplement {
                            p { StatusTag(.attention, Text("Nytt efter inbjudan", "New after the invitation")) }
                        }
                    }
                }
            }
        }
    }

    private func facts(_ item: ReadingItem) -> Text? {
        let texts = [item.minutes.map(BriefingWords.minutes), item.detail].compactMap { $0 }
        guard !texts.isEmpty else { return nil }
        return Text(
            sv: texts.map(\.sv).joined(separator: " · "),
            en: texts.map { $0[.en] }.joined(separator: " · ")
        )
    }
}

import Access
import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// All that the pages of a live room show: the dialogue with its names, and who stands at the door.
package struct RoomScene: Sendable {
    package let table: Table
    package let door: Door?

    /// The code of the room, and those who wait to be let in.
    package struct Door: Sendable {
        package let code: RoomCode
        package let waiting: [Knock]

        package init(code: RoomCode, waiting: [Knock]) {
            self.code = code
            self.waiting = waiting
        }
    }

    package init(table: Table, door: Door? = nil) {
        self.table = table
        self.door = door
    }

    var state: Dialogue.State { table.state }

    /// The first name, or the whole one when two at the table share it.
    func shortName(_ person: PersonID) -> String {
        let first = table.firstName(person)
        let namesakes = state.plan.seats.filter { table.firstName($0.person) == first }
        return namesakes.count > 1 ? table.name(person) : first
    }
}

/// A room as one kind of reader sees it at one moment: what its fragments are made of.
struct RoomView: Sendable {
    let scene: RoomScene
    let audience: RoomAudience
    /// Who reads the page. Nobody on the stream, which many share: there the browser finds what is its person's.
    let me: PersonID?
    let now: Instant

    var table: Table { scene.table }
    var state: Dialogue.State { scene.state }
    var box: Box? { state.clock.current.flatMap { state.template?.box($0) } }
    var isLive: Bool { state.phase == .live }
    var leads: Bool { audience == .facilitator }
    /// Writes in any box and in others' names.
    var writesForOthers: Bool { audience == .facilitator || audience == .recorder }

    func path(_ rest: String) -> String { "\(table.path)/\(rest)" }
    func shortName(_ person: PersonID) -> String { scene.shortName(person) }

    /// For one person alone: hidden for all others, here and by the browser. Put beside `data-for`.
    func hiddenUnless(_ person: PersonID) -> Attribute { .hidden.when(me != person) }

    /// A button as a form of its own, with hidden fields only.
    ///
    /// On a page it is one command however often it is sent; on the stream, which many share, the browser gives each
    /// press its id. `key` tells it from another that does the same on the same page.
    func command(
        _ path: String,
        _ fields: [(name: String, value: String)] = [],
        for person: PersonID? = nil,
        as style: String = "button",
        key: String = "do",
        @HTMLBuilder words: () -> HTML
    ) -> HTML {
        let values = fields.prefix(2).map(\.value).joined(separator: "-")
        let id = "\(key)-\(path)-\(person?.value ?? values)".replacing("/", with: "-")
        return form(
            .method("post"),
            .action(self.path(path)),
            .id(id),
            .data("command", ""),
            .data("for", person?.value ?? "").when(person != nil),
            .hidden.when(person != nil && person != me)
        ) {
            if me != nil { CommandField() }
            for field in fields { input(.type("hidden"), .name(field.name), .value(field.value)) }
            button(.class(style), .type("submit"), .id("\(id)-button")) { words() }
        }
    }
}

extension Box {
    /// "2 Resultat".
    var numbered: Text { Text(sv: "\(number) \(shortTitle.sv)", en: "\(number) \(shortTitle[.en])") }
}

extension Plan.Purpose {
    /// As in "resultatsamtal 11 mars 2027".
    var word: Text {
        switch self {
        case .results: Text("resultatsamtal", "results dialogue")
        case .followUp: Text("uppföljande samtal", "follow-up dialogue")
        case .trial: Text("övningssamtal", "practice dialogue")
        }
    }
}

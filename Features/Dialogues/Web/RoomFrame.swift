import Dialogues
import EventSourcing
import Markup
import Organisations
import Site
import Vocabulary

/// The frame of the pages in a room: what the browser needs to follow it, a bar of its own, and the tabs.
struct RoomFrame: View {
    enum Tab: String, CaseIterable, Sendable {
        case room, sheet, mine

        var name: Text {
            switch self {
            case .room: Text("Samtalet", "The talk")
            case .sheet: Text("Hela arket", "Whole sheet")
            case .mine: Text("Mina anteckningar", "My notes")
            }
        }

        var icon: String {
            switch self {
            case .room: "speak"
            case .sheet: "sheet"
            case .mine: "write"
            }
        }

        var path: String { self == .room ? "room" : "room/\(rawValue)" }
    }

    let name: Text
    let view: RoomView
    let viewer: Viewer
    let tab: Tab
    let language: Language
    let content: HTML

    init(
        _ name: Text,
        view: RoomView,
        viewer: Viewer,
        tab: Tab,
        language: Language,
        @HTMLBuilder content: () -> HTML
    ) {
        self.name = name
        self.view = view
        self.viewer = viewer
        self.tab = tab
        self.language = language
        self.content = content()
    }

    var body: HTML {
        Page(
            name,
            for: viewer,
            frame: .bare,
            scripts: ["room"],
            body: view.following(path: tab.path),
            language: language
        ) {
            header(.class("pocket-bar")) {
                a(.class("logo"), .href("/")) {
                    Logo()
                    span(.class("visually-hidden")) { Text("Samtal, till Mitt arbete", "Samtal, to My work") }
                }
                div(.class("pocket-where")) {
                    view.head
                    if let role = view.table.role(of: viewer.person.id) {
                        span(.class("soft")) {
                            Text("Du deltar som ", "You take part as ")
                            role.nameInSentence
                        }
                    }
                }
                SavedLine()
            }
            nav(.class("pocket-tabs"), .ariaLabel(Text("I rummet", "In the room"))) {
                for other in Tab.allCases {
                    a(.href(view.path(other.path)), .ariaCurrent("page").when(other == tab)) {
                        Icon(other.icon)
                        other.name
                    }
                }
            }
            content
            div(.class("visually-hidden"), .role("status"), .data("announcer", "")) {}
        }
    }
}

/// Said by the browser as soon as something waits; without script nothing ever does.
struct SavedLine: View {
    var body: HTML {
        span(.class("saved"), .data("saved", "")) {
            Icon("done")
            Text("Allt är sparat", "All is saved")
        }
    }
}

extension RoomView {
    /// What stands on the body of a page that follows the room.
    func following(path: String, as other: RoomAudience? = nil) -> [Attribute] {
        [
            .class("room-page"), .data("live", "\(table.path)/live?as=\((other ?? audience).rawValue)"),
            .data("position", table.place.description), .data("now", String(now.microseconds)),
            .data("room", self.path(path)), .data("phase", state.phase.rawValue),
        ]
    }
}

extension DialogueRole {
    /// As in "du deltar som dokumentatör".
    var nameInSentence: Text { Text(sv: name.sv.lowercased(), en: name[.en].lowercased()) }
}

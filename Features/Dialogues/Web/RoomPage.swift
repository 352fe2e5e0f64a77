import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The room for those who lead and write: the sheet as a map, the box, the time and the word.
struct RoomPage: View {
    let view: RoomView
    let viewer: Viewer
    let guides: RoleGuides
    let draft: Form
    let before: RoomPiece?
    let language: Language

    private var state: Dialogue.State { view.state }

    var body: HTML {
        Page(
            view.box?.numbered ?? Text(sv: state.plan.title),
            for: viewer,
            frame: .bare,
            scripts: ["room"],
            body: view.following(path: "room"),
            language: language
        ) {
            div(.class("room")) {
                bar
                main(.class("room-main"), .id("content")) {
                    div(.class("room-messages")) {
                        if view.leads { view.knocks }
                        div(.data("notices", "")) {}
                    }
                    side
                    box
                    map
                }
                for box in state.boxes where box.isCompulsory && view.leads { SkipForm(view: view, box: box) }
                if view.leads { view.controls }
            }
            div(.class("visually-hidden"), .role("status"), .data("announcer", "")) {}
        }
    }

    private var bar: HTML {
        header(.class("room-bar")) {
            a(.class("logo"), .href("/")) {
                Logo()
                span(.class("visually-hidden")) { Text("Samtal, till Mitt arbete", "Samtal, to My work") }
            }
            div(.class("room-where")) {
                view.head
                " "
                span(.class("soft")) {
                    Text("Du är ", "You are ")
                    view.table.role(of: viewer.person.id)?.nameInSentence ?? Text("med", "here")
                }
            }
            SavedLine()
            for tab in [RoomFrame.Tab.sheet, .mine] {
                a(.class("button button-small"), .href(view.path(tab.path))) {
                    Icon(tab.icon)
                    tab.name
                }
            }
            a(.class("button button-small"), .href(view.path("wall"))) {
                Icon("screen")
                Text("Rumsskärm", "Room screen")
            }
            a(.class("button button-small"), .href("/")) { Text("Lämna rummet", "Leave the room") }
        }
    }

    private var map: HTML {
        section(.class("room-map stack"), .ariaLabelledby("map-title")) {
            div(.class("room-panel stack")) {
                view.map
                view.talk
            }
            if view.leads {
                div(.class("room-panel stack-tight")) {
                    h2 { Text("Dörren", "The door") }
                    view.door
                }
            }
            div(.class("room-panel stack-tight"), .id("park")) {
                view.parked
                ParkForm(view: view)
            }
            details(.class("room-panel"), .id("people")) {
                summary { Text("Vid bordet", "At the table") }
                view.people
                if view.leads {
                    p { a(.href(view.path("seats"))) { Text("Ändra vilka som är med", "Change who takes part") } }
                }
            }
        }
    }

    private var box: HTML {
        section(.class("sheet room-box"), .ariaLabelledby("box-title")) {
            view.boxHead
            view.seeds
            div(.data("outbox-list", "")) {}
            if let before { before.folded(in: view, as: "small") }
            actions
            headline
            NoteForm(view: view, typed: draft)
            view.notes
            p(.class("small box-elsewhere")) {
                a(.href(view.path("steps/new"))) { Text("Skriv en åtgärd redan nu", "Write an action already now") }
            }
        }
    }

    /// Shown in the box that holds actions, and as long as something is being written there.
    private var actions: HTML {
        div(.class("box-actions stack")) {
            view.steps
            details(
                .id("new-step"),
                .data("opens-in", state.template?.actionBox?.id.value ?? ""),
                .open.when(view.box?.holdsActions ?? false)
            ) {
                summary { Text("Skriv en åtgärd", "Write an action") }
                StepForm(view: view)
            }
        }
    }

    /// Shown in the last box, in the same way.
    private var headline: HTML {
        div(.class("box-headline stack")) {
            view.headline
            details(
                .id("headline"),
                .data("opens-in", lastBox?.id.value ?? ""),
                .open.when(view.box?.id == lastBox?.id)
            ) {
                summary { Text("Skriv gruppens rubrik", "Write the group's headline") }
                HeadlineForm(view: view)
            }
            if view.leads {
                details(.class("small"), .id("closing-script"), .data("opens-in", lastBox?.id.value ?? "")) {
                    summary { Text("Slutmanus att läsa upp", "Closing script to read aloud") }
                    ScriptLines(script: guides.closing, table: view.table)
                }
            }
        }
    }

    private var lastBox: Box? { state.boxes.last }

    private var side: HTML {
        section(.class("room-side stack"), .ariaLabel(Text("Tid och ordning", "Time and order"))) {
            div(.class("room-panel clock")) { view.clock }
            div(.class("room-panel stack-tight")) { view.round }
        }
    }
}

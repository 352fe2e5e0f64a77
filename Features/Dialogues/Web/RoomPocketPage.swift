import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// The room on the phone of somebody at the table: question, turn and a place to write, without scrolling.
struct PocketPage: View {
    let view: RoomView
    let viewer: Viewer
    let draft: Form
    let language: Language

    private var mayWrite: Bool { view.state.canWrite(viewer.person.id) }

    var body: HTML {
        RoomFrame(
            view.box?.numbered ?? Text(sv: view.state.plan.title),
            view: view,
            viewer: viewer,
            tab: .room,
            language: language
        ) {
            main(.class("pocket pocket-talk"), .id("content")) {
                div(.data("notices", "")) {}
                section(.class("sheet pocket-box"), .ariaLabelledby("box-title")) {
                    view.boxHead
                    view.clock
                }
                section(.class("sheet pocket-word"), .ariaLabelledby("turn-title")) { view.round }
                if mayWrite {
                    div(.data("outbox-list", "")) {}
                    NoteForm(view: view, typed: draft)
                }
                section(.class("stack-tight"), .ariaLabelledby("notes-title")) {
                    h2(.id("notes-title"), .class("small")) { Text("På arket just nu", "On the sheet now") }
                    div(.class("sheet-flat")) { view.notes }
                }
                if view.table.role(of: viewer.person.id) == .timekeeper { TimekeeperButtons(view: view) }
                div(.class("stack-tight")) { view.steps }
                if mayWrite {
                    details(.id("new-step"), .data("opens-in", view.state.template?.actionBox?.id.value ?? "")) {
                        summary { Text("Skriv en åtgärd", "Write an action") }
                        StepForm(view: view)
                    }
                    details(.id("park")) {
                        summary { Text("Parkera en fråga", "Park a question") }
                        ParkForm(view: view)
                    }
                }
                div(.class("stack-tight")) { view.parked }
                details(.id("people")) {
                    summary { Text("Vid bordet", "At the table") }
                    view.people
                }
            }
        }
    }
}

/// The clock is also the timekeeper's. Plain forms: what they need to know does not change with the room.
struct TimekeeperButtons: View {
    let view: RoomView

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("time-title")) {
            h2(.id("time-title"), .class("small")) { Text("Du håller tiden", "You keep the time") }
            div(.class("button-row")) {
                view.command("pause", as: "button button-small") { Text("Pausa klockan", "Pause the clock") }
                view.command("resumption", as: "button button-small") {
                    Text("Starta klockan igen", "Start the clock again")
                }
            }
        }
    }
}

/// All boxes with what stands in them, as they fill.
struct SheetPage: View {
    let view: RoomView
    let viewer: Viewer
    let language: Language

    var body: HTML {
        RoomFrame(Text("Hela arket", "Whole sheet"), view: view, viewer: viewer, tab: .sheet, language: language) {
            main(.class("pocket pocket-sheet"), .id("content")) {
                div(.data("notices", "")) {}
                h1(.class("pocket-title")) { Text("Hela arket", "The whole sheet") }
                view.map
                view.sheet
                div(.class("stack-tight")) { view.parked }
            }
        }
    }
}

/// The screen on the wall.
struct WallPage: View {
    let view: RoomView
    let viewer: Viewer
    let qr: HTML?
    let language: Language

    var body: HTML {
        Page(
            Text("Rumsskärm", "Room screen"),
            for: viewer,
            frame: .bare,
            scripts: ["room"],
            body: view.following(path: "wall", as: .wall),
            language: language
        ) {
            main(.class("wall"), .id("content")) {
                view.wallHead
                if view.isLive {
                    div(.class("wall-main")) {
                        view.wallBox
                        view.wallSide
                    }
                    view.wallFoot
                } else {
                    div(.class("wall-main wall-welcome")) {
                        div { view.wallDoor }
                        if view.state.phase == .open, let qr { qr }
                    }
                }
            }
        }
    }
}

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
    let before: RoomPiece?
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
                    if view.audience == .participant { view.seeds }
                    view.clock
                    if view.audience == .participant { view.timekeeping }
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
                div(.class("sheet-flat stack-tight")) { view.headline }
                if let before { before.folded(in: view, as: "sheet-flat") }
                div(.class("sheet-flat stack-tight")) { view.steps }
                if mayWrite {
                    details(.id("new-step"), .data("opens-in", view.state.template?.actionBox?.id.value ?? "")) {
                        summary { Text("Skriv en åtgärd", "Write an action") }
                        StepForm(view: view)
                    }
                }
                section(.class("sheet-flat stack-tight"), .ariaLabel(Text("Parkerade frågor", "Parked questions"))) {
                    view.parked
                    if mayWrite {
                        details(.id("park")) {
                            summary { Text("Parkera en fråga", "Park a question") }
                            ParkForm(view: view)
                        }
                    }
                }
                details(.class("sheet-flat"), .id("people")) {
                    summary { Text("Vid bordet", "At the table") }
                    view.people
                }
            }
        }
    }
}

/// All boxes with what stands in them, as they fill.
struct SheetPage: View {
    let view: RoomView
    let viewer: Viewer
    let before: RoomPiece?
    let language: Language

    var body: HTML {
        RoomFrame(Text("Hela arket", "Whole sheet"), view: view, viewer: viewer, tab: .sheet, language: language) {
            main(.class("pocket pocket-sheet"), .id("content")) {
                div(.data("notices", "")) {}
                h1(.class("pocket-title")) { Text("Hela arket", "The whole sheet") }
                div(.class("sheet-map stack")) {
                    view.map
                    view.headline
                    if let before { before.folded(in: view, as: "sheet-flat") }
                    section(.class("stack-tight"), .ariaLabel(Text("Parkerade frågor", "Parked questions"))) {
                        view.parked
                    }
                }
                div(.class("sheet-boxes stack")) { for box in view.sheet { box } }
            }
        }
    }
}

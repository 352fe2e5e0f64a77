import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

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
                    div(
                        .class(
                            view.state.phase == .open && qr != nil ? "wall-main wall-welcome" : "wall-main wall-alone"
                        )
                    ) {
                        div { view.wallDoor }
                        if view.state.phase == .open, let qr { qr }
                    }
                }
            }
        }
    }
}

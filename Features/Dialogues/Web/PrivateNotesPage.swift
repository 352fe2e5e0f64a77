import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// My own notes: seen by me alone, erased when I want.
struct PrivateNotesPage: View {
    let view: RoomView
    let notes: [PrivateNote]
    let viewer: Viewer
    let language: Language

    var body: HTML {
        RoomFrame(Text("Mina anteckningar", "My notes"), view: view, viewer: viewer, tab: .mine, language: language) {
            main(.class("pocket"), .id("content")) {
                div(.data("notices", "")) {}
                h1(.class("pocket-title")) { Text("Mina anteckningar", "My notes") }
                p(.class("small soft")) {
                    Text(
                        "Bara du ser dem. De följer inte med i dokumentationen, och du raderar dem när du vill.",
                        "Only you see them. They are not part of the record, and you erase them when you want."
                    )
                }
                if viewer.isLetInByCode {
                    p(.class("small soft")) {
                        Text(
                            "Här står det du har skrivit på den här enheten. Öppna din personliga länk för att se allt du har skrivit.",
                            "Here is what you wrote on this device. Open your personal link to see all that you wrote."
                        )
                    }
                }
                div(.data("outbox-list", "")) {}
                PrivateNoteForm(view: view)
                div(.id("my-notes"), .class("stack")) {
                    if notes.isEmpty { teaching }
                    for note in notes.reversed() { PrivateNoteCard(view: view, note: note) }
                    if notes.count > 1 { eraseAll }
                }
            }
        }
    }

    private var teaching: HTML {
        p(.class("small soft")) {
            Text(
                "Här samlas det du vill minnas eller pröva först för dig själv. Du väljer om något ska upp på arket.",
                "What you want to remember or try out by yourself first is kept here. You choose whether any of it goes on the sheet."
            )
        }
    }

    private var eraseAll: HTML {
        form(.method("post"), .action(view.path("private-notes/erasure"))) {
            CommandField()
            button(.class("button button-quiet button-small"), .type("submit")) {
                Text("Radera alla mina anteckningar", "Erase all my notes")
            }
        }
    }
}

struct PrivateNoteForm: View {
    let view: RoomView
    var typed = Form()
    var refusal: (any Explained)?

    var body: HTML {
        WriteForm(
            view.path("private-notes"),
            id: "private-form",
            classes: "notebook stack-tight",
            refusal: refusal,
            .data("outbox", "private-note"),
            .data("refresh", "my-notes")
        ) {
            FreshID(typed["id"])
            input(.type("hidden"), .name("box"), .value(typed.has("box") ? typed["box"] : view.box?.id.value ?? ""))
            div(.class("field")) {
                div(.class("row-ends")) {
                    label(.for("private-text")) { Text("Ny egen anteckning", "New note of my own") }
                    WhoSees.me
                }
                textarea(
                    .class("input input-voice"),
                    .id("private-text"),
                    .name("text"),
                    .rows(3),
                    .maxlength(TextLimit.purpose)
                ) { typed["text"] }
            }
            button(.class("button button-small"), .type("submit")) {
                Text("Spara hos mig", "Keep for myself")
            }
        }
    }
}

struct PrivateNoteCard: View {
    let view: RoomView
    let note: PrivateNote

    var body: HTML {
        article(.class("notebook stack-tight"), .id("private-\(note.id)")) {
            if let box = note.box.flatMap({ view.state.template?.box($0) }) {
                p(.class("small soft")) { Text(sv: "Vid ruta \(box.numbered.sv)", en: "At box \(box.numbered[.en])") }
            }
            p(.class("voice private-text"), .lang("sv")) { note.text }
            div(.class("button-row")) {
                if let me = view.me, view.state.canWrite(me) {
                    a(.class("button button-small"), .href("\(view.table.path)/room?private=\(note.id)#note-form")) {
                        Text("Lägg på arket", "Put on the sheet")
                        span(.class("visually-hidden")) { ": \(note.text.opening)" }
                    }
                }
                form(.method("post"), .action(view.path("private-notes/\(note.id)/erasure"))) {
                    CommandField()
                    button(.class("button button-quiet button-small"), .type("submit")) {
                        Text("Radera", "Erase")
                        span(.class("visually-hidden")) { ": \(note.text.opening)" }
                    }
                }
            }
            details(.class("small")) {
                summary { Text("Ändra", "Change") }
                form(
                    .method("post"),
                    .action(view.path("private-notes")),
                    .data("outbox", "private-note"),
                    .data("refresh", "my-notes"),
                    .class("stack-tight"),
                    .id("change-\(note.id)")
                ) {
                    CommandField()
                    p(.class("field-error"), .data("refusal", ""), .hidden) {}
                    input(.type("hidden"), .name("id"), .value(note.id.value))
                    Field(
                        Text("Din anteckning", "Your note"),
                        name: "text",
                        id: "text-\(note.id)",
                        value: note.text,
                        limit: TextLimit.purpose,
                        control: .area(rows: 3, voice: true)
                    )
                    button(.class("button button-small"), .type("submit")) { Text("Spara", "Save") }
                }
            }
        }
    }
}

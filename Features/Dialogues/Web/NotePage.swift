import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// One note: to change, to move to another box, to take away. Everything by buttons.
struct NotePage: View {
    let view: RoomView
    let note: Note
    let viewer: Viewer
    let language: Language

    private var me: PersonID { viewer.person.id }
    private var mayEdit: Bool { view.state.canEdit(me, note) }
    private var mayMove: Bool { mayEdit || (view.leads && view.isLive) }
    var maySomething: Bool { mayEdit || mayMove }

    var body: HTML {
        Page(Text("En anteckning", "A note"), for: viewer, scripts: ["room"], language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Ändra anteckningen", "Change the note") }
                    p(.class("soft")) {
                        if let box = view.state.template?.box(note.box) {
                            Text(sv: "Den står i ruta \(box.numbered.sv)", en: "It stands in box \(box.numbered[.en])")
                        }
                    }
                }
                if mayEdit {
                    NoteEdit(view: view, note: note)
                } else {
                    p(.class("lead voice"), .lang("sv")) { note.text }
                }
                if mayMove { moves }
                p { a(.href(view.table.afterEditing("note-\(note.id)", at: "room"))) { Text("Tillbaka", "Back") } }
            }
        }
    }

    private var moves: HTML {
        section(.class("sheet-flat stack"), .ariaLabel(Text("Flytta eller ta bort", "Move or take away"))) {
            // Whoever may change the text chooses the box beside it: what was written there is not lost by moving.
            if !mayEdit { otherPlaces }
            h2(.class("plain-title")) { Text("Ta bort från arket", "Take off the sheet") }
            plain("notes/\(note.id)/withdrawal", nil) {
                button(.class("button button-small"), .type("submit")) {
                    Icon("close")
                    Text("Ta bort anteckningen", "Take the note away")
                }
            }
        }
    }

    @HTMLBuilder private var otherPlaces: HTML {
        h2(.class("plain-title")) { Text("Flytta till en annan ruta", "Move to another box") }
        div(.class("button-row")) {
            for box in view.state.places(for: note, by: me) where box.id != note.box {
                plain("notes/\(note.id)/place", box.id.value) {
                    button(.class("button button-small"), .type("submit")) {
                        span(.class("visually-hidden")) { Text("Flytta till ", "Move to ") }
                        box.numbered
                    }
                }
            }
        }
    }

    /// Sent as ordinary forms: this page is not the room, and what comes then is another page.
    private func plain(_ path: String, _ box: String?, @HTMLBuilder button: () -> HTML) -> HTML {
        form(.method("post"), .action(view.path(path))) {
            CommandField()
            if let box { input(.type("hidden"), .name("box"), .value(box)) }
            button()
        }
    }
}

extension Dialogue.State {
    /// Where the note stands, and where the one who looks may move it.
    fileprivate func places(for note: Note, by person: PersonID) -> [Box] {
        boxes.filter { $0.id == note.box || canWrite(person, in: $0.id) }
    }
}

/// The note's text and what it says of itself. When somebody else was first, both texts stand there.
struct NoteEdit: View {
    let view: RoomView
    let note: Note
    let typed: Form
    let refusal: (any Explained)?

    init(view: RoomView, note: Note, typed: Form? = nil, refusal: (any Explained)? = nil) {
        self.view = view
        self.note = note
        self.typed = typed ?? Form(note.fields)
        self.refusal = refusal
    }

    /// The next sending is made on the text that stands there now, which the writer then has seen.
    private var isConflict: Bool { refusal.isConflict }
    private var isCurrent: Bool { note.box == view.state.clock.current }
    private var revision: Int {
        isConflict || !typed.has("revision") ? note.revision : typed.integer("revision") ?? note.revision
    }

    var body: HTML {
        if isConflict {
            OthersText([note.text])
        }
        WriteForm(
            view.path("notes/\(note.id)"),
            id: "note-edit",
            refusal: refusal,
            .data("outbox", "note-edit"),
            .data("next", view.table.afterEditing("note-\(note.id)", at: isCurrent ? "room" : "room/sheet"))
        ) {
            input(.type("hidden"), .name("revision"), .value(String(revision)))
            Field(
                Text("Anteckning", "Note"),
                name: "text",
                id: "note-text",
                value: typed["text"],
                limit: TextLimit.note,
                control: .area(rows: 3, voice: true)
            )
            PerspectiveChoice(
                chosen: Perspective(rawValue: typed["perspective"]) ?? note.perspective,
                isWide: true,
                form: "note-edit"
            )
            div(.class("write-grid")) {
                if let me = view.me {
                    SmallSelect(
                        Text("Ruta", "Box"),
                        name: "box",
                        in: "note-edit",
                        chosen: typed.box(of: view.state)?.id.value ?? note.box.value,
                        view.state.places(for: note, by: me).map { ($0.id.value, $0.numbered) }
                    )
                }
                if view.writesForOthers {
                    SpeakerChoice(table: view.table, form: "note-edit", chosen: typed["saidBy"])
                } else {
                    input(.type("hidden"), .name("saidBy"), .value(note.saidBy.formValue))
                }
                SmallSelect(
                    Text("Vi vet det från", "We know it from"),
                    name: "source",
                    in: "note-edit",
                    chosen: typed["source"],
                    NoteSource.allCases.map { ($0.rawValue, $0.name) }
                )
            }
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) { Text("Spara anteckningen", "Save the note") }
            }
        }
    }
}

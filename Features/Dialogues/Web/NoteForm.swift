import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// Where a note for the sheet is written: small on a phone, with everybody's names for those who write for others.
struct NoteForm: View {
    let view: RoomView
    let typed: Form
    let refusal: (any Explained)?

    init(view: RoomView, typed: Form = Form(), refusal: (any Explained)? = nil) {
        self.view = view
        self.typed = typed
        self.refusal = refusal
    }

    private var state: Dialogue.State { view.state }
    private var box: Box? { typed.box(of: state) ?? view.box }
    private var isIDTaken: Bool { refusal as? Dialogue.Refusal == .idTaken }

    var body: HTML {
        WriteForm(
            view.path("notes"),
            id: "note-form",
            refusal: refusal,
            .data("outbox", "note"),
            .data("note-form", "")
        ) {
            FreshID(isIDTaken ? "" : typed["id"])
            if typed.has("answer") { input(.type("hidden"), .name("answer"), .value(typed["answer"])) }
            div(.class("field")) {
                div(.class("row-ends")) {
                    label(.for("note")) { Text("Ny anteckning", "New note") }
                    WhoSees.everybody
                }
                textarea(
                    .class("input input-voice"),
                    .id("note"),
                    .name("text"),
                    .rows(2),
                    .maxlength(TextLimit.note),
                    .ariaDescribedby("note-form-refusal").when(refusal != nil),
                    .ariaInvalid.when(refusal != nil)
                ) { typed["text"] }
            }
            if view.writesForOthers { wideChoices } else { smallChoices }
        }
    }

    /// Which box it is written for: it stays there even if the room moves on.
    private var boxLine: HTML {
        span(.class("small soft")) {
            input(
                .type("hidden"),
                .name("box"),
                .value(box?.id.value ?? ""),
                .data("box-number", box.map { String($0.number) } ?? "")
            )
            span(.data("box-label", "")) {
                if let box { Text(sv: "Till ruta \(box.number)", en: "For box \(box.number)") }
            }
            button(.type("button"), .class("button button-small"), .data("box-follow", ""), .hidden) {
                Text("Flytta med till rutan som är nu", "Move along to the box of now")
            }
        }
    }

    private var smallChoices: HTML {
        HTML {
            if let me = view.me { input(.type("hidden"), .name("saidBy"), .value(me.value)) }
            div(.class("write-grid note-choices")) {
                PerspectiveChoice(chosen: perspective, isWide: false, form: "note-form")
                sources
            }
            div(.class("row-ends")) {
                boxLine
                send
            }
        }
    }

    private var wideChoices: HTML {
        HTML {
            PerspectiveChoice(chosen: perspective, isWide: true, form: "note-form")
            div(.class("write-grid")) {
                SmallSelect(
                    Text("Ruta", "Box"),
                    name: "box",
                    in: "note-form",
                    chosen: box?.id.value ?? "",
                    state.boxes.map { ($0.id.value, $0.numbered) },
                    .data("note-box", "")
                )
                SpeakerChoice(table: view.table, form: "note-form", chosen: typed["saidBy"])
                sources
                send
            }
        }
    }

    private var sources: SmallSelect {
        SmallSelect(
            Text("Vi vet det från", "We know it from"),
            name: "source",
            in: "note-form",
            chosen: NoteSource(rawValue: typed["source"])?.rawValue ?? NoteSource.experience.rawValue,
            NoteSource.allCases.map { ($0.rawValue, $0.name) }
        )
    }

    private var send: HTML {
        button(.class("button"), .type("submit")) {
            Icon("add")
            Text("Lägg på arket", "Put on the sheet")
        }
    }

    private var perspective: Perspective {
        Perspective(rawValue: typed["perspective"]) ?? box?.timePerspective ?? .citizen
    }
}

/// Who said it: the group, or anybody who is or was at the table, with a device or without.
struct SpeakerChoice: View {
    let table: Table
    let form: String
    let chosen: String

    var body: HTML {
        SmallSelect(
            Text("Sagt av", "Said by"),
            name: "saidBy",
            in: form,
            chosen: chosen,
            [(value: Speaker.groupName, words: Text("gruppen", "the group"))] + people
        )
    }

    private var people: [(value: String, words: Text)] {
        (table.state.plan.seats + table.state.left).filter { $0.role != .observer }.map { seat in
            let name = table.name(seat.person)
            return seat.withoutDevice
                ? (seat.person.value, Text(sv: "\(name) (utan skärm)", en: "\(name) (no device)"))
                : (seat.person.value, Text(sv: name))
        }
    }
}

/// Who sees what I write, said beside the field.
enum WhoSees {
    static var everybody: HTML {
        span(.class("who-sees who-sees-shared")) {
            Icon("shared")
            Text("Alla i rummet ser den", "All in the room see it")
        }
    }

    static var me: HTML {
        span(.class("who-sees who-sees-private")) {
            Icon("private")
            Text("Bara du ser den", "Only you see it")
        }
    }
}

extension Speaker {
    static let groupName = "group"

    var formValue: String {
        switch self {
        case .group: Self.groupName
        case .person(let person): person.value
        }
    }
}

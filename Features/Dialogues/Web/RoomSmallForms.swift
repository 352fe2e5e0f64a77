import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// A question that does not belong here is kept for later.
struct ParkForm: View {
    let view: RoomView
    var typed = Form()
    var refusal: (any Explained)?

    var body: HTML {
        WriteForm(view.path("parked"), id: "park-form", refusal: refusal, .data("outbox", "parked")) {
            FreshID(typed["id"])
            Field(
                Text("Fråga att parkera", "Question to park"),
                name: "text",
                id: "park-text",
                value: typed["text"],
                limit: TextLimit.note,
                control: .area(rows: 2, voice: true)
            )
            button(.class("button button-small"), .type("submit")) {
                Icon("park")
                Text("Parkera frågan", "Park the question")
            }
        }
    }
}

/// The group's own sentence: the headline of the record.
struct HeadlineForm: View {
    let view: RoomView
    var typed: Form?
    var refusal: (any Explained)?

    var body: HTML {
        WriteForm(view.path("headline"), id: "headline-form", refusal: refusal, .data("outbox", "headline")) {
            Field(
                Text("Det viktigaste vi kom fram till", "The most important thing we arrived at"),
                name: "text",
                id: "headline-text",
                value: typed?["text"] ?? view.state.headline,
                help: Text(
                    "En mening med gruppens egna ord. Den blir dokumentationens rubrik.",
                    "One sentence in the group's own words. It becomes the headline of the record."
                ),
                limit: TextLimit.headline,
                control: .area(rows: 2, voice: true),
                .data("keep", "")
            )
            button(.class("button button-small"), .type("submit")) { Text("Spara rubriken", "Save the headline") }
        }
    }
}

/// Going past the challenge takes a reason, which stands in the record. Shown by its address, so it needs no script.
struct SkipForm: View {
    let view: RoomView
    let box: Box
    var typed = Form()
    var refusal: (any Explained)?
    /// On a page of its own, to whoever has no script or pressed on an older page.
    var isPage = false

    var body: HTML {
        WriteForm(
            view.path("skipped-challenge"),
            id: "skip-\(box.id)",
            classes: isPage ? "write-note" : "write-note room-skip",
            refusal: refusal,
            .tabindex(-1),
            .ariaLabelledby("skip-title-\(box.id)")
        ) {
            input(.type("hidden"), .name("box"), .value(box.id.value))
            h2(.id("skip-title-\(box.id)")) {
                Text(
                    sv: "Ingen har skrivit något i \(box.title.sv)",
                    en: "Nobody has written anything in \(box.title[.en])"
                )
            }
            p {
                Text(
                    "Rutan är till för att tanken ska prövas. Ställ frågan en gång till, eller skriv varför ni går vidare utan den. Skälet följer med i dokumentationen.",
                    "The box is there to test your thinking. Ask the question once more, or write why you go on without it. The reason stands in the record."
                )
            }
            if let challenge = box.challenge { p(.class("voice")) { challenge } }
            Field(
                Text("Varför hoppar ni över rutan?", "Why do you skip the box?"),
                name: "reason",
                id: "skip-reason-\(box.id)",
                value: typed["reason"],
                limit: TextLimit.reason,
                control: .area(rows: 2, voice: true)
            )
            div(.class("button-row")) {
                button(.class("button"), .type("submit")) { Text("Gå vidare utan rutan", "Go on without the box") }
                a(.class("button button-quiet"), .href(isPage ? view.path("room") : "#content")) {
                    Text("Stanna i rutan", "Stay in the box")
                }
            }
        }
    }
}

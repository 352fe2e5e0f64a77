import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// The basis, how much of it one has read, and a word to whoever chose it.
struct ReadingSheet: View {
    let page: PreparationPage

    var body: HTML {
        section(.class("sheet stack"), .id("read"), .ariaLabelledby("read-title")) {
            div(.class("sheet-head")) { h2(.id("read-title")) { page.guide.reading.title } }
            if let reading = page.reading { reading } else { basis }
            details(.class("small")) {
                summary { Text("Så läser du på en halvtimme", "How to read in half an hour") }
                ul(.class("stack-tight")) { for advice in page.guide.reading.guidance { li { advice } } }
            }
            if page.isOpen {
                extent
                opinion
            }
        }
    }

    @HTMLBuilder private var basis: HTML {
        let lines = page.state.plan.basis
        if lines.isEmpty {
            p(.class("soft")) {
                Text(
                    "Underlaget är inte utlagt ännu. Det kommer här när den som planerar samtalet har valt det.",
                    "The basis is not here yet. It comes when whoever plans the dialogue has chosen it."
                )
            }
        } else {
            ul(.class("lines")) { for line in lines { li { line } } }
        }
    }

    private var extent: HTML {
        form(.method("post"), .action("\(page.path)/reading"), .id("reading-form"), .data("autosave", "")) {
            CommandField()
            fieldset(.class("field")) {
                legend { page.guide.read }
                span(.class("field-help"), .id("reading-help")) {
                    Text(
                        "Andra ser bara hur många som har läst allt.",
                        "Others see only how many have read all of it."
                    )
                }
                problem(page.refused.problem("read", in: "read"))
                div(.class("choices")) {
                    for extent in ReadingExtent.allCases {
                        label(.class("choice")) {
                            input(
                                .type("radio"),
                                .name("read"),
                                .value(extent.rawValue),
                                .checked.when(extent == page.prepared.own.read)
                            )
                            span { page.guide.readChoices[extent] ?? Text(sv: extent.rawValue) }
                        }
                    }
                }
            }
            p(.class("row-ends")) {
                button(.class("button button-small"), .type("submit"), .data("saves", "")) { Text("Spara", "Save") }
                span(.class("small soft"), .data("saved-at", "")) {}
            }
        }
    }

    private var opinion: HTML {
        let sent = page.prepared.own.opinion
        let chosen = Int(page.refused.value("sufficient", in: "opinion", else: sent.map { "\($0.sufficient)" } ?? ""))
        let scale = page.guide.sufficient
        return form(
            .method("post"),
            .action("\(page.path)/opinion"),
            .id("opinion"),
            .class("stack-tight")
        ) {
            CommandField()
            fieldset(.class("field")) {
                legend { scale.statement }
                problem(page.refused.problem("sufficient", in: "opinion"))
                div(.class("scale")) {
                    for number in scale.range {
                        label(.class("choice")) {
                            input(
                                .type("radio"),
                                .name("sufficient"),
                                .value("\(number)"),
                                .checked.when(number == chosen)
                            )
                            span { number }
                        }
                    }
                }
                p(.class("scale-ends")) {
                    span { Text(sv: "1 \(scale.lowest.sv)", en: "1 \(scale.lowest[.en])") }
                    span { Text(sv: "7 \(scale.highest.sv)", en: "7 \(scale.highest[.en])") }
                }
            }
            Field(
                Text("Ett ord till den som valde underlaget", "A word to whoever chose the basis"),
                name: "text",
                id: "opinion-text",
                value: page.refused.value("text", in: "opinion", else: sent?.word ?? ""),
                help: Text("Vad saknades, eller vad hjälpte mest?", "What was missing, or what helped most?"),
                problem: page.refused.problem("text", in: "opinion"),
                limit: PreparationRules.wordLimit,
                control: .area(rows: 2, voice: true)
            )
            p(.class("row-ends")) {
                span(.class("who-sees who-sees-shared")) {
                    Icon("shared")
                    Text(
                        "Den som planerar samtalet och samtalsledaren ser det, med ditt namn, när du har skickat det",
                        "Whoever plans the dialogue and the facilitator see it, with your name, once you have sent it"
                    )
                }
                if let sent {
                    span(.class("small soft")) {
                        Text("Skickat ", "Sent ")
                        sent.givenAt.short(today: page.today)
                    }
                }
            }
            div(.class("button-row")) {
                button(.class("button button-small"), .type("submit")) {
                    sent == nil ? Text("Skicka", "Send") : Text("Skicka på nytt", "Send again")
                }
            }
        }
    }

    @HTMLBuilder private func problem(_ words: Text?) -> HTML {
        if let words {
            p(.class("field-error")) {
                Icon("attention")
                words
            }
        }
    }
}

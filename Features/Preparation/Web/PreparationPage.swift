import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// "Inför resultatsamtalet": read, answer for oneself, share what one chooses to.
struct PreparationPage: View {
    let table: Table
    let prepared: Prepared
    let progress: PreparationProgress
    let guide: PreparationGuide
    let reading: HTML?
    let today: LocalDate
    let refused: RefusedPreparation?
    let viewer: Viewer
    let language: Language

    var state: Dialogue.State { table.state }
    var path: String { "\(table.path)/preparation" }
    /// Answers may be written and shared.
    var isOpen: Bool { state.phase == .open || state.phase == .live }
    /// The same person has changed the same answer on another device: both texts are shown.
    var isAnsweredElsewhere: Bool {
        if case .answeredElsewhere? = refused?.refusal as? PreparationRefusal { true } else { false }
    }

    var body: HTML {
        Page(
            Text(sv: "\(guide.title.sv): \(state.plan.title)", en: "\(guide.title[.en]): \(state.plan.title)"),
            for: viewer,
            in: .work,
            scripts: isOpen ? ["prepare"] : [],
            language: language
        ) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href(table.path)) { state.plan.title }
                        " / "
                        span { guide.title }
                    }
                    h1 { guide.title }
                    p(.class("lead soft")) { lead }
                }
                if let refused {
                    Message(.correct, isAnsweredElsewhere ? bothTexts : refused.refusal.explanation) { lost(refused) }
                }
                if state.phase == .live { Message(.info, guide.afterStart) { toRoom } }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        ReadingSheet(page: self)
                        if isOpen { AnswerForm(page: self) } else { AfterwardsSheet(page: self) }
                    }
                    aside(.class("stack sticky-side"), .ariaLabel(Text("Läget och arket", "Progress and the sheet"))) {
                        ReadySheet(page: self)
                        SheetMap(state: state, answers: prepared.answers)
                    }
                }
            }
        }
    }

    private var bothTexts: Text {
        Text(
            "Du har ändrat samma svar på två enheter. Båda texterna står här nedanför.",
            "You have changed the same answer on two devices. Both texts stand below."
        )
    }

    private var lead: Text {
        let plan = state.plan
        guard let date = plan.date, let start = plan.start else { return Text(sv: plan.title) }
        return Text(
            sv: "\(plan.title), \(date.weekdayName.sv) \(date.short.sv) kl. \(start.swedish)",
            en: "\(plan.title), \(date.weekdayName[.en]) \(date.short[.en]), \(start.iso)"
        )
    }

    @HTMLBuilder private var toRoom: HTML {
        p { a(.href("\(table.path)/room")) { Text("Till rummet", "To the room") } }
    }

    /// What was typed and can no longer be saved: shown to be copied, in no field that promises more.
    @HTMLBuilder private func lost(_ refused: RefusedPreparation) -> HTML {
        if !isOpen {
            for field in refused.form.fields where field.name.hasPrefix("text") && !field.value.isBlank {
                p(.class("voice private-text"), .lang("sv")) { refused.form[field.name] }
            }
        }
    }
}

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

/// Whether one is ready, and how many others are.
struct ReadySheet: View {
    let page: PreparationPage

    var body: HTML {
        section(.class("sheet-flat stack-tight"), .id("ready"), .ariaLabelledby("ready-title")) {
            h2(.class("plain-title"), .id("ready-title")) { Text("Läget i gruppen", "How far the group has come") }
            p { page.guide.readyWords(page.progress.count) }
            p(.class("small soft")) {
                let read = page.progress.count.haveRead
                Text(
                    "\(read) har läst hela underlaget. Vilka som inte är klara visas inte för någon.",
                    "\(read) have read all of the basis. Who is not ready is shown to nobody."
                )
            }
            if page.progress.asked.contains(page.viewer.person.id), page.isOpen { readyForm }
            p(.class("small")) {
                a(.href("\(page.path)/compiled")) {
                    Text("Se det som har delats", "See what has been shared")
                }
            }
        }
    }

    private var readyForm: HTML {
        let isReady = page.prepared.own.readyAt != nil
        return form(.method("post"), .action("\(page.path)/readiness"), .class("stack-tight")) {
            CommandField()
            if isReady {
                p { StatusTag(.done, Text("Du är klar", "You are ready")) }
                input(.type("hidden"), .name("ready"), .value("no"))
                div(.class("button-row")) {
                    button(.class("button button-quiet button-small"), .type("submit")) {
                        Text("Jag vill göra mer", "I want to do more")
                    }
                }
            } else {
                input(.type("hidden"), .name("ready"), .value("yes"))
                div(.class("button-row")) {
                    button(.class("button"), .type("submit")) {
                        Icon("done")
                        Text("Jag är klar", "I am ready")
                    }
                }
                p(.class("small soft")) {
                    Text(
                        "Samtalsledaren ser att du är klar. Det delar inga svar.",
                        "The facilitator sees that you are ready. It shares no answers."
                    )
                }
            }
        }
    }
}

/// Where on the sheet the answers are of use.
struct SheetMap: View {
    let state: Dialogue.State
    let answers: [PreparedAnswer]

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("map-title")) {
            h2(.class("plain-title"), .id("map-title")) { Text("Så ser arket ut", "This is the sheet") }
            ol(.class("a3-map"), .ariaLabel(Text("Samtalsmallens rutor", "The boxes of the template"))) {
                for box in state.boxes {
                    li(.class("a3-box a3-box-\(box.number) a3-box-plain")) {
                        span {
                            span(.class("box-number")) { box.number }
                            " "
                            box.shortTitle
                        }
                        span(.class("a3-box-time")) {
                            let minutes = state.plan.planned(box.id)?.minutes ?? 0
                            Text("\(minutes) min", "\(minutes) min")
                        }
                    }
                }
            }
            p(.class("small soft")) {
                Text(sv: "Det du delar ligger i ruta \(fed.sv).", en: "What you share lies in box \(fed[.en]).")
            }
        }
    }

    /// "0, 2 och 5".
    private var fed: Text {
        let boxes = Set(answers.filter(\.isAsked).map(\.question.box))
        let numbers = state.boxes.filter { boxes.contains($0.id) }.map { "\($0.number)" }
        guard let last = numbers.last, numbers.count > 1 else { return Text(sv: numbers.first ?? "–") }
        let first = numbers.dropLast().joined(separator: ", ")
        return Text(sv: "\(first) och \(last)", en: "\(first) and \(last)")
    }
}

extension PreparationGuide {
    /// "4 av 6 är klara".
    func readyWords(_ count: ReadyCount) -> Text {
        readyOfTotal.filling(["ready": Text(sv: "\(count.ready)"), "total": Text(sv: "\(count.total)")])
    }
}

extension Instant {
    /// "08.12" today, else "9 mars 08.12".
    func short(today: LocalDate) -> Text {
        let (day, time) = (StockholmTime.date(of: self), StockholmTime.time(of: self))
        guard day != today else { return Text(sv: time.swedish, en: time.iso) }
        return Text(sv: "\(day.short.sv) \(time.swedish)", en: "\(day.short[.en]) \(time.iso)")
    }
}

import Actions
import Dialogues
import Markup
import Organisations
import Site
import Vocabulary

/// How it goes, and whether the effect is seen: two forms, since setting the one says nothing of the other.
struct ProgressForms: View {
    let viewed: ViewedAction
    let refused: RefusedForm?

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("progress-title")) {
            h2(.id("progress-title")) { Text("Hur går det?", "How does it go?") }
            form(.class("stack"), .method("post"), .action("\(viewed.path)/status"), .id("status")) {
                CommandField()
                StatusChoice(chosen: refused.value("status", in: "status", else: viewed.state.status.rawValue))
                problem("status", "status")
                word("status")
                submit(Text("Spara läget", "Save the state"))
            }
        }
        section(.class("sheet stack"), .ariaLabelledby("effect-title")) {
            h2(.id("effect-title")) { Text("Syns effekten?", "Is the effect seen?") }
            p(.class("small soft")) {
                Text(
                    "Att åtgärden är klar betyder inte att effekten syns. Svara utifrån det ni sa att ni skulle se.",
                    "That the action is done does not mean that its effect is seen. Answer from what you said you would see."
                )
            }
            form(.class("stack"), .method("post"), .action("\(viewed.path)/effect"), .id("effect")) {
                CommandField()
                fieldset(.class("field")) {
                    legend(.class("visually-hidden")) { Text("Effekten", "The effect") }
                    div(.class("choices")) {
                        let chosen = refused.value("effect", in: "effect", else: viewed.state.effect.rawValue)
                        for effect in Action.Effect.allCases {
                            label(.class("choice")) {
                                input(
                                    .type("radio"),
                                    .name("effect"),
                                    .value(effect.rawValue),
                                    .checked.when(effect.rawValue == chosen)
                                )
                                span { effect.name }
                            }
                        }
                    }
                }
                problem("effect", "effect")
                word("effect")
                submit(Text("Spara effekten", "Save the effect"))
            }
        }
    }

    /// A word on the way, in the same form.
    private func word(_ name: String) -> HTML {
        Field(
            name == "status"
                ? Text("Vad har hänt? Skriv om du vill.", "What has happened? Write if you wish.")
                : Text("Vad ser ni? Skriv om du vill.", "What do you see? Write if you wish."),
            name: "remark",
            id: "remark-\(name)",
            value: refused.value("remark", in: name),
            problem: refused.problem("text", in: name),
            limit: TextLimit.note,
            control: .area(rows: 2, voice: true)
        ).html
    }

    @HTMLBuilder private func problem(_ field: String, _ name: String) -> HTML {
        if let problem = refused.problem(field, in: name) {
            p(.class("field-error")) {
                Icon("attention")
                problem
            }
        }
    }

    private func submit(_ words: Text) -> HTML {
        div(.class("button-row")) { button(.class("button button-main"), .type("submit")) { words } }
    }
}

/// The states as choices in a row.
struct StatusChoice: View {
    let chosen: String

    var body: HTML {
        fieldset(.class("field")) {
            legend(.class("visually-hidden")) { Text("Läge", "State") }
            div(.class("choices")) {
                for status in Action.Status.allCases {
                    label(.class("choice")) {
                        input(
                            .type("radio"),
                            .name("status"),
                            .value(status.rawValue),
                            .checked.when(status.rawValue == chosen)
                        )
                        span { status.name }
                    }
                }
            }
        }
    }
}

/// Beside it: a remark alone, another who is responsible, another day, and where it was sent.
struct ChangeForms: View {
    let viewed: ViewedAction
    let refused: RefusedForm?

    var body: HTML {
        box("remark", "remarks", Text("Skriv en anteckning", "Write a remark")) {
            Field(
                Text("Anteckning", "Remark"),
                name: "text",
                value: refused.value("text", in: "remark"),
                help: Text(
                    "Syns för alla som kan läsa åtgärden. Skriv inte så att en enskild kan kännas igen.",
                    "Seen by all who can read the action. Do not write so that an individual can be recognised."
                ),
                problem: refused.problem("text", in: "remark"),
                limit: TextLimit.note,
                control: .area(rows: 3, voice: true)
            )
            save(Text("Spara anteckningen", "Save the remark"))
        }
        box("due", "due", Text("Byt dag", "Change the day")) {
            Field(
                Text("Klar senast", "Due"),
                name: "due",
                value: refused.value("due", in: "due", else: viewed.state.due?.iso ?? ""),
                problem: refused.problem("due", in: "due"),
                control: .line(type: "date", classes: "input input-medium"),
                .min(viewed.today.iso)
            )
            reason("due")
            save(Text("Byt dag", "Change the day"))
        }
        box("owner", "owner", Text("Byt ansvarig", "Change who is responsible")) {
            Field(
                Text("Ansvarig", "Responsible"),
                name: "owner",
                value: refused.value("owner", in: "owner", else: viewed.state.owner?.value ?? ""),
                problem: refused.problem("owner", in: "owner"),
                control: .choice([("", Text("Välj …", "Choose …"))] + people)
            )
            reason("owner")
            save(Text("Byt ansvarig", "Change who is responsible"))
        }
        box("sending", "sending", Text("Skickad för nämnd", "Sent to the committee")) {
            p(.class("small soft")) {
                Text(
                    "Samtalet beslutar inget. Kräver åtgärden ett beslut blir den ett ärende i nämnden.",
                    "The dialogue decides nothing. An action that needs a decision becomes a case of the committee."
                )
            }
            Field(
                Text("Till", "To"),
                name: "to",
                value: refused.value(
                    "to",
                    in: "sending",
                    else: viewed.state.sent?.to ?? viewed.state.content.decision ?? ""
                ),
                problem: refused.problem("to", in: "sending") ?? refused.problem("text", in: "sending"),
                limit: TextLimit.line
            )
            Field(
                Text("Dag", "Day"),
                name: "sent",
                value: refused.value("sent", in: "sending", else: (viewed.state.sent?.on ?? viewed.today).iso),
                problem: refused.problem("sent", in: "sending"),
                control: .line(type: "date", classes: "input input-medium"),
                .max(viewed.today.iso)
            )
            Field(
                Text("Diarienummer", "Case number"),
                name: "case",
                value: refused.value("case", in: "sending", else: viewed.state.sent?.caseNumber ?? ""),
                help: Text("Lämna tomt om ärendet inte har något ännu.", "Leave empty if the case has none yet."),
                limit: TextLimit.line
            )
            save(Text("Spara", "Save"))
        }
    }

    private var people: [(value: String, words: Text)] {
        viewed.names.people.map { person in
            (person.id.value, Text(sv: person.title.isEmpty ? person.name : "\(person.name), \(person.title)"))
        }
    }

    private func box(_ name: String, _ place: String, _ title: Text, @HTMLBuilder content: () -> HTML) -> HTML {
        section(.class("sheet-flat"), .ariaLabelledby("\(name)-title"), .id(name)) {
            details(.class("opens"), .open.when(refused?.name == name || name == "remark")) {
                summary { span(.class("plain-title"), .id("\(name)-title")) { title } }
                form(.class("stack"), .method("post"), .action("\(viewed.path)/\(place)")) {
                    CommandField()
                    content()
                }
            }
        }
    }

    private func reason(_ name: String) -> HTML {
        Field(
            Text("Varför?", "Why?"),
            name: "reason",
            id: "reason-\(name)",
            value: refused.value("reason", in: name),
            problem: refused.problem("reason", in: name) ?? refused.problem("text", in: name),
            limit: TextLimit.note,
            control: .area(rows: 2, voice: false)
        ).html
    }

    private func save(_ words: Text) -> HTML {
        div(.class("button-row")) { button(.class("button"), .type("submit")) { words } }
    }
}

import Actions
import Dialogues
import EventSourcing
import Markup
import Organisations
import Site
import Vocabulary

/// One action: what was agreed, how it goes, whether the effect is seen, and everything that has happened to it.
struct ActionPage: View {
    let viewed: ViewedAction
    let history: [(event: ActionEvent, record: RecordedEvent)]
    let refused: RefusedForm?
    let language: Language

    var body: HTML {
        Page(Text(sv: state.content.what), for: viewed.viewer, in: .actions, language: language) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    ActionPath(here: Text("Åtgärd", "Action"))
                    h1 { state.content.what }
                    p(.class("row")) {
                        state.status.tag
                        EffectTag(effect: state.effect)
                        if viewed.isOverdue { StatusTag(.attention, Text("Dagen har passerat", "Its day is over")) }
                    }
                }
                if let refused { Message(.correct, refused.refusal.explanation) }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        ActionFacts(viewed: viewed)
                        if viewed.mayChange { ProgressForms(viewed: viewed, refused: refused) }
                        ActionHistory(viewed: viewed, history: history)
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Ansvar och beslut", "Responsibility and decision"))) {
                        if viewed.mayChange {
                            ChangeForms(viewed: viewed, refused: refused)
                        } else {
                            p(.class("sheet-flat small soft")) {
                                Text(
                                    "Den ansvariga, samtalets ledare och dokumentatör och processledaren kan ändra åtgärden.",
                                    "The one responsible, the facilitator, the recorder and the process lead can change the action."
                                )
                            }
                        }
                    }
                }
            }
        }
    }

    private var state: Action.State { viewed.state }
}

/// Where one is, with the way back.
struct ActionPath: View {
    let here: Text

    var body: HTML {
        nav(.ariaLabel(Text("Var du är", "Where you are"))) {
            ol(.class("path")) {
                li { a(.href("/actions")) { Text("Åtgärder", "Actions") } }
                li { span(.ariaCurrent("page")) { here } }
            }
        }
    }
}

/// The effect as a word of its own beside the state: the two are never one.
struct EffectTag: View {
    let effect: Action.Effect

    var body: HTML {
        switch effect {
        case .tooEarly: StatusTag(.waiting, effect.name)
        case .seen: StatusTag(.done, effect.name)
        case .partly: StatusTag(.now, effect.name)
        case .notSeen: StatusTag(.attention, effect.name)
        }
    }
}

/// What was agreed, in the words of the approved record.
struct ActionFacts: View {
    let viewed: ViewedAction

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("agreed")) {
            h2(.id("agreed")) { Text("Det ni kom överens om", "What you agreed on") }
            dl(.class("facts")) {
                if !content.expected.isEmpty {
                    fact(Text("Väntad effekt", "Expected effect")) { p(.class("voice")) { content.expected } }
                }
                if !content.evidence.isEmpty {
                    fact(Text("Så ser vi effekten", "How we see the effect")) {
                        p(.class("voice")) { content.evidence }
                    }
                }
                fact(Text("Perspektiv", "Perspective")) { PerspectiveTag(content.perspective) }
                fact(Text("Ansvarig", "Responsible")) { viewed.names.person(viewed.state.owner) }
                fact(Text("Klar senast", "Due")) { viewed.state.due?.long ?? Text("Ingen dag", "No day") }
                if let decision = content.decision {
                    fact(Text("Kräver beslut i", "Decision needed in")) { decision }
                }
                if let sent = viewed.state.sent {
                    fact(Text("Skickad för nämnd", "Sent to the committee")) { SendingWords(sending: sent) }
                }
                fact(Text("Ur samtalet", "From the dialogue")) {
                    if let origin = viewed.state.origin {
                        a(.href("/dialogues/\(origin.dialogue)/record")) { viewed.dialogue.title }
                    }
                    if let date = viewed.dialogue.date {
                        ", "
                        date.long
                    }
                }
            }
            if viewed.state.isErased {
                p(.class("small soft")) {
                    Text(
                        "Texten är borttagen efter ett beslut. Historiken nedan säger vilket.",
                        "The text was removed by a decision. The history below says which."
                    )
                }
            }
        }
    }

    private var content: Action.Content { viewed.state.content }

    private func fact(_ name: Text, @HTMLBuilder _ value: () -> HTML) -> HTML {
        HTML {
            dt { name }
            dd { value() }
        }
    }
}

/// "Barn- och utbildningsnämnden, 3 mars 2026, BUN 2026/00131".
struct SendingWords: View {
    let sending: Action.Sending

    var body: HTML {
        Text(
            sv: [sending.to, sending.on.long.sv, sending.caseNumber].filter { !$0.isEmpty }.joined(separator: ", "),
            en: [sending.to, sending.on.long[.en], sending.caseNumber].filter { !$0.isEmpty }.joined(separator: ", ")
        )
    }
}

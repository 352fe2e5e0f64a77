import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Records
import Site
import Vocabulary

/// What one approver can do. Of the text that the page was loaded with: one that came while she looked is read first.
struct Approver: View {
    let viewed: ViewedRecord
    let person: PersonID
    let party: Party

    var body: HTML {
        div(
            .class("stack"),
            .id("approver-\(party.rawValue)-\(person)"),
            .data("for", person.value),
            .hidden.when(viewed.viewer == nil)
        ) {
            if viewed.document.approvals[party] != nil {
                p {
                    Text(
                        sv: "Du har godkänt för \(viewed.table.unitName(party)). "
                            + "Ändras något behövs ditt godkännande igen.",
                        en: "You have approved for \(viewed.table.unitName(party)). "
                            + "If anything changes you are asked again."
                    )
                }
            } else {
                if viewed.table.state.canApprove(person, for: party) {
                    if viewed.audience.isLetInByCode {
                        p { Dialogue.Refusal.ownLinkNeeded.explanation }
                    } else {
                        approval
                    }
                }
                div(.class("stack-tight"), .data("without", viewed.textMark), .hidden) {
                    p {
                        b {
                            Text(
                                "Texten har ändrats sedan du öppnade sidan.",
                                "The text has changed since you opened the page."
                            )
                        }
                    }
                    p {
                        Text(
                            "Läs den som den står nu, innan du godkänner.",
                            "Read it as it stands now, before you approve."
                        )
                    }
                    p {
                        LoadAnew(
                            path: "\(viewed.path)/review",
                            words: Text("Läs det som står nu", "Read what stands now")
                        )
                    }
                }
            }
        }
    }

    private var approval: HTML {
        form(
            .class("stack"),
            .method("post"),
            .action("\(viewed.path)/approval"),
            .id("approve-\(party.rawValue)"),
            .data("command", ""),
            .data("with", viewed.textMark),
            .hidden.when(viewed.viewer == nil)
        ) {
            if viewed.viewer != nil { CommandField() }
            input(.type("hidden"), .name("party"), .value(party.rawValue))
            input(.type("hidden"), .name("revision"), .value(String(viewed.document.revision)))
            input(.type("hidden"), .name("checksum"), .value(viewed.checksum))
            p {
                Text(
                    sv: "Du godkänner för \(viewed.table.unitName(party)) ",
                    en: "For \(viewed.table.unitName(party)) you approve "
                )
                a(.href("#content-now")) { Text("den text som står på den här sidan", "the text on this page") }
                Text(
                    sv: ": \(contents.sv), ändring \(viewed.document.revision).",
                    en: ": \(contents[.en]), change \(viewed.document.revision)."
                )
            }
            blockquote(.class("quote"), .lang("sv")) { "”\(viewed.document.headline)”" }
            p(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    Text(
                        sv: "Godkänn för \(viewed.table.unitName(party))",
                        en: "Approve for \(viewed.table.unitName(party))"
                    )
                }
            }
            p(.class("small soft")) {
                Text(
                    "Textens kontrollsumma visar i efterhand att det är just den här texten du godkände: ",
                    "The checksum of the text shows afterwards that it is this very text you approved: "
                )
                code(.class("record-sum")) { viewed.checksum }
            }
        }
    }

    private var contents: Text {
        let (notes, steps) = (viewed.document.notes.count, viewed.document.steps.count)
        return Text(
            sv:
                "\(notes == 1 ? "1 anteckning" : "\(notes) anteckningar") och \(steps == 1 ? "1 åtgärd" : "\(steps) åtgärder")",
            en: "\(notes == 1 ? "1 note" : "\(notes) notes") and \(steps == 1 ? "1 next step" : "\(steps) next steps")"
        )
    }
}

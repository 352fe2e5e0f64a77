import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Records
import Site
import Vocabulary

/// Where the record stands on its way to being locked, and the one thing that the reader can do about it.
struct ApprovalPanel: View {
    let viewed: ViewedRecord

    var body: HTML {
        section(.class("sheet stack"), .id("approval"), .ariaLabelledby("approval-title")) {
            h2(.id("approval-title")) { Text("Godkännande", "Approval") }
            ul(.class("lines")) { for party in Party.allCases { li { partyLine(party) } } }
            if state.phase == .approved {
                lockedWords
            } else {
                offerOrApprove
            }
        }
    }

    private var state: Dialogue.State { viewed.table.state }

    private func partyLine(_ party: Party) -> HTML {
        div(.class("stack-tight")) {
            b { viewed.table.unitName(party) }
            if let approval = viewed.document.approvals[party] {
                StatusTag(
                    .done,
                    Text(
                        sv: "Godkänd av \(viewed.table.name(approval.person))",
                        en: "Approved by \(viewed.table.name(approval.person))"
                    )
                )
            } else {
                StatusTag(.waiting, Text(sv: "Väntar på \(names(party).sv)", en: "Waits for \(names(party)[.en])"))
            }
        }
    }

    private func names(_ party: Party) -> Text {
        let people = state.plan.approvers(of: party).map(viewed.table.name)
        guard !people.isEmpty else { return Text("att någon utses", "somebody to be named") }
        return Text(sv: people.joined(separator: " eller "), en: people.joined(separator: " or "))
    }

    private var lockedWords: HTML {
        div(.class("stack-tight")) {
            p {
                span(.class("stamp")) {
                    Icon("seal")
                    viewed.stamp
                }
            }
            p(.class("small")) {
                Text("Kontrollsumma (SHA-256): ", "Checksum (SHA-256): ")
                code(.class("record-sum")) { viewed.document.checksum ?? "" }
            }
            p {
                a(.href("\(viewed.path)/record")) {
                    Text("Läs den fastställda dokumentationen", "Read the approved record")
                }
            }
        }
    }

    @HTMLBuilder private var offerOrApprove: HTML {
        if mine != nil, viewed.viewer.isLetInByCode {
            p { Dialogue.Refusal.ownLinkNeeded.explanation }
        } else if let party = mine {
            approveForm(party)
        } else if viewed.role == .facilitator {
            p(.class("soft")) {
                Text(
                    "Du ledde samtalet och godkänner därför inte för någon part.",
                    "You led the talk and therefore approve for neither party."
                )
            }
        } else if let party = Party.allCases.first(where: {
            viewed.document.approvals[$0]?.person == viewed.viewer.person.id
        }) {
            p {
                Text(
                    sv:
                        "Du har godkänt för \(viewed.table.unitName(party)). Ändras något behövs ditt godkännande igen.",
                    en:
                        "You have approved for \(viewed.table.unitName(party)). If anything changes you are asked again."
                )
            }
        }
        if viewed.viewer.person.isOrganiser, !state.plan.missingApprovers.isEmpty {
            p { a(.href("\(viewed.path)/seats")) { Text("Utse vem som godkänner", "Name who approves") } }
        }
        if viewed.isRecorder { offerForm }
        if !state.record.isOffered, !viewed.isRecorder {
            p(.class("soft")) {
                Text(
                    "Dokumentatören lämnar dokumentationen för godkännande när rättelserna är besvarade.",
                    "The recorder offers the record for approval when the corrections are answered."
                )
            }
        }
    }

    /// The party that the reader may approve for now.
    private var mine: Party? { Party.allCases.first { state.canApprove(viewed.viewer.person.id, for: $0) } }

    private func approveForm(_ party: Party) -> HTML {
        form(.class("stack"), .method("post"), .action("\(viewed.path)/approval")) {
            CommandField()
            input(.type("hidden"), .name("party"), .value(party.rawValue))
            input(.type("hidden"), .name("revision"), .value(String(viewed.document.revision)))
            input(.type("hidden"), .name("checksum"), .value(viewed.checksum))
            p {
                Text(
                    sv: "Du godkänner för \(viewed.table.unitName(party)) den text som står på den här sidan: "
                        + "\(contents.sv), "
                        + "ändring \(viewed.document.revision).",
                    en: "For \(viewed.table.unitName(party)) you approve the text on this page: "
                        + "\(contents[.en]), "
                        + "change \(viewed.document.revision)."
                )
            }
            blockquote(.class("quote"), .lang("sv")) { viewed.document.headline }
            p(.class("small soft")) {
                Text("Textens kontrollsumma: ", "The checksum of the text: ")
                code(.class("record-sum")) { viewed.checksum }
            }
            p(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    Text(
                        sv: "Godkänn för \(viewed.table.unitName(party))",
                        en: "Approve for \(viewed.table.unitName(party))"
                    )
                }
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

    @HTMLBuilder private var offerForm: HTML {
        if state.record.isOffered {
            p(.class("soft")) {
                Text(
                    "Du har lämnat dokumentationen för godkännande. Ändrar du något lämnar du den igen.",
                    "You have offered the record for approval. If you change anything you offer it again."
                )
            }
        } else {
            form(.class("stack-tight"), .method("post"), .action("\(viewed.path)/offer")) {
                CommandField()
                input(.type("hidden"), .name("revision"), .value(String(viewed.document.revision)))
                p(.class("small soft")) {
                    Text(
                        "När rubriken finns, alla rättelser är besvarade och varje åtgärd är ifylld kan parterna godkänna.",
                        "When there is a headline, every correction has an answer and each step is complete, the parties can approve."
                    )
                }
                p(.class("button-row")) {
                    button(.class("button button-main"), .type("submit")) {
                        Text("Lämna för godkännande", "Offer for approval")
                    }
                }
            }
        }
    }
}

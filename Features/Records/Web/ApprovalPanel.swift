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
            fragment
        }
    }

    var fragment: Fragment {
        Fragment("review-approval") {
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
                StatusTag(.waiting, waiting(names(party)))
            }
        }
    }

    /// Before the record is offered nobody is waited for: they would look for a button that is not there.
    private func waiting(_ names: Text) -> Text {
        state.record.isOffered
            ? Text(sv: "Väntar på \(names.sv)", en: "Waits for \(names[.en])")
            : Text(sv: "Ska godkännas av \(names.sv)", en: "To be approved by \(names[.en])")
    }

    private func names(_ party: Party) -> Text {
        let people = state.plan.approvers(of: party).map(viewed.table.name)
        guard !people.isEmpty else { return Text("någon som utses", "somebody to be named") }
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
        for party in Party.allCases {
            for person in approvers(party) where viewed.concerns(person) {
                Approver(viewed: viewed, person: person, party: party)
            }
        }
        if viewed.role == .facilitator {
            p(.class("soft")) {
                Text(
                    "Du ledde samtalet och godkänner därför inte för någon part.",
                    "You led the talk and therefore approve for neither party."
                )
            }
        }
        if viewed.audience.isOrganiser, !state.plan.missingApprovers.isEmpty {
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

    /// Whose approval the party has, or else waits for.
    private func approvers(_ party: Party) -> [PersonID] {
        if let approval = viewed.document.approvals[party] { return [approval.person] }
        return state.plan.approvers(of: party).filter { state.role(of: $0) != .facilitator }
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
            form(
                .class("stack-tight"),
                .method("post"),
                .action("\(viewed.path)/offer"),
                .id("offer"),
                .data("command", "")
            ) {
                if viewed.viewer != nil { CommandField() }
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

import Actions
import Dialogues
import EventSourcing
import Markup
import Organisations
import Site
import Vocabulary

/// Everything that has happened to an action, from the log, the latest first.
struct ActionHistory: View {
    let viewed: ViewedAction
    let history: [(event: ActionEvent, record: RecordedEvent)]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("history")) {
            h2(.id("history")) { Text("Det har hänt", "What has happened") }
            ol(.class("lines")) {
                for (event, record) in history.reversed() {
                    li {
                        span(.class("small soft")) {
                            let date = StockholmTime.date(of: record.recordedAt)
                            Text(
                                sv: "\(date.long.sv) · \(who(record).sv)",
                                en: "\(date.long[.en]) · \(who(record)[.en])"
                            )
                        }
                        span { words(event) }
                        if let text = event.remark?.text { p(.class("voice")) { text } }
                    }
                }
            }
        }
    }

    private func who(_ record: RecordedEvent) -> Text {
        record.person.map { viewed.names.person($0) } ?? Text(sv: "Samtal", en: "Samtal")
    }

    private func words(_ event: ActionEvent) -> Text {
        switch event {
        case .opened:
            Text(
                "Åtgärden öppnades när dokumentationen godkändes.",
                "The action was opened when the record was approved."
            )
        case .statusSet(let status): Text(sv: "Läge: \(status.name.sv)", en: "State: \(status.name[.en])")
        case .effectSet(let effect): Text(sv: "Effekt: \(effect.name.sv)", en: "Effect: \(effect.name[.en])")
        case .remarked: Text("Anteckning", "Remark")
        case .handedOver(let person, _):
            Text(
                sv: "Ny ansvarig: \(viewed.names.person(person).sv)",
                en: "Now responsible: \(viewed.names.person(person)[.en])"
            )
        case .rescheduled(let day, _): Text(sv: "Ny dag: \(day.long.sv)", en: "New day: \(day.long[.en])")
        case .sentToCommittee(let sending):
            Text(
                sv: "Skickad till \(sending.to) \(sending.on.long.sv)\(number(sending))",
                en: "Sent to \(sending.to) \(sending.on.long[.en])\(number(sending))"
            )
        case .erased(_, _, let reason, let decision):
            Text(
                sv: "Text borttagen enligt beslut ”\(decision)”. Skälet: ”\(reason)”",
                en: "Text removed by decision “\(decision)”. The reason: “\(reason)”"
            )
        }
    }

    private func number(_ sending: Action.Sending) -> String {
        sending.caseNumber.isEmpty ? "" : ", \(sending.caseNumber)"
    }
}

extension ActionEvent {
    /// What somebody wrote with it.
    var remark: Action.Remark? {
        switch self {
        case .remarked(let remark), .handedOver(_, let remark), .rescheduled(_, let remark): remark
        case .opened, .statusSet, .effectSet, .sentToCommittee, .erased: nil
        }
    }
}

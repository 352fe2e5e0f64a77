import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Records
import Site
import Vocabulary

/// How far the record has come: what happened last, and an approval that no longer holds.
struct ReviewState: View {
    let viewed: ViewedRecord

    var body: HTML { fragment.html }

    var fragment: Fragment {
        Fragment("review-state") {
            div(.class("stack-tight"), .data("phase", viewed.table.state.phase.rawValue)) {
                LatestChange(viewed: viewed)
                if let voided { notice(voided) }
            }
        }
    }

    /// The latest voiding, as long as nothing has been approved since.
    private var voided: (why: DialogueEvent, record: RecordedEvent)? {
        guard viewed.table.state.phase == .review, viewed.document.approvals.isEmpty else { return nil }
        guard let void = viewed.events.last(where: { if case .approvalsVoided = $0.event { true } else { false } })
        else { return nil }
        // The change that did it was written by the same command.
        let change = viewed.events.first { $0.record.command == void.record.command }
        return (change?.event ?? void.event, void.record)
    }

    private func notice(_ voided: (why: DialogueEvent, record: RecordedEvent)) -> HTML {
        let who = voided.record.person.map(viewed.table.name) ?? "Samtal"
        let phrase = HistoryWords(viewed: viewed).phrase(voided.why, by: voided.record.person)
        let time = StockholmTime.time(of: voided.record.recordedAt).swedish
        return Message(.info, Text("Godkännandet gäller inte längre", "The approval no longer holds")) {
            p {
                Text(
                    sv: "\(who) \(phrase.sv) kl. \(time), efter att en part hade godkänt. ",
                    en: "\(who) \(phrase[.en]) at \(time), after a party had approved. "
                )
                Text(
                    "Båda parter behöver godkänna den text som står där nu.",
                    "Both parties need to approve the text that stands there now."
                )
            }
        }.html
    }
}

/// Who did what last. Said aloud when it changes.
struct LatestChange: View {
    let viewed: ViewedRecord

    var body: HTML {
        if let (event, record) = viewed.events.last.map({ ($0.event, $0.record) }) {
            p(.class("small soft")) {
                Text("Senast, ", "Latest, ")
                StockholmTime.date(of: record.recordedAt).long
                " "
                span(.id("latest-change"), .data("announce", "")) {
                    Text(
                        sv: "kl. \(StockholmTime.time(of: record.recordedAt).swedish): ",
                        en: "at \(StockholmTime.time(of: record.recordedAt).iso): "
                    )
                    sentence(event, by: record.person)
                }
            }
        }
    }

    private func sentence(_ event: DialogueEvent, by person: PersonID?) -> Text {
        let who = person.map(viewed.table.name) ?? "Samtal"
        let phrase = HistoryWords(viewed: viewed).phrase(event, by: person)
        return Text(
            sv: "\(who) \(phrase.sv)".shortened(to: 160).asSentence,
            en: "\(who) \(phrase[.en])".shortened(to: 160).asSentence
        )
    }
}

import Dialogues
import DialoguesWeb
import EventSourcing
import Markup
import Organisations
import Records
import Site
import Vocabulary

/// The history of the dialogue, from the log: who did what, when.
struct HistoryPage: View {
    let viewed: ViewedRecord

    var body: HTML {
        Page(
            Text(sv: "Historik: \(viewed.document.plan.title)", en: "History: \(viewed.document.plan.title)"),
            for: viewed.viewer,
            in: .year,
            language: viewed.language
        ) {
            main(.class("page page-narrow"), .id("content")) {
                RecordBar(viewed: viewed, form: .history)
                div(.class("page-head")) {
                    h1 { Text("Samtalets historik", "The history of the dialogue") }
                    p(.class("lead soft")) {
                        Text(
                            "Allt som har hänt, i den ordning det hände. Privata anteckningar finns inte här.",
                            "All that has happened, in the order it happened. Private notes are not here."
                        )
                    }
                }
                for day in days { HistoryDay(viewed: viewed, day: day.day, events: day.events) }
            }
        }
    }

    private var days: [(day: LocalDate, events: [(event: DialogueEvent, record: RecordedEvent)])] {
        var days: [(day: LocalDate, events: [(event: DialogueEvent, record: RecordedEvent)])] = []
        for event in viewed.events {
            let day = StockholmTime.date(of: event.record.recordedAt)
            if days.last?.day == day {
                days[days.count - 1].events.append(event)
            } else {
                days.append((day, [event]))
            }
        }
        return days
    }
}

struct HistoryDay: View {
    let viewed: ViewedRecord
    let day: LocalDate
    let events: [(event: DialogueEvent, record: RecordedEvent)]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("day-\(day.iso)-\(events.first?.record.version ?? 0)")) {
            h2(.id("day-\(day.iso)-\(events.first?.record.version ?? 0)"), .class("plain-title")) {
                Text(
                    sv: "\(day.weekdayName.sv) \(day.long.sv)".capitalizedFirst,
                    en: "\(day.weekdayName[.en]) \(day.long[.en])"
                )
            }
            ol(.class("lines history")) {
                for (event, record) in events {
                    li(.id("event-\(record.version)")) {
                        span(.class("digits soft")) { StockholmTime.time(of: record.recordedAt).swedish }
                        span {
                            b { record.person.map(viewed.table.name) ?? "Samtal" }
                            " "
                            HistoryWords(viewed: viewed).sentence(event, by: record.person)
                            if record.isErased {
                                em { Text(" Texten är borttagen enligt beslut.", " The text was removed by decision.") }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

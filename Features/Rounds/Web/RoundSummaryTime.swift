import Actions
import Charts
import Dialogues
import FollowUps
import Markup
import Reflections
import Rounds
import Site
import Surveys
import Templates
import Vocabulary

/// People × hours, as planned and as it was.
struct SummaryTime: View {
    let report: RoundReport
    let names: RoundNames
    let language: Language

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("time")) {
            h2(.id("time")) { Text("Vad omgången kostade i tid", "What the round cost in time") }
            p {
                if report.held.isEmpty {
                    Text("Inget samtal är hållet ännu. ", "No dialogue has been held yet. ")
                } else {
                    let (planned, real) = report.heldPersonMinutes
                    Text(
                        sv:
                            "De hållna samtalen tog \(hours(real, .sv)) timmar av människors tid. Planerat var \(hours(planned, .sv)). ",
                        en:
                            "The held dialogues took \(hours(real, .en)) hours of people's time. \(hours(planned, .en)) were planned. "
                    )
                }
                Text(
                    "Räknat som personer × timmar. Tiden för att läsa in sig kommer till.",
                    "Counted as people × hours. The time to prepare is added to that."
                )
            }
            if !report.times.isEmpty {
                div(.class("scroll-x"), .tabindex(0), .role("group"), .ariaLabelledby("time")) {
                    table(.class("table table-small")) {
                        thead {
                            tr {
                                th(.scope("col")) { Text("Samtal med", "Dialogue with") }
                                for head in [
                                    Text("Personer", "People"), Text("Planerat, min", "Planned, min"),
                                    Text("Blev, min", "Was, min"), Text("Planerat, timmar", "Planned, hours"),
                                    Text("Blev, timmar", "Was, hours"),
                                ] { th(.scope("col"), .class("number")) { head } }
                            }
                        }
                        tbody { for time in report.times { row(time) } }
                        tfoot { sum }
                    }
                }
            }
        }
    }

    private func row(_ time: TalkTime) -> HTML {
        tr {
            th(.scope("row")) {
                a(.href("/dialogues/\(time.dialogue)")) { TalkName(report: report, names: names)(time.dialogue) }
            }
            td(.class("number")) { "\(time.people)" }
            td(.class("number")) { "\(time.planned)" }
            td(.class("number")) { time.real.map { "\($0)" } ?? "–" }
            td(.class("number")) { hours(time.plannedPersonMinutes) }
            td(.class("number")) { time.realPersonMinutes.map { hours($0) } ?? "–" }
        }
    }

    private var sum: HTML {
        let times = report.times
        return tr {
            th(.scope("row")) { Text("Summa", "Sum") }
            td(.class("number")) { "\(times.reduce(0) { $0 + $1.people })" }
            td(.class("number")) { "\(times.reduce(0) { $0 + $1.planned })" }
            td(.class("number")) { "\(times.reduce(0) { $0 + ($1.real ?? 0) })" }
            td(.class("number")) { hours(report.plannedPersonMinutes) }
            td(.class("number")) { hours(report.heldPersonMinutes.real) }
        }
    }

    private func hours(_ minutes: Int, _ language: Language) -> String {
        ChartNumber.written(Double((minutes * 10 + 30) / 60) / 10, in: language)
    }
    private func hours(_ minutes: Int) -> Text { Text(sv: hours(minutes, .sv), en: hours(minutes, .en)) }
}

/// Perspectives that the groups would have given more room.
struct SummaryPerspectives: View {
    let report: RoundReport
    let names: RoundNames

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("perspectives")) {
            h2(.id("perspectives")) { Text("Perspektiv som fick för lite plats", "Perspectives with too little room") }
            p(.class("soft")) { lead }
            if !report.rooms.isEmpty {
                ul(.class("lines")) {
                    for room in report.rooms {
                        li {
                            PerspectiveTag(room.perspective)
                            span(.class("fact-line")) {
                                for lack in room.lacking {
                                    a(.href("/dialogues/\(lack.dialogue)/reflection")) {
                                        let name = TalkName(report: report, names: names)(lack.dialogue)
                                        Text(
                                            "\(name): +\(lack.more) procentenheter",
                                            "\(name): +\(lack.more) percentage points"
                                        )
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private var lead: Text {
        let agreed = report.findings.count
        let held = report.held.count
        guard agreed > 0 else {
            return Text(
                "Ingen grupp har kommit överens om hur tiden fördelades ännu.",
                "No group has agreed on how the time was divided yet."
            )
        }
        let base = Text(
            "\(agreed) av \(held) grupper har kommit överens om hur tiden fördelades och borde ha fördelats.",
            "\(agreed) of \(held) groups have agreed on how the time was and should have been divided."
        )
        guard report.rooms.isEmpty else { return base }
        return Text(
            sv: "\(base.sv) Alla perspektiv fick den plats de borde.",
            en: "\(base[.en]) All perspectives got the room they should."
        )
    }
}

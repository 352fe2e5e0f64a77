import Charts
import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Reflections
import Site
import Templates
import Vocabulary

/// The one picture: the plan, the estimate, the guesses, what the group agrees on; its table; what the group says of it.
struct TimeResult: View {
    let view: ReflectionView

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("time-title")) {
            h2(.id("time-title")) { Text("Hur fördelades tiden?", "How was the time divided?") }
            p(.class("small soft")) {
                Text(
                    "Procent av samtalstiden. Den registrerade tiden räknas ur anteckningarnas perspektiv och klockan. Den är en uppskattning.",
                    "Per cent of the talking time. The registered time is counted from the perspectives of the notes and the clock. It is an estimate."
                )
            }
            if !view.reflection.guesses.isEmpty {
                p(.class("small soft")) {
                    Text(
                        "Prickarna visas utan namn, men ni är få.",
                        "The dots are shown without names, but you are few."
                    )
                }
            }
            ReflectionChart(
                Text("Tiden per perspektiv i procent.", "The time by perspective in per cent."),
                rows: rows,
                in: view.language
            )
            table
            if let agreement = view.reflection.agreement?.content { TimeFinding(view: view, agreement: agreement) }
        }
    }

    private var rows: [ReflectionChart.Row] {
        Perspective.allCases.map { perspective in
            ReflectionChart.Row(
                perspective,
                planned: view.planned?[perspective],
                estimated: view.estimated?[perspective],
                agreed: view.reflection.agreement?.content.was[perspective],
                should: view.reflection.agreement?.content.should[perspective],
                guesses: view.guesses(.was, perspective)
            )
        }
    }

    private var table: HTML {
        details(.class("data-table")) {
            summary { Text("Visa som tabell", "Show as a table") }
            div(
                .class("scroll-x"),
                .tabindex(0),
                .role("region"),
                .ariaLabel(Text("Tabell över tiden", "Table of the time"))
            ) {
                Markup::table(.class("table table-small share-table")) {
                    caption { Text("Tid per perspektiv, procent", "Time by perspective, per cent") }
                    thead {
                        tr {
                            th(.scope("col")) { Text("Perspektiv", "Perspective") }
                            for column in columns { th(.scope("col"), .class("number")) { column.name } }
                        }
                    }
                    tbody {
                        for perspective in Perspective.allCases {
                            tr {
                                th(.scope("row")) { PerspectiveTag(perspective) }
                                for column in columns { td(.class("number")) { column.value(perspective) } }
                            }
                        }
                    }
                }
            }
        }
    }

    private typealias Column = (name: Text, value: (Perspective) -> String)

    private var columns: [Column] {
        var columns: [Column] = []
        if let planned = view.planned { columns.append((Text("Planen", "The plan"), { "\(planned[$0])" })) }
        if let estimated = view.estimated { columns.append((view.time.registered, { "\(estimated[$0])" })) }
        if let agreement = view.reflection.agreement?.content {
            for row in AllocationRow.allCases {
                let name = view.name(row)
                columns.append(
                    (
                        Text(sv: "Gruppen: \(name.sv.lowercased())", en: "The group: \(name[.en].lowercased())"),
                        { "\(agreement[row][$0])" }
                    )
                )
            }
        }
        if view.reflection.isBegun, !view.reflection.guesses.isEmpty {
            for row in AllocationRow.allCases {
                let name = view.name(row)
                columns.append(
                    (
                        Text(sv: "Gissningar: \(name.sv.lowercased())", en: "Guesses: \(name[.en].lowercased())"),
                        { view.guesses(row, $0).map(String.init).joined(separator: ", ") }
                    )
                )
            }
        }
        return columns
    }
}

/// What the group's picture says, and what the group says of it.
private struct TimeFinding: View {
    let view: ReflectionView
    let agreement: TimeAgreement

    var body: HTML {
        if let finding = view.reflection.finding(of: view.table.id) {
            p { b { sentence(finding) } }
        }
        for question in view.time.questions {
            if let answer = agreement.answers[question.id] {
                div(.class("stack-tight")) {
                    h3(.class("plain-title")) { question.words }
                    p(.class("voice"), .lang("sv")) { answer }
                }
            }
        }
    }

    private func sentence(_ finding: ReflectionFinding) -> Text {
        let lacking = finding.tooLittleRoom
        guard !lacking.isEmpty else {
            return Text(
                "Gruppen tycker att tiden var rätt fördelad.",
                "The group thinks that the time was rightly divided."
            )
        }
        func list(_ language: Language) -> String {
            lacking.map { perspective in
                let (was, should) = (finding.was[perspective], finding.should[perspective])
                return language == .sv
                    ? "\(perspective.name.sv) (\(was), borde vara \(should))"
                    : "\(perspective.name[.en]) (\(was), should be \(should))"
            }.joined(separator: ", ")
        }
        return Text(sv: "Fick för lite plats: \(list(.sv)).", en: "Had too little room: \(list(.en)).")
    }
}

/// How the same two parties have divided their time, dialogue by dialogue.
struct ReflectionTrend: View {
    let view: ReflectionView

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("trend-title")) {
            h2(.id("trend-title")) { Text("Samma parter, samtal för samtal", "The same parties, dialogue by dialogue") }
            p(.class("small soft")) {
                Text(
                    "Gruppernas egna bilder av hur det blev, i procent.",
                    "The groups' own pictures of how it was, in per cent."
                )
            }
            ShareChart(
                Text(
                    "Gruppernas bild av tiden, samtal för samtal.",
                    "The groups' pictures of the time, dialogue by dialogue."
                ),
                rows: view.trend.map { point in
                    ShareChart.Row(
                        label: point.date.long[view.language],
                        note: point.id == view.table.id ? Text("det här samtalet", "this dialogue")[view.language] : "",
                        shares: point.finding.was.shares.mapValues(Double.init)
                    )
                },
                in: view.language
            )
            details(.class("data-table")) {
                summary { Text("Visa som tabell", "Show as a table") }
                div(
                    .class("scroll-x"),
                    .tabindex(0),
                    .role("region"),
                    .ariaLabel(Text("Tabell över samtalen", "Table of the dialogues"))
                ) {
                    table(.class("table table-small share-table")) {
                        caption { Text("Så blev det, procent", "How it was, per cent") }
                        thead {
                            tr {
                                th(.scope("col")) { Text("Samtal", "Dialogue") }
                                for perspective in Perspective.allCases {
                                    th(.scope("col"), .class("number")) { perspective.name }
                                }
                            }
                        }
                        tbody { for point in view.trend { row(point) } }
                    }
                }
            }
        }
    }

    private func row(_ point: TrendPoint) -> HTML {
        tr {
            th(.scope("row")) {
                if point.id != view.table.id, view.viewer.person.isOrganiser {
                    a(.href("/dialogues/\(point.id)/reflection")) { point.title }
                } else {
                    point.title
                }
                ", "
                point.date.long
            }
            for perspective in Perspective.allCases { td(.class("number")) { point.finding.was[perspective] } }
        }
    }
}

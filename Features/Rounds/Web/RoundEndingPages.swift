import Actions
import Dialogues
import Markup
import Organisations
import Rounds
import Site
import Templates
import Vocabulary

/// "Vad ändrar vi nästa gång?": closes the round, and can be changed after that.
struct RoundLessonsPage: View {
    let viewer: Viewer
    let round: ShownRound
    let text: String
    var refusal: Round.Refusal?

    var body: HTML {
        Page(title, for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    RoundPath(here: isClosed ? Text("Lärdomar", "Lessons") : Text("Avsluta", "Close"), round: round)
                    h1 { title }
                    p(.class("lead soft")) {
                        Text(
                            "Skriv medan ni minns. Det ni skriver står överst när nästa omgång planeras.",
                            "Write while you remember. What you write stands on top when the next round is planned."
                        )
                    }
                }
                if let refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
                if case .changedByOther = refusal { theirs }
                if !isClosed, left > 0 { stillToCome }
                form(.class("sheet stack"), .action("\(round.path)/lessons"), .method("post")) {
                    CommandField()
                    if isClosed {
                        input(.type("hidden"), .name("revision"), .value(String(round.state.lessonsRevision)))
                    }
                    Field(
                        Text("Vad ändrar vi nästa gång?", "What do we change next time?"),
                        name: "text",
                        value: text,
                        help: Text(
                            "Till exempel: kortare underlag, en vecka mellan samtalen, mer tid till utmaningen. Skriv inget om enskilda.",
                            "For instance: shorter reading, a week between the dialogues, more time to the challenge. Write nothing about individuals."
                        ),
                        problem: refusal?.field == "text" ? refusal?.explanation : nil,
                        limit: RoundLimit.lessons,
                        control: .area(rows: 10, voice: true)
                    )
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            isClosed
                                ? Text("Spara", "Save") : Text("Spara och avsluta omgången", "Save and close the round")
                        }
                        a(.class("button button-quiet"), .href(round.path)) { Text("Avbryt", "Cancel") }
                    }
                    if isClosed {
                        p(.class("small")) {
                            a(.href("\(round.path)/erasure")) {
                                Text("Ta bort texten enligt beslut", "Remove the text by decision")
                            }
                        }
                    }
                }
            }
        }
    }

    private var isClosed: Bool { round.state.phase == .closed }
    private var left: Int { round.standing.count(.draft, .open, .live, .review) }

    private var title: Text {
        isClosed ? Text("Ändra lärdomarna", "Change the lessons") : Text("Avsluta omgången", "Close the round")
    }

    @HTMLBuilder private var stillToCome: HTML {
        Message(
            .info,
            left == 1
                ? Text("Ett samtal är inte klart", "One dialogue is not done")
                : Text("\(left) samtal är inte klara", "\(left) dialogues are not done")
        ) {
            p {
                Text(
                    "Du kan avsluta omgången ändå. Samtalen finns kvar och går att hålla och godkänna som vanligt.",
                    "You can close the round anyway. The dialogues stay and can be held and approved as usual."
                )
            }
        }
    }

    private var theirs: HTML {
        section(.class("sheet-flat stack-tight"), .ariaLabelledby("theirs")) {
            h2(.id("theirs"), .class("plain-title")) { Text("Så här står det nu", "This is what it says now") }
            for line in round.state.lessons.split(separator: "\n") { p(.class("voice")) { String(line) } }
        }
    }
}

/// The next round, from this one: what goes along is said before it is made.
struct RoundNextPage: View {
    let viewer: Viewer
    let round: ShownRound
    let plan: RoundPlan
    let template: ConversationTemplate?
    let actions: [ListedAction]
    let today: LocalDate
    let problems: [RoundProblem]

    var body: HTML {
        Page(Text("Nästa omgång", "The next round"), for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    RoundPath(here: Text("Nästa", "Next"), round: round)
                    h1 { Text("Börja nästa omgång", "Begin the next round") }
                    p(.class("lead soft")) {
                        Text(
                            "Ni utgår från ”\(round.plan.name)”. Allt går att ändra i nästa steg.",
                            "You start from “\(round.plan.name)”. Everything can be changed in the next step."
                        )
                    }
                }
                if !problems.isEmpty { RoundProblemList(problems: problems) }
                RoundLessons(round: round)
                RoundOpenActions(actions: actions, names: round.names, today: today)
                form(.class("sheet stack"), .action("\(round.path)/next"), .method("post")) {
                    CommandField()
                    Field(
                        Text("Vad ska omgången heta?", "What is the round to be called?"),
                        name: "name",
                        value: plan.name,
                        problem: problems.at("name"),
                        limit: TextLimit.title
                    )
                    Field(
                        Text("Tid på året", "Time of the year"),
                        name: "season",
                        value: plan.season.rawValue,
                        control: .choice(Season.allCases.map { ($0.rawValue, $0.name) })
                    )
                    Field(
                        Text("Vilken period gäller resultaten?", "Which period are the results of?"),
                        name: "period",
                        value: plan.period,
                        problem: problems.at("period"),
                        limit: TextLimit.line
                    )
                    h2(.class("plain-title")) { Text("Det här följer med", "This goes along") }
                    along
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Börja omgången", "Begin the round")
                        }
                        a(.class("button button-quiet"), .href(round.path)) { Text("Avbryt", "Cancel") }
                    }
                }
            }
        }
    }

    private var along: HTML {
        dl(.class("facts")) {
            if let template {
                dt { Text("Mall", "Template") }
                dd {
                    Text(
                        sv: "\(template.name.sv), version \(template.version)",
                        en: "\(template.name[.en]), version \(template.version)"
                    )
                }
            }
            dt { Text("Enheter", "Units") }
            dd { plan.units.map { round.names[$0.unit] }.joined(separator: ", ") }
            dt { Text("Dagar", "Days") }
            dd {
                dayRange(plan.firstDay, plan.lastDay) ?? Text("Inga ännu", "None yet")
                Text(
                    ". Samma veckodagar ett år senare, röda dagar hoppas över.",
                    ". The same weekdays a year later, public holidays are passed over."
                )
            }
            dt { Text("Personer", "People") }
            dd {
                "\(plan.everybody.count)"
                if !gone.isEmpty {
                    Text(
                        ". \(gone.count) som var med finns inte kvar i kommunens register.",
                        ". \(gone.count) who took part are no longer in the municipality's register."
                    )
                }
            }
        }
    }

    private var gone: Set<PersonID> { round.planAsHeld.everybody.filter { !round.names.knows($0) } }
}

/// Says what goes before anything happens.
struct RoundRemovalPage: View {
    let viewer: Viewer
    let round: ShownRound
    var refusal: Round.Refusal?

    var body: HTML {
        Page(Text("Kasta utkastet?", "Discard the draft?"), for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { Text("Kasta utkastet?", "Discard the draft?") } }
                if let refusal { Message(.correct, refusal.explanation) }
                form(.class("sheet stack"), .action("\(round.path)/removal"), .method("post")) {
                    CommandField()
                    p { b { round.plan.name } }
                    p {
                        Text(
                            "Utkastet försvinner från listan. Inga samtal är skapade, och ingen deltagare har sett det.",
                            "The draft leaves the list. No dialogues are made, and no participant has seen it."
                        )
                    }
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Kasta utkastet", "Discard the draft")
                        }
                        a(.class("button button-quiet"), .href("\(round.path)/plan")) { Text("Behåll det", "Keep it") }
                    }
                }
            }
        }
    }
}

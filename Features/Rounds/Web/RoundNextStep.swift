import Dialogues
import DialoguesWeb
import Markup
import Rounds
import Site
import Templates
import Vocabulary

/// What the organiser does now, on top.
struct RoundNextStep: View {
    let round: ShownRound
    let task: RoundTask

    var body: HTML {
        section(.class("sheet stack-tight"), .ariaLabelledby("next-title")) {
            h2(.id("next-title")) { content.title }
            p { content.words }
            switch task {
            case .goOnMaking:
                form(.action("\(round.path)/dialogues"), .method("post")) {
                    CommandField()
                    button(.class("button button-main"), .type("submit")) {
                        Text("Skapa de som är kvar", "Make those that are left")
                    }
                }
            default:
                div(.class("button-row")) {
                    a(.class("button button-main"), .href(content.path)) { content.action }
                    if case .close = task {
                    } else if round.state.phase == .running {
                        a(.class("button button-quiet"), .href("\(round.path)/lessons")) {
                            Text("Avsluta omgången", "Close the round")
                        }
                    }
                }
            }
        }
    }

    private typealias Content = (title: Text, words: Text, action: Text, path: String)

    private var content: Content {
        switch task {
        case .plan:
            (
                Text("Gör klart planen", "Complete the plan"),
                Text("Samtalen är inte skapade ännu.", "The dialogues are not made yet."),
                Text("Till planen", "To the plan"), "\(round.path)/plan"
            )
        case .goOnMaking:
            (
                Text("Samtalen är inte klara", "The dialogues are not complete"),
                Text(
                    "\(round.standing.dialogues.count) av \(round.plan.units.count) är skapade. Något avbröt. Fortsätt, så skapas de som är kvar och inget blir dubbelt.",
                    "\(round.standing.dialogues.count) of \(round.plan.units.count) are made. Something interrupted. Go on, and those that are left are made and nothing twice."
                ),
                Text("Skapa de som är kvar", "Make those that are left"), round.path
            )
        case .open(let id):
            dialogue(
                id,
                Text("Ett samtal är ett utkast", "A dialogue is a draft"),
                Text("Gör klart det och öppna det för deltagarna.", "Complete it and open it to the participants."),
                Text("Till utkastet", "To the draft")
            )
        case .follow(let id):
            dialogue(
                id,
                Text("Ett samtal pågår nu", "A dialogue is going on now"),
                Text("Följ det från dess egen sida.", "Follow it from its own page."),
                Text("Till samtalet", "To the dialogue")
            )
        case .moveOrHold(let id):
            dialogue(
                id,
                Text("Ett samtal blev inte av", "A dialogue was not held"),
                Text(
                    "Dess dag har varit. Flytta det, eller ställ in det.",
                    "Its day has passed. Move it, or call it off."
                ),
                Text("Flytta samtalet", "Move the dialogue"),
                "/plan"
            )
        case .awaitApprovals(let count):
            (
                count == 1
                    ? Text("Ett samtal väntar på godkännande", "One dialogue waits for approval")
                    : Text("\(count) samtal väntar på godkännande", "\(count) dialogues wait for approval"),
                Text(
                    "Dokumentationen läses och rättas. Påminn gärna dokumentatören och dem som godkänner.",
                    "The record is read and corrected. Remind the recorder and those who approve."
                ),
                Text("Se det äldsta", "See the oldest"),
                review
            )
        case .prepare(let id):
            dialogue(
                id,
                Text("Förbered nästa samtal", "Prepare the next dialogue"),
                Text(
                    "Se att alla vet när, var och vad de ska läsa.",
                    "See that all know when, where and what to read."
                ),
                Text("Till samtalet", "To the dialogue")
            )
        case .close:
            (
                Text("Alla samtal är klara", "All dialogues are done"),
                Text(
                    "Avsluta omgången med det ni vill ändra nästa gång. Nästa omgång börjar där.",
                    "Close the round with what you want to change next time. The next round begins there."
                ),
                Text("Skriv vad ni ändrar", "Write what you change"), "\(round.path)/lessons"
            )
        case .beginNext:
            (
                Text("Omgången är avslutad", "The round is closed"),
                Text(
                    "Nästa omgång får samma enheter, mall och personer, och börjar med era lärdomar.",
                    "The next round gets the same units, template and people, and begins with your lessons."
                ),
                Text("Börja nästa omgång", "Begin the next round"), "\(round.path)/next"
            )
        }
    }

    private var review: String {
        round.standing.dialogues.first { $0.summary.phase == .review }.map { $0.summary.path($0.id) } ?? round.path
    }

    private func dialogue(_ id: DialogueID, _ title: Text, _ words: Text, _ action: Text, _ rest: String = "")
        -> Content
    {
        let entry = round.standing.dialogues.first { $0.id == id }
        let who = entry.map { round.names[$0.summary.second] } ?? ""
        let day = entry?.summary.date.map { Text(sv: ", \($0.long.sv)", en: ", \($0.long[.en])") } ?? ""
        return (
            title,
            Text(sv: "\(who)\(day.sv). \(words.sv)", en: "\(who)\(day[.en]). \(words[.en])"),
            action,
            rest.isEmpty ? entry?.summary.path(id) ?? round.path : "/dialogues/\(id)\(rest)"
        )
    }
}

import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Rounds
import Site
import Vocabulary

/// What other pages show of rounds: the start page of the organiser, and the year.
package struct RoundPanels: Sendable {
    let desk: RoundDesk

    package init(desk: RoundDesk) { self.desk = desk }

    /// The rounds in progress, on the organiser's start page.
    package var inProgress: Panel {
        Panel(.further) { viewer in
            guard viewer.person.isOrganiser else { return nil }
            let rounds = try await desk.all(in: viewer.organisation.id)
                .filter { [.draft, .making, .running].contains($0.summary.phase) }
            return rounds.isEmpty ? nil : RoundsInProgress(rounds: rounds, today: desk.today).html
        }
    }

    package var waiting: WaitingSource {
        WaitingSource { viewer in
            guard viewer.person.isOrganiser else { return [] }
            return try await desk.all(in: viewer.organisation.id).compactMap { $0.waiting(today: desk.today) }
        }
    }

    /// For the organiser: the rounds that have days.
    package func year(_ viewer: Viewer) async throws -> [YearRound] {
        guard viewer.person.isOrganiser else { return [] }
        return try await desk.all(in: viewer.organisation.id).compactMap { round in
            guard let first = round.firstDay, let last = round.lastDay else { return nil }
            return YearRound(
                round.summary.name,
                path: round.path,
                state: round.summary.phase.status,
                words: round.standing.dialogues.isEmpty
                    ? Text(
                        "\(round.summary.units.count) samtal att skapa",
                        "\(round.summary.units.count) dialogues to be made"
                    ) : round.standing.words,
                first: first,
                last: last
            )
        }
    }
}

extension ListedRound {
    /// What waits for the organiser in the round as a whole; what waits in each dialogue is told by the dialogue.
    fileprivate func waiting(today: LocalDate) -> Waiting? {
        let (words, action): (Text, Text)
        switch standing.next(today: today) {
        case .plan:
            (words, action) = (
                Text("Gör klart omgången och skapa samtalen", "Complete the round and make the dialogues"),
                Text("Till planen", "To the plan")
            )
        case .goOnMaking:
            (words, action) = (
                Text("Skapa de samtal som är kvar", "Make the dialogues that are left"),
                Text("Till omgången", "To the round")
            )
        case .close:
            (words, action) = (
                Text("Avsluta omgången med det ni ändrar nästa gång", "Close the round with what you change next time"),
                Text("Skriv vad ni ändrar", "Write what you change")
            )
        case .open, .follow, .moveOrHold, .awaitApprovals, .prepare, .beginNext: return nil
        }
        let isClosing = standing.next(today: today) == .close
        return Waiting(
            words,
            action: action,
            path: isClosing ? "/rounds/\(id)/lessons" : path,
            capacity: Text("Du planerar samtalen", "You plan the dialogues"),
            about: summary.name,
            urgency: .planning
        )
    }
}

/// Each round with its progress in words.
struct RoundsInProgress: View {
    let rounds: [ListedRound]
    let today: LocalDate

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("in-progress")) {
            div(.class("row-ends")) {
                h2(.id("in-progress")) { Text("Omgångar", "Rounds") }
                a(.class("small"), .href("/rounds")) { Text("Alla omgångar", "All rounds") }
            }
            ul(.class("lines")) {
                for round in rounds {
                    li {
                        div(.class("row-ends")) {
                            a(.href(round.path)) { round.summary.name }
                            round.summary.phase.status
                        }
                        span(.class("small soft")) { words(round) }
                    }
                }
            }
        }
    }

    private func words(_ round: ListedRound) -> Text {
        let progress =
            round.standing.dialogues.isEmpty
            ? Text("\(round.summary.units.count) samtal att skapa", "\(round.summary.units.count) dialogues to be made")
            : round.standing.words
        guard let days = dayRange(round.firstDay, round.lastDay) else { return progress }
        return Text(sv: "\(days.sv). \(progress.sv)", en: "\(days[.en]). \(progress[.en])")
    }
}

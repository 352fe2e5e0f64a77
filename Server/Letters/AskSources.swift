import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import Letters
import LettersWeb
import Preparation
import Site
import Surveys
import Templates
import Vocabulary

/// What features ask of people, in the words of letters. Here, so that no feature knows of letters.
extension AskSource {
    /// To prepare, of those who will talk and are not ready.
    static func preparations(_ standings: any PreparationStandings, _ desk: DialogueDesk) -> AskSource {
        AskSource { organisation in
            var asks: [Ask] = []
            for (key, summary) in try await desk.documents.documents(of: DialogueSummaries(), in: organisation) {
                guard summary.phase == .open, let date = summary.date, date > desk.today else { continue }
                let progress = try await standings.progress(of: DialogueID(key), summary.seats, in: organisation)
                asks += progress.asked.map { person in
                    Ask(
                        .prepare,
                        of: person,
                        thing: "dialogue/\(key)",
                        dialogue: DialogueID(key),
                        occurrence: date.iso,
                        about: summary.title,
                        path: "/dialogues/\(key)/preparation",
                        due: date,
                        isDone: progress.readiness(of: person) == .ready
                    )
                }
            }
            return asks
        }
    }

    /// To say how it was, of those who talked, when the dialogue has closed and until the collecting does.
    static func evaluations(_ evaluations: Evaluations, _ desk: DialogueDesk) -> AskSource {
        AskSource { organisation in
            var asks: [Ask] = []
            for occasion in try await evaluations.occasions(in: organisation) where !occasion.asked.isEmpty {
                let state = try await evaluations.state(of: occasion, in: organisation, on: desk.today)
                guard !state.isClosed else { continue }
                asks += occasion.asked.compactMap { participation in
                    guard let talk = occasion.talk(participation.dialogue) else { return nil }
                    return Ask(
                        .evaluate,
                        of: participation.person,
                        thing: "dialogue/\(talk.id)",
                        dialogue: talk.id,
                        about: talk.summary.title,
                        path: "/dialogues/\(talk.id)/evaluation",
                        due: state.collection.lastDay,
                        isDone: state.answered.contains(participation)
                    )
                }
            }
            return asks
        }
    }

    /// To do what one owns, and to tell how it goes. Another day is asked for anew.
    static func actions(_ desk: DialogueDesk) -> AskSource {
        AskSource { organisation in
            try await desk.documents.actions(in: organisation).compactMap { action in
                guard action.summary.status != .proposed, let owner = action.summary.owner, let due = action.summary.due
                else { return nil }
                return Ask(
                    .act,
                    of: owner,
                    thing: "action/\(action.id)",
                    dialogue: action.dialogueID,
                    occurrence: due.iso,
                    about: action.summary.what,
                    path: action.path,
                    askedOn: StockholmTime.date(of: action.summary.openedAt),
                    due: due,
                    isDone: !action.summary.status.isOpen
                )
            }
        }
    }
}

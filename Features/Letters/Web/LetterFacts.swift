import Dialogues
import DialoguesWeb
import EventSourcing
import Foundation
import Jobs
import Letters
import Organisations
import Site
import Vocabulary

/// The facts that letters follow from, read from dialogues, features and the jobs that there are already.
extension LetterDesk {
    package func world(of organisation: OrganisationID) async throws -> LetterWorld {
        let jobs = try await queue.jobs(Self.kind, in: organisation)
        return try await world(of: organisation, jobs: jobs)
    }

    func world(of organisation: OrganisationID, jobs: [Job]) async throws -> LetterWorld {
        var asks = try await approvals(in: organisation)
        for source in sources { asks += try await source.asks(organisation) }
        return LetterWorld(
            appointments: try await summaries(in: organisation).compactMap(Appointment.init),
            asks: asks,
            told: jobs.compactMap(\.told),
            refusing: try await choices.refusing(in: organisation)
        )
    }

    func summaries(in organisation: OrganisationID) async throws -> [(id: DialogueID, summary: DialogueSummary)] {
        try await dialogues.documents.documents(of: DialogueSummaries(), in: organisation)
            .map { (DialogueID($0.key), $0.document) }
    }

    /// The revision tells one offer from the next: after a change the new text is to be approved anew.
    private func approvals(in organisation: OrganisationID) async throws -> [Ask] {
        var asks: [Ask] = []
        for (id, summary) in try await summaries(in: organisation) where summary.phase == .review && summary.isOffered {
            let revision = try await dialogues.current(id, in: organisation).state.record.revision
            for seat in summary.seats {
                guard let party = seat.party else { continue }
                let isAsked = summary.tasks(of: seat.person, isOrganiser: false, today: dialogues.today)
                    .contains(.approve(party))
                guard isAsked else { continue }
                asks.append(
                    Ask(
                        .approve,
                        of: seat.person,
                        thing: "dialogue/\(id)",
                        dialogue: id,
                        occurrence: "\(revision)",
                        about: summary.title,
                        path: "/dialogues/\(id)/review"
                    )
                )
            }
        }
        return asks
    }
}

extension Appointment {
    /// Nil for a dialogue that nobody is invited to yet, or that has begun.
    init?(_ id: DialogueID, _ summary: DialogueSummary) {
        guard summary.phase == .open || summary.phase == .discarded, let date = summary.date, let start = summary.start
        else { return nil }
        self.init(
            dialogue: id,
            meeting: Meeting(
                title: summary.title,
                date: date,
                start: start,
                minutes: summary.length,
                place: summary.place
            ),
            people: Set(summary.seats.map(\.person)),
            isCalledOff: summary.phase == .discarded
        )
    }
}

extension Job {
    /// The words that a dropped letter is marked with: it was not true any more, and its reader knows nothing of it.
    static let untrue = "untrue"

    var order: LetterOrder? { try? JSONDecoder().decode(LetterOrder.self, from: Data(payload.utf8)) }

    var told: Told? {
        order.map {
            Told($0, on: StockholmTime.date(of: madeAt), isKnown: !(state == .cancelled && word == Self.untrue))
        }
    }
}

extension LetterOrder {
    func job(_ id: JobID, due: Instant) throws -> NewJob {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return NewJob(
            id: id,
            kind: LetterDesk.kind,
            key: key,
            payload: String(decoding: try encoder.encode(self), as: UTF8.self),
            due: due
        )
    }
}

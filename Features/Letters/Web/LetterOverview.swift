import Access
import Dialogues
import Jobs
import Letters
import Organisations
import Site
import Vocabulary

/// What the organiser may know of letters: to whom for what one is asked to come, how many for reminders.
struct LetterOverview: Sendable {
    let choice: LetterChoice
    let sendsMail: Bool
    let sender: String
    let jobs: [Job]
    /// What would be sent in the days ahead, as things are now.
    let ahead: [PlannedLetter]
    let days: Int
    let today: LocalDate
    let names: [PersonID: String]
    let withoutAddress: [Person]
    let titles: [DialogueID: String]

    /// Everything that there is a letter for, planned or written.
    var orders: [LetterOrder] { ahead.map(\.order) + jobs.compactMap(\.order) }
}

extension LetterDesk {
    func overview(of organisation: OrganisationID, days: Int) async throws -> LetterOverview {
        let jobs = try await queue.jobs(Self.kind, in: organisation)
        let world = try await world(of: organisation, jobs: jobs)
        let now = moment
        let last = LocalDate(dayNumber: now.date.dayNumber + days) ?? now.date
        let people = try await directory.people(in: organisation)
        let ahead = LetterPlan(world, at: now).ahead(until: last, from: now)
        let readers = Set(ahead.map(\.order.person))
        let unreachable = Set(people.filter { $0.email == nil }.map(\.id))
        return LetterOverview(
            choice: try await choices.choice(of: organisation),
            sendsMail: post != nil,
            sender: post?.sender.address ?? "",
            jobs: jobs,
            ahead: ahead.filter { !unreachable.contains($0.order.person) },
            days: days,
            today: now.date,
            names: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            withoutAddress: people.filter { unreachable.contains($0.id) && readers.contains($0.id) },
            titles: Dictionary(
                try await summaries(in: organisation).map { ($0.id, $0.summary.title) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}

/// Letters of one kind about one thing, at one time: a line on the page.
struct LetterGroup: Sendable {
    let kind: LetterKind
    let thing: String
    let dialogue: DialogueID?
    let people: [PersonID]
    let order: LetterOrder

    /// Who gets it, or only how many.
    func readers(_ names: [PersonID: String]) -> Text {
        guard kind.namesReaders else {
            return people.count == 1
                ? Text("1 person", "1 person") : Text("\(people.count) personer", "\(people.count) people")
        }
        return Text(sv: people.compactMap { names[$0] ?? "–" }.sorted().joined(separator: ", "))
    }

    static func groups(_ letters: [LetterOrder]) -> [LetterGroup] {
        var places: [String: Int] = [:]
        var groups: [[LetterOrder]] = []
        for letter in letters {
            let key = "\(letter.kind.rawValue) \(letter.thing)"
            if let place = places[key] {
                groups[place].append(letter)
            } else {
                places[key] = groups.count
                groups.append([letter])
            }
        }
        return groups.map { letters in
            LetterGroup(
                kind: letters[0].kind,
                thing: letters[0].thing,
                dialogue: letters[0].dialogue,
                people: letters.map(\.person),
                order: letters[0]
            )
        }
    }
}

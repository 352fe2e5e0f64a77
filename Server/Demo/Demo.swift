import Dialogues
import EventSourcing
import Organisations
import RecordsWeb
import Site
import Templates
import Vocabulary
import YAMLLibrary

/// Loads the demo municipality: its people, and a dialogue in each state, told through the commands that people give.
struct Demo: Sendable {
    let story: DemoStory
    let library: Library
    /// The checksum of a record, as the Records feature makes it.
    let checksum: DemoChecksum

    init(story: DemoStory, library: Library, checksum: @escaping DemoChecksum = RecordChecksum.sha256) {
        self.story = story
        self.library = library
        self.checksum = checksum
    }

    /// False, with nothing done, when the municipality is there already. A loading that was interrupted goes on.
    @discardableResult
    func load(into place: Place, now: Instant) async throws -> Bool {
        guard try await place.log.receipt(for: .wholeDemo, in: story.organisation) == nil else { return false }
        try await addPeople(to: place, now)
        try await addPrivateNotes(to: place, now)
        let scripts = try story.dialogues.map { try script(of: $0, now: now) }
        var deeds = scripts.flatMap { script in
            script.moments.enumerated().map { number, moment in
                DemoDeed(at: moment.at) { try await play(moment, number, in: $0) }
            }
        }
        deeds += story.dialogues.flatMap { actionDeeds(of: $0, now: now) }
        deeds += roundDeeds(now: now)
        deeds += try story.dialogues.flatMap { try briefingDeeds(of: $0, now: now) }
        deeds += try sharedBriefingDeeds(now: now)
        deeds += story.dialogues.flatMap { preparationDeeds(of: $0, now: now) }
        deeds += story.dialogues.flatMap { reflectionDeeds(of: $0, now: now) }
        deeds += story.dialogues.flatMap { followUpDeeds(of: $0, now: now) }
        deeds += story.dialogues.flatMap { evaluationDeeds(of: $0, now: now) }
        // All together in the order of time, as a log of the municipality has them.
        let inOrder = deeds.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        for (_, deed) in inOrder {
            place.clock.set(deed.at)
            try await deed.perform(place)
        }
        place.clock.set(now)
        let mark = Append(to: story.organisation, by: nil, command: .wholeDemo, [])
        _ = try await place.log.append(mark)
        return true
    }

    private func addPeople(to place: Place, _ now: Instant) async throws {
        let organisation = story.organisation
        if try await place.directory.organisation(organisation) == nil {
            try await place.people.found(Organisation(id: organisation, name: story.name), at: now)
        }
        let units = try await place.directory.units(in: organisation).map(\.id)
        for unit in story.units where !units.contains(unit.id) {
            guard let kind = Unit.Kind(rawValue: unit.kind) else { throw UnitRefusal.kindUnknown }
            try await place.people.add(
                Unit(id: unit.id, kind: kind, name: unit.name, short: unit.short),
                to: organisation
            )
        }
        for person in story.people where try await place.directory.person(person.id, in: organisation) == nil {
            try await place.people.add(Person(person), to: organisation)
        }
    }

    func play(_ moment: DemoMoment, _ number: Int, in place: Place) async throws {
        let id = moment.dialogue.value
        let identity = Append.Command(id: "demo-\(id)-\(number)", digest: "demo")
        guard try await place.log.receipt(for: identity, in: story.organisation) == nil else { return }
        place.clock.set(moment.at)
        let state = try await place.dialogues.state(id, in: story.organisation).state
        let actor = Dialogue.Actor(moment.by, isOrganiser: story.people.contains { $0.id == moment.by && $0.leads })
        let command = Dialogue.Command(
            try moment.action(state),
            by: actor,
            at: moment.at,
            today: StockholmTime.date(of: moment.at)
        )
        try await place.dialogues.handle(command, on: id, in: story.organisation, by: moment.by, as: identity)
    }

    private func addPrivateNotes(to place: Place, _ now: Instant) async throws {
        for dialogue in story.dialogues {
            for (index, note) in dialogue.privateNotes.enumerated() {
                let kept = PrivateNote(
                    id: PrivateNoteID("\(dialogue.id)-private-\(index + 1)"),
                    box: dialogue.currentBox,
                    text: note.text,
                    writtenAt: now
                )
                _ = try await place.privateNotes.save(kept, by: note.by, in: dialogue.id, story.organisation)
            }
        }
    }
}

extension Append.Command {
    /// Writes nothing, and is written last.
    static let wholeDemo = Append.Command(id: "demo-whole", digest: "demo")
}

extension Person {
    fileprivate init(_ person: DemoPerson) {
        let kind: Kind =
            switch person.kind {
            case .elected: .elected
            case .official: .official
            case .external: .external
            }
        // A domain that can't receive mail: nobody outside is written to.
        self.init(
            id: person.id,
            name: person.name,
            title: person.title,
            kind: kind,
            unit: person.unit,
            email: "\(person.id)@exempelkommun.example",
            isOrganiser: person.leads
        )
    }
}

import Actions
import Briefings
import Dialogues
import EventSourcing
import FollowUps
import Organisations
import Preparation
import Reflections
import SQLStorage
import Surveys
import Vocabulary

extension Demo {
    /// Where the demo is loaded. The log reads `clock`, so that the history has its own times.
    struct Place: Sendable {
        let directory: any Directory
        let people: any People
        let privateNotes: any PrivateNotes
        let preparations: any Preparations
        let reflections: any GroupReflections
        let followUps: any FollowUpTalks
        let files: any Files
        let surveys: any SurveyRows
        let log: any EventLog
        let dialogues: Streams<Dialogue>
        let actions: Streams<Action>
        let clock: DemoClock
    }
}

extension Demo.Place {
    /// In a migrated database that nobody serves yet, through a log of its own.
    init(_ database: any Database, projections: [any DocumentProjection] = allProjections, now: Instant) async throws {
        let clock = DemoClock(at: now)
        let log = try await SQLEventLog(in: database, projections: projections, now: clock.read)
        let people = SQLPeople(database)
        self.init(
            directory: people,
            people: people,
            privateNotes: SQLPrivateNotes(database),
            preparations: SQLPreparations(database),
            reflections: SQLGroupReflections(database),
            followUps: SQLFollowUpTalks(database),
            files: SQLFiles(database),
            surveys: SQLSurveyRows(database),
            log: log,
            dialogues: Streams(of: Dialogue.self, named: "dialogue", in: log),
            actions: Streams(of: Action.self, named: "action", in: log),
            clock: clock
        )
    }
}

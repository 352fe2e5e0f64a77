import Actions
import Dialogues
import FollowUps
import Reflections
import Rounds
import Surveys
import Templates
import Vocabulary

/// What is known of a round when it is looked back on. Every figure can be followed to where it comes from.
package struct RoundReport: Sendable {
    package let round: RoundID
    package let name: String
    /// The one party of all dialogues: each is told by the other.
    package let leadership: UnitID
    package let lessons: String
    package let standing: RoundStanding
    /// Nil as long as nobody has been invited.
    package let evaluation: (state: EvaluationState, results: SurveyResults)?
    package let findings: [DialogueID: ReflectionFinding]
    package let followUps: FollowUpUse
    package let actions: [ListedAction]

    package init(
        round: RoundID,
        name: String,
        leadership: UnitID,
        lessons: String,
        standing: RoundStanding,
        evaluation: (state: EvaluationState, results: SurveyResults)?,
        findings: [DialogueID: ReflectionFinding],
        followUps: FollowUpUse,
        actions: [ListedAction]
    ) {
        self.round = round
        self.name = name
        self.leadership = leadership
        self.lessons = lessons
        self.standing = standing
        self.evaluation = evaluation
        self.findings = findings
        self.followUps = followUps
        self.actions = actions
    }
}

/// What one dialogue takes of people's time, in minutes.
package struct TalkTime: Equatable, Sendable {
    package let dialogue: DialogueID
    package let people: Int
    package let planned: Int
    /// Nil until it has been held.
    package let real: Int?

    package var plannedPersonMinutes: Int { people * planned }
    package var realPersonMinutes: Int? { real.map { people * $0 } }

    init(_ entry: RoundStanding.Entry) {
        dialogue = entry.id
        people = entry.summary.seats.count
        planned = entry.summary.length
        if let start = entry.summary.startedAt, let end = entry.summary.closedAt, entry.summary.isHeld {
            real = (end - start).minutes
        } else {
            real = nil
        }
    }
}

/// How a perspective fared in the groups' own eyes.
package struct RoomOfPerspective: Equatable, Sendable {
    package let perspective: Perspective
    /// The dialogues in which it got too little room, with how many per cent more it should have had.
    package let lacking: [(dialogue: DialogueID, more: Int)]

    package static func == (left: Self, right: Self) -> Bool {
        left.perspective == right.perspective && left.lacking.elementsEqual(right.lacking, by: ==)
    }
}

/// What a statement came to, or why that is not shown.
package enum ShownScore: Equatable, Sendable {
    case score(median: Double, answers: Int)
    /// Nobody has been invited.
    case nothingAsked
    /// Answers are still taken.
    case collecting(until: LocalDate?)
    /// Fewer than five people have answered at all.
    case fewerThanFive
    /// Fewer than five have answered this one.
    case tooFewHere
}

package extension RoundReport {
    var held: [RoundStanding.Entry] { standing.dialogues.filter(\.summary.isHeld) }

    var times: [TalkTime] { standing.heldOrToCome.map(TalkTime.init) }
    var plannedPersonMinutes: Int { times.reduce(0) { $0 + $1.plannedPersonMinutes } }
    /// Planned and real of the same dialogues: those that have been held.
    var heldPersonMinutes: (planned: Int, real: Int) {
        times.reduce((0, 0)) { sum, time in
            guard let real = time.realPersonMinutes else { return sum }
            return (sum.0 + time.plannedPersonMinutes, sum.1 + real)
        }
    }

    /// Why nothing of the evaluation is shown; nil when it is.
    var unshown: ShownScore? {
        guard let evaluation else { return .nothingAsked }
        return switch evaluation.results.standing {
        case .collecting: .collecting(until: evaluation.state.collection.lastDay)
        case .fewerThanFive: .fewerThanFive
        case .shown: nil
        }
    }

    func score(_ item: ItemID) -> ShownScore {
        if let unshown { return unshown }
        guard let shown = evaluation?.results[item] else { return .tooFewHere }
        return .score(median: shown.spread.median, answers: shown.spread.count)
    }

    /// Statements that most agree with: a median of six or more, the highest first.
    var strong: [SurveyResults.Item] {
        items.filter { $0.spread.median >= 6 }.sorted { $0.spread.median > $1.spread.median }
    }

    /// Statements that most do not agree with: a median of four or less, the lowest first.
    var weak: [SurveyResults.Item] {
        items.filter { $0.spread.median <= 4 }.sorted { $0.spread.median < $1.spread.median }
    }

    private var items: [SurveyResults.Item] { evaluation?.results.items ?? [] }

    /// Those that some group would have given more room, the one that lacked it most often first.
    var rooms: [RoomOfPerspective] {
        Perspective.allCases.map { perspective in
            let lacking = standing.dialogues.compactMap { entry -> (dialogue: DialogueID, more: Int)? in
                guard let finding = findings[entry.id], finding.tooLittleRoom.contains(perspective) else { return nil }
                return (entry.id, finding.differences[perspective] ?? 0)
            }
            return RoomOfPerspective(perspective: perspective, lacking: lacking)
        }
        .filter { !$0.lacking.isEmpty }
        .enumerated()
        .sorted { ($1.element.lacking.count, $0.offset) < ($0.element.lacking.count, $1.offset) }
        .map(\.element)
    }

    /// What the groups wrote to some prompts of their form, dialogue by dialogue.
    func opinions(_ prompts: [ItemID]) -> [(dialogue: DialogueID, text: String)] {
        standing.dialogues.flatMap { entry in
            prompts.compactMap { prompt in
                findings[entry.id]?.opinions[prompt].flatMap { $0.isBlank ? nil : (entry.id, $0) }
            }
        }
    }

    /// "Vad ändrar vi till nästa gång?", dialogue by dialogue.
    var changes: [(dialogue: DialogueID, text: String)] {
        standing.dialogues.compactMap { entry in
            findings[entry.id]?.changeNextTime.flatMap { $0.isBlank ? nil : (entry.id, $0) }
        }
    }

    func quotes(_ question: ItemID) -> [FollowUpQuote] { followUps.quotes.filter { $0.question == question } }
}

/// Where the report reads.
package struct RoundSources: Sendable {
    let evaluations: Evaluations
    let reflections: any GroupReflections
    let followUps: any FollowUpTalks

    package init(evaluations: Evaluations, reflections: any GroupReflections, followUps: any FollowUpTalks) {
        self.evaluations = evaluations
        self.reflections = reflections
        self.followUps = followUps
    }

    func report(_ round: ShownRound, on today: LocalDate, _ actions: [ListedAction]) async throws -> RoundReport {
        let organisation = round.organisation
        let own = Set(round.standing.dialogues.map(\.id))
        var evaluation: (state: EvaluationState, results: SurveyResults)?
        if let occasion = try await evaluations.occasion(OccasionID(round.id.value), in: organisation) {
            let state = try await evaluations.state(of: occasion, in: organisation, on: today)
            evaluation = (state, try await evaluations.results(of: state, in: organisation))
        }
        var findings: [DialogueID: ReflectionFinding] = [:]
        for (id, reflection) in try await reflections.reflections(in: organisation) where own.contains(id) {
            findings[id] = reflection.finding(of: id)
        }
        return RoundReport(
            round: round.id,
            name: round.plan.name,
            leadership: round.plan.leadership.unit,
            lessons: round.state.lessons,
            standing: round.standing,
            evaluation: evaluation,
            findings: findings,
            followUps: try await followUps.use(of: own, organisation),
            actions: actions.of(round.id)
        )
    }
}

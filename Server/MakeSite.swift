import Access
import AccessWeb
import ActionsWeb
import BriefingsWeb
import DialoguesWeb
import EventSourcing
import FollowUpsWeb
import Hummingbird
import LettersWeb
import Logging
import OrganisationsWeb
import PreparationWeb
import QRCode
import RecordsWeb
import ReflectionsWeb
import Rounds
import RoundsWeb
import SQLStorage
import Site
import Surveys
import SurveysWeb
import Templates
import TemplatesWeb
import Vocabulary

/// The whole site as one value: every feature lists its routes here, and its panels for the start page.
struct SamtalSite: Sendable {
    let routes: [Route]
    let desk: DialogueDesk
    let access: AccessDesk
    let log: SQLEventLog
    /// Opens the actions of records that are locked; works while the site is served.
    let actionPolicy: ActionPolicy
    /// What is written to people, and when; works while the site is served.
    let letters: LetterDesk
    let rounds: RoundDesk
    let evaluations: EvaluationDesk
    let database: any Database
    private let settings: Settings

    /// The database must be migrated.
    init(
        _ settings: Settings,
        database: any Database,
        library: Library,
        demo: DemoDoor? = nil,
        now: @escaping @Sendable () -> Instant = { .now() }
    ) async throws {
        let log = try await SQLEventLog(in: database, projections: allProjections, now: now)
        let people = SQLPeople(database)
        let desk = DialogueDesk(
            log: log,
            documents: log,
            directory: people,
            privateNotes: SQLPrivateNotes(database),
            library: library,
            origin: settings.address,
            now: now
        )
        self.settings = settings
        self.database = database
        self.log = log
        self.desk = desk
        let followUps = FollowUpDesk(dialogues: desk, rows: SQLFollowUpTalks(database))
        let reflections = ReflectionDesk(dialogues: desk, rows: SQLGroupReflections(database))
        let actions = ActionDesk(desk)
        actionPolicy = ActionPolicy(desk: actions, report: { Self.report($0, "actions not opened") })
        access = try await AccessDesk(
            database,
            people: people,
            guests: SeatedGuests(desk: desk),
            settings: EntranceSettings(
                address: settings.address,
                mailer: settings.mailer?.mailer,
                demo: demo,
                report: { Self.report($0, "letter not sent") }
            ),
            now: now
        )
        let actionPanels = ActionPanels(desk: actions)
        let healthy: @Sendable () async -> Bool = { (try? await database.read { try $0.run("SELECT 1").count }) == 1 }
        let followUpPanels = FollowUpPanels(desk: followUps)
        let reflectionPanels = ReflectionPanels(desk: reflections)
        rounds = RoundDesk(dialogues: desk)
        let roundPanels = RoundPanels(desk: rounds)
        let preparation = PreparationDesk(
            dialogues: desk,
            rows: SQLPreparations(database),
            standings: SQLPreparationStandings(database)
        )
        let preparationPanels = PreparationPanels(desk: preparation)
        let briefings = BriefingDesk(
            dialogues: desk,
            files: SQLFiles(database),
            roundTitle: { [rounds] id, organisation in
                let round = try await rounds.rounds.state(id.value, in: organisation).state
                return round.phase == .none ? nil : round.plan.name
            },
            additions: [.lastActions(actionPanels, in: desk)]
        )
        let briefingPanels = BriefingPanels(desk: briefings)
        evaluations = EvaluationDesk(dialogues: desk, rows: SQLSurveyRows(database))
        letters = try await LetterDesk(
            settings,
            database,
            dialogues: desk,
            entrance: access.entrance,
            sources: [
                .preparations(SQLPreparationStandings(database), desk),
                .evaluations(evaluations.evaluations, desk),
                .actions(desk),
            ]
        )
        let letterPanels = LetterPanels(desk: letters)
        let evaluationPanels = EvaluationPanels(desk: evaluations)
        let panels = DialoguePanels(
            desk: desk,
            others: [
                roundPanels.waiting,
                preparationPanels.tasks,
                evaluationPanels.waiting,
                reflectionPanels.waiting,
                followUpPanels.waiting,
                actionPanels.waiting,
                letterPanels.waiting,
            ]
        )
        routes =
            PublicPages(isHealthy: healthy).routes
            + StartRoutes(
                panels: panels.all + [actionPanels.mine, roundPanels.inProgress],
                waiting: panels.greeting,
                now: now
            ).routes
            + OrganisationRoutes(desk: access.organisations).routes
            + AccessRoutes(access.entrance).routes
            + TemplateRoutes(library: library).routes
            + HelpRoutes(library: library).routes
            + PlanRoutes(
                desk: desk,
                panels: [
                    briefingPanels.ofDialogue,
                    briefingPanels.beginning,
                    preparationPanels.ofDialogue,
                    evaluationPanels.ofDialogue,
                    reflectionPanels.ofDialogue,
                    followUpPanels.ofDialogue,
                    letterPanels.ofDialogue,
                    actionPanels.returning,
                    actionPanels.ofDialogue,
                ],
                rounds: roundPanels.year
            ).routes
            + RoundRoutes(
                desk: rounds,
                sources: RoundSources(
                    evaluations: evaluations.evaluations,
                    reflections: SQLGroupReflections(database),
                    followUps: SQLFollowUpTalks(database)
                ),
                figures: [
                    .prepared(SQLPreparationStandings(database)),
                    .evaluated(evaluations.evaluations, desk),
                    .actions(desk),
                ],
                links: [
                    .basis,
                    .evaluation(evaluations.evaluations),
                ]
            ).routes
            + RoomRoutes(
                desk: desk,
                door: access.door,
                qr: { QRCode.matrix(of: $0) ?? [] },
                before: { try await actionPanels.inRoom($0, $1) }
            ).routes
            + RecordRoutes(desk: desk).routes
            + PreparationRoutes(desk: preparation, reading: briefingPanels.list).routes
            + BriefingRoutes(desk: briefings).routes
            + EvaluationRoutes(desk: evaluations).routes
            + ReflectionRoutes(desk: reflections).routes
            + FollowUpRoutes(desk: followUps).routes
            + ActionRoutes(desk: actions, rounds: { [rounds] in try await rounds.called(in: $0) }).routes
            + LetterRoutes(desk: letters).routes
    }

    /// What went wrong without anybody waiting for it: the operator should know, and whom it was for is nobody's business.
    private static func report(_ error: any Error, _ what: Logger.Message) {
        Logger(label: "samtal").error(what, metadata: ["error": "\(type(of: error))"])
    }

    /// What a stop in the middle left half done.
    func goOn() async {
        do {
            try await rounds.makeWhatWasBegun()
        } catch {
            Self.report(error, "dialogues of a round not made")
        }
        do {
            try await evaluations.evaluations.rows.clearTraces()
        } catch {
            Self.report(error, "traces of answers not cleared")
        }
    }

    /// The router with everything that a request passes on its way in and out.
    func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        router.add(middleware: LogRequests(unlogged: EvaluationRoutes.unlogged))
        router.add(middleware: ExplainRefusals())
        router.add(
            middleware: FileMiddleware(
                settings.publicFolder,
                cacheControl: .init([(MediaType(type: .any), [.noCache])]),
                searchForIndexHtml: false
            ).withAdditionalMediaType(
                .init(type: .application, subType: "manifest+json"),
                mappedToFileExtension: "webmanifest"
            )
        )
        router.add(middleware: OwnFormsOnly(origin: settings.address, open: LetterRoutes.isStopped))
        router.add(middleware: Recognise(access.gatekeeper, isSecure: settings.isSecure))
        // Once more here, where it is known who asks: the page of a refusal keeps the menu, the language, the colours
        // and all that was typed.
        router.add(middleware: ExplainRefusals(keepingTyped: true))
        router.add(routes)
        return router
    }
}

import Access
import AccessWeb
import ActionsWeb
import DialoguesWeb
import EventSourcing
import Hummingbird
import Logging
import Mail
import OrganisationsWeb
import QRCode
import RecordsWeb
import ReflectionsWeb
import SQLStorage
import Site
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
        let reflections = ReflectionDesk(dialogues: desk, rows: SQLGroupReflections(database))
        let actions = ActionDesk(desk)
        actionPolicy = ActionPolicy(desk: actions, report: { Self.report($0, "actions not opened") })
        access = try await AccessDesk(
            database,
            people: people,
            guests: SeatedGuests(desk: desk),
            settings: EntranceSettings(
                address: settings.address,
                mailer: settings.mailFrom.map { SendmailMailer(program: settings.sendmail, from: $0) },
                demo: demo,
                report: { Self.report($0, "letter not sent") }
            ),
            now: now
        )
        let healthy: @Sendable () async -> Bool = { (try? await database.read { try $0.run("SELECT 1").count }) == 1 }
        let reflectionPanels = ReflectionPanels(desk: reflections)
        let panels = DialoguePanels(
            desk: desk,
            others: [
                reflectionPanels.waiting
            ]
        )
        routes =
            PublicPages(isHealthy: healthy).routes
            + StartRoutes(panels: panels.all, waiting: panels.greeting, now: now).routes
            + OrganisationRoutes(desk: access.organisations).routes
            + AccessRoutes(access.entrance).routes
            + TemplateRoutes(library: library).routes
            + HelpRoutes(library: library).routes
            + PlanRoutes(
                desk: desk,
                panels: [
                    reflectionPanels.ofDialogue
                ]
            ).routes
            + RoomRoutes(desk: desk, door: access.door, qr: { QRCode.matrix(of: $0) ?? [] }).routes
            + RecordRoutes(desk: desk).routes
            + ReflectionRoutes(desk: reflections).routes
            + ActionRoutes(desk: actions).routes
    }

    /// What went wrong without anybody waiting for it: the operator should know, and whom it was for is nobody's business.
    private static func report(_ error: any Error, _ what: Logger.Message) {
        Logger(label: "samtal").error(what, metadata: ["error": "\(type(of: error))"])
    }

    /// The router with everything that a request passes on its way in and out.
    func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        router.add(middleware: LogRequests())
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
        router.add(middleware: OwnFormsOnly(origin: settings.address))
        router.add(middleware: Recognise(access.gatekeeper, isSecure: settings.isSecure))
        // Once more here, where it is known who asks: the page of a refusal keeps the menu, the language, the colours
        // and all that was typed.
        router.add(middleware: ExplainRefusals(keepingTyped: true))
        router.add(routes)
        return router
    }
}

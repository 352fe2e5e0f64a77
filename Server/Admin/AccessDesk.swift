import Access
import AccessWeb
import Organisations
import OrganisationsWeb
import SQLStorage
import Vocabulary

/// How people get in, put together from rows in the database, the settings and the dialogues' guests.
struct AccessDesk: Sendable {
    let gatekeeper: AccessGatekeeper
    let door: RoomEntrance
    let entrance: Entrance
    let organisations: PeopleDesk

    init(
        _ database: any Database,
        people: SQLPeople,
        guests: any RoomGuests,
        settings: EntranceSettings,
        now: @escaping @Sendable () -> Instant
    ) async throws {
        let secrets = SecretSource.system
        let rateSecret = try await SQLSecrets(database).secret("rate-limits", fresh: secrets.token())
        let store = AccessStore(
            sessions: SQLSessions(database),
            accounts: SQLAccounts(database),
            links: SQLPersonalLinks(database),
            limits: SQLRateLimits(database, secret: rateSecret)
        )
        let door = RoomEntrance(SQLRoomCodes(database), guests: guests, secrets: secrets, now: now)
        self.door = door
        gatekeeper = AccessGatekeeper(SQLSessions(database), now: now)
        entrance = Entrance(
            store: store,
            directory: people,
            door: door,
            settings: settings,
            secrets: secrets,
            now: now
        )
        organisations = PeopleDesk(
            directory: people,
            people: people,
            waitingForLink: { Set(try await SQLPersonalLinks(database).wanted(in: $0).keys) },
            newID: { secrets.id(of: PersonTag.self).value },
            now: now
        )
    }
}

extension SecretSource {
    /// The operating system's generator.
    static var system: SecretSource { SecretSource { UInt64.random(in: .min ... .max) } }
}

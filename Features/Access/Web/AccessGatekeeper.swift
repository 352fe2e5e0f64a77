import Access
import Site
import Vocabulary

/// Tells who a session cookie belongs to, and keeps the session alive while it is used.
package struct AccessGatekeeper: Gatekeeper {
    private let sessions: any Sessions
    private let now: @Sendable () -> Instant

    package init(_ sessions: any Sessions, now: @escaping @Sendable () -> Instant) {
        self.sessions = sessions
        self.now = now
    }

    package func holder(of token: String) async throws -> Viewer? {
        try await sessions.visit(token: token, at: now()).map(Self.viewer)
    }

    package func viewer(for token: String) async throws -> Viewer? {
        guard let visit = try await sessions.visit(token: token, at: now()) else { return nil }
        if let seen = visit.session.seen(at: now()) { try await sessions.keep(seen) }
        return Self.viewer(visit)
    }

    private static func viewer(_ visit: Visit) -> Viewer {
        var viewer = Viewer(session: visit.session.id.value, organisation: visit.organisation, person: visit.person)
        viewer.isLetInByCode = visit.session.origin == .room
        return viewer
    }
}

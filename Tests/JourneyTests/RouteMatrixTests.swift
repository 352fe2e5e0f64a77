import Actions
import Dialogues
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Site
import Testing
import Vocabulary

@testable import samtal

/// Every route × every role × the other municipality, generated from the route table itself.
@Suite("The route table")
struct RouteMatrixTests {
    @Test("lets in who may and nobody else, also from the neighbour municipality", .timeLimit(.minutes(5)))
    func matrix() async throws {
        let demo = try await DemoSite.open()
        let routes = demo.site.routes
        #expect(routes.count > 80)
        try await Application(router: demo.site.router()).test(.router) { client in
            for route in routes {
                let allowed = try #require(Rules.allowed(route), "no rule for \(route.permission.name): \(route.path)")
                for who in [nil] + DemoSite.Who.allCases.map(Optional.some) {
                    let isIn = who.map(allowed.contains) ?? (route.permission.name == "anyone")
                    // A live stream that is let in goes on for ever: LivePagesTests follow those.
                    if isIn, route.path.hasSuffix("/live") { continue }
                    let response = try await client.execute(
                        uri: Rules.address(of: route),
                        method: route.method,
                        headers: try await demo.headers(who)
                    )
                    let text = String(buffer: response.body)
                    let isTurnedAway =
                        [.unauthorized, .forbidden, .notFound].contains(response.status)
                        && Rules.doors.contains { text.hasPrefix($0) }
                    let what =
                        "\(route.method) \(route.path) [\(route.permission.name)] as \(who?.rawValue ?? "nobody")"
                    if isIn, who != .stranger {
                        #expect(response.status != .unauthorized && !text.hasPrefix(Rules.doors[1]), "\(what): \(text)")
                        #expect(response.status.code < 500, "\(what): \(text)")
                    } else if !isIn || route.path.contains("/:dialogue") || route.path.contains("/:round")
                        || route.path.contains("/:person")
                    {
                        #expect(isTurnedAway, "\(what): \(response.status)")
                    }
                }
            }
        }
    }
}

private enum Rules {
    /// What is said at the door, before the domain is asked.
    static let doors = [Refusal.signInNeeded, .notAllowed, .notFound].map(\.explanation.sv)

    /// Who a permission lets in, by the name that the route table has for it. Nil for a name that nobody has judged.
    static func allowed(_ route: Route) -> Set<DemoSite.Who>? {
        let seats: Set<DemoSite.Who> = [.facilitator, .recorder, .timekeeper, .participant, .challenger]
        let isOfDialogue = route.path.contains("/:dialogue") || route.path.contains("/:round")
        switch route.permission.name {
        case "anyone", "signed-in": return Set(DemoSite.Who.allCases)
        case "organiser": return isOfDialogue ? [.facilitator, .organiser] : [.facilitator, .organiser, .stranger]
        case "facilitator-or-organiser", "round-leader": return [.facilitator, .organiser]
        case "seat-or-organiser", "seat-or-left-or-organiser": return seats.union([.organiser])
        case "seat", "own-notes", "own-preparation", "voice": return seats
        // Of a talk of the facilitator with the challenger.
        case "follow-up": return [.facilitator, .challenger]
        // Of an action that the timekeeper is responsible for.
        case "action-reader": return seats.union([.organiser])
        case "action-keeper": return [.facilitator, .recorder, .timekeeper, .organiser]
        case "interviewer": return [.facilitator]
        case "interviewed": return [.challenger]
        case let names:
            let roles = names.split(separator: "+").map { name in seats.filter { "\($0)" == name } }
            return roles.contains(where: \.isEmpty) ? nil : roles.reduce(into: []) { $0.formUnion($1) }
        }
    }

    /// The address with the demo's own ids in it.
    static func address(of route: Route) -> String {
        route.path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            switch part {
            case ":dialogue": "grundskola-2026"
            // Somebody who plays no part here: the organiser may remove her.
            case ":person": "kfn-chef"
            case ":unit": "kommunstyrelsen"
            case ":template": "a3"
            case ":action": ActionID(of: "grundskola-2025-4", in: "grundskola-2025").value
            case ":round": "resultatsamtal-2026"
            case ":followUp": "grundskola-2025-follow-up-4"
            case let part where part.hasPrefix(":"): "finns-inte"
            default: String(part)
            }
        }.joined(separator: "/")
    }
}

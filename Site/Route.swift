import HTTPTypes
import Hummingbird
import Organisations

/// One address of the product: how it is asked for, who may, and what answers.
///
/// There is no route without a permission: the type demands it, and the tests try every route as every role.
package struct Route: Sendable {
    package typealias Handler = @Sendable (Request, AppContext) async throws -> Response

    package let method: HTTPRequest.Method
    /// As the router has it: `/dialogues/:dialogue/notes`.
    package let path: String
    package let permission: Permission
    let handler: Handler

    package init(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ permission: Permission,
        use handler: @escaping @Sendable (Request, AppContext) async throws -> some ResponseGenerator
    ) {
        self.method = method
        self.path = path
        self.permission = permission
        self.handler = { try await handler($0, $1).response(from: $0, context: $1) }
    }

    package static func get(
        _ path: String,
        _ permission: Permission,
        use handler: @escaping @Sendable (Request, AppContext) async throws -> some ResponseGenerator
    ) -> Route { Route(.get, path, permission, use: handler) }

    package static func post(
        _ path: String,
        _ permission: Permission,
        use handler: @escaping @Sendable (Request, AppContext) async throws -> some ResponseGenerator
    ) -> Route { Route(.post, path, permission, use: handler) }
}

/// Who may. Checked before the handler runs, for each request; commands are decided anew in the domain.
package struct Permission: Sendable {
    /// What the route table and the test matrix call it.
    package let name: String
    /// Throws `Refusal.signInNeeded`, `.notAllowed` or `.notFound`.
    package let check: @Sendable (Request, AppContext) async throws -> Void

    package init(_ name: String, check: @escaping @Sendable (Request, AppContext) async throws -> Void) {
        self.name = name
        self.check = check
    }

    package static let anyone = Permission("anyone") { _, _ in }
    package static let signedIn = Permission("signed-in") { _, context in _ = try context.signedIn() }
    /// The process lead: plans dialogues, invites people.
    package static let organiser = Permission("organiser") { _, context in
        guard try context.signedIn().person.isOrganiser else { throw Refusal.notAllowed }
    }
}

extension Router where Context == AppContext {
    package func add(_ routes: [Route]) {
        for route in routes {
            on(RouterPath(route.path), method: route.method) { request, context in
                try await route.permission.check(request, context)
                return try await route.handler(request, context)
            }
        }
    }
}

import Hummingbird
import Logging

/// One line for each request: the route's pattern and not its path, which may hold a link's token.
package struct LogRequests: RouterMiddleware {
    package typealias Context = AppContext

    /// Routes whose requests are worth no line when they go well: what is asked there was promised to leave no time.
    private let unlogged: Set<String>

    package init(unlogged: Set<String> = []) { self.unlogged = unlogged }

    package func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response)
        async throws -> Response
    {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let response = try await next(request, context)
            if response.status.code < 500, let route = context.endpointPath, unlogged.contains(route) {
                return response
            }
            let level: Logger.Level = response.status.code >= 500 ? .error : .debug
            context.logger.log(
                level: level,
                "request",
                metadata: [
                    "method": "\(request.method)", "route": "\(context.endpointPath ?? "-")",
                    "status": "\(response.status.code)", "ms": "\((clock.now - start) / .milliseconds(1))",
                ]
            )
            return response
        } catch {
            context.logger.error(
                "request failed",
                metadata: [
                    "method": "\(request.method)", "route": "\(context.endpointPath ?? "-")",
                    "error": "\(type(of: error))",
                ]
            )
            throw error
        }
    }
}

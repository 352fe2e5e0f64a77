/// Secrets that the server makes for itself when it first starts, kept in the database.
package protocol Secrets: Sendable {
    /// The one kept under the name; `fresh` when there is none yet.
    func secret(_ name: String, fresh: String) async throws -> String
}

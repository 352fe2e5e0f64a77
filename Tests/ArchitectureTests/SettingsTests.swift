import Testing

/// Whoever runs Samtal finds each setting in the guide, and nothing in the guide that is not there.
@Suite("Settings")
struct SettingsTests {
    static let guide = "docs/guides/settings.md"

    /// `case mailFrom = "samtal.mail.from"` is read from `SAMTAL_MAIL_FROM`.
    static let read = Set(
        Project.product.flatMap { file in
            file.withoutComments.matches(of: /case \w+ = "(samtal\.[a-z.]+)"/).map {
                environmentName(String($0.output.1))
            }
                + file.withoutComments.matches(of: /\["(SAMTAL_[A-Z_]+[A-Z])"\]/).map { String($0.output.1) }
        }
    )

    static func environmentName(_ key: String) -> String {
        key.replacing(".", with: "_").uppercased()
    }

    @Test("are each described in the guide")
    func described() throws {
        let guide = try Project.file(Self.guide).text
        #expect(!Self.read.isEmpty)
        #expect(Self.read.filter { !guide.contains("`\($0)`") }.sorted() == [])
    }

    @Test("in the guide are read by the server")
    func exist() throws {
        let guide = try Project.file(Self.guide).text
        let named = Set(guide.matches(of: /`(SAMTAL_[A-Z_]+)`/).map { String($0.output.1) })
        #expect(named.subtracting(Self.read).sorted() == [])
    }
}

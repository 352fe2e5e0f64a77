import Testing

/// Every command and every refusal is met by a test: what nobody tries, nobody knows to work.
@Suite("Commands and refusals")
struct CoverageTests {
    static let enums = Project.product
        .filter { $0.lies(in: "Core") || $0.lies(in: "Site") || $0.path.contains("/Domain/") }
        .flatMap { EnumCases.all(in: $0, named: /Action|\w*Command|\w*Refusal/) }
        .filter { !$0.cases.isEmpty }

    /// Only what follows a dot counts: `.addNote(…)`, `.notOpen`.
    static let mentioned = Set(
        Project.testsButThese.flatMap { file in
            file.code.matches(of: /\.([a-z]\w*)/).map { String($0.output.1) }
        }
    )

    @Test("are found by this test at all")
    func found() {
        let names = Self.enums.map(\.name)
        #expect(names.contains("Action"))
        #expect(names.contains("Refusal"))
    }

    @Test("each occur in a test", arguments: enums)
    func occur(declaration: EnumCases) {
        let missing = declaration.cases.filter { !Self.mentioned.contains($0) }
        #expect(missing == [], "\(declaration.file), \(declaration.name)")
    }
}

extension EnumCases: CustomTestStringConvertible {
    var testDescription: String { "\(file.path), \(name)" }
}

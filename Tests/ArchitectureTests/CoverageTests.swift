import Testing

/// Every command and every refusal is met by a test: what nobody tries, nobody knows to work.
@Suite("Commands and refusals")
struct CoverageTests {
    static let enums = Project.product
        .flatMap { EnumCases.all(in: $0, named: /Action|\w*(?:Command|Refusal|Fault|Failure)/) }
        .filter { !$0.cases.isEmpty }

    /// Only what follows a dot counts: `.addNote(…)`, `.notOpen`.
    static let mentioned = Set(
        Project.testsButThese.flatMap { file in
            file.code.matches(of: /\.([a-z]\w*)/).map { String($0.output.1) }
        }
    )

    /// The operator's commands: the type, and the word that is typed.
    static let programs = Project.product.filter { $0.lies(in: "Server") }.flatMap { file in
        file.withoutComments.matches(of: /struct (\w+Command): AsyncParsableCommand[^"]*commandName: "([a-z]+)"/)
            .map { (type: String($0.output.1), word: String($0.output.2)) }
    }

    @Test("are found by this test at all")
    func found() {
        let names = Self.enums.map(\.name)
        #expect(names.contains("Action"))
        #expect(names.contains("Refusal"))
        #expect(
            Set(["Adapters", "Core", "Features", "Server", "Site"]).allSatisfy { folder in
                Self.enums.contains { $0.file.lies(in: folder) }
            }
        )
        #expect(Self.programs.contains { $0.word == "restore" })
    }

    @Test("each occur in a test", arguments: enums)
    func occur(declaration: EnumCases) {
        let missing = declaration.cases.filter { !Self.mentioned.contains($0) }
        #expect(missing == [], "\(declaration.file), \(declaration.name)")
    }

    @Test("of the operator are each given in a test")
    func operators() {
        let python = Project.files(in: ["Tests/browser"], ending: ".py").map(\.text)
        let missing = Self.programs.filter { program in
            !Project.testsButThese.contains {
                $0.code.contains(program.type) || $0.withoutComments.contains("\"\(program.word)\"")
            } && !python.contains { $0.contains("\"\(program.word)\"") }
        }
        #expect(missing.map { $0.word } == [])
    }
}

extension EnumCases: CustomTestStringConvertible {
    var testDescription: String { "\(file.path), \(name)" }
}

import Testing

/// The reading that the other tests rely on.
@Suite("Swift read as text")
struct SwiftTextTests {
    @Test("comments and literals are told from code")
    func parts() {
        let text = SwiftText(#"let a = "try! \(b("x")) // no" // try! c"#)
        #expect(text.code == #"let a = "" "#)
        #expect(text.withoutComments == #"let a = "try! \(b("x")) // no" "#)
    }

    @Test("the cases of an enum are found, those of a switch in it are not")
    func cases() {
        let file = SourceFile(
            path: "A.swift",
            text: """
                enum Refusal: Error {
                    // case gone
                    case one, two(text: String, Int), `default`
                    case three(
                        from: Int, to: Int)
                    indirect case four
                    var words: String {
                        switch self {
                        case .one: "case five"
                        case let other: "six"
                        }
                    }
                }
                """
        )
        let found = EnumCases.all(in: file, named: /Refusal/)
        #expect(found.map(\.cases) == [["one", "two", "default", "three"]])
    }
}

import Briefings
import SQLStorage
import Testing
import Vocabulary

@Suite("Rows of files")
struct FileRowsTests {
    private let now = Instant(microseconds: 1_795_000_000_000_000)
    private let mine = FileHolder(pack: "briefing/d1", document: "a")
    private let other = FileHolder(pack: "briefing/d2", document: "a")
    /// Every byte there is, zeros and backslashes among them.
    private let content = (0...4096).map { UInt8(truncatingIfNeeded: $0) }

    @Test("keep every byte, and give it to the document that refers to it alone", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        let files = SQLFiles(try await engine.database())
        for _ in 1...2 { try await files.keep(content, digest: "abc", for: mine, in: "g", at: now) }
        #expect(try await files.content(of: "abc", heldBy: mine, in: "g") == content)
        #expect(try await files.content(of: "abc", heldBy: other, in: "g") == nil)
        #expect(try await files.content(of: "abc", heldBy: FileHolder(pack: mine.pack, document: "b"), in: "g") == nil)
        #expect(try await files.content(of: "abc", heldBy: mine, in: "h") == nil)
        #expect(try await files.content(of: "abd", heldBy: mine, in: "g") == nil)
    }

    @Test("are deleted when nobody refers to them, and not before", arguments: Engine.all)
    func release(engine: Engine) async throws {
        let database = try await engine.database()
        let files = SQLFiles(database)
        for holder in [mine, other] { try await files.keep(content, digest: "abc", for: holder, in: "g", at: now) }
        try await files.keep(content, digest: "abc", for: mine, in: "h", at: now)
        try await files.release(["abc", "zzz"], heldBy: mine, in: "g")
        #expect(try await files.content(of: "abc", heldBy: mine, in: "g") == nil)
        #expect(try await files.content(of: "abc", heldBy: other, in: "g") == content)
        try await files.release(["abc"], heldBy: other, in: "g")
        #expect(try await files.content(of: "abc", heldBy: mine, in: "h") == content)
        let kept = try await database.read { try $0.run("SELECT organisation FROM files").map { try $0.text(0) } }
        #expect(kept == ["h"])
    }

    @Test("of twenty megabytes are kept whole", arguments: Engine.all)
    func large(engine: Engine) async throws {
        let files = SQLFiles(try await engine.database())
        let content = [UInt8](repeating: 0x5C, count: 20 * 1024 * 1024)
        try await files.keep(content, digest: "abc", for: mine, in: "g", at: now)
        #expect(try await files.content(of: "abc", heldBy: mine, in: "g") == content)
    }

    @Test("are there for whoever refers to them, while others let go of the same", arguments: Engine.all)
    func together(engine: Engine) async throws {
        let files = SQLFiles(try await engine.database())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask { [content, now] in
                    let holder = FileHolder(pack: "briefing/d", document: DocumentID("d\(number)"))
                    try await files.keep(content, digest: "abc", for: holder, in: "g", at: now)
                    #expect(try await files.content(of: "abc", heldBy: holder, in: "g") == content)
                    if number.isMultiple(of: 2) { try await files.release(["abc"], heldBy: holder, in: "g") }
                }
            }
            try await group.waitForAll()
        }
        for number in 0..<20 {
            let holder = FileHolder(pack: "briefing/d", document: DocumentID("d\(number)"))
            let kept = try await files.content(of: "abc", heldBy: holder, in: "g")
            #expect((kept != nil) == !number.isMultiple(of: 2))
        }
    }
}

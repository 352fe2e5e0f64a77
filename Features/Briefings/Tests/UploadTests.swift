import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Site
import Testing
import Vocabulary

/// Files as they come from browsers, and from those who mean harm.
@Suite("A form with files")
struct UploadTests {
    @Test("gives its fields and the file, byte for byte, with its SHA-256")
    func whole() async throws {
        let pdf = Array("%PDF-1.7\r\n--inte-gränsen\r\n\r\n".utf8) + [0, 255, 13, 10]
        let upload = try await read(.field("title", "Årsrapport\r\nåk 9"), .file("Årsrapport 2026.pdf", pdf))
        #expect(upload.refusals == [])
        #expect(upload.form["title"] == "Årsrapport\nåk 9")
        #expect(upload.form["file"] == upload.files.first?.digest)
        #expect(upload.files.map(\.name) == ["Årsrapport 2026.pdf"])
        #expect(upload.files.map(\.type) == [.pdf])
        #expect(upload.files.map(\.content) == [pdf])
        #expect(
            UploadedFile.digest(of: Array("abc".utf8)).hasPrefix("ba7816bf8f01cfea414140de5dae2223b00361a396177a9c")
        )
    }

    @Test("is another command when the file is another one")
    func identity() async throws {
        let fields: [Part] = [.field("command", "c1"), .field("title", "Rapport")]
        let one = try await read(fields + [.file("a.txt", Array("ett".utf8))])
        let same = try await read(fields + [.file("a.txt", Array("ett".utf8))])
        let other = try await read(fields + [.file("a.txt", Array("två".utf8))])
        #expect(one.form.identity == same.form.identity)
        #expect(one.form.identity != other.form.identity)
    }

    @Test("in which no file is chosen has none")
    func noFile() async throws {
        let upload = try await read(.field("title", "Rapport"), .file("", []))
        #expect(upload.files == [] && upload.refusals == [])
        #expect(upload.form["title"] == "Rapport")
    }

    @Test(
        "has names without paths and without signs that can't be seen",
        arguments: [
            ("../../etc/passwd.txt", "passwd.txt"), ("C:\\\\Users\\\\Vera\\\\rapport.txt", "rapport.txt"),
            ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
            ("rapport\u{202E}fdp.txt", "rapportfdp.txt"), ("a%0D%0AX-Evil: 1.txt", "aX-Evil: 1.txt"),
            ("  ...hemlig\u{0}.txt. ", "hemlig.txt"), ("Årsrapport.txt", "Årsrapport.txt"),
            ("säg %22hej%22.txt", "säg \"hej\".txt"),
        ]
    )
    func names(sent: String, kept: String) async throws {
        let upload = try await read(.file(sent, Array("hej".utf8)))
        #expect(upload.files.map(\.name) == [kept])
        let long = try await read(.file(String(repeating: "å", count: 1500) + ".txt", Array("hej".utf8)))
        #expect((long.files.first?.name.count ?? 999) < 130)
        #expect(long.files.first?.name.hasSuffix(".txt") == true)
    }

    @Test("names a file with nothing but a path so that it can be saved")
    func nameless() {
        #expect(FileName.cleaned("../..") == "fil")
        #expect(FileName.cleaned("/") == "fil")
    }

    @Test("takes each type that is on the list by its name and its content")
    func types() async throws {
        let contents: [(String, [UInt8])] = [
            ("a.pdf", Array("%PDF-1.4".utf8)), ("a.PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]), ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xDB]), ("a.csv", Array("a;1,5".utf8)),
            ("a.txt", [0xFF, 0xFE, 0x41, 0x00]),
            ("a.docx", Archive.of("[Content_Types].xml", "word/document.xml")),
            ("a.xlsx", Archive.of("[Content_Types].xml", "xl/workbook.xml")),
            ("a.pptx", Archive.of("[Content_Types].xml", "ppt/presentation.xml")),
            ("a.odt", Archive.open(FileType.odt)), ("a.ods", Archive.open(FileType.ods)),
        ]
        for (name, content) in contents {
            let upload = try await read(.file(name, content))
            #expect(upload.refusals == [], "\(name)")
            #expect(upload.files.count == 1, "\(name)")
        }
        #expect(Set(contents.compactMap { FileType(extension: FileName.ending(of: $0.0)) }) == Set(FileType.allCases))
    }

    @Test(
        "refuses what is not on the list, by its name",
        arguments: ["a.exe", "a.html", "a.svg", "a.docm", "a.zip", "a.pdf.js", "pdf", ".pdf", "a"]
    )
    func otherTypes(name: String) async throws {
        let upload = try await read(.field("title", "Det jag skrev"), .file(name, Array("%PDF-1.4".utf8)))
        #expect(upload.files == [])
        #expect(upload.form["title"] == "Det jag skrev")
        #expect(upload.refusals.map(\.status) == [.unprocessableContent])
        guard case .typeNotTaken = upload.refusals.first else {
            Issue.record("\(upload.refusals)")
            return
        }
    }

    @Test("refuses a program that is called pdf, and every other content that is not what the name says")
    func disguised() async throws {
        let program: [UInt8] = Array("MZ".utf8) + [0x90, 0x00, 0x03, 0x00]
        let macros = Archive.of("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
        for (name, content) in [
            ("rapport.pdf", program), ("rapport.txt", program), ("rapport.csv", program), ("rapport.png", program),
            ("rapport.jpg", program), ("rapport.docx", macros), ("rapport.docx", Archive.of("xl/workbook.xml")),
            ("rapport.xlsx", Archive.of("[Content_Types].xml", "word/document.xml")),
            ("rapport.pptx", Array("PK\u{3}\u{4}".utf8)), ("rapport.odt", Archive.open(.ods)),
            ("rapport.ods", Archive.of("mimetype")),
        ] as [(String, [UInt8])] {
            let upload = try await read(.file(name, content))
            #expect(upload.refusals == [.contentIsOther(name: name)], "\(name)")
            #expect(upload.files == [])
        }
        #expect(try await read(.file("tom.pdf", [])).refusals == [.empty(name: "tom.pdf")])
    }

    @Test("never unpacks an archive, and is not led astray by its numbers")
    func bombs() async throws {
        // Forty-two kilobytes that say they are petabytes: only the list of names is read.
        var bomb = Archive.of("[Content_Types].xml", "word/document.xml", unpackedTo: 0xFFFF_FFFF)
        #expect(try await read(.file("a.docx", bomb)).refusals == [])
        for place in bomb.indices.suffix(22) { bomb[place] = 0xFF }
        #expect(try await read(.file("a.docx", bomb)).refusals == [.contentIsOther(name: "a.docx")])
        var lost = Archive.of("[Content_Types].xml", "word/document.xml")
        lost.replaceSubrange(lost.count - 6..<lost.count - 2, with: [0xFF, 0xFF, 0xFF, 0x7F])
        #expect(try await read(.file("a.docx", lost)).refusals == [.contentIsOther(name: "a.docx")])
    }

    @Test("takes twenty megabytes and refuses one byte more, with what was typed kept")
    func size() async throws {
        var content = Array("%PDF-1.4".utf8)
        content += [UInt8](repeating: 0x20, count: Upload.limit - content.count)
        let most = try await read(.field("title", "Rapport"), .file("a.pdf", content))
        #expect(most.refusals == [] && most.files.map(\.content.count) == [Upload.limit])
        let more = try await read(.field("title", "Rapport"), .file("a.pdf", content + [0x20]))
        #expect(more.refusals == [.tooLarge] && more.files == [])
        #expect(more.refusals.first?.status == .contentTooLarge)
        #expect(more.form["title"] == "Rapport")
        let far = try await read(
            .field("title", "Rapport"),
            .file("a.pdf", content + [UInt8](repeating: 0x20, count: 5_000_000))
        )
        #expect(far.refusals == [.tooLarge] && far.files == [])
        #expect(far.form["title"] == "Rapport")
    }

    @Test("has at most ten files, and no more text than another form")
    func many() async throws {
        let files = (1...12).map { Part.file("\($0).txt", Array("hej".utf8)) }
        let upload = try await read(files)
        #expect(upload.files.count == 10)
        #expect(upload.refusals == [.tooMany(limit: 10), .tooMany(limit: 10)])
        await #expect(throws: Site.Refusal.formTooLarge) {
            try await read(.field("text", String(repeating: "a", count: Form.limit + 1)))
        }
    }

    @Test("that is cut on its way, or has another boundary than it says, is refused as broken")
    func broken() async throws {
        let whole = Part.body(
            [.field("title", "Rapport"), .file("a.txt", Array("hej".utf8))],
            boundary: "gräns42".ascii
        )
        for cut in [0, 1, 20, 80, whole.count - 3, whole.count - 5] {
            await #expect(throws: UploadRefusal.broken) { try await read(Array(whole.prefix(cut)), boundary: "grns42") }
        }
        for boundary in ["annan", "grns4", "", String(repeating: "g", count: 71), "\"\""] {
            await #expect(throws: UploadRefusal.broken) { try await read(whole, boundary: boundary) }
        }
        let nameless = Array("--x\r\nContent-Disposition: form-data\r\n\r\nhej\r\n--x--\r\n".utf8)
        await #expect(throws: UploadRefusal.broken) { try await read(nameless, boundary: "x") }
        let endless = Array("--x\r\n".utf8) + [UInt8](repeating: 0x61, count: 100_000)
        await #expect(throws: UploadRefusal.broken) { try await read(endless, boundary: "x") }
        #expect(UploadRefusal.broken.status == .badRequest)
    }

    @Test("may be cut anywhere and changed anywhere without harm to the server")
    func hostile() async throws {
        let whole = Part.body([.field("title", "Rapport"), .file("a.docx", Archive.open(.odt))], boundary: "x")
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
            _ = try? await read(bytes, boundary: "x")
        }
    }

    @Test("without files is read like any other form")
    func plain() async throws {
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/x")
        request.headerFields[.contentType] = "application/x-www-form-urlencoded"
        let body = RequestBody(buffer: ByteBuffer(string: "title=Rapport"))
        let upload = try await Upload.read(Request(head: request, body: body))
        #expect(upload.form["title"] == "Rapport" && upload.files == [])
    }

    @Test("is taken only from our own pages, as other forms are")
    func ownFormsOnly() async throws {
        let router = Router(context: AppContext.self)
        router.add(middleware: ExplainRefusals())
        router.add(middleware: OwnFormsOnly(origin: "https://samtal.test"))
        router.add([
            Route.post("/x", .anyone) { request, _ in
                let upload = try await Upload.read(request)
                return Response.text(upload.files.map(\.name).joined())
            }
        ])
        let body = ByteBuffer(bytes: Part.body([.file("a.txt", Array("hej".utf8))], boundary: "x"))
        try await Application(router: router).test(.router) { client in
            for (origin, status) in [("https://samtal.test", 200), ("https://annan.test", 403)] {
                let headers: HTTPFields = [.origin: origin, .contentType: "multipart/form-data; boundary=x"]
                let answer = try await client.execute(uri: "/x", method: .post, headers: headers, body: body)
                #expect(answer.status.code == status)
                #expect(String(buffer: answer.body).contains("a.txt") == (status == 200))
            }
        }
    }

    private func read(_ parts: Part...) async throws -> Upload { try await read(parts) }

    @discardableResult
    private func read(_ parts: [Part]) async throws -> Upload {
        try await read(Part.body(parts, boundary: "----SamtalBoundary7"), boundary: "----SamtalBoundary7")
    }

    @discardableResult
    private func read(_ body: [UInt8], boundary: String) async throws -> Upload {
        var request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/x")
        request.headerFields[.contentType] = "multipart/form-data; boundary=\(boundary)"
        return try await Upload.read(Request(head: request, body: RequestBody(buffer: ByteBuffer(bytes: body))))
    }
}

extension String {
    fileprivate var ascii: String { String(String.UnicodeScalarView(unicodeScalars.filter(\.isASCII))) }
}

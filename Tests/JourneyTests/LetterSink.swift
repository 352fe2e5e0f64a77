import Access
import DialoguesWeb
import Foundation
import Letters
import SQLStorage
import Site
import Testing
import Vocabulary
import YAMLLibrary

@testable import samtal

/// A program in the place of sendmail that puts each letter into a folder.
struct LetterSink {
    let folder: URL
    let program: String

    /// `after` is what the program does when it has the letter; it ends with success unless that says otherwise.
    init(after: String = "") throws {
        folder = URL(filePath: temporaryPath("sink"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        program = folder.appending(path: "sendmail").path
        try then(after)
    }

    func then(_ after: String) throws {
        let script =
            "#!/bin/sh\ncat > \"\(folder.path)/$$.part\"\nmv \"\(folder.path)/$$.part\" \"\(folder.path)/$$.eml\"\n\(after)\n"
        try script.write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    var letters: [Received] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".eml") }.sorted()
                .map { Received(try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
        }
    }

    func clear() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".eml") {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    struct Received {
        let text: String

        init(_ text: String) { self.text = text }

        subscript(header: String) -> String? {
            text.split(separator: "\n").first { $0.hasPrefix("\(header): ") }.map {
                String($0.dropFirst(header.count + 2))
            }
        }

        var to: String { (self["To"] ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "<>")) }

        /// The parts of this type, decoded.
        func part(_ type: String) -> String {
            guard let start = text.range(of: "Content-Type: \(type)"),
                let blank = text[start.upperBound...].range(of: "\n\n")
            else { return "" }
            let body = text[blank.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
                .prefix { !$0.hasPrefix("--") && !$0.isEmpty }
            return String(decoding: Data(base64Encoded: body.joined()) ?? Data(), as: UTF8.self)
        }
    }
}

extension DemoSite {
    /// The demo, with mail set up and letters switched on. Its organiser's dialogues have people with addresses.
    static func writing(to sink: LetterSink, now: @escaping @Sendable () -> Instant) async throws -> DemoSite {
        let demo = try await open(now: now)
        return DemoSite(site: try await mailing(demo.site.database, to: sink, now: now))
    }

    static func mailing(_ database: any Database, to sink: LetterSink, now: @escaping @Sendable () -> Instant)
        async throws -> SamtalSite
    {
        var settings = try Settings.read(["SAMTAL_SETTINGS": "/dev/null"])
        settings.address = origin
        settings.publicFolder = folder.appending(path: "Public").path
        settings.library = folder.appending(path: "Library").path
        settings.mailFrom = MailSender(address: "samtal@exempelkommun.example")
        settings.sendmail = sink.program
        return try await SamtalSite(settings, database: database, library: .load(from: settings.library), now: now)
    }

    func switchOn() async throws {
        let choices = SQLLetterChoices(site.database)
        try await choices.choose(
            LetterChoice(isOn: true),
            for: "exempelkommun",
            by: "processledare",
            at: site.desk.now()
        )
    }

    /// What the server does once a minute.
    func writeLetters() async { await LetterService(desk: site.letters, now: site.desk.now).once() }
}

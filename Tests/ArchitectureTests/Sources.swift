import Foundation

/// A file of the project, read as text.
struct SourceFile: Sendable, CustomStringConvertible {
    /// From the root: `Features/Dialogues/Domain/Note.swift`.
    let path: String
    let text: String

    var description: String { path }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// What the compiler acts on: without comments and without what stands in string literals.
    var code: String { SwiftText(text).code }
    var withoutComments: String { SwiftText(text).withoutComments }

    func lies(in folder: String) -> Bool { path.hasPrefix(folder + "/") }
}

/// The project as it lies on disk.
enum Project {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All that is shipped.
    static let product = files(in: ["Core", "Features", "Adapters", "Site", "Server"], ending: ".swift")
        .filter { !$0.path.contains("/Tests/") }

    static let domains = product.filter { $0.lies(in: "Features") && $0.path.contains("/Domain/") }

    static let tests =
        files(in: ["Tests"], ending: ".swift")
        + files(in: ["Features"], ending: ".swift").filter { $0.path.contains("/Tests/") }

    /// The rules that this folder checks are written here in words and examples; they would find themselves.
    static let testsButThese = tests.filter { !$0.lies(in: "Tests/ArchitectureTests") }

    /// The folders that hold a target each.
    static let targets =
        folders(in: "Core") + folders(in: "Adapters").filter { !$0.contains("/CLib") && !$0.contains("/CQR") }
        + folders(in: "Features").flatMap { [$0 + "/Domain", $0 + "/Web"] } + ["Site", "Server"]

    static func file(_ path: String) throws -> SourceFile {
        SourceFile(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }

    static func files(in folders: [String], ending: String) -> [SourceFile] {
        folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? [])
                .compactMap { $0 as? String }
                .filter { $0.hasSuffix(ending) }
                .sorted()
                .compactMap { try? file("\(folder)/\($0)") }
        }
    }

    static func folders(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }
}

import Foundation
import Templates
import YAMLLibrary

/// The folder that the product ships.
enum ShippedLibrary {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Library").standardizedFileURL.path(percentEncoded: false)

    static func load() throws -> Library { try Library.load(from: folder) }

    /// The faults of a copy in which one piece of a file has been exchanged, and the line it stood on.
    static func faults(
        in file: String,
        replacing old: String,
        with new: String
    ) throws -> (faults: [LibraryFault], line: Int) {
        try faults(in: file, replacing: old, with: new) { folder throws(LibraryFaults) in
            _ = try Library.load(from: folder)
        }
    }

    static func demoFaults(
        in file: String,
        replacing old: String,
        with new: String
    ) throws -> (faults: [LibraryFault], line: Int) {
        try faults(in: file, replacing: old, with: new) { folder throws(LibraryFaults) in
            _ = try DemoStory.load(from: folder)
        }
    }

    private static func faults(
        in file: String,
        replacing old: String,
        with new: String,
        load: (String) throws(LibraryFaults) -> Void
    ) throws -> (faults: [LibraryFault], line: Int) {
        let copy = FileManager.default.temporaryDirectory.appending(path: "samtal-library-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: URL(filePath: folder), to: copy)
        let target = copy.appending(path: file)
        let text = try String(contentsOf: target, encoding: .utf8)
        let range = try text.onlyRange(of: old)
        try FileManager.default.removeItem(at: target)
        try text.replacingCharacters(in: range, with: new).write(to: target, atomically: true, encoding: .utf8)
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        do {
            try load(copy.path(percentEncoded: false))
            return ([], line)
        } catch {
            return (error.faults, line)
        }
    }
}

struct NotThereOnce: Error { let text: String }

private extension String {
    func onlyRange(of text: String) throws -> Range<String.Index> {
        let ranges = ranges(of: text)
        guard let range = ranges.first, ranges.count == 1 else { throw NotThereOnce(text: text) }
        return range
    }
}

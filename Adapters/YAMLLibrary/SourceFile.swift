import Foundation
import Templates
import Vocabulary
import Yams

/// One YAML file under reading: its tree with line numbers, and the faults found so far.
final class SourceFile {
    let name: String
    private(set) var faults: [LibraryFault] = []
    private var faultyPaths: [[Fault.Step]] = []
    private var tree: Node?

    /// `name` is the path inside the folder. A file that can't be read or parsed has a fault and no content.
    init(_ name: String, in folder: String) {
        self.name = name
        do {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            tree = try Parser(yaml: text).singleRoot()
            if tree == nil { add(1, Text("filen är tom", "the file is empty")) }
        } catch let error as YamlError {
            add(error.line ?? 1, error.explanation)
        } catch {
            add(1, Text("filen finns inte eller går inte att läsa", "the file is missing or can't be read"))
        }
    }

    /// Where reading begins. Nil for a file without content: it has its fault already.
    var root: Entry? { tree.map { Entry(file: self, node: $0, path: [], line: 1) } }

    func report(_ fault: Fault, line: Int) {
        faultyPaths.append(fault.path)
        add(line, fault.message)
    }

    /// Faults found by the rules, each at the line of its path. What couldn't be read has been told of already.
    func report(_ faults: [Fault]) {
        for fault in faults where !faultyPaths.contains(where: { $0.overlaps(fault.path) }) {
            add(line(of: fault.path), fault.message)
        }
    }

    private func add(_ line: Int, _ message: Text) {
        faults.append(LibraryFault(file: name, line: line, message: message))
    }

    private func line(of path: [Fault.Step]) -> Int {
        guard var entry = root else { return 1 }
        for step in path { entry = entry.at(step) }
        return entry.line
    }
}

private extension [Fault.Step] {
    func overlaps(_ other: Self) -> Bool { starts(with: other) || other.starts(with: self) }
}

private extension YamlError {
    var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        case .reader(_, let offset?, _, let yaml): yaml.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded: nil
        }
    }

    var explanation: Text {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
            .reader(let problem, _, _, _):
            Text("det här är inte giltig YAML (\(problem))", "this is not valid YAML (\(problem))")
        case .duplicatedKeysInMapping(let duplicates, _):
            Text(
                "nyckeln står två gånger: \(duplicates.joined(separator: ", "))",
                "the key stands twice: \(duplicates.joined(separator: ", "))"
            )
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            Text("filen går inte att läsa (\(self))", "the file can't be read (\(self))")
        }
    }
}

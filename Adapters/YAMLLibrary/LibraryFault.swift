import Vocabulary

/// Something wrong in a file of the library, with the line to look at.
package struct LibraryFault: Equatable, Sendable, CustomStringConvertible {
    /// As it stands in the folder: `templates/a3.yaml`.
    package let file: String
    /// From 1.
    package let line: Int
    package let message: Text

    package init(file: String, line: Int, message: Text) {
        self.file = file
        self.line = line
        self.message = message
    }

    package var description: String { "\(file):\(line): \(message.sv) / \(message[.en])" }
}

/// All that is wrong in the library, in the order of files and lines.
package struct LibraryFaults: Error, Equatable, CustomStringConvertible {
    package let faults: [LibraryFault]

    package init(_ faults: [LibraryFault]) {
        self.faults = faults.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}

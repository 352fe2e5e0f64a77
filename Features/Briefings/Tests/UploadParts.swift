import Vocabulary

/// A part of a form with files, written as browsers do.
enum Part {
    case field(String, String)
    case file(String, [UInt8])

    static func body(_ parts: [Part], boundary: String) -> [UInt8] {
        parts.flatMap { part -> [UInt8] in
            Array("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8) + part.content + [
                13, 10,
            ]
        } + Array("--\(boundary)--\r\n".utf8)
    }

    private var head: String {
        switch self {
        case .field(let name, _): "name=\"\(name)\""
        case .file(let name, _):
            "name=\"file\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream"
        }
    }

    private var content: [UInt8] {
        switch self {
        case .field(_, let value): Array(value.utf8)
        case .file(_, let content): content
        }
    }
}

/// Archives as office programs make them, with nothing in their files.
enum Archive {
    static func of(_ names: String..., unpackedTo size: UInt32 = 0) -> [UInt8] { of(names.map { ($0, []) }, size) }

    static func open(_ type: FileType) -> [UInt8] { of([("mimetype", Array(type.mediaType.utf8))], nil) }

    private static func of(_ files: [(String, [UInt8])], _ size: UInt32?) -> [UInt8] {
        var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, content) in files {
            let unpacked = size ?? UInt32(content.count)
            let shared =
                number(20, 2) + number(0, 8) + number(0, 4)
                + number(UInt32(content.count), 4) + number(unpacked, 4) + number(UInt32(name.utf8.count), 2)
                + number(0, 2)
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 10) + number(UInt32(bytes.count), 4)
            directory += Array(name.utf8)
            bytes += [0x50, 0x4B, 3, 4] + shared + Array(name.utf8) + content
        }
        let start = UInt32(bytes.count)
        return bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(UInt32(files.count), 2)
            + number(UInt32(files.count), 2) + number(UInt32(directory.count), 4) + number(start, 4) + number(0, 2)
    }

    private static func number(_ value: UInt32, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) : 0 }
    }
}

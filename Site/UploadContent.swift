import Vocabulary

extension FileType {
    /// Whether bytes are what a file of this type begins with. Nothing is unpacked: an archive's list of names is enough.
    func isLike(_ content: [UInt8]) -> Bool {
        switch self {
        case .pdf: content.starts(with: Array("%PDF-".utf8))
        case .png: content.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpeg: content.starts(with: [0xFF, 0xD8, 0xFF])
        case .docx: ArchiveNames(content)?.isOfficeDocument(in: "word/") ?? false
        case .xlsx: ArchiveNames(content)?.isOfficeDocument(in: "xl/") ?? false
        case .pptx: ArchiveNames(content)?.isOfficeDocument(in: "ppt/") ?? false
        case .odt, .ods: ArchiveNames.isOpenDocument(content, of: mediaType)
        case .csv, .txt: content.isPlainText
        }
    }
}

extension [UInt8] {
    /// No program and no picture is without control characters. Excel's "Unicode text" is UTF-16, which has zeros.
    fileprivate var isPlainText: Bool {
        if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return count.isMultiple(of: 2) }
        return withUnsafeBufferPointer { bytes in
            bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }
        }
    }
}

/// The names in a ZIP archive, read from its directory and never unpacked.
private struct ArchiveNames {
    private let names: [String]
    private static let most = 20_000

    /// Nil for what is no archive.
    init?(_ content: [UInt8]) {
        guard content.starts(with: [0x50, 0x4B, 0x03, 0x04]), let end = Self.directoryEnd(of: content) else {
            return nil
        }
        var place = content.number(of: 4, at: end + 16)
        var names: [String] = []
        while names.count < Self.most, content.has([0x50, 0x4B, 0x01, 0x02], at: place), place + 46 <= end {
            let length = content.number(of: 2, at: place + 28)
            guard place + 46 + length <= end else { return nil }
            names.append(String(decoding: content[place + 46..<place + 46 + length], as: UTF8.self))
            place += 46 + length + content.number(of: 2, at: place + 30) + content.number(of: 2, at: place + 32)
        }
        self.names = names
    }

    /// One without programs in it: macros are of other types (docm, xlsm).
    func isOfficeDocument(in folder: String) -> Bool {
        names.contains("[Content_Types].xml") && names.contains { $0.hasPrefix(folder) }
            && !names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    }

    /// OpenDocument says what it is in its first file, which is not packed.
    static func isOpenDocument(_ content: [UInt8], of mediaType: String) -> Bool {
        guard content.has([0x50, 0x4B, 0x03, 0x04], at: 0), content.number(of: 2, at: 8) == 0,
            content.number(of: 2, at: 26) == 8, content.has(Array("mimetype".utf8), at: 30)
        else { return false }
        let start = 38 + content.number(of: 2, at: 28)
        return content.number(of: 4, at: 22) == mediaType.utf8.count && content.has(Array(mediaType.utf8), at: start)
    }

    /// The record that closes an archive stands at its end, followed by a comment at most.
    private static func directoryEnd(of content: [UInt8]) -> Int? {
        var place = content.count - 22
        let first = max(0, place - 65_535)
        while place >= first {
            if content.has([0x50, 0x4B, 0x05, 0x06], at: place) { return place }
            place -= 1
        }
        return nil
    }
}

extension [UInt8] {
    fileprivate func has(_ bytes: [UInt8], at place: Int) -> Bool {
        place >= 0 && place + bytes.count <= count && self[place..<place + bytes.count].elementsEqual(bytes)
    }

    /// Little-endian; 0 beyond the end.
    fileprivate func number(of bytes: Int, at place: Int) -> Int {
        guard place >= 0, place + bytes <= count else { return 0 }
        return self[place..<place + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

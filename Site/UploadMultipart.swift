import Foundation
import NIOCore

/// The body of a `multipart/form-data` form taken apart (RFC 7578 and 2046), as browsers write it.
struct Multipart {
    struct Part {
        let name: String
        /// Nil for a field that is no file; as it was sent.
        let fileName: String?
        let content: [UInt8]
    }

    let parts: [Part]

    /// Bytes of one part's headers, and parts of one body: far beyond what any form of ours has.
    private static let longestHead = 8 * 1024
    private static let mostParts = 2000

    /// Nil when it has not the form, or does not end as it should although nothing of it is missing.
    init?(_ body: ByteBuffer, boundary: String, isWhole: Bool) {
        let bytes = body.readableBytesView
        let search = ByteSearch(bytes)
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may stand at the very beginning, without a line break before it.
        guard
            var place = search.starts(with: delimiter.dropFirst(2), at: 0)
                ? delimiter.count - 2 : search.end(of: delimiter, from: 0)
        else { return nil }
        var parts: [Part] = []
        while true {
            if search.starts(with: Array("--".utf8)[...], at: place) { break }
            place = search.skippingSpace(from: place)
            guard search.starts(with: Array("\r\n".utf8)[...], at: place), parts.count < Self.mostParts,
                let headEnd = search.end(of: Array("\r\n\r\n".utf8), from: place), headEnd - place <= Self.longestHead,
                let contentEnd = search.end(of: delimiter, from: headEnd - 2)
            else {
                // What was cut at our own limit ends anywhere; what came before is as it was sent.
                guard isWhole else { break }
                return nil
            }
            let end = Swift.max(contentEnd - delimiter.count, headEnd)
            guard let part = Part(head: search.text(place..<headEnd), content: search.bytes(headEnd..<end)) else {
                return nil
            }
            parts.append(part)
            place = contentEnd
        }
        self.parts = parts
    }

    /// `multipart/form-data; boundary=…`: nil for anything else.
    static func boundary(in contentType: String) -> String? {
        let parameters = HeaderParameters(contentType)
        guard parameters.value == "multipart/form-data", let boundary = parameters["boundary"] else { return nil }
        let isAllowed = boundary.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "'()+_,-./:=? ".utf8.contains(byte)
            }
        }
        return isAllowed && (1...70).contains(boundary.utf8.count) && !boundary.hasSuffix(" ") ? boundary : nil
    }
}

extension Multipart.Part {
    /// Nil without a `Content-Disposition: form-data` that names the field.
    fileprivate init?(head: String, content: [UInt8]) {
        // By scalars: to a character, CR LF is one.
        let lines = head.unicodeScalars.split { $0 == "\r" || $0 == "\n" }.map(String.init)
        let name = "content-disposition:"
        guard let line = lines.first(where: { $0.lowercased().hasPrefix(name) }) else { return nil }
        let parameters = HeaderParameters(String(line.dropFirst(name.count)))
        guard parameters.value == "form-data", let field = parameters["name"], field.utf8.count <= 200 else {
            return nil
        }
        self.init(name: field.unescaped, fileName: parameters["filename"]?.unescaped, content: content)
    }
}

/// A header's value and what follows it: `form-data; name="file"; filename="a.pdf"`.
private struct HeaderParameters {
    let value: String
    private var parameters: [String: String] = [:]

    subscript(name: String) -> String? { parameters[name] }

    init(_ text: String) {
        var rest = text[...]
        value = rest.take { $0 != ";" }.trimmed.lowercased()
        while rest.popFirst() != nil {
            let name = rest.take { $0 != "=" && $0 != ";" }.trimmed.lowercased()
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let value = rest.first == "\"" ? Self.quoted(&rest) : rest.take { $0 != ";" }.trimmed
            if parameters[name] == nil { parameters[name] = value }
            _ = rest.take { $0 != ";" }
        }
    }

    private static func quoted(_ rest: inout Substring) -> String {
        var value = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
            // Some write \" for a quotation mark; a path's own backslashes are left as they are.
            if character == "\\", rest.first == "\"" || rest.first == "\\" {
                value.append(rest.removeFirst())
            } else {
                value.append(character)
            }
        }
        return value
    }
}

extension String {
    /// Browsers write these three signs so, in the names of fields and files, and no others.
    fileprivate var unescaped: String {
        replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

extension Substring {
    fileprivate mutating func take(while condition: (Character) -> Bool) -> String {
        let taken = prefix(while: condition)
        self = self[taken.endIndex...]
        return String(taken)
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

/// Looks for bytes in the body, from a place on. By the C library: a file is millions of bytes.
private struct ByteSearch {
    private let view: ByteBufferView

    init(_ view: ByteBufferView) { self.view = view }

    func starts(with pattern: ArraySlice<UInt8>, at place: Int) -> Bool {
        place + pattern.count <= view.count
            && view[view.startIndex + place..<view.startIndex + place + pattern.count].elementsEqual(pattern)
    }

    /// The place after the first occurrence; nil when there is none.
    func end(of pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first else { return nil }
        return view.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var place = start
            while place + pattern.count <= bytes.count {
                let length = bytes.count - pattern.count + 1 - place
                guard let found = memchr(base + place, Int32(first), length) else { return nil }
                place = UnsafeRawPointer(found) - base
                if memcmp(base + place, pattern, pattern.count) == 0 { return place + pattern.count }
                place += 1
            }
            return nil
        }
    }

    func skippingSpace(from place: Int) -> Int {
        var place = place
        while place < view.count, [0x20, 0x09].contains(view[view.startIndex + place]) { place += 1 }
        return place
    }

    func bytes(_ range: Range<Int>) -> [UInt8] {
        Array(view[view.startIndex + range.lowerBound..<view.startIndex + range.upperBound])
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }
}

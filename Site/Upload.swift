import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// A form that has files with it (`multipart/form-data`): its fields, the files that are taken, and why others are not.
///
/// Read beside `Form.read`: a page with a file field shows its form again with `form` when there are `refusals`.
/// A file field must come last in its form, so that a file that is too large takes no other field with it.
package struct Upload: Equatable, Sendable {
    /// Each file stands in it as well, as its digest: so the same command with another file is another command.
    package let form: Form
    package let files: [UploadedFile]
    package let refusals: [UploadRefusal]

    /// Bytes, of one file.
    package static let limit = 20 * 1024 * 1024
    /// Files in one form.
    static let most = 10
    /// The whole body: one file, and the other fields.
    static let bodyLimit = limit + 2 * Form.limit

    /// Throws only when there is no form to give back. A form without files is read as well.
    package static func read(_ request: Request) async throws -> Upload {
        guard let type = request.headers[.contentType], let boundary = Multipart.boundary(in: type) else {
            guard request.headers[.contentType]?.hasPrefix("multipart/") != true else { throw UploadRefusal.broken }
            return Upload(form: try await Form.read(request), files: [], refusals: [])
        }
        let (body, isWhole) = try await beginning(of: request.body)
        guard let multipart = Multipart(body, boundary: boundary, isWhole: isWhole) else { throw UploadRefusal.broken }
        return try Upload(multipart, sentTo: request.uri.path, isWhole: isWhole)
    }

    /// The whole of it, or as much as is let in. What comes after that is never held.
    private static func beginning(of body: RequestBody) async throws -> (ByteBuffer, isWhole: Bool) {
        var beginning = ByteBuffer()
        for try await var chunk in body {
            let room = bodyLimit - beginning.readableBytes
            guard chunk.readableBytes <= room else {
                beginning.writeImmutableBuffer(chunk.readSlice(length: room) ?? ByteBuffer())
                return (beginning, false)
            }
            beginning.writeBuffer(&chunk)
        }
        return (beginning, true)
    }
}

extension Upload {
    fileprivate init(_ multipart: Multipart, sentTo path: String, isWhole: Bool) throws {
        var fields: [(name: String, value: String)] = []
        var files: [UploadedFile] = []
        var refusals: [UploadRefusal] = isWhole ? [] : [.tooLarge]
        var room = Form.limit
        for part in multipart.parts {
            guard let name = part.fileName else {
                room -= part.content.count
                guard room >= 0 else { throw Refusal.formTooLarge }
                fields.append((part.name, String(decoding: part.content, as: UTF8.self).withoutUnreadable))
                continue
            }
            // A file field in which nothing was chosen.
            if name.isEmpty, part.content.isEmpty { continue }
            do throws(UploadRefusal) {
                guard files.count < Self.most else { throw .tooMany(limit: Self.most) }
                let file = try UploadedFile(field: part.name, name: name, content: part.content)
                fields.append((part.name, file.digest))
                files.append(file)
            } catch {
                refusals.append(error)
            }
        }
        self.init(form: Form(fields, sentTo: path), files: files, refusals: refusals)
    }
}

/// Why a file is not taken.
package enum UploadRefusal: Explained, Equatable {
    case tooLarge
    case empty(name: String)
    case typeNotTaken(name: String)
    /// The name says one type, the content is of another.
    case contentIsOther(name: String)
    case tooMany(limit: Int)
    /// The form itself can't be read: it was cut on its way, or is none.
    case broken

    package var explanation: Text {
        switch self {
        case .tooLarge:
            Text(
                "Filen är större än 20 MB. Spara den i mindre format, eller dela den, och välj den igen.",
                "The file is larger than 20 MB. Save it in a smaller format, or divide it, and choose it again."
            )
        case .empty(let name):
            Text("Filen ”\(name)” är tom. Välj en annan fil.", "The file “\(name)” is empty. Choose another file.")
        case .typeNotTaken(let name):
            Text(
                "Filen ”\(name)” är av en typ som inte tas emot. Spara den som PDF, eller som något av \(FileType.allExtensions).",
                "The file “\(name)” is of a type that is not taken. Save it as PDF, or as one of \(FileType.allExtensions)."
            )
        case .contentIsOther(let name):
            Text(
                "Innehållet i ”\(name)” stämmer inte med vad filen heter. Öppna den, spara den på nytt som PDF och välj den nya.",
                "The content of “\(name)” is not what its name says. Open it, save it anew as PDF, and choose the new one."
            )
        case .tooMany(let limit):
            Text(
                "Högst \(limit) filer på en gång. Ta resten sedan.",
                "At most \(limit) files at a time. Take the rest later."
            )
        case .broken:
            Text(
                "Filen kom inte fram hel. Gå tillbaka, välj den igen och skicka en gång till.",
                "The file did not arrive whole. Go back, choose it again and send once more."
            )
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .tooLarge: .contentTooLarge
        case .broken: .badRequest
        case .empty, .typeNotTaken, .contentIsOther, .tooMany: .unprocessableContent
        }
    }

    package var field: String? { "file" }
}

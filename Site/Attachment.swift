import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension Response {
    /// A file to be saved, never shown in a page of ours: whatever is in it acts outside of Samtal.
    package static func attachment(_ content: [UInt8], named name: String, type: FileType) -> Response {
        var headers: HTTPFields = [
            .contentType: type.mediaType, .contentDisposition: FileName.disposition(name), .cacheControl: "no-store",
        ]
        headers[.xContentTypeOptions] = "nosniff"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: content)))
    }
}

extension FileName {
    /// RFC 6266: the name for all, and for those who know `filename*` the name as it is.
    static func disposition(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F && !"\"\\%".unicodeScalars.contains(scalar)
                ? String(scalar) : "_"
        }.joined()
        let encoded = name.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
}

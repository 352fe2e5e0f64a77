// QRCode: a text as a square of dark and light modules, by libqrencode.

import CQREncode

/// A QR code. The margin of four light modules around it is for whoever draws it.
package enum QRCode {
    /// Rows from the top; true is dark. Nil for a text that is too long.
    package static func matrix(of text: String) -> [[Bool]]? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        return (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }
}

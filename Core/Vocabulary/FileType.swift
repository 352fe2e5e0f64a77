/// The kinds of file that are taken from people, and nothing else.
package enum FileType: String, Codable, CaseIterable, Sendable {
    case pdf, docx, xlsx, pptx, odt, ods, png, jpeg, csv, txt

    /// By how a file's name ends.
    package init?(extension name: String) {
        switch name.lowercased() {
        case "jpg", "jpeg": self = .jpeg
        case let name: self.init(rawValue: name)
        }
    }

    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .csv: "text/csv; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        }
    }

    package var name: Text {
        switch self {
        case .pdf: "PDF"
        case .docx: Text("Worddokument", "Word document")
        case .xlsx: Text("Excelbok", "Excel workbook")
        case .pptx: Text("PowerPointbilder", "PowerPoint slides")
        case .odt: Text("OpenDocument-text", "OpenDocument text")
        case .ods: Text("OpenDocument-kalkyl", "OpenDocument spreadsheet")
        case .png: Text("PNG-bild", "PNG picture")
        case .jpeg: Text("JPEG-bild", "JPEG picture")
        case .csv: Text("CSV-tabell", "CSV table")
        case .txt: Text("Textfil", "Text file")
        }
    }

    /// How the names of those that are taken end: "pdf, docx, xlsx …".
    package static var allExtensions: String { allCases.map(\.fileExtension).joined(separator: ", ") }
    /// The same for a field of the type file.
    package static var accepted: String { allCases.map { ".\($0.fileExtension)" }.joined(separator: ",") + ",.jpeg" }
}

import Actions
import CSV
import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

// The same actions as a file: out, changed in Excel, and in again.
extension ActionRoutes {
    /// What the reader has chosen to see.
    func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let filter = OverviewFilter(request, today: desk.today)
        let actions = try await desk.actions(seenBy: viewer).filter(filter.holds)
        let table = try await desk.file(in: viewer.organisation.id).table(actions)
        var response = Response.text(table.fileText, type: "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"atgarder-\(desk.today.iso).csv\""
        return response
    }

    func chooseFile(_ request: Request, _ context: AppContext) async throws -> Response {
        importPage(ImportState(), try context.signedIn(), context)
    }

    /// First what the file would change; carried out only when the reader says yes to exactly that.
    func takeFile(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let upload = try await Upload.read(request)
        let form = upload.form
        if try await desk.dialogues.log.receipt(for: form.identity, in: viewer.organisation.id) != nil {
            return .seeOther("/actions")
        }
        var state = ImportState(rows: form["rows"], reason: form["reason"])
        if let file = upload.files.first { state.rows = FileText.decoded(file.content) }
        do {
            if let refusal = upload.refusals.first { throw refusal }
            guard state.rows.utf8.count <= ImportState.limit else { throw FileRefusal.tooLarge }
            guard !state.rows.isBlank else { throw FileRefusal.nothingThere }
            let found = try await found(in: state, form.command, viewer)
            state.found = found
            guard form["do"] == "apply" else { return importPage(state, viewer, context) }
            guard form["seen"] == found.fingerprint else { throw FileRefusal.notAsSeen }
            for row in found.rows {
                let identity = Append.Command(id: "\(form.command)-\(row.line)", digest: form.identity.digest)
                try await desk.handle(
                    .revise(row.revision, revision: row.number),
                    on: row.action.id,
                    by: viewer,
                    as: identity
                )
            }
            // Sent again, the form finds this and changes nothing.
            let mark = Append(to: viewer.organisation.id, by: viewer.person.id, command: form.identity, [])
            try await desk.dialogues.log.append(mark)
            return .seeOther("/actions?changed=\(found.rows.count)")
        } catch let fault as CSVFault {
            state.refusal = FileRefusal.notATable(fault)
        } catch let refusal as any Explained where !(refusal is Site.Refusal) {
            state.refusal = refusal
        }
        return importPage(state, viewer, context)
    }

    private func found(in state: ImportState, _ command: String, _ viewer: Viewer) async throws -> ActionImport {
        try ActionImport(
            CSVContent(text: state.rows),
            of: try await desk.actions(seenBy: viewer),
            in: try await desk.file(in: viewer.organisation.id),
            by: { viewer.actor(at: $0.dialogue) },
            reason: state.reason.isEmpty ? ImportState.defaultReason : state.reason,
            command: command,
            today: desk.today
        )
    }

    private func importPage(_ state: ImportState, _ viewer: Viewer, _ context: AppContext) -> Response {
        .html(
            ImportPage(viewer: viewer, state: state, language: context.language).html,
            in: context.language,
            status: state.refusal?.status ?? .ok
        )
    }
}

extension ActionDesk {
    func file(in organisation: OrganisationID) async throws -> ActionFile {
        let names = try await names(in: organisation)
        return ActionFile(
            people: names.people.map { .init(id: $0.id, name: $0.name, email: $0.email) },
            units: Dictionary(names.units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        )
    }
}

/// What was pasted or chosen, and what came of it.
struct ImportState: Sendable {
    var rows = ""
    var reason = ""
    var found: ActionImport?
    var refusal: (any Explained)?

    /// Bytes: what the form can hold when it is sent the second time.
    static let limit = 200_000
    static let defaultReason = "Ändrat i fil"
}

/// Why a file can't be read at all.
enum FileRefusal: Explained, Equatable {
    case nothingThere, tooLarge, notAsSeen
    case notATable(CSVFault)

    var explanation: Text {
        switch self {
        case .nothingThere: Text("Välj en fil eller klistra in raderna.", "Choose a file or paste the rows.")
        case .tooLarge:
            Text(
                "Det blev för många rader på en gång. Dela filen och läs in en del i taget.",
                "Too many rows at once. Divide the file and read one part at a time."
            )
        case .notAsSeen:
            Text(
                "Något har ändrats sedan du såg listan. Se efter igen innan du sparar.",
                "Something has changed since you saw the list. Look again before you save."
            )
        case .notATable(let fault): fault.explanation
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .nothingThere, .notATable: .unprocessableContent
        case .tooLarge: .contentTooLarge
        case .notAsSeen: .conflict
        }
    }

    var field: String? { "rows" }
}

extension CSVFault {
    var explanation: Text {
        switch self {
        case .nothingThere: Text("Filen är tom. Välj en annan.", "The file is empty. Choose another.")
        case .quoteNotClosed(let line):
            Text(
                "Ett citattecken på rad \(line) stängs aldrig. Rätta det och läs in filen igen.",
                "A quotation mark on line \(line) is never closed. Correct it and read the file again."
            )
        case .textAfterQuote(let line, let column):
            Text(
                "På rad \(line), kolumn \(column), står något efter citattecknet som stänger cellen. Ta bort det.",
                "On line \(line), column \(column), something follows the quotation mark that closes the cell. Remove it."
            )
        case .moreCellsThanHeaders(let line, let column):
            Text(
                "På rad \(line), kolumn \(column), står något till höger om sista rubriken. Ta bort det eller ge kolumnen en rubrik.",
                "On line \(line), column \(column), something stands to the right of the last header. Remove it or give the column a header."
            )
        case .headerTwice(let name, let column):
            Text(
                "Rubriken ”\(name)” står två gånger, andra gången i kolumn \(column). Ta bort den ena.",
                "The header “\(name)” stands twice, the second time in column \(column). Remove one of them."
            )
        case .headerMissing(let name):
            Text(
                "Kolumnen ”\(name)” saknas. Hämta filen på nytt här och ändra i den.",
                "The column “\(name)” is missing. Get the file here anew and change that."
            )
        case .tooManyRows(let limit):
            Text("Högst \(limit) rader går att läsa in.", "At most \(limit) rows can be read.")
        case .notADate(let line, let column, let found):
            Text(
                "Rad \(line), ”\(column)”: ”\(found)” är ingen dag. Skriv den som 2027-03-11.",
                "Line \(line), “\(column)”: “\(found)” is no day. Write it as 2027-03-11."
            )
        case .notANumber(let line, let column, let found):
            Text(
                "Rad \(line), ”\(column)”: ”\(found)” är inget tal.",
                "Line \(line), “\(column)”: “\(found)” is no number."
            )
        case .decimalPoint(let line, let column, let found):
            Text(
                "Rad \(line), ”\(column)”: skriv decimalkomma i ”\(found)”.",
                "Line \(line), “\(column)”: write a decimal comma in “\(found)”."
            )
        }
    }
}

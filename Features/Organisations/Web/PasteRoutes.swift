import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// People pasted from a spreadsheet: right rows are saved, the others come back to be corrected.
struct PasteRoutes: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        [
            .get("/people/paste", .organiser, use: show),
            .post("/people/paste", .organiser, use: paste),
        ]
    }

    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let units = try await desk.directory.units(in: viewer.organisation.id)
        return .html(PastePage(viewer: viewer, units: units).html, in: context.language)
    }

    func paste(_ request: Request, _ context: AppContext) async throws -> Response {
        let viewer = try context.signedIn()
        let organisation = viewer.organisation.id
        let text = try await Form.read(request)["rows"]
        let units = try await desk.directory.units(in: organisation)
        let rows: PastedRows
        do throws(PastedRows.Refusal) {
            rows = try PastedRows(text)
        } catch {
            let page = PastePage(viewer: viewer, units: units, text: text, refusal: error)
            return .html(page.html, in: context.language, status: error.status)
        }
        let people = try await desk.directory.people(in: organisation)
        let paste = Paste(rows.rows, people: people, units: units) { PersonID(desk.newID()) }
        let results = try await save(paste, in: organisation)
        let faulty = results.filter { $0.outcome.person == nil }.map(\.row.line)
        let rest = faulty.isEmpty ? [] : [rows.header].compactMap { $0 } + faulty
        let page = PastePage(viewer: viewer, units: units, text: rest.joined(separator: "\n"), results: results)
        return .html(page.html, in: context.language, status: faulty.isEmpty ? .ok : .unprocessableContent)
    }

    /// One by one: somebody else may have taken an address in the meantime.
    private func save(_ paste: Paste, in organisation: OrganisationID) async throws -> [PastePage.Result] {
        var results: [PastePage.Result] = []
        for (row, outcome) in paste.outcomes {
            do {
                switch outcome {
                case .added(let person): try await desk.people.add(person, to: organisation)
                case .updated(let person): try await desk.people.change(person, in: organisation)
                case .alreadyThere, .refused, .contradicts: break
                }
                results.append((row, outcome))
            } catch let refusal as PersonRefusal {
                results.append((row, .refused(refusal)))
            }
        }
        return results
    }
}

import Access
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

/// Into the room with its code: write it, choose your name, wait for the facilitator.
struct JoinRoutes: Sendable {
    let entrance: Entrance

    static let knockCookie = "samtal-knock"

    var routes: [Route] {
        [
            .get("/join", .anyone, use: askForCode),
            .post("/join", .anyone, use: takeCode),
            .get("/join/:code", .anyone, use: askForName),
            .post("/join/:code", .anyone, use: knock),
            .get("/join/:code/wait", .anyone, use: wait),
            .get("/join/:code/wait/state", .anyone, use: state),
            .post("/join/:code/enter", .anyone, use: enter),
        ]
    }

    func askForCode(_ request: Request, _ context: AppContext) -> Response {
        .html(CodePage().html, in: context.language)
    }

    func takeCode(_ request: Request, _ context: AppContext) async throws -> Response {
        let typed = try await Form.read(request)["code"]
        return try await explaining(typed: typed, context) {
            let entry = try await open(typed, context)
            return .seeOther("/join/\(entry.code)")
        }
    }

    func askForName(_ request: Request, _ context: AppContext) async throws -> Response {
        let typed = context.parameters.get("code") ?? ""
        return try await explaining(typed: typed, context) {
            let entry = try await open(typed, context)
            if try await isGuest(context.viewer, of: entry) { return .seeOther("/dialogues/\(entry.dialogue)/room") }
            return .html(try await namePage(entry).html, in: context.language)
        }
    }

    func knock(_ request: Request, _ context: AppContext) async throws -> Response {
        let typed = context.parameters.get("code") ?? ""
        let chosen = PersonID(checking: try await Form.read(request)["person"])
        return try await explaining(typed: typed, context) {
            let entry = try await open(typed, context)
            do {
                try await entrance.store.limits.take(.knocks, for: entry.dialogue.value, at: entrance.now())
                let (_, token) = try await entrance.door.knock(entry.code, as: chosen)
                var response = Response.seeOther("/join/\(entry.code)/wait")
                response.setCookie(Self.knockCookie, to: token, for: Knock.patience, path: "/join", entrance.settings)
                return response
            } catch let refusal as AccessRefusal where refusal.field != "code" {
                let page = try await namePage(entry, refusal)
                return .html(page.html, in: context.language, status: refusal.status)
            }
        }
    }

    func wait(_ request: Request, _ context: AppContext) async throws -> Response {
        let typed = context.parameters.get("code") ?? ""
        return try await explaining(typed: typed, context) {
            let code = try RoomCode(checking: typed)
            let knock = try await ownKnock(request, at: code)
            if knock.state == .entered { return .seeOther("/dialogues/\(knock.dialogue)/room") }
            let person = try await entrance.person(knock.person, in: knock.organisation)
            return .html(WaitPage(code: code, person: person, state: knock.state).html, in: context.language)
        }
    }

    /// For the page that waits: one word, asked for every few seconds.
    func state(_ request: Request, _ context: AppContext) async throws -> Response {
        let code = try RoomCode(checking: context.parameters.get("code") ?? "")
        return .text(try await ownKnock(request, at: code).state.rawValue)
    }

    func enter(_ request: Request, _ context: AppContext) async throws -> Response {
        let typed = context.parameters.get("code") ?? ""
        return try await explaining(typed: typed, context) {
            let code = try RoomCode(checking: typed)
            let token = request.cookies[Self.knockCookie]?.value ?? ""
            let knock = try await entrance.door.enter(token: token, at: code)
            _ = try await entrance.person(knock.person, in: knock.organisation)
            var response = try await entrance.letIn(
                knock.person,
                of: knock.organisation,
                through: .room,
                from: request,
                to: OwnPath(known: "/dialogues/\(knock.dialogue)/room")
            )
            response.dropCookie(Self.knockCookie, path: "/join", entrance.settings)
            return response
        }
    }

    /// The dialogue behind a code. Wrong codes are counted, right ones are not: a whole room comes in at once.
    private func open(_ typed: String, _ context: AppContext) async throws -> RoomCodeEntry {
        let code = try RoomCode(checking: typed)
        let (limits, now) = (entrance.store.limits, entrance.now())
        let browser = context.viewer?.session
        guard try await limits.counted(.wrongCodes, for: "", at: now) < RateLimit.wrongCodes.count else {
            throw AccessRefusal.tooOften
        }
        if let browser,
            try await limits.counted(.codesFromBrowser, for: browser, at: now) >= RateLimit.codesFromBrowser.count
        {
            throw AccessRefusal.tooOften
        }
        do {
            return try await entrance.door.dialogue(of: code)
        } catch AccessRefusal.codeUnknown {
            _ = try await limits.count(.wrongCodes, for: "", at: now)
            if let browser { _ = try await limits.count(.codesFromBrowser, for: browser, at: now) }
            throw AccessRefusal.codeUnknown
        }
    }

    private func ownKnock(_ request: Request, at code: RoomCode) async throws -> Knock {
        try await entrance.door.knock(token: request.cookies[Self.knockCookie]?.value ?? "", at: code)
    }

    private func isGuest(_ viewer: Viewer?, of entry: RoomCodeEntry) async throws -> Bool {
        guard let viewer, viewer.organisation.id == entry.organisation else { return false }
        return try await entrance.door.people(behind: entry).contains(viewer.person.id)
    }

    private func namePage(_ entry: RoomCodeEntry, _ refusal: AccessRefusal? = nil) async throws -> NamePage {
        let guests = Set(try await entrance.door.people(behind: entry))
        let people = try await entrance.directory.people(in: entry.organisation).filter { guests.contains($0.id) }
        let organisation = try await entrance.directory.organisation(entry.organisation)
        return NamePage(code: entry.code, place: organisation?.name, people: people, refusal: refusal)
    }

    /// What is wrong with the code is said beside its field.
    private func explaining(typed: String, _ context: AppContext, _ answer: () async throws -> Response) async throws
        -> Response
    {
        do {
            return try await answer()
        } catch let refusal as AccessRefusal {
            return .html(CodePage(typed: typed, refusal: refusal).html, in: context.language, status: refusal.status)
        }
    }
}

import Access
import Dialogues
import Hummingbird
import Markup
import Site
import Templates
import Vocabulary

// What is done in the room by pressing: the talk, the word, the door.
extension RoomRoutes {
    func enterBox(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        return try await answer(post, again: skipAgain) {
            .enter(box: try post.form.needBox(), from: try post.form.needBox("from"))
        }
    }

    func close(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let response = try await answer(post, again: skipAgain) { .close(from: try post.form.needBox("from")) }
        // The code ends with the talk; one that was closed already stays so.
        let state = try await desk.table(post.table.id, in: post.table.organisation).state
        if state.phase == .review { try await door?.close(post.table.id, in: post.table.organisation) }
        return response
    }

    /// From the box that the room is in now: on to the next, or only noted, when the talk is to be closed.
    func skipChallenge(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        return try await answer(post, again: skipAgain) {
            let box = try post.form.needBox()
            guard let current = post.state.clock.current else { throw Dialogue.Refusal.notLive }
            let next = current == box ? post.state.template?.box(after: box)?.id : nil
            return .skipChallenge(box: box, reason: post.form["reason"], to: next ?? current, from: current)
        }
    }

    func extend(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        return try await answer(post) {
            .extend(box: try post.form.needBox(), minutes: post.form.integer("minutes") ?? 0)
        }
    }

    func startRound(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        return try await answer(post) {
            .startRound(order: post.form.all("person").compactMap { PersonID(checking: $0) })
        }
    }

    func turn(_ request: Request, _ context: AppContext, _ action: (PersonID) -> Dialogue.Action) async throws
        -> Response
    {
        let post = try await post(request, context)
        return try await answer(post) { action(try post.form.needPerson()) }
    }

    func admit(_ request: Request, _ context: AppContext) async throws -> Response {
        try await atTheDoor(request, context) { try await $0.admit($1, to: $2.id, in: $2.organisation) }
    }

    func decline(_ request: Request, _ context: AppContext) async throws -> Response {
        try await atTheDoor(request, context) { try await $0.decline($1, to: $2.id, in: $2.organisation) }
    }

    private func atTheDoor(
        _ request: Request,
        _ context: AppContext,
        _ act: (any RoomDoor, KnockID, Table) async throws -> Void
    ) async throws -> Response {
        let post = try await post(request, context)
        guard let door else { throw Site.Refusal.notFound }
        do {
            try await act(door, try context.id("knock"), post.table)
            return done(post, to: nil, at: post.table.position)
        } catch let refusal as any Explained {
            return try await refused(post, refusal, nil)
        }
    }

    /// A challenge that was not held asks for its reason; any other refusal of a step stands alone.
    private var skipAgain: FormAgain? {
        let now = desk.now
        return { post, refusal in
            let named: BoxID? =
                if case Dialogue.Refusal.challengeNotHeld(let box) = refusal { box } else { post.form.id("box") }
            guard let box = named.flatMap({ post.state.template?.box($0) }), post.state.isChallengeNotHeld(box) else {
                return Message(.correct, refusal.explanation).html
            }
            // Nobody has been asked for a reason yet: the form itself says why.
            let isFirst = if case Dialogue.Refusal.challengeNotHeld = refusal { true } else { false }
            return SkipForm(
                view: post.view(at: now()),
                box: box,
                typed: post.form,
                refusal: isFirst ? nil : refusal,
                isPage: true
            ).html
        }
    }
}

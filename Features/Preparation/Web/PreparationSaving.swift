import Dialogues
import DialoguesWeb
import Hummingbird
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

// What one does with one's own preparation: write, share, take back, erase.
extension PreparationRoutes {
    /// All answers of the page are saved as they stand; then what the pressed button says is shared.
    func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        do {
            try PreparationRules.needOpen(post.table.state.phase)
            try await write(post)
            let wanted = post.form["share"]
            if wanted.isEmpty { return done(post, at: "#answer") }
            try await share(wanted, post)
            return done(post, at: wanted == Self.all ? "#answer" : "#question-\(wanted)")
        } catch let refusal as any Explained {
            return try await refused(post, refusal, in: "answers")
        }
    }

    /// The value of the button that shares all answers.
    static let all = "all"

    private func write(_ post: PreparationPost) async throws {
        let prepared = try await desk.prepared(post.table, by: post.viewer)
        var changes: [(answer: PreparedAnswer, typed: PrivateAnswer)] = []
        for answer in prepared.answers where answer.shared == nil && post.form.has("text-\(answer.question.id)") {
            let typed = post.form.answer(to: answer.question, at: desk.dialogues.now())
            try PreparationRules.check(typed.text, for: answer.question)
            let isNew = typed.text != answer.text
            guard isNew || answer.own.map({ !$0.isMarked(as: typed) }) ?? false else { continue }
            guard !isNew || post.form["before-\(answer.question.id)"] == answer.text else {
                throw PreparationRefusal.answeredElsewhere(answer.question.id, now: answer.text)
            }
            changes.append((answer, typed))
        }
        for (answer, typed) in changes {
            if typed.text.isBlank {
                try await desk.rows.erase([answer.question.id], at: prepared.place)
            } else if try await !desk.rows.save(typed, over: answer.own?.text, at: prepared.place) {
                let now = try await desk.rows.preparation(at: prepared.place).answer(to: answer.question.id)
                throw PreparationRefusal.answeredElsewhere(answer.question.id, now: now?.text ?? "")
            }
        }
    }

    /// What is shared already stays so: who presses twice has shared once.
    private func share(_ wanted: String, _ post: PreparationPost) async throws {
        let prepared = try await desk.prepared(post.table, by: post.viewer)
        let meant = prepared.answers.filter { wanted == Self.all || $0.question.id.value == wanted }
        guard !meant.isEmpty else { throw PreparationRefusal.noSuchQuestion }
        let answers = meant.compactMap(\.new)
        if answers.isEmpty, meant.contains(where: { $0.shared != nil }) { return }
        guard !answers.isEmpty else { throw PreparationRefusal.nothingToShare }
        try await desk.dialogues.handle(
            .shareAnswers(answers),
            on: post.table.id,
            by: post.viewer,
            as: post.form.identity
        )
        try await desk.rows.erase(answers.map(\.question), at: prepared.place)
    }

    /// Back among what is private, where it can be changed, shared again or erased.
    func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let id: SharedAnswerID = try context.id("answer")
        do {
            try PreparationRules.needOpen(post.table.state.phase)
            if let answer = post.table.state.answer(id), answer.by == post.viewer.person.id, answer.isVisible,
                !answer.isErased
            {
                let kept = PrivateAnswer(
                    answer.question,
                    answer.text,
                    answer.perspective,
                    answer.certainty,
                    at: desk.dialogues.now()
                )
                let place = OwnPlace(answer.by, in: post.table.id, post.table.organisation)
                _ = try await desk.rows.save(kept, over: nil, at: place)
            }
            try await desk.dialogues.handle(
                .withdrawAnswer(id: id),
                on: post.table.id,
                by: post.viewer,
                as: post.form.identity
            )
            return done(post, at: "#answer")
        } catch let refusal as any Explained {
            return try await refused(post, refusal, in: "shared")
        }
    }

    /// One answer that is not shared, or all of them. It is one's own: possible also when the dialogue is over.
    func erase(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        let prepared = try await desk.prepared(post.table, by: post.viewer)
        let wanted = post.form["question"]
        let questions = prepared.own.answers.map(\.question).filter { wanted == Self.all || $0.value == wanted }
        try await desk.rows.erase(questions, at: prepared.place)
        return done(post, at: "#answer")
    }

    func sayRead(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        do {
            try PreparationRules.needOpen(post.table.state.phase)
            guard let read = ReadingExtent(rawValue: post.form["read"]) else {
                throw PreparationRefusal.readingMissing
            }
            try await desk.rows.say(read: read, at: post.place)
            return done(post, at: "#read")
        } catch let refusal as any Explained {
            return try await refused(post, refusal, in: "read")
        }
    }

    func sayReady(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        do {
            try PreparationRules.needOpen(post.table.state.phase)
            let isReady = post.form["ready"] == "yes"
            try await desk.rows.say(readyAt: isReady ? desk.dialogues.now() : nil, at: post.place)
            return done(post, at: "#ready")
        } catch let refusal as any Explained {
            return try await refused(post, refusal, in: "ready")
        }
    }

    func sendOpinion(_ request: Request, _ context: AppContext) async throws -> Response {
        let post = try await post(request, context)
        do {
            try PreparationRules.needOpen(post.table.state.phase)
            let opinion = try PreparationRules.opinion(
                post.form.integer("sufficient"),
                post.form["text"],
                within: desk.guide.sufficient.range,
                by: post.viewer.person.id,
                at: desk.dialogues.now()
            )
            try await desk.rows.send(opinion, at: post.place)
            return done(post, at: "#opinion")
        } catch let refusal as any Explained {
            return try await refused(post, refusal, in: "opinion")
        }
    }
}

extension PreparationPost {
    var place: OwnPlace { OwnPlace(viewer.person.id, in: table.id, table.organisation) }
}

extension Form {
    fileprivate func answer(to question: AskedQuestion, at instant: Instant) -> PrivateAnswer {
        PrivateAnswer(
            question.id,
            self["text-\(question.id)"],
            Perspective(rawValue: self["perspective-\(question.id)"]) ?? question.perspective,
            question.asksCertainty ? Certainty(rawValue: self["certainty-\(question.id)"]) : nil,
            at: instant
        )
    }
}

extension PrivateAnswer {
    fileprivate func isMarked(as other: PrivateAnswer) -> Bool {
        (perspective, certainty) == (other.perspective, other.certainty)
    }
}

extension PreparedAnswer {
    /// Nil when there is nothing to share.
    fileprivate var new: Dialogue.NewAnswer? {
        guard shared == nil, let own else { return nil }
        return Dialogue.NewAnswer(
            id: SharedAnswerID(CommandID.next()),
            question: question.id,
            box: question.box,
            text: own.text,
            perspective: own.perspective,
            certainty: own.certainty
        )
    }
}

import Dialogues
import EventSourcing
import Templates
import Testing
import Vocabulary

@Suite("Answers from the preparation")
struct AnswerTests {
    typealias F = Fixture

    static func new(
        _ id: SharedAnswerID = "a1",
        _ text: String = "Tryggheten på väg till skolan",
        to question: QuestionID = "prep-results",
        in box: BoxID = F.results,
        _ certainty: Certainty? = nil
    ) -> Dialogue.NewAnswer {
        .init(id: id, question: question, box: box, text: text, perspective: .citizen, certainty: certainty)
    }

    static func shared(_ new: Dialogue.NewAnswer = new(), by person: PersonID = F.vera) -> DialogueEvent {
        .answerShared(
            answer: SharedAnswer(
                id: new.id,
                by: person,
                question: new.question,
                box: new.box,
                text: new.text,
                perspective: new.perspective,
                certainty: new.certainty
            )
        )
    }

    @Test("are shared by whoever has a voice, from the opening until the closing, one or all at once")
    func sharing() {
        let both = [Self.new(), Self.new("a2", "Mentorerna", to: "prep-causes", .experience)]
        given(F.opened).when(.shareAnswers(both), by: F.vera).then(Self.shared(both[0]), Self.shared(both[1]))
        given(F.inResults).when(.shareAnswers([Self.new()]), by: F.tore).then(Self.shared(by: F.tore))
        given(F.drafted).when(.shareAnswers([Self.new()]), by: F.vera).refused(.notOpen)
        given(F.closed).when(.shareAnswers([Self.new()]), by: F.vera).refused(.alreadyClosed)
        given(F.locked).when(.shareAnswers([Self.new()]), by: F.vera).refused(.locked)
        given(F.discarded).when(.shareAnswers([Self.new()]), by: F.vera).refused(.discarded)
        given([]).when(.shareAnswers([Self.new()]), by: F.vera).refused(.noSuchDialogue)
        given(F.opened).when(.shareAnswers([Self.new()]), by: F.ossian).refused(.observersDoNotWrite)
        given(F.opened).when(.shareAnswers([Self.new()]), by: F.frida).refused(.notAtTheTable)
    }

    @Test("have words, not too many, and a box of the sheet")
    func limits() {
        let long = String(repeating: "å", count: TextLimit.answer + 1)
        given(F.opened).when(.shareAnswers([]), by: F.vera).refused(.textMissing)
        given(F.opened).when(.shareAnswers([Self.new("a1", " ")]), by: F.vera).refused(.textMissing)
        given(F.opened).when(.shareAnswers([Self.new("a1", long)]), by: F.vera)
            .refused(.textTooLong(limit: TextLimit.answer))
        given(F.opened).when(.shareAnswers([Self.new(in: "elsewhere")]), by: F.vera).refused(.noSuchBox)
        given(F.opened + [Self.shared()]).when(.shareAnswers([Self.new("a1", "Annat")]), by: F.hugo).refused(.idTaken)
        let many = (1...TextLimit.answers).map { Self.new(.init("m\($0)"), to: .init("q\($0)")) }.map {
            Self.shared($0)
        }
        given(F.opened + many).when(.shareAnswers([Self.new()]), by: F.hugo)
            .refused(.tooMany(limit: TextLimit.answers))
    }

    @Test("are never shared by the start: it shares nothing")
    func start() {
        let state = given(F.opened).when(.start, by: F.tore).state
        #expect(state.phase == .live && state.answers.isEmpty)
    }

    @Test("give way to new words on the same question, and are shared once however often one presses")
    func again() {
        let past = F.opened + [Self.shared()]
        given(past).when(.shareAnswers([Self.new("a2", "Nya ord")]), by: F.vera)
            .then(.answerWithdrawn(id: "a1"), Self.shared(Self.new("a2", "Nya ord")))
        given(past).when(.shareAnswers([Self.new("a2")]), by: F.vera).thenNothing()
        given(past).when(.shareAnswers([Self.new("a2")]), by: F.hugo).then(Self.shared(Self.new("a2"), by: F.hugo))
    }

    @Test("are taken back by their author alone, until the closing")
    func withdrawal() {
        let past = F.opened + [Self.shared()]
        given(past).when(.withdrawAnswer(id: "a1"), by: F.vera).then(.answerWithdrawn(id: "a1"))
        given(past).when(.withdrawAnswer(id: "a1"), by: F.mia).refused(.notYourAnswer)
        given(past).when(.withdrawAnswer(id: "x"), by: F.vera).refused(.noSuchAnswer)
        given(past + [.answerWithdrawn(id: "a1")]).when(.withdrawAnswer(id: "a1"), by: F.vera).refused(.withdrawn)
        given(past + F.closed.dropFirst(2)).when(.withdrawAnswer(id: "a1"), by: F.vera).refused(.alreadyClosed)
        #expect(Dialogue.state(after: past + [.answerWithdrawn(id: "a1")]).answers(in: F.results).isEmpty)
    }

    @Test("go onto the sheet in their author's name, by the author or the recorder, once")
    func use() {
        let past = F.inResults + [Self.shared(Self.new(in: F.results, .assumption))]
        func note(by writer: PersonID) -> DialogueEvent {
            .noteAdded(
                note: Note(
                    id: "n1",
                    box: F.results,
                    text: "Tryggheten på väg till skolan",
                    perspective: .citizen,
                    source: .assumption,
                    saidBy: .person(F.vera),
                    writtenBy: writer,
                    writtenAt: .minute(60),
                    answer: "a1"
                )
            )
        }
        given(past).when(.useAnswer(id: "a1", note: "n1"), by: F.vera).then(note(by: F.vera))
        given(past).when(.useAnswer(id: "a1", note: "n1"), by: F.mia).then(note(by: F.mia))
        given(past).when(.useAnswer(id: "a1", note: "n1"), by: F.tore).refused(.notYourAnswer)
        given(past).when(.useAnswer(id: "a1", note: "n1"), by: F.ossian).refused(.observersDoNotWrite)
        given(past).when(.useAnswer(id: "x", note: "n1"), by: F.vera).refused(.noSuchAnswer)
        given(past + [note(by: F.mia)]).when(.useAnswer(id: "a1", note: "n2"), by: F.vera).refused(.answerUsed)
        given(past + [.closed(at: .minute(55))]).when(.useAnswer(id: "a1", note: "n1"), by: F.vera)
            .refused(.alreadyClosed)
        given(F.opened + [Self.shared()]).when(.useAnswer(id: "a1", note: "n1"), by: F.vera).refused(.notLive)
        // Taken away from the sheet it may be used again.
        #expect(
            given(past + [note(by: F.mia), .noteWithdrawn(id: "n1")])
                .when(.useAnswer(id: "a1", note: "n2"), by: F.vera).state.isUsed("a1")
        )
    }

    @Test("longer than a note are shortened in the form, and the note still knows where it is from")
    func shortened() {
        let long = Self.new("a1", String(repeating: "ord ", count: 200))
        let past = F.inResults + [Self.shared(long)]
        given(past).when(.useAnswer(id: "a1", note: "n1"), by: F.vera).refused(.textTooLong(limit: TextLimit.note))
        let content = F.content("Kort", saidBy: .person(F.vera))
        let state = given(past)
            .when(.addNote(.init(id: "n1", box: F.results, content, answer: "a1")), by: F.vera).state
        #expect(state.isUsed("a1"))
        // Of another's answer, or of one that is gone, it is a note like any other: the words are not lost.
        let other = given(past).when(.addNote(.init(id: "n1", box: F.results, content, answer: "zz")), by: F.vera).state
        #expect(other.note("n1")?.answer == nil && other.note("n1")?.text == "Kort")
    }

    @Test("are asked as the organiser chooses, before the dialogue begins")
    func questions() {
        let chosen: [QuestionID] = ["prep-results", "n1"]
        given(F.drafted).when(.chooseQuestions(chosen), by: F.olga, isOrganiser: true)
            .then(.questionsChosen(questions: chosen))
        given(F.opened + [.questionsChosen(questions: chosen)])
            .when(.chooseQuestions(chosen), by: F.olga, isOrganiser: true).thenNothing()
        given(F.opened).when(.chooseQuestions(chosen), by: F.vera).refused(.notOrganiser)
        given(F.started).when(.chooseQuestions(chosen), by: F.olga, isOrganiser: true).refused(.alreadyStarted)
        given(F.opened).when(.chooseQuestions([]), by: F.olga, isOrganiser: true).refused(.questionsMissing)
        let many = (0...TextLimit.questions).map { QuestionID("q\($0)") }
        given(F.opened).when(.chooseQuestions(many), by: F.olga, isOrganiser: true)
            .refused(.tooManyQuestions(limit: TextLimit.questions))
    }

    @Test("are forgotten by a decision, with the notes made of them and the corrections that quote those")
    func erasure() throws {
        let secret = "Eleven Kim i 8B"
        let answer = Self.shared(Self.new("a1", secret))
        let note = Note(
            id: "n1",
            box: F.results,
            text: secret,
            perspective: .citizen,
            source: .experience,
            saidBy: .person(F.vera),
            writtenBy: F.vera,
            writtenAt: .minute(12),
            answer: "a1"
        )
        let quoted = Correction(id: "k1", by: F.hugo, about: .note("n1"), text: secret)
        let past =
            F.inResults + [
                answer, .noteAdded(note: note), .closed(at: .minute(50)), .correctionProposed(correction: quoted),
            ]
        let state = Dialogue.state(after: past)
        for what in [Erased.answer("a1"), .note("n1")] {
            let texts = state.erasedTogether(with: what)
            #expect(texts.answers == ["a1"] && texts.notes == ["n1"] && texts.corrections == ["k1"])
            let replaced = past.map { $0.without(texts) ?? $0 }
            for event in replaced { #expect(!(try EventCodec.encode(event).payload.contains(secret))) }
            let erased = DialogueEvent.erased(positions: [], what: what, reason: "Sekretess", decision: "§ 1")
            let after = Dialogue.state(after: replaced + [erased])
            #expect(after.answer("a1")?.text == Erased.mark && after.answer("a1")?.isErased == true)
            #expect(Dialogue.state(after: past + [erased]) == after)
        }
        given(past)
            .when(
                .erase(.answer("x"), positions: [], reason: "Gallring", decision: "§ 1"),
                by: F.olga,
                isOrganiser: true
            )
            .refused(.noSuchAnswer)
        let erased = DialogueEvent.erased(positions: [], what: .answer("a1"), reason: "Sekretess", decision: "§ 1")
        given(F.inResults + [answer, erased]).when(.useAnswer(id: "a1", note: "n2"), by: F.vera)
            .refused(.alreadyErased)
    }
}

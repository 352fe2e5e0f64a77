import Dialogues
import DialoguesWeb
import Records
import Templates
import Vocabulary

/// What happened in a dialogue, as words that follow the name of who did it: "gick till ruta 2".
///
/// Only what is shared stands in the log, so nothing private can come here. Texts that were withdrawn are not told again.
struct HistoryWords {
    let viewed: ViewedRecord

    func sentence(_ event: DialogueEvent, by person: PersonID?) -> Text {
        let phrase = phrase(event, by: person)
        return Text(sv: phrase.sv.asSentence, en: phrase[.en].asSentence)
    }

    func phrase(_ event: DialogueEvent, by actor: PersonID?) -> Text {
        switch event {
        case .drafted: Text("började planera samtalet", "began to plan the dialogue")
        case .replanned: Text("ändrade planen", "changed the plan")
        case .opened: Text("öppnade samtalet för deltagarna", "opened the dialogue to the participants")
        case .discarded: Text("ställde in samtalet", "called the dialogue off")
        case .questionsChosen(let questions):
            Text(
                "valde \(questions.count) frågor att förbereda sig på",
                "chose \(questions.count) questions to prepare for"
            )
        // Not the words: observers read the history too, and the answers are for those who talk.
        case .answerShared(let answer):
            Text(
                sv: "delade ett svar från förberedelsen till ruta \(number(answer.box))",
                en: "shared an answer from the preparation to box \(number(answer.box))"
            )
        case .answerWithdrawn: Text("tog tillbaka ett delat svar", "took back a shared answer")
        case .seatTaken(let seat):
            Text(sv: "satte \(name(seat.person)) vid bordet", en: "gave \(name(seat.person)) a seat at the table")
        case .seatChanged(let seat):
            Text(sv: "ändrade platsen för \(name(seat.person))", en: "changed the seat of \(name(seat.person))")
        case .seatLeft(let person):
            Text(sv: "tog bort \(name(person)) från bordet", en: "took \(name(person)) from the table")

        case .started: Text("började samtalet", "began the talk")
        case .boxEntered(let box, _): Text(sv: "gick till ruta \(number(box))", en: "went to box \(number(box))")
        case .challengeSkipped(let box, let reason):
            Text(
                sv: "gick förbi ruta \(number(box)) utan samtal. Skälet: ”\(reason)”",
                en: "passed box \(number(box)) without a talk. The reason: “\(reason)”"
            )
        case .paused: Text("pausade", "paused")
        case .resumed: Text("fortsatte efter pausen", "went on after the pause")
        case .boxExtended(let box, let minutes):
            Text(
                sv: "gav \(minutes == 1 ? "en minut" : "\(minutes) minuter") till åt ruta \(number(box))",
                en: "gave \(minutes == 1 ? "one minute" : "\(minutes) minutes") more to box \(number(box))"
            )
        case .closed: Text("avslutade samtalet", "closed the talk")
        case .roundStarted: Text("började gå laget runt", "began a round")
        case .roundEnded: Text("avslutade laget runt", "ended the round")
        case .wordGiven(let person, _):
            Text(sv: "gav ordet till \(name(person))", en: "gave the word to \(name(person))")
        case .turnEnded(let person) where person == actor: Text("talade klart", "finished speaking")
        case .turnEnded(let person):
            Text(sv: "lät ordet gå vidare från \(name(person))", en: "passed the word on from \(name(person))")
        case .turnPassed(let person) where person == actor: Text("stod över", "passed")
        case .turnPassed(let person): Text(sv: "lät \(name(person)) stå över", en: "let \(name(person)) pass")
        case .turnPostponed(let person) where person == actor: Text("ville komma sist", "wished to come last")
        case .turnPostponed(let person):
            Text(sv: "lät \(name(person)) komma sist", en: "let \(name(person)) come last")
        case .wordRequested: Text("bad om ordet", "asked for the word")
        case .wordRequestWithdrawn: Text("tog tillbaka sin begäran om ordet", "withdrew the request for the word")

        case .noteAdded(let note):
            told(note.id, note.text, "skrev i ruta \(number(note.box))", "wrote in box \(number(note.box))")
        case .noteEdited(let id, let text, _, _, _, _): told(id, text, "ändrade en anteckning", "changed a note")
        case .noteMoved(_, let box):
            Text(sv: "flyttade en anteckning till ruta \(number(box))", en: "moved a note to box \(number(box))")
        case .noteWithdrawn: Text("drog tillbaka en anteckning", "withdrew a note")
        case .parked(let question):
            Text(sv: "parkerade en fråga: ”\(question.text)”", en: "parked a question: “\(question.text)”")
        case .parkedSettled: Text("avgjorde en parkerad fråga", "settled a parked question")
        case .stepAdded(let step): told(step.id, step.content, "skrev en åtgärd", "wrote a next step")
        case .stepEdited(let id, let content, _): told(id, content, "ändrade en åtgärd", "changed a next step")
        case .stepWithdrawn: Text("drog tillbaka en åtgärd", "withdrew a next step")
        case .headlineSet(let text): Text(sv: "satte rubriken ”\(text)”", en: "set the headline “\(text)”")

        case .correctionProposed(let correction):
            Text(
                sv: "föreslog en rättelse\(about(correction).sv): ”\(correction.text)”",
                en: "proposed a correction\(about(correction)[.en]): “\(correction.text)”"
            )
        case .correctionTaken: Text("förde in en rättelse", "took a correction")
        case .correctionDeclined(_, let reason):
            Text(sv: "avböjde en rättelse. Skälet: ”\(reason)”", en: "declined a correction. The reason: “\(reason)”")
        case .offeredForApproval(let revision):
            Text(
                sv: "lämnade dokumentationen för godkännande (ändring \(revision))",
                en: "offered the record for approval (change \(revision))"
            )
        case .approved(let party, _, let revision):
            Text(
                sv: "godkände för \(viewed.table.unitName(party)) (ändring \(revision))",
                en: "approved for \(viewed.table.unitName(party)) (change \(revision))"
            )
        case .approvalsVoided:
            Text(
                "ändrade det som var godkänt. Godkännandena gäller inte längre",
                "changed what was approved. The approvals no longer hold"
            )
        case .locked:
            Text("fastställde dokumentationen: båda parter har godkänt", "locked the record: both have approved")
        case .erased(let positions, _, let reason, let decision):
            Text(
                sv: "tog bort text i \(positions.count == 1 ? "en händelse" : "\(positions.count) händelser") "
                    + "enligt beslut ”\(decision)”. Skälet: ”\(reason)”",
                en: "removed text in \(positions.count == 1 ? "one event" : "\(positions.count) events") "
                    + "by decision “\(decision)”. The reason: “\(reason)”"
            )
        }
    }

    /// A text that still stands is told; one that was withdrawn is not.
    private func told(_ id: NoteID, _ text: String, _ sv: String, _ en: String) -> Text {
        guard let note = viewed.table.state.note(id), note.isVisible else {
            return Text(sv: "\(sv) (tillbakadragen)", en: "\(en) (withdrawn)")
        }
        return Text(sv: "\(sv): ”\(text)”", en: "\(en): “\(text)”")
    }

    private func told(_ id: StepID, _ content: NextStep.Content, _ sv: String, _ en: String) -> Text {
        guard let step = viewed.table.state.step(id), !step.isWithdrawn else {
            return Text(sv: "\(sv) (tillbakadragen)", en: "\(en) (withdrawn)")
        }
        return Text(sv: "\(sv): ”\(content.what)”", en: "\(en): “\(content.what)”")
    }

    private func about(_ correction: Correction) -> Text {
        switch correction.about {
        case .note, .step: ""
        case .headline: Text(" av rubriken", " of the headline")
        case .missing(let box):
            Text(sv: " (kom inte med i ruta \(number(box)))", en: " (missing in box \(number(box)))")
        }
    }

    private func name(_ person: PersonID) -> String { viewed.table.name(person) }
    private func number(_ box: BoxID) -> Int { viewed.number(of: box) }
}

extension String {
    /// With a full stop, unless it or the words that it ends by quoting have a stop of their own.
    var asSentence: String {
        let end = last == "”" ? dropLast().last : last
        return end.map { ".!?…".contains($0) } ?? false ? self : self + "."
    }
}

import Dialogues
import Templates
import Vocabulary

/// A small dialogue of four boxes, one of them compulsory, with every role at the table.
enum Fixture {
    static let today = LocalDate(year: 2026, month: 11, day: 24) ?? .distantPast
    static let tore: PersonID = "tore"
    static let mia: PersonID = "mia"
    static let tim: PersonID = "tim"
    static let vera: PersonID = "vera"
    static let hugo: PersonID = "hugo"
    static let siv: PersonID = "siv"
    static let ossian: PersonID = "ossian"
    /// Plans, and has no seat.
    static let olga: PersonID = "olga"
    /// Has no seat.
    static let frida: PersonID = "frida"

    static let opening: BoxID = "opening"
    static let results: BoxID = "results"
    static let challenge: BoxID = "challenge"
    static let actions: BoxID = "actions"

    static let seats = [
        Seat(tore, .facilitator), Seat(mia, .recorder), Seat(tim, .timekeeper),
        Seat(vera, .participant, party: .first, approves: true),
        Seat(hugo, .participant, party: .second, approves: true),
        Seat(siv, .challenger, party: .second, withoutDevice: true),
        Seat(ossian, .observer),
    ]

    static let template = ConversationTemplate(
        id: "small",
        version: 1,
        name: "Liten mall",
        purpose: "Prov",
        lengths: [60],
        defaultLength: 60,
        recommendedPeople: 4...8,
        boxes: [
            box(opening, 0, .other), box(results, 1, .citizen), box(challenge, 2, .other, isCompulsory: true),
            box(actions, 3, .process, holdsActions: true),
        ],
        questionSets: [],
        defaultQuestionSet: "recommended"
    )

    static func box(
        _ id: BoxID,
        _ number: Int,
        _ perspective: Perspective,
        isCompulsory: Bool = false,
        holdsActions: Bool = false
    ) -> Box {
        Box(
            id: id,
            number: number,
            title: "Ruta \(number)",
            shortTitle: "Ruta \(number)",
            purpose: "",
            minutes: [60: 15],
            perspectives: [perspective],
            timePerspective: perspective,
            defaultVariant: .neutral,
            questions: Questions(
                neutral: [.init(id: .init("n\(number)"), text: "Neutral fråga?")],
                strengthBased: [.init(id: .init("s\(number)"), text: "Styrkebaserad fråga?")]
            ),
            isCompulsory: isCompulsory,
            recorderTip: "",
            layout: .init(column: .left, order: number, weight: 1),
            holdsActions: holdsActions
        )
    }

    static let plan = changed { _ in }

    /// The complete plan with one thing changed.
    static func changed(_ change: (inout Plan) -> Void) -> Plan {
        var plan = Plan(
            title: "Resultatsamtal",
            first: "ledning",
            second: "bun",
            date: LocalDate("2027-03-11"),
            start: LocalTime("13:00"),
            length: 60,
            place: "Älven",
            boxes: template.boxes.map { PlannedBox($0.id, .neutral, minutes: 15, round: false) },
            seats: seats
        )
        change(&plan)
        return plan
    }

    // Histories, each going on from the one before.
    static let drafted: [DialogueEvent] = [.drafted(plan: plan, template: template)]
    static let opened = drafted + [.opened]
    /// In the first box, since minute 0.
    static let started = opened + [.started(at: .minute(0)), .boxEntered(box: opening, at: .minute(0))]
    static let inResults = started + [.boxEntered(box: results, at: .minute(10))]
    static let inChallenge = inResults + [.boxEntered(box: challenge, at: .minute(25))]
    static let challenged = inChallenge + [.noteAdded(note: note("c1", in: challenge, by: siv))]
    static let closed =
        challenged + [.boxEntered(box: actions, at: .minute(40)), .closed(at: .minute(55))]
    static let headed = closed + [.headlineSet(text: "Tryggheten först")]
    /// The revision of the record in `headed`: one note and the headline.
    static let revision = 2
    static let offered = headed + [.offeredForApproval(revision: revision)]
    static let approvedByFirst = offered + [.approved(party: .first, person: vera, revision: revision)]
    static let locked =
        approvedByFirst + [
            .approved(party: .second, person: hugo, revision: revision),
            .locked(checksum: "abc", at: .minute(70)),
        ]
    static let discarded = drafted + [.discarded]

    static func note(
        _ id: NoteID,
        in box: BoxID = results,
        _ text: String = "Det fungerar",
        by person: PersonID = vera,
        saidBy: Speaker? = nil,
        perspective: Perspective = .citizen,
        at minute: Int = 60,
        isLate: Bool = false
    ) -> Note {
        Note(
            id: id,
            box: box,
            text: text,
            perspective: perspective,
            source: .experience,
            saidBy: saidBy ?? .person(person),
            writtenBy: person,
            writtenAt: .minute(minute),
            isLate: isLate
        )
    }

    static func new(
        _ id: NoteID,
        in box: BoxID = results,
        _ text: String = "Det fungerar",
        saidBy speaker: Speaker
    ) -> Dialogue.Action {
        .addNote(.init(id: id, box: box, content(text, saidBy: speaker)))
    }

    static func content(_ text: String, saidBy speaker: Speaker) -> Dialogue.NoteContent {
        .init(text, .citizen, .experience, saidBy: speaker)
    }

    static func step(_ change: (inout NextStep.Content) -> Void = { _ in }) -> NextStep.Content {
        var content = NextStep.Content(
            what: "Öva med klasserna",
            effect: "Eleverna känner sig trygga",
            perspective: .citizen,
            owner: hugo,
            due: LocalDate("2027-06-15"),
            evidence: "Elevenkäten",
            decision: nil
        )
        change(&content)
        return content
    }

    static func stepAdded(_ content: NextStep.Content, by person: PersonID = mia) -> DialogueEvent {
        .stepAdded(
            step: NextStep(
                id: "s1",
                content: content,
                writtenBy: person,
                revision: 1,
                isWithdrawn: false,
                isErased: false
            )
        )
    }

    static func correction(
        _ id: CorrectionID = "k1",
        about: Correction.About = .headline,
        by person: PersonID = vera,
        late: Correction.LateNote? = nil
    ) -> Correction {
        Correction(id: id, by: person, about: about, text: "Det sades mer", lateNote: late)
    }
}

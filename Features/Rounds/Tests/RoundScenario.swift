import CustomDump
import Dialogues
import EventSourcing
import Rounds
import Templates
import Testing
import Vocabulary

/// `given(events).when(action).then(events)`, or `.refused(.because)`.
func given(_ events: [RoundEvent]) -> RoundScenario { RoundScenario(past: events) }

struct RoundScenario {
    let past: [RoundEvent]

    func when(
        _ action: Round.Action,
        isOrganiser: Bool = true,
        today: LocalDate = Spring.today,
        register: Round.Register = Spring.register
    ) -> Outcome {
        let command = Round.Command(
            action,
            by: .init("olga", isOrganiser: isOrganiser),
            at: Spring.now,
            today: today,
            register: register
        )
        do throws(Round.Refusal) {
            return Outcome(result: .success(try Round.decide(command, Round.state(after: past))))
        } catch {
            return Outcome(result: .failure(error))
        }
    }

    struct Outcome {
        let result: Result<[RoundEvent], Round.Refusal>

        func then(_ expected: RoundEvent..., sourceLocation: SourceLocation = #_sourceLocation) {
            switch result {
            case .success(let events):
                #expect(events == expected, "\(diff(expected, events) ?? "")", sourceLocation: sourceLocation)
            case .failure(let refusal): Issue.record("refused: \(refusal)", sourceLocation: sourceLocation)
            }
        }

        func thenNothing(sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .success([]), sourceLocation: sourceLocation)
        }

        func refused(_ refusal: Round.Refusal, sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(result == .failure(refusal), sourceLocation: sourceLocation)
        }
    }
}

/// A round of spring 2027 with two committees.
enum Spring {
    static let today = LocalDate("2026-11-24") ?? .distantPast
    static let now = Instant(microseconds: 1_795_510_800_000_000)
    static let register = Round.Register(
        units: ["ledning", "bun", "soc", "tek"],
        people: ["olga", "tore", "mia", "tim", "vera", "asta", "hugo", "siv", "yvonne", "reza"]
    )

    static let plan = changed { _ in }

    /// The complete plan with one thing changed.
    static func changed(_ change: (inout RoundPlan) -> Void) -> RoundPlan {
        var plan = RoundPlan(
            name: "Resultatsamtal våren 2027",
            period: "Verksamhetsåret 2026",
            length: 60,
            place: "Älven",
            leadership: RoundParty("ledning", people: ["vera", "asta"], approver: "vera"),
            facilitator: "tore",
            recorder: "mia",
            timekeeper: "tim",
            pace: Pace(firstDay: LocalDate("2027-03-01")),
            units: [
                RoundUnit(
                    RoundParty("bun", people: ["hugo", "siv"], approver: "hugo"),
                    date: LocalDate("2027-03-01"),
                    start: LocalTime("09:00")
                ),
                RoundUnit(
                    RoundParty("soc", people: ["yvonne", "reza"], approver: "yvonne"),
                    date: LocalDate("2027-03-03"),
                    start: LocalTime("09:00")
                ),
            ]
        )
        change(&plan)
        return plan
    }

    static let template = ConversationTemplate(
        id: "small",
        version: 1,
        name: "Liten mall",
        purpose: "Prov",
        lengths: [60],
        defaultLength: 60,
        recommendedPeople: 4...8,
        boxes: [box("opening", 0), box("results", 1), box("challenge", 2, isCompulsory: true)],
        questionSets: [
            QuestionSet(id: "recommended", name: "Rekommenderad", explanation: "", variants: [:])
        ],
        defaultQuestionSet: "recommended"
    )

    private static func box(_ id: BoxID, _ number: Int, isCompulsory: Bool = false) -> Box {
        Box(
            id: id,
            number: number,
            title: "Ruta \(number)",
            shortTitle: "Ruta \(number)",
            purpose: "",
            minutes: [60: 20],
            perspectives: [.citizen],
            timePerspective: .citizen,
            defaultVariant: .neutral,
            questions: Questions(
                neutral: [.init(id: .init("n\(number)"), text: "Neutral fråga?")],
                strengthBased: [.init(id: .init("s\(number)"), text: "Styrkebaserad fråga?")]
            ),
            isCompulsory: isCompulsory,
            recorderTip: "",
            layout: .init(column: .left, order: number, weight: 1),
            holdsActions: false
        )
    }

    // Histories, each going on from the one before.
    static let drafted: [RoundEvent] = [.drafted(plan: plan, template: template)]
    static let making = drafted + [.makingBegun(by: "olga")]
    static let running = making + [.dialoguesMade]
    static let closed = running + [.closed(lessons: "Kortare underlag", at: now)]
    static let discarded = drafted + [.discarded]
}

import Dialogues
import Templates
import Testing
import Vocabulary

@Suite("The plan of a dialogue")
struct PlanTests {
    typealias F = Fixture

    @Test("is drafted by the organiser, with the template that it keeps")
    func drafts() {
        given([]).when(.draft(plan: F.plan, template: F.template), by: F.olga, isOrganiser: true)
            .then(.drafted(plan: F.plan, template: F.template))
        given([]).when(.draft(plan: F.plan, template: F.template), by: F.olga).refused(.notOrganiser)
        given(F.drafted).when(.draft(plan: F.plan, template: F.template), by: F.olga, isOrganiser: true)
            .refused(.alreadyDrafted)
    }

    @Test("may be incomplete as a draft")
    func incomplete() {
        let plan = F.changed { plan in
            plan.date = nil
            plan.start = nil
            plan.seats = []
            plan.boxes[0].minutes = 1
        }
        given(F.drafted).when(.replan(plan: plan, revision: 0), by: F.olga, isOrganiser: true).then(
            .replanned(plan: plan)
        )
        given(F.drafted).when(.replan(plan: F.plan, revision: 0), by: F.olga, isOrganiser: true).thenNothing()
    }

    static let impossible: [(Plan, Dialogue.Refusal)] = [
        (F.changed { $0.title = " " }, .titleMissing),
        (F.changed { $0.title = String(repeating: "å", count: 121) }, .textTooLong(limit: 120)),
        (F.changed { $0.aim = String(repeating: "å", count: 1001) }, .textTooLong(limit: 1000)),
        (F.changed { $0.basis = [String(repeating: "å", count: 201)] }, .textTooLong(limit: 200)),
        (F.changed { $0.basis = Array(repeating: "Årsrapport", count: 21) }, .tooMany(limit: 20)),
        (F.changed { $0.second = $0.first }, .samePartyTwice),
        (F.changed { $0.length = 29 }, .lengthOutOfRange),
        (F.changed { $0.length = 241 }, .lengthOutOfRange),
        (F.changed { $0.boxes.swapAt(0, 1) }, .boxesNotOfTemplate),
        (F.changed { $0.boxes.removeLast() }, .boxesNotOfTemplate),
        (F.changed { $0.boxes[1].minutes = -1 }, .minutesOutOfRange(F.results)),
        (F.changed { $0.boxes[1].minutes = 61 }, .minutesOutOfRange(F.results)),
        (F.changed { $0.seats.append(Seat(F.vera, .observer)) }, .personTwice(F.vera)),
        (F.changed { $0.seats = (0...30).map { Seat(.init("p\($0)"), .participant) } }, .tooManySeats),
        (F.changed { $0.seats[0].approves = true }, .facilitatorApproves(F.tore)),
        (F.changed { $0.seats[3].party = nil }, .approverWithoutParty(F.vera)),
    ]

    @Test("is refused when it is impossible, even as a draft", arguments: impossible)
    func refusesImpossible(plan: Plan, refusal: Dialogue.Refusal) {
        given([]).when(.draft(plan: plan, template: F.template), by: F.olga, isOrganiser: true).refused(refusal)
        given(F.drafted).when(.replan(plan: plan, revision: 0), by: F.olga, isOrganiser: true).refused(refusal)
        given(F.opened).when(.replan(plan: plan, revision: 0), by: F.olga, isOrganiser: true).refused(refusal)
    }

    static let incompletePlans: [(Plan, Dialogue.Refusal)] = [
        (F.changed { $0.date = nil }, .dateMissing),
        (F.changed { $0.start = nil }, .startMissing),
        (F.changed { $0.boxes[0].minutes = 14 }, .minutesDoNotSum(sum: 59, length: 60)),
        (
            F.changed { plan in
                plan.boxes[2].minutes = 0
                plan.boxes[0].minutes = 30
            }, .compulsoryBoxWithoutTime(F.challenge)
        ),
        (F.changed { $0.seats.removeFirst() }, .facilitatorMissing),
        (F.changed { $0.seats.remove(at: 1) }, .recorderMissing),
        (F.changed { $0.seats.removeSubrange(4...5) }, .tooFewParticipants),
        (F.changed { $0.seats[3].approves = false }, .approverMissing(.first)),
        (F.changed { $0.seats[4].approves = false }, .approverMissing(.second)),
    ]

    @Test("is not opened until it is complete, and stays complete", arguments: incompletePlans)
    func refusesIncomplete(plan: Plan, refusal: Dialogue.Refusal) {
        given([.drafted(plan: plan, template: F.template)]).when(.open, by: F.olga, isOrganiser: true)
            .refused(refusal)
        given(F.opened).when(.replan(plan: plan, revision: 0), by: F.olga, isOrganiser: true).refused(refusal)
    }

    @Test("is opened once, by the organiser")
    func opens() {
        given(F.drafted).when(.open, by: F.olga, isOrganiser: true).then(.opened)
        given(F.drafted).when(.open, by: F.tore).refused(.notOrganiser)
        given(F.opened).when(.open, by: F.olga, isOrganiser: true).refused(.alreadyOpened)
        given([]).when(.open, by: F.olga, isOrganiser: true).refused(.noSuchDialogue)
    }

    @Test("invites nobody to a day that is over, and lets a plan be mended whose day has passed since")
    func past() {
        let yesterday = LocalDate("2026-11-23")
        let passed = F.changed { $0.date = yesterday }
        given([.drafted(plan: passed, template: F.template)]).when(.open, by: F.olga, isOrganiser: true)
            .refused(.dateInThePast)
        given(F.opened).when(.replan(plan: passed, revision: 0), by: F.olga, isOrganiser: true)
            .refused(.dateInThePast)
        let mended = F.changed {
            $0.date = yesterday
            $0.place = "Ett annat rum"
        }
        given([.drafted(plan: passed, template: F.template), .opened])
            .when(.replan(plan: mended, revision: 0), by: F.olga, isOrganiser: true).then(.replanned(plan: mended))
    }

    @Test("lets facilitator and recorder be the only two who do not talk")
    func smallGroup() {
        let plan = F.changed { $0.seats = [$0.seats[0], $0.seats[1], $0.seats[3], $0.seats[4]] }
        given([.drafted(plan: plan, template: F.template)]).when(.open, by: F.olga, isOrganiser: true).then(.opened)
    }

    @Test("is discarded before the talk, never after")
    func discards() {
        given(F.drafted).when(.discard, by: F.olga, isOrganiser: true).then(.discarded)
        given(F.opened).when(.discard, by: F.olga, isOrganiser: true).then(.discarded)
        given(F.opened).when(.discard, by: F.tore).refused(.notOrganiser)
        given(F.started).when(.discard, by: F.olga, isOrganiser: true).refused(.alreadyStarted)
        given(F.closed).when(.replan(plan: F.plan, revision: 0), by: F.olga, isOrganiser: true).refused(.alreadyClosed)
        given(F.locked).when(.replan(plan: F.plan, revision: 0), by: F.olga, isOrganiser: true).refused(.locked)
        given(F.discarded).when(.open, by: F.olga, isOrganiser: true).refused(.discarded)
    }

    @Test("is not written over by somebody who saw an older one")
    func conflict() {
        let other = F.changed { $0.title = "Samtal om resultat" }
        given(F.drafted + [.replanned(plan: other)])
            .when(.replan(plan: F.plan, revision: 0), by: F.olga, isOrganiser: true).refused(.changedByOther(now: 1))
        given(F.drafted + [.replanned(plan: other)])
            .when(.replan(plan: F.plan, revision: 1), by: F.olga, isOrganiser: true).then(.replanned(plan: F.plan))
    }

    @Test("says all that is missing at once")
    func allMissing() {
        let plan = F.changed { plan in
            plan.date = nil
            plan.seats = []
        }
        #expect(
            plan.missing(by: F.template) == [
                .dateMissing, .facilitatorMissing, .recorderMissing, .tooFewParticipants, .approverMissing(.first),
                .approverMissing(.second),
            ]
        )
    }

    @Test("is for a small group", arguments: [(3, GroupSize.few), (4, .good), (8, .good), (9, .many), (11, .tooMany)])
    func groupSize(people: Int, size: GroupSize) {
        #expect(GroupSize(people, in: 4...10) == size)
    }

    @Test("costs everybody's time")
    func costs() {
        #expect(F.plan.personMinutes == 7 * 60)
    }
}

import Dialogues
import Rounds
import Templates
import Testing
import Vocabulary

@Suite("The plan of a round")
struct RoundPlanRuleTests {
    @Test("is drafted once, by whoever plans")
    func drafting() {
        given([]).when(.draft(plan: Spring.plan, template: Spring.template))
            .then(.drafted(plan: Spring.plan, template: Spring.template))
        given([]).when(.draft(plan: Spring.plan, template: Spring.template), isOrganiser: false).refused(.notOrganiser)
        given(Spring.drafted).when(.draft(plan: Spring.plan, template: Spring.template)).refused(.alreadyDrafted)
    }

    @Test("may lack days and people while it is a draft")
    func drafts() {
        let sketch = Spring.changed { plan in
            plan.facilitator = nil
            plan.units = [RoundUnit(RoundParty("bun"))]
        }
        given([]).when(.draft(plan: sketch, template: Spring.template))
            .then(.drafted(plan: sketch, template: Spring.template))
        given(Spring.drafted).when(.replan(plan: sketch, revision: 0)).then(.replanned(plan: sketch))
    }

    @Test(
        "is refused when it is impossible",
        arguments: [
            (Spring.changed { $0.name = " \u{200B}" }, Round.Refusal.nameMissing),
            (Spring.changed { $0.aim = String(repeating: "a", count: 1_001) }, .textTooLong(limit: 1_000)),
            (Spring.changed { $0.length = 20 }, .lengthOutOfRange),
            (Spring.changed { $0.questionSet = "other" }, .questionSetUnknown),
            (Spring.changed { $0.pace.perDay = 0 }, .paceOutOfRange),
            (Spring.changed { $0.units = [] }, .noUnits),
            (
                Spring.changed { $0.units = Array(repeating: $0.units[0], count: 61) },
                .tooManyUnits(limit: 60)
            ),
            (Spring.changed { $0.units.append($0.units[0]) }, .unitTwice("bun")),
            (Spring.changed { $0.units.append(RoundUnit(RoundParty("ledning"))) }, .leadershipAmongUnits("ledning")),
            (Spring.changed { $0.leadership.unit = "" }, .leadershipMissing),
            (Spring.changed { $0.units.append(RoundUnit(RoundParty("borta"))) }, .unitGone("borta")),
            (Spring.changed { $0.units[1].party.people.append("borta") }, .personGone("borta")),
        ]
    )
    func impossible(plan: RoundPlan, refusal: Round.Refusal) {
        given([]).when(.draft(plan: plan, template: Spring.template)).refused(refusal)
        given(Spring.drafted).when(.replan(plan: plan, revision: 0)).refused(refusal)
    }

    @Test("is not written over by two who change it at once")
    func revisions() {
        let mine = Spring.changed { $0.place = "Ån" }
        let theirs = Spring.drafted + [.replanned(plan: Spring.changed { $0.place = "Sjön" })]
        given(Spring.drafted).when(.replan(plan: mine, revision: 0)).then(.replanned(plan: mine))
        given(theirs).when(.replan(plan: mine, revision: 0)).refused(.changedByOther(now: 1))
        given(theirs).when(.beginMaking(revision: 0)).refused(.changedByOther(now: 1))
        given(Spring.drafted).when(.replan(plan: Spring.plan, revision: 0)).thenNothing()
    }

    @Test("keeps the round that it goes on from, whatever a form says")
    func previous() {
        let next = Spring.changed { $0.previous = "spring-26" }
        given([.drafted(plan: next, template: Spring.template)])
            .when(.replan(plan: Spring.changed { $0.place = "Ån" }, revision: 0))
            .then(
                .replanned(
                    plan: Spring.changed {
                        $0.place = "Ån"
                        $0.previous = "spring-26"
                    }
                )
            )
    }

    @Test("can be thrown away as long as nothing is made of it")
    func discarding() {
        given(Spring.drafted).when(.discard).then(.discarded)
        given(Spring.running).when(.discard).refused(.dialoguesMadeAlready)
        given(Spring.closed).when(.discard).refused(.alreadyClosed)
        given(Spring.discarded).when(.discard).refused(.discarded)
        given([]).when(.discard).refused(.noSuchRound)
        given(Spring.discarded).when(.replan(plan: Spring.plan, revision: 0)).refused(.discarded)
    }
}

@Suite("The dialogues of a round")
struct RoundMakingRuleTests {
    @Test("are made from a plan that is complete, and the plan stands from then on")
    func making() {
        given(Spring.drafted).when(.beginMaking(revision: 0)).then(.makingBegun(by: "olga"))
        given(Spring.making).when(.beginMaking(revision: 0)).thenNothing()
        given(Spring.making).when(.replan(plan: Spring.plan, revision: 0)).refused(.dialoguesMadeAlready)
        given(Spring.making).when(.finishMaking).then(.dialoguesMade)
        given(Spring.running).when(.finishMaking).thenNothing()
        given(Spring.running).when(.beginMaking(revision: 0)).refused(.dialoguesMadeAlready)
        given(Spring.drafted).when(.finishMaking).refused(.notMadeYet)
        given(Spring.discarded).when(.finishMaking).refused(.discarded)
        given([]).when(.finishMaking).refused(.noSuchRound)
    }

    @Test(
        "are not made while one of them lacks something",
        arguments: [
            (Spring.changed { $0.units[1].date = nil }, Dialogue.Refusal.dateMissing),
            (Spring.changed { $0.units[1].start = nil }, .startMissing),
            (Spring.changed { $0.units[1].date = LocalDate("2026-11-23") }, .dateInThePast),
            (Spring.changed { $0.units[1].party.approver = nil }, .approverMissing(.second)),
            (Spring.changed { $0.units[1].party.people = ["vera", "reza"] }, .personTwice("vera")),
        ]
    )
    func incomplete(plan: RoundPlan, lacking: Dialogue.Refusal) {
        given([.drafted(plan: plan, template: Spring.template)]).when(.beginMaking(revision: 0))
            .refused(.dialogueNotReady("soc", lacking))
    }

    @Test("have nobody in them who has left the municipality since they were planned")
    func gone() {
        let without = Round.Register(units: Spring.register.units, people: Spring.register.people.subtracting(["siv"]))
        given(Spring.drafted).when(.beginMaking(revision: 0), register: without).refused(.personGone("siv"))
        let closed = Round.Register(units: ["ledning", "bun"], people: Spring.register.people)
        given(Spring.drafted).when(.beginMaking(revision: 0), register: closed).refused(.unitGone("soc"))
    }

    @Test("each have their own plan: the parties, those who serve, and who approves")
    func plans() {
        let unit = Spring.changed {
            $0.units[0].facilitator = "asta"
            $0.units[0].place = "Sjön"
        }.units[0]
        let plan = Spring.plan.dialogue(with: unit, on: Spring.template, of: "spring")
        #expect(plan.round == "spring")
        #expect(plan.first == "ledning")
        #expect(plan.second == "bun")
        #expect(plan.place == "Sjön")
        #expect(plan.date == LocalDate("2027-03-01"))
        #expect(plan.boxMinutes == 60)
        // Who leads does not speak for the leadership too.
        #expect(
            plan.seats == [
                Seat("asta", .facilitator), Seat("mia", .recorder), Seat("tim", .timekeeper),
                Seat("vera", .participant, party: .first, approves: true),
                Seat("hugo", .participant, party: .second, approves: true),
                Seat("siv", .participant, party: .second),
            ]
        )
        #expect(plan.faults(against: Spring.template).isEmpty && plan.missing(by: Spring.template).isEmpty)
    }

    @Test("have ids that follow from the round's, and are ids whatever the round is called")
    func ids() {
        #expect(RoundID("spring").dialogue(at: 0) == "spring-1")
        let longest = RoundID.made(by: String(repeating: "x", count: 64)).dialogue(at: 59)
        #expect(DialogueID(checking: longest.value) == longest)
    }
}

@Suite("The end of a round")
struct RoundEndRuleTests {
    @Test("is what is to be changed next time, and that can be written anew")
    func lessons() {
        given(Spring.running).when(.close(lessons: "Kortare underlag"))
            .then(.closed(lessons: "Kortare underlag", at: Spring.now))
        given(Spring.running).when(.close(lessons: "  \n")).refused(.lessonsMissing)
        given(Spring.running).when(.close(lessons: String(repeating: "x", count: 4_001)))
            .refused(.textTooLong(limit: 4_000))
        given(Spring.drafted).when(.close(lessons: "Nej")).refused(.notMadeYet)
        given(Spring.closed).when(.close(lessons: "Igen")).refused(.alreadyClosed)
        given(Spring.discarded).when(.close(lessons: "Nej")).refused(.discarded)
        given([]).when(.close(lessons: "Nej")).refused(.noSuchRound)
        given(Spring.closed).when(.rewriteLessons(text: "En vecka emellan", revision: 0))
            .then(.lessonsRewritten(text: "En vecka emellan"))
        given(Spring.closed).when(.rewriteLessons(text: "Kortare underlag", revision: 0)).thenNothing()
        given(Spring.closed + [.lessonsRewritten(text: "Annat")])
            .when(.rewriteLessons(text: "Mitt", revision: 0)).refused(.changedByOther(now: 1))
        given(Spring.closed).when(.rewriteLessons(text: "", revision: 0)).refused(.lessonsMissing)
        given(Spring.running).when(.rewriteLessons(text: "För tidigt", revision: 0)).refused(.notClosed)
        given([]).when(.rewriteLessons(text: "Nej", revision: 0)).refused(.noSuchRound)
    }

    @Test("can be forgotten by a decision, and written anew")
    func erasing() {
        let erase = Round.Action.eraseLessons(positions: [4], reason: "En person kan kännas igen", decision: "KS 12")
        given(Spring.closed).when(erase)
            .then(.erased(positions: [4], reason: "En person kan kännas igen", decision: "KS 12"))
        given(Spring.closed).when(.eraseLessons(positions: [4], reason: " ", decision: "KS 12")).refused(.reasonMissing)
        given(Spring.closed).when(.eraseLessons(positions: [4], reason: "Skäl", decision: "")).refused(.decisionMissing)
        let long = String(repeating: "x", count: 601)
        given(Spring.closed).when(.eraseLessons(positions: [4], reason: long, decision: "KS 12"))
            .refused(.textTooLong(limit: 600))
        given(Spring.closed).when(.eraseLessons(positions: [4], reason: "Skäl", decision: long))
            .refused(.textTooLong(limit: 200))
        given(Spring.running).when(erase).refused(.notClosed)
        given([]).when(erase).refused(.noSuchRound)
        let erased = Spring.closed + [.erased(positions: [4], reason: "Skäl", decision: "KS 12")]
        given(erased).when(erase).refused(.alreadyErased)
        given(erased).when(.rewriteLessons(text: "Nytt", revision: 1)).then(.lessonsRewritten(text: "Nytt"))
    }

    @Test("is the beginning of the next: a year later, the same weekdays, without those who have left")
    func next() throws {
        let register = Round.Register(
            units: ["ledning", "bun"],
            people: Spring.register.people.subtracting(["siv", "mia"])
        )
        let next = Spring.plan.aYearLater(of: "spring", register: register)
        #expect(next.name == "Resultatsamtal våren 2028")
        #expect(next.period == "Verksamhetsåret 2027")
        #expect(next.previous == "spring")
        #expect(next.unitIDs == ["bun"])
        #expect(next.units[0].party == RoundParty("bun", people: ["hugo"], approver: "hugo"))
        #expect(next.recorder == nil)
        let day = try #require(next.units[0].date)
        #expect(day == LocalDate("2028-02-28"))
        #expect(day.weekday == Spring.plan.units[0].date?.weekday)
        #expect(next.faults(on: Spring.template, register).isEmpty)
    }

    @Test("takes over what became of the dialogues")
    func follows() {
        var plan = Spring.plan
        let made = Spring.plan.dialogue(with: Spring.plan.units[0], on: Spring.template, of: "spring")
        var moved = made
        moved.date = LocalDate("2027-03-15")
        moved.seats.removeAll { $0.person == "siv" }
        moved.seats.append(Seat("reza", .participant, party: .second))
        plan.follow([DialogueSummary(moved)])
        #expect(plan.units[0].date == LocalDate("2027-03-15"))
        #expect(plan.units[0].party == RoundParty("bun", people: ["hugo", "reza"], approver: "hugo"))
        #expect(plan.units[0].facilitator == nil)
        #expect(plan.units[1] == Spring.plan.units[1])
    }
}

@Suite("The title of a round's dialogue")
struct RoundTitleTests {
    @Test("tells it from the others, and has room")
    func title() {
        #expect(Spring.plan.title("Socialnämnden") == "Resultatsamtal våren 2027: Socialnämnden")
        #expect(Spring.plan.title("") == "Resultatsamtal våren 2027")
        let long = Spring.changed { $0.name = String(repeating: "å", count: TextLimit.title) }
        #expect(long.title("Socialnämnden").count == TextLimit.title)
        #expect(long.title("Socialnämnden").hasSuffix("…: Socialnämnden"))
        let longest = long.title(String(repeating: "ö", count: 300))
        #expect(longest.count == TextLimit.title)
        #expect(!longest.isLonger(than: TextLimit.title))
    }
}

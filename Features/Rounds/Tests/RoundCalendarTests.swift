import Dialogues
import Rounds
import Testing
import Vocabulary

@Suite("Proposed days")
struct PaceTests {
    @Test(
        "pass over weekends and Swedish holidays",
        arguments: [
            ("2027-01-01", false), ("2027-01-06", false), ("2027-03-26", false), ("2027-03-29", false),
            ("2027-05-06", false), ("2027-06-25", false), ("2027-12-24", false), ("2027-12-31", false),
            ("2026-04-03", false), ("2026-04-06", false), ("2026-05-14", false), ("2026-06-19", false),
            ("2027-03-06", false), ("2027-03-07", false), ("2027-03-25", true), ("2027-03-30", true),
            ("2027-06-24", true), ("2027-12-23", true), ("2027-05-05", true),
        ]
    )
    func holidays(day: String, isWorkingDay: Bool) throws {
        let date = try #require(LocalDate(day))
        #expect(date.isWorkingDay == isWorkingDay)
    }

    @Test("come so many a day, with a pause, and go on some days later")
    func pace() throws {
        let pace = Pace(
            firstDay: LocalDate("2027-03-06"),
            start: try #require(LocalTime("09:00")),
            perDay: 2,
            pause: 30,
            every: 3
        )
        let moments = pace.moments(5, length: 90).map { "\($0.date.iso) \($0.start.iso)" }
        #expect(
            moments == [
                "2027-03-08 09:00", "2027-03-08 11:00", "2027-03-11 09:00", "2027-03-11 11:00", "2027-03-15 09:00",
            ]
        )
    }

    @Test("go to the next day when the evening comes first")
    func evening() throws {
        let pace = Pace(
            firstDay: LocalDate("2027-03-08"),
            start: try #require(LocalTime("14:00")),
            perDay: 6,
            pause: 0,
            every: 1
        )
        let days = pace.moments(4, length: 120).map(\.date.iso)
        #expect(days == ["2027-03-08", "2027-03-08", "2027-03-09", "2027-03-09"])
        #expect(Pace().moments(3, length: 90).isEmpty, "no first day, no proposal")
    }

    @Test("are always working days, as many as asked for, and never overlap", arguments: 1...40)
    func anyPace(seed: Int) {
        let pace = Pace(
            firstDay: LocalDate(dayNumber: 20_800 + seed * 13),
            perDay: seed % 6 + 1,
            pause: seed * 7 % 60,
            every: seed % 9 + 1
        )
        let plan = RoundPlan(
            length: 30 + seed * 5,
            leadership: RoundParty("ledning", people: ["vera"]),
            pace: pace,
            units: (1...12).map { RoundUnit(RoundParty(UnitID("u\($0)"))) }
        ).staggered()
        #expect(plan.occasions.count == 12)
        #expect(plan.occasions.allSatisfy { $0.date.isWorkingDay })
        #expect(Overlap.all(plan.occasions).isEmpty)
    }
}

@Suite("Two places at once")
struct OverlapTests {
    @Test("are found among the round's own, and never refused")
    func within() {
        let plan = Spring.changed { plan in
            plan.units[1].date = plan.units[0].date
            plan.units[1].start = LocalTime("09:30")
        }
        let overlaps = Overlap.all(plan.occasions)
        #expect(overlaps.map(\.occasion.unit) == ["bun", "soc"])
        #expect(overlaps.first?.people == ["tore", "mia", "tim", "vera", "asta"])
        given([.drafted(plan: plan, template: Spring.template)]).when(.beginMaking(revision: 0))
            .then(.makingBegun(by: "olga"))
    }

    @Test("are none when one begins as the other ends, or nobody is in both")
    func besides() {
        let after = Spring.changed { plan in
            plan.units[1].date = plan.units[0].date
            plan.units[1].start = LocalTime("10:00")
        }
        #expect(Overlap.all(after.occasions).isEmpty)
        let apart = Spring.changed { plan in
            plan.leadership.people = []
            (plan.timekeeper, plan.facilitator, plan.recorder) = (nil, nil, nil)
            plan.units[1].date = plan.units[0].date
        }
        #expect(Overlap.all(apart.occasions).isEmpty)
    }

    @Test("are found in dialogues outside the round that are not called off")
    func outside() throws {
        var other = Plan(title: "Annat", first: "tek", second: "bun", length: 60, boxes: [])
        other.date = LocalDate("2027-03-01")
        other.start = LocalTime("09:30")
        other.seats = [Seat("siv", .participant, party: .second)]
        var summary = DialogueSummary(other)
        let occasion = try #require(Occasion("other", summary))
        let overlaps = Overlap.all(Spring.plan.occasions, others: [occasion])
        #expect(overlaps.map(\.people) == [["siv"]])
        #expect(overlaps.first?.other.title == "Annat")
        summary.phase = .discarded
        #expect(Occasion("other", summary) == nil)
        summary.phase = .open
        summary.start = nil
        #expect(Occasion("other", summary) == nil)
    }
}

@Suite("What the organiser of a round does next")
struct RoundStandingTests {
    private func entry(_ id: DialogueID, _ phase: Dialogue.Phase, _ day: String = "2027-03-01") -> RoundStanding.Entry {
        var plan = Plan(title: "Samtal", first: "ledning", second: "bun", boxes: [])
        plan.date = LocalDate(day)
        var summary = DialogueSummary(plan)
        summary.phase = phase
        return .init(id, summary)
    }

    @Test("follows from where its dialogues are")
    func next() {
        let today = Spring.today
        #expect(RoundStanding(.draft, []).next(today: today) == .plan)
        #expect(RoundStanding(.making, []).next(today: today) == .goOnMaking)
        #expect(RoundStanding(.closed, []).next(today: today) == .beginNext)
        func running(_ entries: RoundStanding.Entry...) -> RoundTask {
            RoundStanding(.running, entries).next(today: today)
        }
        #expect(running(entry("b", .open, "2027-03-02"), entry("a", .open)) == .prepare("a"))
        #expect(running(entry("a", .open), entry("d", .draft)) == .open("d"))
        #expect(running(entry("a", .open), entry("l", .live)) == .follow("l"))
        #expect(running(entry("a", .open, "2026-11-23"), entry("r", .review)) == .moveOrHold("a"))
        #expect(running(entry("a", .open), entry("r", .review), entry("s", .review)) == .awaitApprovals(2))
        #expect(running(entry("a", .approved), entry("x", .discarded)) == .close)
        #expect(running(entry("a", .open, "2026-11-24")) == .prepare("a"), "today is not too late")
    }

    @Test("counts those that are called off apart")
    func counts() {
        let standing = RoundStanding(.running, [entry("a", .approved), entry("x", .discarded)])
        #expect(standing.count(.approved, .discarded) == 2)
        #expect(standing.heldOrToCome.map(\.id) == ["a"])
    }
}

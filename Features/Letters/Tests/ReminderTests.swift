import Letters
import Testing
import Vocabulary

@Suite("Reminders")
struct ReminderTests {
    private func preparation(of person: PersonID = "vera", isDone: Bool = false) -> Ask {
        Ask(
            .prepare,
            of: person,
            thing: "dialogue/school",
            dialogue: "school",
            about: "Resultatsamtal grundskola",
            path: "/dialogues/school/preparation",
            askedOn: .march(1),
            due: .march(11),
            isDone: isDone
        )
    }

    @Test("to prepare come five days and one day before, on a weekday, in the morning")
    func prepare() {
        var world = LetterWorld(asks: [preparation()])
        // The 6th is a Saturday: the Friday before it.
        #expect(world.write(at: .march(4)).isEmpty)
        #expect(world.write(at: .march(5, "07:59")).isEmpty)
        #expect(world.write(at: .march(5, "08:00")).map(\.short) == ["prepareReminder → vera"])
        #expect(world.write(at: .march(9)).isEmpty)
        #expect(world.write(at: .march(10)).map(\.short) == ["prepareReminder → vera"])
        #expect(world.write(at: .march(10)).isEmpty)
        #expect(world.write(at: .march(11)).isEmpty)
    }

    @Test("never leave at night or on a weekend: the next morning that is none")
    func quiet() {
        var world = LetterWorld(asks: [preparation()])
        #expect(world.write(at: .march(5, "18:00")).isEmpty)
        #expect(world.write(at: .march(6, "12:00")).isEmpty)
        #expect(world.write(at: .march(8, "06:59")).isEmpty)
        #expect(world.write(at: .march(8, "07:00")).count == 1)
        #expect(OfficeHours.next(from: .march(5, "18:00")) == .march(8, "07:00"))
        #expect(OfficeHours.next(from: .march(8, "03:00")) == .march(8, "07:00"))
        #expect(OfficeHours.next(from: .march(8, "12:00")) == .march(8, "12:00"))
    }

    @Test("wait for the morning when they were planned in the day and could not leave")
    func later() {
        let world = LetterWorld(asks: [preparation()])
        let order = LetterPlan(world, at: .march(5)).due(at: .march(5))[0].order
        #expect(LetterCheck(order, in: world, at: .march(5, "20:00")) == .later(.march(8, "07:00")))
        #expect(LetterCheck(order, in: world, at: .march(5, "10:00")) == .send)
    }

    @Test("are not sent to who has done it since, or wants none")
    func notAnyMore() {
        var world = LetterWorld(asks: [preparation()])
        let order = LetterPlan(world, at: .march(5)).due(at: .march(5))[0].order
        world.refusing = ["vera"]
        #expect(LetterPlan(world, at: .march(5)).letters.isEmpty)
        #expect(LetterCheck(order, in: world, at: .march(5)) == .drop)
        world = LetterWorld(asks: [preparation(isDone: true)])
        #expect(LetterPlan(world, at: .march(5)).letters.isEmpty)
        #expect(LetterCheck(order, in: world, at: .march(5)) == .drop)
    }

    @Test("never come together with the invitation")
    func withInvitation() {
        let ask = Ask(
            .prepare,
            of: "vera",
            thing: "dialogue/school",
            dialogue: "school",
            about: "",
            path: "/",
            due: .march(11)
        )
        var world = LetterWorld(appointments: [.school(people: ["vera"])], asks: [ask])
        #expect(world.write(at: .march(8)).map(\.short) == ["invitation → vera"])
        #expect(world.write(at: .march(9)).isEmpty)
        #expect(world.write(at: .march(10)).map(\.short) == ["prepareReminder → vera"])
    }

    @Test("are not sent for a day before the person was asked")
    func askedLate() {
        let late = Ask(
            .prepare,
            of: "vera",
            thing: "dialogue/school",
            dialogue: "school",
            about: "",
            path: "/",
            askedOn: .march(9),
            due: .march(11)
        )
        var world = LetterWorld(asks: [late])
        #expect(world.write(at: .march(9)).isEmpty)
        #expect(world.write(at: .march(10)).count == 1)
    }

    @Test("to approve follow the letter that asks, and a new revision asks anew")
    func approve() {
        func ask(_ revision: String) -> Ask {
            Ask(
                .approve,
                of: "bo",
                thing: "dialogue/school",
                dialogue: "school",
                occurrence: revision,
                about: "",
                path: "/dialogues/school/review"
            )
        }
        var world = LetterWorld(asks: [ask("7")])
        #expect(world.write(at: .march(1, "22:00")).map(\.short) == ["approve → bo"])
        #expect(world.write(at: .march(5)).isEmpty)
        #expect(world.write(at: .march(8)).map(\.short) == ["approveReminder → bo"])
        #expect(world.write(at: .march(9)).isEmpty)
        world.asks = [ask("8")]
        #expect(world.write(at: .march(9)).map(\.short) == ["approve → bo"])
    }

    @Test("to evaluate come once after the letter that opens it, and not after it has closed")
    func evaluate() {
        let ask = Ask(
            .evaluate,
            of: "vera",
            thing: "survey/1",
            dialogue: "school",
            about: "",
            path: "/surveys/1",
            due: .march(8)
        )
        var world = LetterWorld(asks: [ask])
        #expect(world.write(at: .march(1)).map(\.short) == ["evaluate → vera"])
        #expect(world.write(at: .march(5)).map(\.short) == ["evaluateReminder → vera"])
        #expect(world.write(at: .march(8)).isEmpty)
        var late = LetterWorld(asks: [ask])
        #expect(late.write(at: .march(9)).isEmpty)
    }

    @Test("of an action come a week before its day and after it; a new day is reminded of anew")
    func action() {
        func ask(_ due: LocalDate) -> Ask {
            Ask(
                .act,
                of: "bo",
                thing: "action/3",
                dialogue: nil,
                occurrence: due.iso,
                about: "Öppna fritidsgården",
                path: "/actions/3",
                due: due
            )
        }
        var world = LetterWorld(asks: [ask(.march(10))])
        #expect(world.write(at: .march(2)).isEmpty)
        #expect(world.write(at: .march(3)).map(\.short) == ["actionDue → bo"])
        #expect(world.write(at: .march(11)).map(\.short) == ["actionOverdue → bo"])
        #expect(world.write(at: .march(12)).isEmpty)
        world.asks = [ask(.march(19))]
        #expect(world.write(at: .march(12)).map(\.short) == ["actionDue → bo"])
    }

    @Test("planned over a whole spring: each key once, none to who has done it, none in the dark", arguments: 1...40)
    func property(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let people: [PersonID] = ["a", "b", "c", "d", "e"]
        var world = LetterWorld()
        for thing in 1...6 {
            for person in people where chance.next(2) == 0 {
                let matter = Ask.Matter.allCases[chance.next(4)]
                world.asks.append(
                    Ask(
                        matter,
                        of: person,
                        thing: "thing/\(thing)",
                        dialogue: nil,
                        about: "",
                        path: "/",
                        askedOn: .march(1 + chance.next(5)),
                        due: .march(10 + chance.next(20)),
                        isDone: chance.next(3) == 0
                    )
                )
            }
        }
        world.refusing = [people[chance.next(5)]]
        for hour in stride(from: 0, to: 31 * 24, by: 5) {
            let now = LocalMoment.march(1 + hour / 24, "\(hour % 24):00")
            #expect(LetterPlan(world, at: now) == LetterPlan(world, at: now))
            for order in world.write(at: now) {
                let ask = world.ask(of: order)
                #expect(ask?.isDone == false)
                guard order.kind.isReminder else { continue }
                #expect(!world.refusing.contains(order.person))
                #expect(OfficeHours.contains(now))
            }
            #expect(LetterPlan(world, at: now).due(at: now).isEmpty)
            if chance.next(10) == 0, !world.asks.isEmpty {
                let place = chance.next(world.asks.count)
                world.asks[place] = world.asks[place].done
            }
        }
        #expect(Set(world.told.map(\.order.key)).count == world.told.count)
    }
}

extension Ask {
    fileprivate var done: Ask {
        Ask(
            matter,
            of: person,
            thing: thing,
            dialogue: dialogue,
            occurrence: occurrence,
            about: about,
            path: path,
            askedOn: askedOn,
            due: due,
            isDone: true
        )
    }
}

/// A row of numbers that is the same each time (SplitMix64).
private struct Chance {
    var seed: UInt64

    mutating func next(_ count: Int) -> Int {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var z = seed
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(count))
    }
}

import Letters
import Testing
import Vocabulary

@Suite("Letters about an appointment")
struct AppointmentLetterTests {
    @Test("invite everybody who has a seat once, however often it is planned")
    func invitation() {
        var world = LetterWorld(appointments: [.school()])
        #expect(world.write(at: .march(1)).map(\.short) == ["invitation → bo", "invitation → vera"])
        #expect(world.write(at: .march(1)).isEmpty)
        #expect(world.write(at: .march(2)).isEmpty)
    }

    @Test("tell of a new time or place, and of nothing else")
    func update() {
        var world = LetterWorld(appointments: [.school()])
        _ = world.write(at: .march(1))
        world.appointments = [.school(.school.moved(to: "Rådhuset"))]
        #expect(world.write(at: .march(2)).map(\.short) == ["update → bo", "update → vera"])
        #expect(world.write(at: .march(2)).isEmpty)
        world.appointments = [.school()]
        #expect(world.write(at: .march(3)).map(\.order3) == ["update 3 Älven", "update 3 Älven"])
    }

    @Test("cancel for everybody when the dialogue is called off")
    func calledOff() {
        var world = LetterWorld(appointments: [.school()])
        _ = world.write(at: .march(1))
        world.appointments = [.school(isCalledOff: true)]
        #expect(world.write(at: .march(2)).map(\.short) == ["cancellation → bo", "cancellation → vera"])
        #expect(world.write(at: .march(2)).isEmpty)
    }

    @Test("cancel for who has lost the seat, and invite anew who gets it back")
    func seat() {
        var world = LetterWorld(appointments: [.school()])
        _ = world.write(at: .march(1))
        world.appointments = [.school(people: ["vera"])]
        #expect(world.write(at: .march(2)).map(\.short) == ["cancellation → bo"])
        world.appointments = [.school()]
        let again = world.write(at: .march(3))
        #expect(again.map(\.short) == ["invitation → bo"])
        #expect(Set(world.told.map(\.order.key)).count == world.told.count)
    }

    @Test("are none for a dialogue that nobody was invited to, or whose day has passed")
    func none() {
        var world = LetterWorld(appointments: [.school(isCalledOff: true)])
        #expect(world.write(at: .march(1)).isEmpty)
        world.appointments = [.school()]
        #expect(world.write(at: .march(12)).isEmpty)
    }

    @Test("leave at any hour, and to those who want no reminders too")
    func anyHour() {
        var world = LetterWorld(appointments: [.school()], refusing: ["vera", "bo"])
        #expect(world.write(at: .march(6, "23:30")).count == 2)
    }

    @Test("that became untrue before they left are dropped, and the reader is told what is true")
    func untrue() {
        var world = LetterWorld(appointments: [.school(people: ["vera"])])
        let invitation = world.write(at: .march(1))[0]
        world.appointments = [.school(.school.moved(to: "Rådhuset"), people: ["vera"])]
        #expect(LetterCheck(invitation, in: world, at: .march(1)) == .drop)
        world.told = [Told(invitation, on: .march(1), isKnown: false)]
        let next = world.write(at: .march(1))
        #expect(next.map(\.short) == ["invitation → vera"])
        #expect(next[0].key != invitation.key)
        #expect(LetterCheck(next[0], in: world, at: .march(1)) == .send)
    }

    @Test("of a cancellation hold only as long as the person is not invited")
    func cancellationCheck() {
        var world = LetterWorld(appointments: [.school(people: ["vera"])])
        _ = world.write(at: .march(1))
        world.appointments = [.school(people: [])]
        let cancellation = world.write(at: .march(1))[0]
        #expect(LetterCheck(cancellation, in: world, at: .march(1)) == .send)
        world.appointments = [.school(people: ["vera"])]
        #expect(LetterCheck(cancellation, in: world, at: .march(1)) == .drop)
    }
}

extension LetterOrder {
    fileprivate var order3: String { "\(kind.rawValue) \(occurrence) \(meeting?.place ?? "")" }
}

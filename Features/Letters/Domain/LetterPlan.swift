import Vocabulary

/// A letter with its time.
package struct PlannedLetter: Equatable, Sendable {
    package let order: LetterOrder
    /// Nil for one that goes out at once.
    package let from: LocalMoment?
    /// After this day it would come too late.
    package let lastDay: LocalDate?

    package func isDue(at now: LocalMoment) -> Bool {
        if let from, now < from { return false }
        if let lastDay, lastDay < now.date { return false }
        return !order.kind.isReminder || OfficeHours.contains(now)
    }
}

/// Which letters follow from the facts. Planned again, the same letters with the same keys.
package struct LetterPlan: Equatable, Sendable {
    package let letters: [PlannedLetter]

    package init(_ world: LetterWorld, at now: LocalMoment) {
        let planning = LetterPlanning(world: world, now: now)
        let written = Set(world.told.map(\.order.key))
        letters = (planning.appointmentLetters + planning.askLetters).filter { !written.contains($0.order.key) }
    }

    package func due(at now: LocalMoment) -> [PlannedLetter] { letters.filter { $0.isDue(at: now) } }

    /// What would go out until the end of the day, as things are now.
    package func ahead(until day: LocalDate, from now: LocalMoment) -> [PlannedLetter] {
        letters.filter { letter in
            guard let from = letter.from else { return true }
            return from.date <= day && (letter.lastDay ?? now.date) >= now.date
        }
    }
}

struct LetterPlanning {
    let world: LetterWorld
    let now: LocalMoment

    var appointmentLetters: [PlannedLetter] {
        world.appointments.filter { $0.meeting.date >= now.date }.flatMap(letters)
    }

    private func letters(_ appointment: Appointment) -> [PlannedLetter] {
        let thing = "dialogue/\(appointment.dialogue)"
        let histories = Dictionary(
            grouping: world.told.filter { $0.order.kind.isAboutAppointment && $0.order.thing == thing },
            by: \.order.person
        )
        let invited = appointment.isCalledOff ? [] : appointment.people
        return invited.union(histories.keys).sorted { $0.value < $1.value }.compactMap { person in
            let history = histories[person] ?? []
            guard let (kind, meeting) = news(of: appointment, isInvited: invited.contains(person), history) else {
                return nil
            }
            let order = LetterOrder(
                kind,
                to: person,
                about: thing,
                dialogue: appointment.dialogue,
                occurrence: "\(history.count + 1)",
                meeting: meeting
            )
            return PlannedLetter(order: order, from: nil, lastDay: nil)
        }
    }

    /// What a person is to be told who has been told this much; nil when there is no news.
    private func news(of appointment: Appointment, isInvited: Bool, _ history: [Told]) -> (LetterKind, Meeting)? {
        let known = Self.known(history)
        guard isInvited else { return known.map { (.cancellation, $0) } }
        if known == appointment.meeting { return nil }
        return (known == nil ? .invitation : .update, appointment.meeting)
    }

    /// The appointment as the person has it in the calendar; nil when it is not there.
    private static func known(_ history: [Told]) -> Meeting? {
        let last = history.filter(\.isKnown).max { (Int($0.order.occurrence) ?? 0) < (Int($1.order.occurrence) ?? 0) }
        return last?.order.kind == .cancellation ? nil : last?.order.meeting
    }

    var askLetters: [PlannedLetter] { world.asks.filter { !$0.isDone }.flatMap(letters) }

    private func letters(_ ask: Ask) -> [PlannedLetter] {
        let all =
            switch ask.matter {
            case .prepare: before(ask, days: [5, 1], .prepareReminder)
            case .approve: [atOnce(ask, .approve)] + after(ask, days: [5, 12], .approve, .approveReminder)
            case .evaluate: [atOnce(ask, .evaluate)] + after(ask, days: [4], .evaluate, .evaluateReminder)
            case .act: before(ask, days: [7], .actionDue) + overdue(ask)
            }
        return all.filter { !$0.order.kind.isReminder || !world.refusing.contains(ask.person) }
    }

    private func atOnce(_ ask: Ask, _ kind: LetterKind) -> PlannedLetter {
        PlannedLetter(order: order(ask, kind), from: nil, lastDay: ask.due)
    }

    /// So many days before it is due, for those who have known of it longer than that.
    private func before(_ ask: Ask, days: [Int], _ kind: LetterKind) -> [PlannedLetter] {
        guard let due = ask.due else { return [] }
        let slots = days.map { due.adding(-$0).weekdayOnOrBefore }
        var asked = ask.askedOn
        // Nobody is reminded on the day of the invitation, which is today for who has none yet.
        if asked == nil, ask.matter == .prepare { asked = invited(ask.person, ask.dialogue) ?? now.date }
        return slots.indices.compactMap { index in
            if let asked, slots[index] <= asked { return nil }
            let next = index + 1 < slots.count ? slots[index + 1] : due
            return PlannedLetter(
                order: order(ask, kind, step: "\(days[index])"),
                from: LocalMoment(slots[index], OfficeHours.morning),
                lastDay: next.adding(-1)
            )
        }
    }

    /// The day that the person was first told of the dialogue.
    private func invited(_ person: PersonID, _ dialogue: DialogueID?) -> LocalDate? {
        world.told.filter { $0.order.kind == .invitation && $0.order.person == person && $0.order.dialogue == dialogue }
            .map(\.on).min()
    }

    /// So many days after the letter that asked for it.
    private func after(_ ask: Ask, days: [Int], _ first: LetterKind, _ kind: LetterKind) -> [PlannedLetter] {
        guard let asked = world.told.first(where: { $0.order.key == order(ask, first).key && $0.isKnown })?.on else {
            return []
        }
        let slots = days.map { asked.adding($0).weekdayOnOrAfter }
        return slots.indices.map { index in
            let next = index + 1 < slots.count ? slots[index + 1] : slots[index].adding(7)
            return PlannedLetter(
                order: order(ask, kind, step: "\(days[index])"),
                from: LocalMoment(slots[index], OfficeHours.morning),
                lastDay: min(next.adding(-1), ask.due ?? next.adding(-1))
            )
        }
    }

    /// Once, when the day has passed.
    private func overdue(_ ask: Ask) -> [PlannedLetter] {
        guard let due = ask.due else { return [] }
        let slot = due.adding(1).weekdayOnOrAfter
        return [
            PlannedLetter(
                order: order(ask, .actionOverdue),
                from: LocalMoment(slot, OfficeHours.morning),
                lastDay: slot.adding(13)
            )
        ]
    }

    private func order(_ ask: Ask, _ kind: LetterKind, step: String? = nil) -> LetterOrder {
        LetterOrder(
            kind,
            to: ask.person,
            about: ask.thing,
            dialogue: ask.dialogue,
            occurrence: step.map { "\(ask.occurrence)/\($0)" } ?? ask.occurrence
        )
    }
}

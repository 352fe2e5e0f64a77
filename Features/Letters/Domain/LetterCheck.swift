import Vocabulary

/// What is to become of a letter at the moment that it would be sent: things may have changed since it was planned.
package enum LetterCheck: Equatable, Sendable {
    case send
    /// A reminder outside office hours.
    case later(LocalMoment)
    /// Done, called off, changed again, or declined.
    case drop

    package init(_ order: LetterOrder, in world: LetterWorld, at now: LocalMoment) {
        guard Self.isTrue(order, in: world, at: now) else {
            self = .drop
            return
        }
        let next = order.kind.isReminder ? OfficeHours.next(from: now) : now
        self = next == now ? .send : .later(next)
    }

    private static func isTrue(_ order: LetterOrder, in world: LetterWorld, at now: LocalMoment) -> Bool {
        guard !order.kind.isReminder || !world.refusing.contains(order.person) else { return false }
        if order.kind.isAboutAppointment {
            let appointment = world.appointments.first { $0.dialogue == order.dialogue }
            guard let appointment, appointment.meeting.date >= now.date else { return false }
            let isInvited = !appointment.isCalledOff && appointment.people.contains(order.person)
            return order.kind == .cancellation ? !isInvited : isInvited && order.meeting == appointment.meeting
        }
        return world.asks.contains { ask in
            ask.matter == order.kind.matter && ask.person == order.person && ask.thing == order.thing && !ask.isDone
                && (order.occurrence == ask.occurrence || order.occurrence.hasPrefix(ask.occurrence + "/"))
        }
    }
}

extension LetterKind {
    /// Nil for what is about the appointment.
    package var matter: Ask.Matter? {
        switch self {
        case .invitation, .update, .cancellation: nil
        case .prepareReminder: .prepare
        case .approve, .approveReminder: .approve
        case .evaluate, .evaluateReminder: .evaluate
        case .actionDue, .actionOverdue: .act
        }
    }
}

extension LetterWorld {
    /// What a letter asks for.
    package func ask(of order: LetterOrder) -> Ask? {
        asks.first { ask in
            ask.matter == order.kind.matter && ask.person == order.person && ask.thing == order.thing
                && (order.occurrence == ask.occurrence || order.occurrence.hasPrefix(ask.occurrence + "/"))
        }
    }
}

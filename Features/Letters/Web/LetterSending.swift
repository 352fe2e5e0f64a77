import Access
import DialoguesWeb
import Jobs
import Letters
import Organisations
import Site
import Vocabulary

/// Planning the letters that are due, and sending each.
extension LetterDesk {
    /// Makes jobs of what is due in every organisation that has switched letters on.
    package func planDue(report: (any Error) -> Void) async throws {
        guard post != nil else { return }
        for organisation in try await directory.organisations() {
            do {
                try await planDue(in: organisation.id)
            } catch {
                // One municipality's trouble holds up no other.
                report(error)
            }
        }
    }

    package func planDue(in organisation: OrganisationID) async throws {
        guard try await isOn(in: organisation) else { return }
        let plan = LetterPlan(try await world(of: organisation), at: moment)
        let reachable = Set(try await directory.people(in: organisation).filter { $0.email != nil }.map(\.id))
        // Who has no address is told by the organiser, and by letter from the day that there is one.
        let jobs = try plan.due(at: moment).filter { reachable.contains($0.order.person) }
            .map { try $0.order.job(newID(), due: now) }
        try await queue.enqueue(jobs, in: organisation, at: now)
    }

    /// One letter. What is known beforehand is looked at last, just before it leaves.
    package func send(_ job: Job, begin: @Sendable () async throws -> Bool) async throws -> JobOutcome {
        guard let order = job.order, let post else { return .hopeless(LetterWord.unreadable.rawValue) }
        guard try await isOn(in: job.organisation) else { return .later(now + .minutes(10)) }
        guard let person = try await directory.person(order.person, in: job.organisation), !person.isRemoved else {
            return .cancelled(LetterWord.removed.rawValue)
        }
        guard let address = person.email else { return .hopeless(LetterWord.noAddress.rawValue) }
        switch LetterCheck(order, in: try await world(of: job.organisation), at: moment) {
        case .drop: return .cancelled(Job.untrue)
        case .later(let moment): return .later(moment.instant)
        case .send: break
        }
        let letter = try await composed(order, to: person, in: job.organisation)
        let message = try letter.message(to: address, id: "\(job.id).samtal@\(post.sender.host)")
        guard try await begin() else { throw LeaseLost() }
        do {
            try await post.mailer.send(message)
            return .done
        } catch let failure as MailFailure {
            return failure.outcome
        } catch {
            return .unknown(LetterWord.unknown.rawValue)
        }
    }
}

/// Why a letter has not gone, as it is kept; the pages have a sentence for each.
enum LetterWord: String, CaseIterable {
    case noAddress, removed, noSuchAddress, notNow, noProgram, unfinished, unreadable, unknown, byHand, untrue
}

extension MailFailure {
    var outcome: JobOutcome {
        switch self {
        case .tookTooLong: .unknown(LetterWord.unknown.rawValue)
        case .noSuchAddress: .hopeless(LetterWord.noSuchAddress.rawValue)
        case .notNow: .failed(LetterWord.notNow.rawValue)
        case .noProgram: .failed(LetterWord.noProgram.rawValue)
        }
    }
}

extension MailSender {
    fileprivate var host: Substring { address.split(separator: "@").last ?? "samtal" }
}

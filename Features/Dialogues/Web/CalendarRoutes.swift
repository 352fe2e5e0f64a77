import Dialogues
import HTTPTypes
import Hummingbird
import NIOCore
import Site
import Vocabulary

extension PlanRoutes {
    /// The appointment, for those who have been invited. There is none before the plan has a day.
    func calendar(_ request: Request, _ context: AppContext) async throws -> Response {
        let table = try await desk.table(context)
        guard table.state.phase != .draft, let file = table.calendarFile(origin: desk.origin, now: desk.now()) else {
            throw Site.Refusal.notFound
        }
        var response = Response.text(file.text, type: "text/calendar; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"samtal-\(file.date.iso).ics\""
        return response
    }
}

extension Table {
    /// Nil before the plan has a day. In a letter it is for one person, who may be out of a dialogue that goes on.
    package func calendarFile(
        origin: String,
        now: Instant,
        as method: CalendarFile.Method = .publish,
        from organiser: CalendarFile.Party? = nil,
        to invited: CalendarFile.Party? = nil
    ) -> CalendarFile? {
        let plan = state.plan
        guard let date = plan.date, let start = plan.start else { return nil }
        let address = origin + path
        let parties = Party.allCases.map(unitName).joined(separator: " – ")
        let lines = [parties, plan.period, plan.aim, address].filter { !$0.isEmpty }
        let isCancelled = state.phase == .discarded || method == .cancel
        return CalendarFile(
            method: method,
            organiser: organiser,
            invited: invited,
            uid: "\(id)@\(host(of: origin))",
            // A cancellation comes after the version that it cancels, and before the next one.
            sequence: state.planRevision * 2 + (isCancelled ? 1 : 0),
            stamp: now,
            topic: plan.title,
            date: date,
            start: start,
            minutes: plan.length,
            place: plan.place,
            summary: lines.joined(separator: "\n"),
            address: address,
            isCancelled: isCancelled
        )
    }

    /// The name in `https://samtal.kommunen.se:8443`.
    private func host(of origin: String) -> Substring {
        let name = origin.split(separator: "/", omittingEmptySubsequences: true).last ?? "samtal"
        return name.split(separator: ":").first ?? name
    }
}

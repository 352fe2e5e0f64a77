import SQLStorage
import Site
import Testing
import Vocabulary

@testable import samtal

@Suite("A whole dialogue through the forms of its pages")
struct WholeDialogueTests {
    @Test("goes from an empty municipality to the locked record", .timeLimit(.minutes(5)), arguments: Engine.all)
    func whole(engine: Engine) async throws { try await hold(.committee, on: engine) }

    @Test(
        "is the same between a förvaltning and an enhet",
        .timeLimit(.minutes(5)),
        arguments: [Parties.homeCare, .preschool]
    )
    func otherParties(parties: Parties) async throws { try await hold(parties, on: .sqlite) }

    private func hold(_ parties: Parties, on engine: Engine) async throws {
        let municipality = try await Municipality.founded(on: engine)
        try await municipality.browse { client in
            try await WholeDialogue(between: parties, client).hold(municipality.link)
        }
        #expect(try await municipality.site.log.verify(Municipality.organisation) > 40)
    }
}

enum StockholmDay {
    static var today: LocalDate { StockholmTime.date(of: .now()) }
}

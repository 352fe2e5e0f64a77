import Testing

/// The two who meet: units of any kind, as the organiser writes them in.
struct Parties: Sendable, CustomTestStringConvertible {
    let first: Unit
    let second: Unit

    /// The kind in the words of the form.
    struct Unit: Sendable {
        let kind: String
        let name: String
    }

    var testDescription: String { "\(first.name) och \(second.name)" }

    static let committee = Parties(
        first: Unit(kind: "Kommunledning", name: "Kommunledningen"),
        second: Unit(kind: "Nämnd", name: "Barn- och utbildningsnämnden")
    )
    static let homeCare = Parties(
        first: Unit(kind: "Förvaltning", name: "Vård- och omsorgsförvaltningen"),
        second: Unit(kind: "Enhet", name: "Hemtjänst norr")
    )
    static let preschool = Parties(
        first: Unit(kind: "Enhet", name: "Förskolan Blåklockan"),
        second: Unit(kind: "Förvaltning", name: "Utbildningsförvaltningen")
    )
}

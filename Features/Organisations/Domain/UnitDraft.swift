import Vocabulary

/// What somebody typed about a unit, before it is known to be right.
package struct UnitDraft: Equatable, Sendable {
    package var kind: String
    package var name: String
    package var short: String

    package static let limit = 200
    package static let shortLimit = 12

    package init(kind: String = "", name: String = "", short: String = "") {
        self.kind = kind
        self.name = name
        self.short = short
    }

    /// `others` are the units that there are; the one with the same id may keep its name.
    package func unit(_ id: UnitID, among others: [Unit]) throws(UnitRefusal) -> Unit {
        let name = name.oneLine
        guard !name.isBlank else { throw .nameMissing }
        guard !name.isLonger(than: Self.limit) else { throw .nameTooLong(limit: Self.limit) }
        let short = short.oneLine
        guard !short.isLonger(than: Self.shortLimit) else { throw .nameTooLong(limit: Self.shortLimit) }
        guard let kind = Unit.Kind(rawValue: kind) else { throw .kindUnknown }
        let taken = others.contains { $0.id != id && $0.name.lowercased() == name.lowercased() }
        guard !taken else { throw .nameTaken(name) }
        return Unit(id: id, kind: kind, name: name, short: short)
    }
}

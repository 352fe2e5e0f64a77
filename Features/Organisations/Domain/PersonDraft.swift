import Vocabulary

/// What somebody typed about a person, before it is known to be right.
package struct PersonDraft: Equatable, Sendable {
    package var name: String
    package var address: String
    /// "förtroendevald", "Politiker", "official" …
    package var kind: String
    package var title: String
    /// A unit's id, name or short name; empty for none.
    package var unit: String
    package var isOrganiser: Bool

    package static let limit = 200

    package init(
        name: String = "",
        address: String = "",
        kind: String = "",
        title: String = "",
        unit: String = "",
        isOrganiser: Bool = false
    ) {
        self.name = name
        self.address = address
        self.kind = kind
        self.title = title
        self.unit = unit
        self.isOrganiser = isOrganiser
    }

    package func person(_ id: PersonID, among units: [Unit]) throws(PersonRefusal) -> Person {
        let name = name.oneLine
        guard !name.isBlank else { throw .nameMissing }
        guard !name.isLonger(than: Self.limit) else { throw .nameTooLong(limit: Self.limit) }
        let title = title.oneLine
        guard !title.isLonger(than: Self.limit) else { throw .titleTooLong(limit: Self.limit) }
        guard let kind = Person.Kind(named: kind) else { throw .kindUnknown(kind.shortened) }
        return Person(
            id: id,
            name: name,
            title: title,
            kind: kind,
            unit: try unit(among: units),
            email: try email(),
            isOrganiser: isOrganiser
        )
    }

    private func email() throws(PersonRefusal) -> String? {
        guard !address.trimmed.isEmpty else { return nil }
        guard let email = EmailAddress(checking: address) else { throw .addressMalformed(address.shortened) }
        return email.value
    }

    private func unit(among units: [Unit]) throws(PersonRefusal) -> UnitID? {
        let wanted = unit.oneLine.lowercased()
        guard !wanted.isEmpty else { return nil }
        let found = units.first { $0.id.value == unit.trimmed || $0.name.lowercased() == wanted }
        let byShort = units.first { !$0.short.isEmpty && $0.short.lowercased() == wanted }
        guard let unit = found ?? byShort else { throw .unitUnknown(unit.shortened) }
        return unit.id
    }
}

extension Person.Kind {
    /// From what a form or a spreadsheet says.
    package init?(named text: String) {
        switch text.trimmed.lowercased() {
        case "elected", "förtroendevald", "förtroendevalda", "politiker", "ledamot", "ersättare": self = .elected
        case "official", "tjänsteperson", "tjänstepersoner", "tjänsteman", "tjänstemän", "medarbetare", "chef":
            self = .official
        case "external", "utomstående", "extern", "gäst": self = .external
        default: return nil
        }
    }
}

extension String {
    /// Line breaks and tabs as single spaces, without white space at both ends.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Short enough to be quoted in a sentence.
    var shortened: String { count <= 60 ? oneLine : String(oneLine.prefix(59)) + "…" }
}

import Vocabulary

extension PersonDraft {
    /// All that is to be corrected, in the order of the cells: what is wrong is set aside and the rest looked at again.
    package func faults(among units: [Unit]) -> [PersonRefusal] {
        var rest = self
        var faults: [PersonRefusal] = []
        while let fault = rest.fault(among: units), !faults.contains(fault) {
            faults.append(fault)
            rest.setAside(fault)
        }
        return faults.sorted { $0.column < $1.column }
    }

    private func fault(among units: [Unit]) -> PersonRefusal? {
        do throws(PersonRefusal) {
            _ = try person("somebody", among: units)
            return nil
        } catch {
            return error
        }
    }

    private mutating func setAside(_ fault: PersonRefusal) {
        switch fault {
        case .nameMissing, .nameTooLong: name = "–"
        case .titleTooLong: title = ""
        case .kindUnknown: kind = Person.Kind.external.rawValue
        case .addressMalformed, .addressTaken: address = ""
        case .unitUnknown: unit = ""
        case .lastOrganiser, .unknown: break
        }
    }
}

extension PersonRefusal {
    /// As the cells stand in a row, and the fields in a form.
    fileprivate var column: Int {
        switch self {
        case .nameMissing, .nameTooLong: 0
        case .addressMalformed, .addressTaken: 1
        case .kindUnknown: 2
        case .titleTooLong: 3
        case .unitUnknown: 4
        case .lastOrganiser, .unknown: 5
        }
    }
}

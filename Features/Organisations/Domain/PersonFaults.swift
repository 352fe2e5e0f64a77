import Vocabulary

extension PersonDraft {
    /// All that is to be corrected, not only the first: what is wrong is set aside and the rest looked at again.
    package func faults(among units: [Unit]) -> [PersonRefusal] {
        var rest = self
        var faults: [PersonRefusal] = []
        while let fault = rest.fault(among: units), !faults.contains(fault) {
            faults.append(fault)
            rest.setAside(fault)
        }
        return faults
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

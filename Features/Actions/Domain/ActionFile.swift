import CSV
import Dialogues
import Vocabulary

/// Actions as a table for Excel. The same file comes back with what was changed in it.
package struct ActionFile: Sendable {
    /// In the order that they stand. The names are the file's own and stay the same in every language.
    package enum Column: String, CaseIterable, Sendable {
        case id = "Id"
        case version = "Version"
        case what = "Åtgärd"
        case owner = "Ansvarig"
        case due = "Klar senast"
        case status = "Läge"
        case effect = "Effekt"
        case remark = "Anteckning"
        case sentTo = "Skickad till"
        case sentOn = "Skickad den"
        case caseNumber = "Diarienummer"
        case expected = "Väntad effekt"
        case evidence = "Så ser vi effekten"
        case perspective = "Perspektiv"
        case decision = "Kräver beslut i"
        case committee = "Nämnd"
        case dialogue = "Samtal"
        case date = "Samtalsdag"

        /// What a file may change. The rest is what both parties approved.
        package var isOpen: Bool {
            switch self {
            case .owner, .due, .status, .effect, .remark, .sentTo, .sentOn, .caseNumber: true
            case .id, .version, .what, .expected, .evidence, .perspective, .decision, .committee, .dialogue, .date:
                false
            }
        }
    }

    package struct Person: Equatable, Sendable {
        package let id: PersonID
        package let name: String
        package let email: String?

        package init(id: PersonID, name: String, email: String?) {
            self.id = id
            self.name = name
            self.email = email
        }
    }

    let people: [Person]
    let units: [UnitID: String]

    package init(people: [Person], units: [UnitID: String]) {
        self.people = people
        self.units = units
    }

    package func table(_ actions: [ListedAction]) -> CSVTable {
        CSVTable(
            headers: Column.allCases.map(\.rawValue),
            rows: actions.map { action in Column.allCases.map { cell($0, action) } }
        )
    }

    /// What stands in a column. The remark is always empty: what is written there comes to the others.
    func cell(_ column: Column, _ action: ListedAction) -> CSVCell {
        let state = action.summary.state
        return switch column {
        case .id: .text(action.id.value)
        case .version: .integer(state.revision)
        case .what: .text(state.content.what)
        case .owner: .text(word(for: state.owner))
        case .due: state.due.map(CSVCell.date) ?? .empty
        case .status: .text(state.status.fileWord)
        case .effect: .text(state.effect.fileWord)
        case .remark: .empty
        case .sentTo: .text(state.sent?.to ?? "")
        case .sentOn: state.sent.map { .date($0.on) } ?? .empty
        case .caseNumber: .text(state.sent?.caseNumber ?? "")
        case .expected: .text(state.content.expected)
        case .evidence: .text(state.content.evidence)
        case .perspective: .text(state.content.perspective.name.sv)
        case .decision: .text(state.content.decision ?? "")
        case .committee:
            .text([action.dialogue.first, action.dialogue.second].map { units[$0] ?? "–" }.joined(separator: ", "))
        case .dialogue: .text(action.dialogue.title)
        case .date: action.dialogue.date.map(CSVCell.date) ?? .empty
        }
    }

    /// The name; with the id where two have the same.
    private func word(for person: PersonID?) -> String {
        guard let person else { return "" }
        guard let name = people.first(where: { $0.id == person })?.name else { return "(\(person))" }
        return people.filter { $0.name == name }.count == 1 ? name : "\(name) (\(person))"
    }

    /// Whom a word means: a name as the file has it, an address, or an id.
    func person(_ word: String) throws(ImportFault) -> PersonID {
        let exact = people.filter { self.word(for: $0.id) == word || $0.id.value == word }
        if exact.count == 1 { return exact[0].id }
        let key = word.lowercased()
        let alike = people.filter { $0.name.lowercased() == key || $0.email?.lowercased() == key }
        guard alike.count < 2 else { throw .ownerAmbiguous }
        guard let person = alike.first else { throw .ownerUnknown }
        return person.id
    }
}

package extension Action.Status {
    /// What a file calls it.
    var fileWord: String {
        switch self {
        case .proposed: "Föreslagen"
        case .open: "Inte påbörjad"
        case .inProgress: "Pågår"
        case .delayed: "Försenad"
        case .done: "Klar"
        case .cancelled: "Avbruten"
        }
    }
}

package extension Action.Effect {
    /// What a file calls it.
    var fileWord: String {
        switch self {
        case .tooEarly: "För tidigt att säga"
        case .seen: "Effekten syns"
        case .partly: "Effekten syns delvis"
        case .notSeen: "Ingen effekt har synts"
        }
    }
}

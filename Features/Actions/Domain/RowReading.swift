import CSV
import Dialogues
import Vocabulary

/// One row of a file, met with the action that it is about.
struct RowReading {
    typealias Column = ActionFile.Column

    let line: CSVContent.Row
    let places: [Column: Int]
    let file: ActionFile
    let today: LocalDate

    func action(_ known: [String: ListedAction]) throws(RowFault) -> ListedAction {
        let id = try text(.id) ?? ""
        guard !id.isEmpty else { throw RowFault(.id, "", .idMissing) }
        guard let action = known[id] else { throw RowFault(.id, id, .idUnknown) }
        return action
    }

    /// The cells that say something else than what stands. Line breaks and spaces around are no difference.
    func changes(of action: ListedAction) throws(RowFault) -> [ActionImport.Cell] {
        var cells: [ActionImport.Cell] = []
        for column in Column.allCases where column != .id && column != .version {
            guard let after = try text(column) else { continue }
            let before = file.cell(column, action).words
            guard after != before.asOneWrites else { continue }
            guard column.isOpen else { throw RowFault(column, after, .notToBeChanged) }
            cells.append(.init(column: column, before: before, after: after))
        }
        return cells
    }

    func row(_ cells: [ActionImport.Cell], _ action: ListedAction, by actor: Action.Actor, else reason: Action.Remark)
        throws(RowFault) -> ActionImport.Row
    {
        let state = action.summary.state
        var revision = ActionRevision()
        var reason = reason
        for cell in cells {
            switch cell.column {
            case .status: revision.status = try status(cell.after)
            case .effect: revision.effect = try effect(cell.after)
            case .owner: revision.owner = try owner(cell.after)
            case .due:
                guard let due = try date(.due) else { throw RowFault(.due, "", .dateMissing) }
                revision.due = due
            case .remark:
                reason = Action.Remark(reason.id, cell.after)
                revision.remark = reason
            case .sentTo, .sentOn, .caseNumber: revision.sending = try sending(state)
            case .id, .version, .what, .expected, .evidence, .perspective, .decision, .committee, .dialogue, .date:
                break
            }
        }
        if revision.owner != nil || revision.due != nil { revision.remark = reason }
        let number = try version()
        guard number == state.revision else { throw RowFault(.version, "\(number)", .changedSince) }
        do throws(Action.Refusal) {
            _ = try Action.decide(.init(.revise(revision, revision: number), by: actor, today: today), state)
        } catch {
            throw RowFault(error.column, "", .refused(error))
        }
        return .init(line: line.line, action: action, cells: cells, revision: revision, number: number)
    }

    /// Nil when the file has no such column.
    private func text(_ column: Column) throws(RowFault) -> String? {
        guard let place = places[column] else { return nil }
        let text = line.cells[place].asOneWrites
        guard !line.formulas.contains(place) else { throw RowFault(column, text, .formula) }
        return text
    }

    private func status(_ word: String) throws(RowFault) -> Action.Status {
        let found = Action.Status.allCases.first { $0.fileWord.lowercased() == word.lowercased() }
        guard let found else { throw RowFault(.status, word, .statusUnknown) }
        return found
    }

    private func effect(_ word: String) throws(RowFault) -> Action.Effect {
        let found = Action.Effect.allCases.first { $0.fileWord.lowercased() == word.lowercased() }
        guard let found else { throw RowFault(.effect, word, .effectUnknown) }
        return found
    }

    private func owner(_ word: String) throws(RowFault) -> PersonID {
        guard !word.isEmpty else { throw RowFault(.owner, word, .ownerMissing) }
        do throws(ImportFault) { return try file.person(word) } catch { throw RowFault(.owner, word, error) }
    }

    private func sending(_ state: Action.State) throws(RowFault) -> Action.Sending {
        let to = try text(.sentTo) ?? state.sent?.to ?? state.content.decision ?? ""
        let number = try text(.caseNumber) ?? state.sent?.caseNumber ?? ""
        let on = places[.sentOn] == nil ? state.sent?.on : try date(.sentOn)
        guard let on else { throw RowFault(.sentOn, "", .dateMissing) }
        return Action.Sending(to: to, on: on, caseNumber: number)
    }

    private func date(_ column: Column) throws(RowFault) -> LocalDate? {
        let found = try text(column) ?? ""
        do throws(CSVFault) {
            return try CSVReading.date(found, line: line.line, column: column.rawValue)
        } catch {
            throw RowFault(column, found, .notADate)
        }
    }

    private func version() throws(RowFault) -> Int {
        let found = try text(.version) ?? ""
        let number: Double?
        do throws(CSVFault) {
            number = try CSVReading.number(found, line: line.line, column: Column.version.rawValue)
        } catch {
            if case .decimalPoint = error { throw RowFault(.version, found, .decimalPoint) }
            throw RowFault(.version, found, .notANumber)
        }
        guard let number, let whole = Int(exactly: number) else { throw RowFault(.version, found, .notANumber) }
        return whole
    }
}

extension Action.Refusal {
    /// The column that it is about.
    fileprivate var column: ActionFile.Column? {
        switch self {
        case .dueMissing, .dueInThePast: .due
        case .noSuchPerson: .owner
        case .textMissing, .reasonMissing, .textTooLong, .tooManyRemarks, .remarkIDTaken: .remark
        case .committeeMissing: .sentTo
        case .sentInTheFuture: .sentOn
        case .notYours, .notOrganiser, .policyOnly, .noSuchAction, .alreadyOpened, .changedByOther, .alreadyErased,
            .noSuchRemark, .decisionMissing:
            nil
        }
    }
}

extension String {
    /// As a form would have sent it: one kind of line break, nothing around.
    fileprivate var asOneWrites: String {
        var signs = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for sign in unicodeScalars {
            if sign == "\n", previous == "\r" { signs.removeLast() }
            signs.append(sign == "\r" ? "\n" : sign)
            if sign == "\n", previous == "\r" { previous = nil } else { previous = sign }
        }
        let text = String(signs)
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

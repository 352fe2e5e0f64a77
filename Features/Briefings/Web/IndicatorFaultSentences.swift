import Briefings
import Site
import Vocabulary

extension IndicatorRows.Fault: Explained {
    package var field: String? { "rows" }

    package var explanation: Text {
        switch self {
        case .tableUnreadable(let line):
            Text(
                "Rad \(line): cellerna går inte att skilja åt. Kopiera tabellen från Excel igen.",
                "Row \(line): the cells can't be told apart. Copy the table from Excel again."
            )
        case .nothingPasted:
            Text(
                "Klistra in en rubrikrad och minst en rad med värden.",
                "Paste a header row and at least one row with values."
            )
        case .nameColumnMissing:
            Text("Döp en kolumn till Nyckeltal.", "Name one column Nyckeltal (indicator).")
        case .yearColumnsMissing:
            Text(
                "Döp minst en kolumn till ett år, till exempel 2026.",
                "Name at least one column by a year, such as 2026."
            )
        case .columnUnknown(let name):
            Text(
                "Kolumnen ”\(name)” känns inte igen. Ta bort den eller döp om den.",
                "The column “\(name)” is not known. Remove or rename it."
            )
        case .columnTwice(let name):
            Text("Kolumnen ”\(name)” finns två gånger. Behåll en.", "The column “\(name)” is there twice. Keep one.")
        case .nameMissing(let row):
            Text("Rad \(row): skriv vad nyckeltalet heter.", "Row \(row): write what the indicator is called.")
        case .valuesMissing(let row, let name):
            Text("Rad \(row): ”\(name)” har inget värde.", "Row \(row): “\(name)” has no value.")
        case .seriesUnknown(let row, let found):
            Text(
                "Rad \(row): skriv värde, jämförelse eller osäkerhet i stället för ”\(found)”.",
                "Row \(row): write värde, jämförelse or osäkerhet instead of “\(found)”."
            )
        case .seriesTwice(let row, let name):
            Text(
                "Rad \(row): ”\(name)” har redan en sådan rad. Behåll en.",
                "Row \(row): “\(name)” has such a row already. Keep one."
            )
        case .betterUnknown(let row, let found):
            Text(
                "Rad \(row): skriv hög, låg eller ingenting i stället för ”\(found)”.",
                "Row \(row): write hög, låg or nothing instead of “\(found)”."
            )
        case .notANumber(let row, let column, let found):
            Text("Rad \(row), \(column): ”\(found)” är inget tal.", "Row \(row), \(column): “\(found)” is no number.")
        case .decimalPoint(let row, let column, let found):
            Text(
                "Rad \(row), \(column): skriv \(found.replacing(".", with: ",")) med komma i stället för \(found).",
                "Row \(row), \(column): write \(found.replacing(".", with: ",")) with a comma instead of \(found)."
            )
        case .uncertaintyNegative(let row, let column):
            Text(
                "Rad \(row), \(column): skriv osäkerheten utan minustecken.",
                "Row \(row), \(column): write the uncertainty without a minus sign."
            )
        }
    }
}

/// What is wrong with a file, and where: line as an editor counts them, column by its number from 1.
package enum CSVFault: Error, Equatable, Sendable {
    /// No line with anything on it.
    case nothingThere
    /// A quotation mark opens at this line and is never closed.
    case quoteNotClosed(line: Int)
    /// Something stands between a closing quotation mark and the next separator.
    case textAfterQuote(line: Int, column: Int)
    /// The row holds something to the right of the last header.
    case moreCellsThanHeaders(line: Int, column: Int)
    case headerTwice(String, column: Int)
    /// A column that is needed.
    case headerMissing(String)
    case tooManyRows(limit: Int)

    // One cell.
    /// A day in another form than 2027-03-11, or that does not exist.
    case notADate(line: Int, column: String, found: String)
    case notANumber(line: Int, column: String, found: String)
    /// 5.25 where 5,25 is meant.
    case decimalPoint(line: Int, column: String, found: String)
}

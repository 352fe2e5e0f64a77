package extension BriefingPack {
    /// Why a command was not carried out. Each has a sentence in BriefingsWeb.
    enum Refusal: Error, Equatable, Sendable {
        // Who and when.
        case notPreparer, notOrganiser, packLocked

        // Which.
        case documentIDTaken, noSuchDocument, documentRemoved, documentErased, documentChangedByOther(now: Int)
        case tooManyDocuments(limit: Int)

        // What.
        case documentTitleMissing, documentTextMissing, documentTextTooLong(field: Field, limit: Int)
        case linkNotTaken, readingMinutesMissing, readingMinutesOutOfRange(limit: Int)
        case sectionPlaceMissing, tooManySections(limit: Int)
        case indicatorsMissing, tooManyIndicators(limit: Int)
        case removalReasonMissing, erasureDecisionMissing
    }

    enum Field: String, Equatable, Sendable {
        case title, why, sections, text, link, comparison, reason, rows
        case source = "text-source"
        case note = "text-note"
    }
}

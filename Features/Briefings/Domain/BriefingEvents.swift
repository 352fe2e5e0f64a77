import Vocabulary

/// What has happened to a pack.
package enum BriefingEvent: Codable, Equatable, Sendable {
    case documentAdded(id: DocumentID, content: DocumentContent, at: Instant)
    case documentChanged(id: DocumentID, content: DocumentContent, version: Int, at: Instant)
    /// To a place among those that are present, from 0.
    case documentMoved(id: DocumentID, place: Int)
    case documentRemoved(id: DocumentID, reason: String, at: Instant)
    /// By a decision: the texts at these positions are gone, and the files with them.
    case erased(positions: [Int64], id: DocumentID, reason: String, decision: String)
}

package extension BriefingEvent {
    /// What stands where a text was.
    static var mark: String { "[borttaget]" }

    /// What the event says when the document's texts are gone; nil when it holds none of them.
    func without(_ erased: DocumentID) -> BriefingEvent? {
        switch self {
        case .documentAdded(let id, let content, let at):
            id == erased ? .documentAdded(id: id, content: content.withoutTexts, at: at) : nil
        case .documentChanged(let id, let content, let version, let at):
            id == erased ? .documentChanged(id: id, content: content.withoutTexts, version: version, at: at) : nil
        case .documentRemoved(let id, _, let at):
            id == erased ? .documentRemoved(id: id, reason: Self.mark, at: at) : nil
        case .documentMoved, .erased: nil
        }
    }
}

extension DocumentContent {
    fileprivate var withoutTexts: DocumentContent {
        DocumentContent(title: BriefingEvent.mark, kind: .text(BriefingEvent.mark), minutes: minutes)
    }
}

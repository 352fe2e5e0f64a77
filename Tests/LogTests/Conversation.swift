import EventSourcing

/// A small thing with rules, for the tests of streams and documents.
enum Conversation: Decider {
    enum Command: Sendable, Equatable {
        case say(String)
        case close
        case look
        case erase(containing: String, positions: [Int64])
    }

    enum Event: Codable, Equatable, Sendable {
        case said(text: String)
        case closed
        case erased(positions: [Int64], containing: String, decision: String)
    }

    enum Refusal: Error, Equatable { case isClosed, saysNothing }

    struct State: Equatable, Sendable {
        var texts: [String] = []
        var isClosed = false
    }

    static let initial = State()

    static func decide(_ command: Command, _ state: State) throws(Refusal) -> [Event] {
        switch command {
        case .say(let text):
            guard !state.isClosed else { throw .isClosed }
            guard !text.isEmpty else { throw .saysNothing }
            return [.said(text: text)]
        case .close:
            guard !state.isClosed else { throw .isClosed }
            return [.closed]
        case .look: return []
        case .erase(let text, let positions):
            return [.erased(positions: positions, containing: "…", decision: "KS 2026/1: \(text.count) tecken")]
        }
    }

    static func evolve(_ state: inout State, _ event: Event) {
        switch event {
        case .said(let text): state.texts.append(text)
        case .closed: state.isClosed = true
        case .erased: break
        }
    }
}

extension Conversation.Event {
    func without(_ text: String) -> Self? {
        if case .said(let said) = self, said.contains(text) { .said(text: "[borttaget]") } else { nil }
    }
}

/// What was said last in each conversation, and how much.
struct LastSaid: DocumentProjection {
    struct Document: Codable, Equatable, Sendable {
        var text: String
        var count: Int
    }

    var name = "last-said"
    var version = 1

    func key(for event: RecordedEvent) -> String? { event.stream }

    func evolve(_ document: inout Document?, with event: RecordedEvent) throws {
        switch try EventCodec<Conversation.Event>.decode(event.event) {
        case .said(let text): document = Document(text: text, count: (document?.count ?? 0) + version)
        case .closed: document = nil
        case .erased: break
        }
    }
}

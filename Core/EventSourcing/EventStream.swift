import FoundationEssentials

/// How one decider's events are written in the log: the case's name is the type, JSON with sorted keys the payload.
package enum EventCodec<Event: Codable & Sendable> {
    package static func encode(_ event: Event) throws -> NewEvent {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let payload = String(decoding: try encoder.encode(event), as: UTF8.self)
        // {"noteAdded":{…}}: the first key is the case.
        let type = payload.split(separator: "\"", maxSplits: 2).dropFirst().first.map(String.init) ?? "event"
        return NewEvent(type: type, payload: payload)
    }

    package static func decode(_ event: NewEvent) throws -> Event {
        try JSONDecoder().decode(Event.self, from: Data(event.payload.utf8))
    }
}

import Briefings
import EventSourcing
import Testing
import Vocabulary

/// The rules of what is to be read.
@Suite("A pack of what is to be read")
struct PackTests {
    static let organiser = BriefingPack.Actor(isOrganiser: true)
    static let facilitator = BriefingPack.Actor(isOrganiser: false, isFacilitator: true)
    static let text = DocumentContent(title: "Nämndens ord", kind: .text("Vi ser att frånvaron ökar."))
    static let report = DocumentContent(
        title: "Årsrapport 2026",
        kind: .file(FileReference(digest: "abc", name: "rapport.pdf", type: .pdf, size: 10)),
        why: "Läs om tryggheten",
        sections: [MarkedSection(place: "sidorna 12–24", why: "elevernas egna svar")],
        minutes: 12
    )
    static let link = DocumentContent(title: "Enkäten", kind: .link("https://example.se/enkat"), minutes: 5)
    private static let added: [BriefingEvent] = [
        .documentAdded(id: "a", content: report, at: .at(1)), .documentAdded(id: "b", content: text, at: .at(2)),
        .documentAdded(id: "c", content: link, at: .at(3)),
    ]

    @Test("is put together by the organiser, or whoever leads the dialogue, and by nobody else")
    func who() {
        for actor in [Self.organiser, Self.facilitator] {
            given([]).when(.addDocument("a", Self.report), by: actor)
                .then(.documentAdded(id: "a", content: Self.report, at: .at(60)))
        }
        let reader = BriefingPack.Actor(isOrganiser: false)
        given([]).when(.addDocument("a", Self.report), by: reader).refused(.notPreparer)
        for action in changes { given(Self.added).when(action, by: reader).refused(.notPreparer) }
    }

    @Test("stands fast when the record is approved")
    func locked() {
        for person in [
            BriefingPack.Actor(isOrganiser: true, isLocked: true),
            .init(isOrganiser: false, isFacilitator: true, isLocked: true),
        ] {
            for action in changes { given(Self.added).when(action, by: person).refused(.packLocked) }
        }
    }

    private var changes: [BriefingPack.Action] {
        [
            .addDocument("d", Self.text), .changeDocument("b", Self.text, version: 1), .moveDocument("b", .earlier),
            .removeDocument("b", reason: "Inaktuell"),
        ]
    }

    @Test("counts the versions of a document, and keeps nothing that is not changed")
    func versions() {
        var changed = Self.text
        changed.kind = .text("Vi ser att frånvaron minskar.")
        let outcome = given(Self.added).when(.changeDocument("b", changed, version: 1), by: Self.facilitator)
        outcome.then(.documentChanged(id: "b", content: changed, version: 2, at: .at(60)))
        #expect(outcome.state.document("b")?.version == 2)
        #expect(outcome.state.document("b")?.content == changed)
        given(Self.added).when(.changeDocument("b", Self.text, version: 1), by: Self.organiser).then()
        let events = Self.added + [.documentChanged(id: "b", content: changed, version: 2, at: .at(4))]
        given(events).when(.changeDocument("b", Self.text, version: 1), by: Self.organiser)
            .refused(.documentChangedByOther(now: 2))
    }

    @Test("is read in the order that it is given")
    func order() {
        let outcome = given(Self.added).when(.moveDocument("c", .earlier), by: Self.organiser)
        outcome.then(.documentMoved(id: "c", place: 1))
        #expect(outcome.state.present.map(\.id) == ["a", "c", "b"])
        given(Self.added).when(.moveDocument("a", .earlier), by: Self.organiser).then()
        given(Self.added).when(.moveDocument("c", .later), by: Self.organiser).then()
        // What is removed takes no place.
        let removed = Self.added + [.documentRemoved(id: "b", reason: "Inaktuell", at: .at(4))]
        let after = given(removed).when(.moveDocument("c", .earlier), by: Self.organiser)
        after.then(.documentMoved(id: "c", place: 0))
        #expect(after.state.present.map(\.id) == ["c", "a"])
    }

    @Test("says why a document was removed, and has it no more")
    func removal() {
        let outcome = given(Self.added).when(.removeDocument("a", reason: "Fel år"), by: Self.facilitator)
        outcome.then(.documentRemoved(id: "a", reason: "Fel år", at: .at(60)))
        #expect(outcome.state.present.map(\.id) == ["b", "c"])
        for reason in ["", " \n\u{200B}"] {
            given(Self.added).when(.removeDocument("a", reason: reason), by: Self.organiser)
                .refused(.removalReasonMissing)
        }
        let gone = Self.added + [.documentRemoved(id: "a", reason: "Fel år", at: .at(4))]
        for action in [
            BriefingPack.Action.removeDocument("a", reason: "Igen"), .changeDocument("a", Self.report, version: 1),
            .moveDocument("a", .later),
        ] { given(gone).when(action, by: Self.organiser).refused(.documentRemoved) }
        given(gone).when(.addDocument("a", Self.report), by: Self.organiser).refused(.documentIDTaken)
        given(Self.added).when(.removeDocument("z", reason: "Fel"), by: Self.organiser).refused(.noSuchDocument)
    }

    @Test("forgets a document by the organiser's decision, also when it is locked or removed")
    func erasure() {
        let locked = BriefingPack.Actor(isOrganiser: true, isLocked: true)
        let erase = BriefingPack.Action.eraseDocument("a", positions: [1], reason: "Sekretess", decision: "Beslut 12")
        for events in [Self.added, Self.added + [.documentRemoved(id: "a", reason: "Fel", at: .at(4))]] {
            let outcome = given(events).when(erase, by: locked)
            outcome.then(.erased(positions: [1], id: "a", reason: "Sekretess", decision: "Beslut 12"))
            #expect(outcome.state.present.map(\.id) == ["b", "c"])
            #expect(outcome.state.document("a")?.isErased == true)
        }
        given(Self.added).when(erase, by: Self.facilitator).refused(.notOrganiser)
        given(Self.added).when(.eraseDocument("a", positions: [], reason: "", decision: "x"), by: locked)
            .refused(.removalReasonMissing)
        given(Self.added).when(.eraseDocument("a", positions: [], reason: "x", decision: ""), by: locked)
            .refused(.erasureDecisionMissing)
        let erased = Self.added + [.erased(positions: [1], id: "a", reason: "Sekretess", decision: "Beslut 12")]
        given(erased).when(erase, by: locked).refused(.documentErased)
        given(erased).when(.changeDocument("a", Self.report, version: 1), by: Self.organiser).refused(.documentErased)
    }

    @Test("says nothing of what is forgotten in any of its events")
    func forgotten() throws {
        let events =
            Self.added + [
                .documentChanged(id: "a", content: Self.report, version: 2, at: .at(4)),
                .documentMoved(id: "a", place: 1), .documentRemoved(id: "a", reason: "Fel år", at: .at(5)),
            ]
        for event in events.compactMap({ $0.without("a") }) {
            let payload = try EventCodec.encode(event).payload
            for text in ["Årsrapport", "rapport.pdf", "abc", "tryggheten", "elevernas", "sidorna", "Fel år"] {
                #expect(!payload.contains(text), "\(payload)")
            }
        }
        #expect(events.map { $0.without("a") != nil } == [true, false, false, true, false, true])
    }

    @Test("is kept in the log as it was")
    func codec() throws {
        let table = DocumentContent(title: "Resultat", kind: .results(ResultsTable(indicators: [PackTests.indicator])))
        for event in Self.added + [
            .documentAdded(id: "d", content: table, at: .at(4)), .documentMoved(id: "a", place: 2),
            .erased(positions: [1, 2], id: "a", reason: "r", decision: "d"),
        ] {
            let written = try EventCodec.encode(event)
            #expect(try EventCodec<BriefingEvent>.decode(written) == event)
            if case .erased = event { #expect(written.erasedPositions == [1, 2]) }
        }
    }

    static let indicator = Indicator(
        name: "Trygghet",
        unit: "procent",
        better: .higher,
        years: [
            .init(2025, value: Figure(7500, decimals: 2), comparison: Figure(78), uncertainty: Figure(25, decimals: 1))
        ]
    )

    @Test("takes at most thirty documents")
    func many() {
        let events = (1...30).map {
            BriefingEvent.documentAdded(id: DocumentID("d\($0)"), content: Self.text, at: .at(1))
        }
        given(events).when(.addDocument("new", Self.text), by: Self.organiser).refused(.tooManyDocuments(limit: 30))
    }

    @Test("refuses what nobody can read")
    func contents() {
        func refused(_ refusal: BriefingPack.Refusal, _ change: (inout DocumentContent) -> Void) {
            var content = Self.text
            change(&content)
            given([]).when(.addDocument("a", content), by: Self.organiser).refused(refusal)
        }
        refused(.documentTitleMissing) { $0.title = " " }
        refused(.documentTextTooLong(field: .title, limit: 120)) { $0.title = String(repeating: "a", count: 121) }
        refused(.documentTextTooLong(field: .why, limit: 600)) { $0.why = String(repeating: "a", count: 601) }
        refused(.documentTextMissing) { $0.kind = .text("\n") }
        refused(.documentTextTooLong(field: .text, limit: 20_000)) {
            $0.kind = .text(String(repeating: "a ", count: 10_001))
        }
        refused(.readingMinutesMissing) { $0.kind = Self.report.kind }
        refused(.readingMinutesMissing) { $0.kind = Self.link.kind }
        for minutes in [0, -5, 241] { refused(.readingMinutesOutOfRange(limit: 240)) { $0.minutes = minutes } }
        refused(.sectionPlaceMissing) { $0.sections = [.init(place: " ", why: "bra")] }
        refused(.tooManySections(limit: 20)) { $0.sections = (1...21).map { .init(place: "s. \($0)") } }
        refused(.indicatorsMissing) { $0.kind = .results(ResultsTable(indicators: [])) }
        refused(.tooManyIndicators(limit: 40)) {
            $0.kind = .results(ResultsTable(indicators: Array(repeating: Self.indicator, count: 41)))
        }
    }

    @Test(
        "takes addresses on the web, and nothing that acts by itself",
        arguments: [
            ("https://example.se/a?b=1#c", true), ("http://kolada.se", true), ("https://åre.se/x", true),
            ("javascript:alert(1)", false), ("data:text/html,x", false), ("example.se", false), ("https://", false),
            ("https:///x", false), ("https://user@example.se", false), ("https://example.se/a b", false),
            ("https://example.se/\u{202E}x", false), ("https://example.se/\"><script>", false), ("", false),
            (" https://example.se", false), ("//example.se", false), ("https:\\\\example.se", false),
        ]
    )
    func addresses(address: String, isTaken: Bool) {
        let content = DocumentContent(title: "Länk", kind: .link(address), minutes: 5)
        let outcome = given([]).when(.addDocument("a", content), by: Self.organiser)
        isTaken ? outcome.then(.documentAdded(id: "a", content: content, at: .at(60))) : outcome.refused(.linkNotTaken)
    }
}

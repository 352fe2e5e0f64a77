import Briefings
import Dialogues
import EventSourcing
import Site
import Vocabulary
import YAMLLibrary

// What is read before the dialogues of the story: reports as texts, results from the scenarios, voices as a file.
extension Demo {
    func briefingDeeds(of dialogue: DemoDialogue, now: Instant) throws -> [DemoDeed] {
        guard let scenario = story.scenarios.first(where: { $0.id == dialogue.scenario }) else { return [] }
        let today = StockholmTime.date(of: now)
        let calendar =
            dialogue.state == .live
            ? DemoCalendar(live: dialogue.date, today: today) : DemoCalendar(anchor: story.anchor, today: today)
        let writing = DemoBriefing(dialogue: dialogue, scenario: scenario, calendar: calendar)
        let documents = dialogue.basis.filter { $0.kind != .previousActions }
        return try documents.enumerated().compactMap { number, basis in
            // The voices come a while after the invitation, as a supplement.
            let days = basis.kind == .voices ? -10 : -22
            let at = calendar.instant(dialogue.date, 8, 10 + number, plus: days)
            guard at <= now else { return nil }
            let (content, file) = try writing.content(of: basis, isFirst: documents.first == basis)
            return deed(DocumentID("\(dialogue.id)-\(basis.id)"), content, file, "briefing", dialogue.id.value, at)
        }
    }

    /// What all dialogues of a round share.
    func sharedBriefingDeeds(now: Instant) throws -> [DemoDeed] {
        let calendar = DemoCalendar(anchor: story.anchor, today: StockholmTime.date(of: now))
        return story.rounds.compactMap { round in
            guard let made = round.made else { return nil }
            let content = DocumentContent(
                title: "Så läser vi resultaten",
                kind: .text(Self.howWeRead),
                why: "Samma fyra perspektiv används i alla samtal i omgången."
            )
            let at = calendar.instant(made, 9, 50)
            return at > now
                ? nil : deed(DocumentID("\(round.id)-reading"), content, nil, "round-briefing", round.id, at)
        }
    }

    private func deed(
        _ id: DocumentID,
        _ content: DocumentContent,
        _ file: [UInt8]?,
        _ stream: String,
        _ pack: String,
        _ at: Instant
    ) -> DemoDeed {
        let lead = story.people.first(where: \.leads)?.id
        return DemoDeed(at: at) { [organisation = story.organisation] place in
            let packs = Streams(of: BriefingPack.self, named: stream, in: place.log)
            if let file, let reference = content.file {
                let holder = FileHolder(pack: packs.name(of: pack), document: id)
                try await place.files.keep(file, digest: reference.digest, for: holder, in: organisation, at: at)
            }
            try await packs.handle(
                .init(.addDocument(id, content), by: .init(isOrganiser: true), at: at),
                on: pack,
                in: organisation,
                by: lead,
                as: .init(id: "demo-\(stream)-\(id)", digest: "demo")
            )
        }
    }

    private static let howWeRead = """
        Börja med det som invånarna har fått och märkt. Fråga sedan vad som ligger bakom: medarbetarna, arbetssätten \
        och pengarna.

        En enstaka förändring mellan två år kan vara slump, särskilt i små grupper. Titta därför på flera år och på \
        jämförelsen, och se efter hur stor osäkerheten är.
        """
}

/// The documents of one dialogue, made of its scenario.
private struct DemoBriefing {
    let dialogue: DemoDialogue
    let scenario: DemoScenario
    let calendar: DemoCalendar

    func content(of basis: DemoBasis, isFirst: Bool) throws -> (DocumentContent, file: [UInt8]?) {
        var content = DocumentContent(title: calendar.text(basis.title), kind: .text(narrative), minutes: basis.minutes)
        switch basis.kind {
        case .document where isFirst:
            content.why = "Sammanfattning av rapporten. Uppgifterna är fiktiva."
            content.sections = pages(of: basis)
        case .document, .previousActions:
            content.kind = .link("https://exempelkommun.example/handlingar/\(dialogue.id)-\(basis.id)")
            content.sections = pages(of: basis)
        case .resultPage:
            content.kind = .results(try results())
            content.why = "Se efter var riktningen är en annan än hos jämförelsekommunerna."
        case .voices:
            let file = Array(voices.utf8)
            let name = "\(calendar.text(basis.title)).txt"
            content.kind = .file(
                FileReference(digest: UploadedFile.digest(of: file), name: name, type: .txt, size: file.count)
            )
            content.why = "Det som siffrorna inte visar."
            return (content, file)
        }
        return (content, nil)
    }

    private var narrative: String { paragraphs(calendar.text(scenario.narrative.replacing("**", with: ""))) }

    /// Lines that are broken in the file are one paragraph until an empty line.
    private func paragraphs(_ text: String) -> String {
        text.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "\n\n")
    }

    private var voices: String {
        "Fiktiva uppgifter\n\n"
            + scenario.voices.map { "\($0.who):\n”\($0.quote)”\n" }.joined(separator: "\n")
    }

    /// "Nämndens årsrapport 2025, s. 4–8": what stands after the comma.
    private func pages(of basis: DemoBasis) -> [MarkedSection] {
        guard let comma = basis.title.firstRange(of: ", s. ") else { return [] }
        return [MarkedSection(place: "s. \(basis.title[comma.upperBound...])")]
    }

    private func results() throws -> ResultsTable {
        ResultsTable(
            indicators: try scenario.indicators.map(indicator),
            comparison: scenario.comparisonGroup,
            source: "Påhittat exempel ur Samtals bibliotek",
            note: "Fiktiva uppgifter. Inget värde kommer från en verklig kommun."
        )
    }

    private func indicator(_ indicator: DemoIndicator) throws -> Indicator {
        let years = scenario.years.enumerated().filter { $0.element <= dialogue.scenarioYearsTo }
        return Indicator(
            name: indicator.title,
            unit: indicator.unit,
            better: indicator.direction.map { $0 == .up ? .higher : .lower } ?? .neither,
            years: try years.map { place, year in
                Indicator.Year(
                    Int(calendar.text(String(year))) ?? year,
                    value: try figure(indicator.values, place),
                    comparison: try figure(indicator.comparison, place),
                    uncertainty: try figure(indicator.uncertainty, place)
                )
            },
            note: indicator.note
        )
    }

    private func figure(_ values: [String?], _ place: Int) throws -> Figure? {
        guard values.indices.contains(place), let value = values[place] else { return nil }
        return try Figure.read(value.replacing(".", with: ","))
    }
}

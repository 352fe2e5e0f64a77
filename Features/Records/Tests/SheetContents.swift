import Records
import Templates
import Vocabulary

/// Numbers that look random and are the same each time.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func text(_ length: ClosedRange<Int>) -> String {
        let letters = Array("aaaeeeiiinnnrrrsssttteeddlloåäöomkgvfhuypbcjWM–.,1     ")
        let count = Int.random(in: length, using: &self)
        return String((0..<count).map { _ in letters[Int.random(in: letters.indices, using: &self)] })
    }
}

/// Sheets to be divided: the nine boxes of the A3 with so many notes and steps.
enum SheetContents {
    /// Even: the notes go round the boxes; else after the first nine anywhere.
    static func sheet(
        notes count: Int,
        steps: Int,
        length: ClosedRange<Int>,
        even: Bool = false,
        seed: UInt64 = 1
    ) -> SheetContent {
        var dice = Dice(seed)
        var notes: [[SheetNote]] = Array(repeating: [], count: 9)
        for index in 0..<count {
            let box = index < 9 || even ? index % 9 : Int.random(in: 0..<9, using: &dice)
            let perspective = Perspective.allCases[Int.random(in: 0..<5, using: &dice)]
            notes[box].append(SheetNote("n\(index)", perspective, dice.text(length), mark: "erfarenhet"))
        }
        return sheet(notes, steps: (0..<steps).map { step($0, &dice) })
    }

    static func step(_ index: Int, _ dice: inout Dice) -> SheetStep {
        SheetStep(
            "s\(index)",
            .process,
            what: dice.text(20...60),
            effect: dice.text(40...110),
            owner: dice.text(8...20),
            due: "15 juni 2027",
            evidence: dice.text(30...80),
            decision: "Inget beslut behövs"
        )
    }

    static func sheet(_ notes: [[SheetNote]], steps: [SheetStep]) -> SheetContent {
        let boxes = (0..<9).map { number in
            let parts = [Perspective.coworker, .process, .economy]
            let divided = number == 3
            return SheetBox(
                id: BoxID("box-\(number)"),
                number: number,
                title: titles[number],
                minutes: "12 av 10 min",
                asked: "Vilka resultat och effekter har nåtts under perioden, och vad visar underlaget?",
                column: number < 4 ? .left : .right,
                weight: [1, 1, 4, 4, 2, 2, 2, 4, 1][number],
                steps: number == 7 ? steps : [],
                parts: divided
                    ? parts.map { part in
                        SheetPart(part, part.name.sv, notes[3].filter { $0.perspective == part })
                    } : [],
                notes: divided ? notes[3].filter { note in !parts.contains { $0 == note.perspective } } : notes[number]
            )
        }
        return SheetContent(
            place: "Exempelkommun · Resultatsamtal om grundskolan",
            headline: "Fler elever når gymnasiet. Nu ska vägen till skolan bli lika trygg som skolan.",
            facts: [
                .init("Tid och plats", "11 mars 2027 kl. 13.00–14.32, sammanträdesrum Älven"),
                .init("Parter", "Kommunstyrelsen och barn- och utbildningsnämnden"),
                .init("Period", "Verksamhetsåret 2026"),
                .init("Underlag", "Nämndens årsrapport 2026 (avsnitt 2–3); elevenkäten 2026"),
                .init("Mall", "Samtalsmall för resultatsamtal, version 1"), .init("Diarienummer", "KS 2027/0041"),
            ],
            times: "Tiden, uppskattning: Medborgare/brukare 38 %, Medarbetare 17 %, Process 27 %, Ekonomi 18 %",
            seats: (1...9).map { "Namn Namnsson \($0), ordförande i nämnden" }.joined(separator: "; "),
            seatCount: 9,
            boxes: boxes,
            foot: .init(
                signs: [
                    .init(label: "Godkänd av", name: "Vera Lingonris", unit: "Kommunstyrelsen"),
                    .init(label: "Godkänd av", name: "Hugo Tallmo", unit: "Barn- och utbildningsnämnden"),
                ],
                check: "Kontrollsumma (SHA-256): " + String(repeating: "0123abcd", count: 8)
            )
        )
    }

    private static let titles = [
        "Incheckning och förväntningar", "Uppdraget – vem är vi till för?", "Resultat för medborgare och brukare",
        "Vad förklarar resultatet?", "Helhet och samband", "Utmaningen", "Önskat läge", "Åtgärder och nästa steg",
        "Utcheckning",
    ]
}

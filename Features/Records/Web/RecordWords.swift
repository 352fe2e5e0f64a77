import Dialogues
import DialoguesWeb
import Records
import Site
import Templates
import Vocabulary

/// The record's facts in words, the same on screen and paper.
extension ViewedRecord {
    /// "Tid och plats", "Parter" …: what is empty is left out.
    var facts: [(name: Text, value: Text)] {
        let plan = document.plan
        let parties = Text(
            sv: "\(table.unitName(.first)) och \(table.unitName(.second))",
            en: "\(table.unitName(.first)) and \(table.unitName(.second))"
        )
        return [
            (Text("Tid och plats", "Time and place"), timeAndPlace),
            (Text("Parter", "Parties"), parties),
            (Text("Period", "Period"), Text(sv: plan.period)),
            (Text("Underlag", "Shared basis"), Text(sv: plan.basis.joined(separator: "; "))),
            (Text("Mall", "Template"), templateWords),
            (Text("Samtalstid", "Time used"), timeUsed),
            (Text("Diarienummer", "Case number"), Text(sv: plan.caseNumber)),
        ].filter { !$0.1.sv.isEmpty }
    }

    /// "11 mars 2027 kl. 13.00–14.32, sammanträdesrum Älven".
    private var timeAndPlace: Text {
        let place = document.plan.place.isEmpty ? "" : ", \(document.plan.place)"
        guard let started = document.startedAt, let ended = document.endedAt else { return Text(sv: place) }
        let day = StockholmTime.date(of: started).long
        let hours = "\(StockholmTime.time(of: started).swedish)–\(StockholmTime.time(of: ended).swedish)"
        return Text(sv: "\(day.sv) kl. \(hours)\(place)", en: "\(day[.en]), \(hours)\(place)")
    }

    private var templateWords: Text {
        let template = document.template
        let strong = document.boxes.filter { $0.variant == .strengthBased }.map { String($0.number) }
        let version = Text(
            sv: "\(template.name.sv), version \(template.version).",
            en: "\(template.name[.en]), version \(template.version)."
        )
        if strong.isEmpty {
            return Text(sv: "\(version.sv) Neutrala frågor.", en: "\(version[.en]) Neutral questions.")
        }
        if strong.count == document.boxes.count {
            return Text(sv: "\(version.sv) Styrkebaserade frågor.", en: "\(version[.en]) Strength-based questions.")
        }
        return Text(
            sv: "\(version.sv) Styrkebaserade frågor i ruta \(strong.listed(and: "och")).",
            en: "\(version[.en]) Strength-based questions in box \(strong.listed(and: "and"))."
        )
    }

    private var timeUsed: Text {
        Text(
            sv: "\(document.minutesUsed) minuter av \(document.minutesPlanned) planerade",
            en: "\(document.minutesUsed) minutes of \(document.minutesPlanned) planned"
        )
    }

    /// "Medborgare/brukare 38 %, Medarbetare 17 %".
    var timeShares: Text {
        Text(
            sv: document.times.map { "\($0.perspective.name.sv) \($0.percent)\u{A0}%" }.joined(separator: ", "),
            en: document.times.map { "\($0.perspective.name[.en]) \($0.percent)\u{A0}%" }.joined(separator: ", ")
        )
    }

    static let timeLabel = Text(
        "Tiden, uppskattning efter anteckningarnas perspektiv",
        "The time, an estimate from the perspectives of the notes"
    )

    var seated: [String] {
        document.seats.map { seat in
            let role = seat.role == .participant ? "" : " (\(words(seat.role.name).lowercasedFirst))"
            return titled(seat.person) + role
        }
    }

    var stamp: Text {
        guard let locked = document.lockedAt else { return Text("Utkast, inte fastställd", "Draft, not approved") }
        let day = StockholmTime.date(of: locked).long
        return Text(sv: "Fastställd \(day.sv)", en: "Approved \(day[.en])")
    }

    /// "12 av 10 min".
    func minutes(_ box: RecordBox) -> Text {
        Text(
            sv: "\(box.used.minutes) av \(box.minutesPlanned) min",
            en: "\(box.used.minutes) of \(box.minutesPlanned) min"
        )
    }

    func mark(_ note: Note) -> Text {
        let late = note.isLate ? Text(" · kom in efteråt", " · came in afterwards") : ""
        return Text(sv: note.source.name.sv + late.sv, en: note.source.name[.en] + late[.en])
    }

    /// The same in the fewest words, for the sheet.
    func shortMark(_ note: Note) -> Text {
        let late = note.isLate ? Text(", efteråt", ", afterwards") : ""
        return Text(sv: note.source.name.sv + late.sv, en: note.source.name[.en] + late[.en])
    }

    func outcome(_ question: ParkedQuestion) -> Text {
        switch question.outcome {
        case .taken(let box):
            Text(sv: "togs upp i ruta \(number(of: box))", en: "taken up in box \(number(of: box))")
        case .afterTheDialogue: Text("tas efter samtalet", "to be taken after the dialogue")
        case .dropped: Text("släpptes", "dropped")
        case nil where document.isLocked: Text("togs inte upp", "was not taken up")
        case nil: Text("väntar", "waits")
        }
    }

    /// What stands where a text was.
    func erased(_ decision: ErasureDecision?) -> Text {
        guard let decision else { return Text("Borttaget.", "Removed.") }
        let day = StockholmTime.date(of: decision.at).long
        return Text(
            sv: "Borttaget \(day.sv) enligt beslut: \(decision.decision)",
            en: "Removed \(day[.en]) by decision: \(decision.decision)"
        )
    }

    static let parkedTitle = Text("Parkerade frågor", "Parked questions")
    static let skipped = Text("Utmaningen hölls inte. Skälet:", "The challenge was not held. The reason:")
    static let noDecision = Text("Inget beslut", "No decision")
    static let nothingWritten = Text("Inga anteckningar.", "No notes.")
    static let continued = Text("(forts.)", "(cont.)")
}

extension String {
    /// "samtalsledare" of "Samtalsledare", but "KS" of "KS".
    var lowercasedFirst: String {
        let second = dropFirst().first
        guard let first, second?.isLowercase ?? false else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension [String] {
    /// "0, 2 och 8".
    func listed(and word: String) -> String {
        guard count > 1, let last else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
    }
}

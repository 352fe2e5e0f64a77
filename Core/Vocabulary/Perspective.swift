/// What a result is seen from. The citizen's is the outcome, the next three make it possible.
package enum Perspective: String, Codable, CaseIterable, Sendable {
    case citizen, coworker, process, economy, other

    package var name: Text {
        switch self {
        case .citizen: Text("Medborgare/brukare", "Citizens and users")
        case .coworker: Text("Medarbetare", "Co-workers")
        case .process: Text("Process och verksamhet", "Process and operations")
        case .economy: Text("Ekonomi", "Economy")
        case .other: Text("Övrigt", "Other")
        }
    }
}

/// How a question is put: neutrally, or from what works at its best.
package enum QuestionVariant: String, Codable, CaseIterable, Sendable {
    case neutral, strengthBased

    package var name: Text {
        switch self {
        case .neutral: Text("Neutral", "Neutral")
        case .strengthBased: Text("Styrkebaserad", "Strength-based")
        }
    }
}

/// What a note builds on.
package enum NoteSource: String, Codable, CaseIterable, Sendable {
    case basis, experience, assumption

    package var name: Text {
        switch self {
        case .basis: Text("underlaget", "the shared basis")
        case .experience: Text("erfarenhet", "experience")
        case .assumption: Text("ett antagande", "an assumption")
        }
    }
}

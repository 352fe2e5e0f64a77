import Dialogues
import Site
import Templates
import Vocabulary

/// A task of a dialogue, in the words of the lists that show it.
struct WaitingTask {
    let dialogue: ListedDialogue
    let task: DialogueTask
    let role: DialogueRole?

    var path: String {
        let base = "/dialogues/\(dialogue.id)"
        return switch task {
        case .completeDraft: "\(base)/plan"
        case .hold, .join: "\(base)/room"
        case .readRecord, .answerCorrections, .offerRecord, .approve: "\(base)/review"
        }
    }

    /// In which capacity.
    var capacity: Text {
        if case .approve = task { return Text("Du godkänner för din part", "You approve for your party") }
        guard let role, task != .completeDraft else { return Text("Du är processledare", "You are process leader") }
        return Text(sv: "Du är \(role.name.sv.lowercased())", en: "You are \(role.name[.en].lowercased())")
    }

    var words: Text {
        switch task {
        case .completeDraft: Text("Gör klart utkastet och öppna det", "Complete the draft and open it")
        case .hold: Text("Starta samtalet när alla är på plats", "Start the dialogue when everyone is there")
        case .join: Text("Gå in i samtalet, det pågår nu", "Join the dialogue, it goes on now")
        case .readRecord: Text("Läs dokumentationen och föreslå rättelser", "Read the record and propose corrections")
        case .answerCorrections(1): Text("Svara på ett förslag till rättelse", "Answer one proposed correction")
        case .answerCorrections(let count):
            Text("Svara på \(count) förslag till rättelser", "Answer \(count) proposed corrections")
        case .offerRecord:
            Text(
                "Gör klart dokumentationen och lämna den för godkännande",
                "Complete the record and offer it for approval"
            )
        case .approve: Text("Läs och godkänn dokumentationen", "Read and approve the record")
        }
    }

    /// The same as the label of a button.
    var action: Text {
        switch task {
        case .completeDraft: Text("Öppna utkastet", "Open the draft")
        case .hold: Text("Gå till rummet", "Go to the room")
        case .join: Text("Gå in i samtalet", "Join the dialogue")
        case .readRecord, .offerRecord: Text("Till dokumentationen", "To the record")
        case .answerCorrections: Text("Till förslagen", "To the proposals")
        case .approve: Text("Läs och godkänn", "Read and approve")
        }
    }

    var waiting: Waiting {
        Waiting(
            words,
            action: action,
            path: path,
            capacity: capacity,
            about: dialogue.summary.title,
            day: dialogue.summary.date,
            urgency: urgency
        )
    }

    /// What others wait for comes first.
    private var urgency: Waiting.Urgency {
        switch task {
        case .hold, .join: .now
        case .approve: .approval
        case .answerCorrections: .answer
        case .offerRecord: .own
        case .readRecord: .reading
        case .completeDraft: .planning
        }
    }
}

import Dialogues
import DialoguesWeb
import Organisations
import Records
import Site
import Templates
import Vocabulary

/// A record with the names that it does not hold, as one person sees it.
struct ViewedRecord: Sendable {
    let viewer: Viewer
    let language: Language
    let table: Table
    let document: RecordDocument
    let erasures: [ErasureDecision]
    let origin: String
    let help: HelpText?

    /// There is a record when the talk is over.
    var exists: Bool { table.state.phase == .review || table.state.phase == .approved }
    var path: String { table.path }
    var role: DialogueRole? { table.role(of: viewer.person.id) }
    var isRecorder: Bool { role == .recorder }
    var checksum: String { RecordChecksum.sha256(of: document) }
    var municipality: String { viewer.organisation.name }

    func words(_ text: Text) -> String { text[language] }

    /// "Hugo Tallmo, ordförande".
    func titled(_ person: PersonID) -> String {
        guard let person = table.people[person] else { return "–" }
        return person.title.isEmpty ? person.name : "\(person.name), \(person.title)"
    }

    func speaker(_ speaker: Speaker) -> Text {
        switch speaker {
        case .person(let person): Text(sv: table.name(person))
        case .group: Text("gruppen", "the group")
        }
    }

    func title(of box: BoxID) -> Text { document.boxes.first { $0.id == box }?.title ?? "–" }
    func number(of box: BoxID) -> Int { document.boxes.first { $0.id == box }?.number ?? 0 }
}

import Dialogues
import DialoguesWeb
import EventSourcing
import Organisations
import Records
import Site
import Templates
import Vocabulary

/// A record with the names that it does not hold, as one person sees it, or one kind of reader on the stream.
struct ViewedRecord: Sendable {
    let scene: RecordScene
    let audience: RecordAudience
    /// Who reads the page. Nobody on the stream, which many share: there the browser finds what is its person's.
    let viewer: Viewer?
    /// Of the page. Fragments are made of texts in both.
    let language: Language

    init(scene: RecordScene, audience: RecordAudience) {
        self.scene = scene
        self.audience = audience
        viewer = nil
        language = .sv
    }

    init(scene: RecordScene, for viewer: Viewer, in language: Language) {
        self.scene = scene
        self.viewer = viewer
        self.language = language
        audience = RecordAudience(viewer, at: scene.table)
    }

    var table: Table { scene.table }
    var document: RecordDocument { scene.document }
    var events: [(event: DialogueEvent, record: RecordedEvent)] { scene.events }
    var erasures: [ErasureDecision] { scene.erasures }
    var origin: String { scene.origin }
    var help: HelpText? { scene.help }

    /// There is a record when the talk is over.
    var exists: Bool { table.state.phase == .review || table.state.phase == .approved }
    var path: String { table.path }
    var role: DialogueRole? { audience.role }
    var isRecorder: Bool { role == .recorder }
    var checksum: String { RecordChecksum.sha256(of: document) }
    var municipality: String { viewer?.organisation.name ?? "" }

    /// Whether something of this person's is to be on the page; the stream has it for everybody.
    func concerns(_ person: PersonID) -> Bool { viewer == nil || viewer?.person.id == person }

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

import Templates
import Testing
import Vocabulary
import YAMLLibrary

@Suite("The demo municipality")
struct DemoStoryTests {
    let story: DemoStory

    init() throws { story = try DemoStory.load(from: ShippedLibrary.folder) }

    @Test("has a dialogue in each state, on the three scenarios")
    func states() {
        #expect(Set(story.dialogues.map(\.state)) == Set(DemoDialogue.State.allCases))
        #expect(Set(story.dialogues.map(\.scenario)) == ["grundskola", "hemtjanst", "origoparken"])
        #expect(story.people.filter(\.leads).map(\.id) == ["processledare"])
    }

    @Test("names only people, units and boxes that exist")
    func references() throws {
        let people = Set(story.people.map(\.id))
        let units = Set(story.units.map(\.id))
        let library = try ShippedLibrary.load()
        for dialogue in story.dialogues {
            let template = try #require(library.template(dialogue.template))
            #expect(Set(dialogue.committees + [dialogue.leadership]).isSubset(of: units))
            #expect(Set(dialogue.people.map(\.person)).isSubset(of: people))
            #expect(Set(dialogue.boxes.flatMap(\.order)).isSubset(of: people))
            #expect(Set(dialogue.boxes.flatMap { $0.notes.compactMap(\.by) }).isSubset(of: people))
            #expect(Set(dialogue.steps.map(\.owner)).isSubset(of: people))
            #expect(dialogue.boxes.allSatisfy { template.box($0.box) != nil })
            #expect((dialogue.record?.corrections ?? []).allSatisfy { template.box($0.target) != nil })
        }
    }

    @Test("is refused with file and line when a day is none")
    func faultyDay() throws {
        let faults = try ShippedLibrary.demoFaults(
            in: "demo/story.yaml",
            replacing: "anchor: \"2026-03-18\"",
            with: "anchor: \"2026-02-30\""
        )
        #expect(faults.faults.map(\.message.sv) == ["”2026-02-30” är ingen dag (2026-03-18)"])
        #expect(faults.faults.map(\.line) == [faults.line])
    }
}

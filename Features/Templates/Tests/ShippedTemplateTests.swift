import Templates
import Testing
import Vocabulary

@Suite("The shipped library")
struct ShippedTemplateTests {
    let library: Library
    let a3: ConversationTemplate

    init() throws {
        library = try ShippedLibrary.load()
        a3 = try #require(library.template("a3"))
    }

    @Test("has an A3 of nine boxes, numbered 0 to 8 and four of five to each column")
    func nineBoxes() {
        #expect(a3.boxes.map(\.number) == Array(0...8))
        #expect(a3.boxes(in: .left).map(\.id) == ["check-in", "mission", "results", "causes"])
        #expect(a3.boxes(in: .right).map(\.id) == ["whole", "challenge", "desired", "actions", "check-out"])
    }

    @Test("gives each length minutes that make exactly that length", arguments: [40, 60, 90, 120])
    func sums(length: Int) {
        #expect(a3.boxes.reduce(0) { $0 + ($1.minutes[length] ?? 0) } == length)
    }

    @Test("asks in both variants in every box, and challenges in a box that is compulsory")
    func variants() {
        for box in a3.boxes {
            for variant in QuestionVariant.allCases { #expect(!box.questions(variant).isEmpty) }
        }
        #expect(a3.boxes.filter(\.isCompulsory).map(\.id) == ["challenge"])
        #expect(a3.actionBox?.id == "actions")
    }

    @Test("mixes the variants as recommended, or all of one kind")
    func questionSets() {
        let strength = a3.defaultVariants().filter { $0.value == .strengthBased }.keys
        #expect(Set(strength) == ["check-in", "results", "causes", "desired", "check-out"])
        #expect(Set(a3.defaultVariants("all-neutral").values) == [.neutral])
        #expect(Set(a3.defaultVariants("all-strength-based").values) == [.strengthBased])
    }

    @Test("has round rules and a script whose names can be filled in")
    func script() {
        let filled = library.guides.opening.filled(["recorder": "Oskar", "timekeeper": "Amina"])
        #expect(filled.contains { $0.sv.contains("Oskar skriver så att alla ser och Amina håller tiden") })
        #expect(filled.contains { $0[.en].contains("Oskar writes so that all can see and Amina keeps time") })
        // A date that isn't set yet stays visible as a gap to fill.
        #expect(library.guides.closing.filled([:]).contains { $0.sv.contains("{draftDate}") })
        #expect(library.guides.roundRules.rules.count == 7)
        #expect(library.guides["facilitator"]?.name.sv == "Samtalsledare")
        #expect(library.guides.difficultMoments.map(\.id).contains("too-kind"))
    }

    @Test(
        "has help for every area that this version shows, and explained words",
        arguments: [
            "organisation", "plan", "liveRoom", "record", "evaluation", "actions", "templates", "publicRecords",
        ]
    )
    func help(area: String) throws {
        let help = try #require(library.help(area))
        #expect(!help.tips.isEmpty)
        #expect(library.term("namnd")?.name == Text("nämnd", "committee"))
    }

    @Test("goes from box to box and stops at the ends")
    func neighbours() {
        #expect(a3.box(after: "check-in")?.id == "mission")
        #expect(a3.box(before: "mission")?.id == "check-in")
        #expect(a3.box(after: "check-out") == nil)
        #expect(a3.box(before: "check-in") == nil)
        #expect(a3.box(after: "nowhere") == nil)
    }
}

import Templates
import Testing
import Vocabulary

@Suite("A template")
struct TemplateRuleTests {
    @Test("with a compulsory challenge, one box for actions and minutes that sum has no fault")
    func sound() { #expect(template().faults == []) }

    @Test("needs lengths that can be planned, among them the usual one")
    func lengths() {
        #expect(template(lengths: []).faults.contains { $0.path == ["lengths"] })
        #expect(template(lengths: [60], usual: 90).faults.map(\.path).contains(["defaultLength"]))
        let short = template(
            boxes: [box("a", 0, 10, acts: true), box("b", 1, 10, compulsory: true)],
            lengths: [20],
            usual: 20
        )
        #expect(short.faults.map(\.path) == [["lengths", 0]])
    }

    @Test("needs boxes, and exactly one of them for actions")
    func boxes() {
        #expect(template(boxes: []).faults.map(\.path).contains(["boxes"]))
        let none = template(boxes: [box("a", 0, 30), box("b", 1, 30, compulsory: true)])
        #expect(none.faults.map(\.message.sv) == ["precis en ruta ska ha åtgärder (actionFields)"])
        let two = template(boxes: [box("a", 0, 30, acts: true), box("b", 1, 30, compulsory: true, acts: true)])
        #expect(two.faults.map(\.message.sv) == ["precis en ruta ska ha åtgärder (actionFields)"])
    }

    @Test("has its boxes in order of number, each in a place of its own on the sheet")
    func places() {
        let swapped = template(boxes: [box("a", 1, 30, acts: true), box("b", 0, 30, compulsory: true)])
        #expect(swapped.faults.map(\.path) == [["boxes", 1, "number"]])
        let crowded = template(boxes: [
            box("a", 0, 30, order: 1, acts: true), box("b", 1, 30, order: 1, compulsory: true),
        ])
        #expect(crowded.faults.map(\.path) == [["boxes", 1, "layout"]])
    }

    @Test("has turns that can be taken, and parts of the box's own perspectives")
    func details() {
        let round = Box.Round(form: .first, secondsPerTurn: 0, mayPass: true)
        let hurried = template(boxes: [box("a", 0, 30, round: round, acts: true), box("b", 1, 30, compulsory: true)])
        #expect(hurried.faults.map(\.path) == [["boxes", 0, "round", "secondsPerTurn"]])
        let part = Box.Part(
            perspective: .economy,
            title: Text("Ekonomi", "Economy"),
            minutes: [60: 30],
            questions: questions("p")
        )
        let foreign = template(boxes: [box("a", 0, 30, parts: [part], acts: true), box("b", 1, 30, compulsory: true)])
        #expect(foreign.faults.map(\.path) == [["boxes", 0, "parts", 0, "perspective"]])
    }

    @Test("has texts in both languages that fit where they stand")
    func texts() {
        #expect(Text("Mål").faults(at: [], within: .title).map(\.path) == [["en"]])
        #expect(Text(" ", "Goal").faults(at: [], within: .title).map(\.path) == [["sv"]])
        let long = String(repeating: "å", count: 81)
        #expect(Text(long, "Goal").faults(at: ["name"], within: .title).map(\.path) == [["name", "sv"]])
        #expect(Text(String(long.dropLast()), "Goal").faults(at: [], within: .title) == [])
    }

    private func template(boxes: [Box]? = nil, lengths: [Int] = [60], usual: Int = 60) -> ConversationTemplate {
        let boxes = boxes ?? [box("a", 0, 30, acts: true), box("b", 1, 30, compulsory: true)]
        let variants = Dictionary(boxes.map { ($0.id, QuestionVariant.neutral) }, uniquingKeysWith: { $1 })
        let set = QuestionSet(
            id: "plain",
            name: Text("Enkel", "Plain"),
            explanation: Text("Kort", "Short"),
            variants: variants
        )
        return ConversationTemplate(
            id: "small",
            version: 1,
            name: Text("Liten", "Small"),
            purpose: Text("Prova", "Try"),
            lengths: lengths,
            defaultLength: usual,
            recommendedPeople: 2...4,
            boxes: boxes,
            questionSets: [set],
            defaultQuestionSet: "plain"
        )
    }

    private func box(
        _ id: BoxID,
        _ number: Int,
        _ minutes: Int,
        order: Int? = nil,
        round: Box.Round = .none,
        parts: [Box.Part] = [],
        compulsory: Bool = false,
        acts: Bool = false
    ) -> Box {
        Box(
            id: id,
            number: number,
            title: Text("Ruta", "Box"),
            shortTitle: Text("Ruta", "Box"),
            purpose: Text("Klart", "Done"),
            minutes: [60: minutes, 20: minutes],
            round: round,
            perspectives: [.citizen],
            timePerspective: .citizen,
            defaultVariant: .neutral,
            questions: questions(id.value),
            isCompulsory: compulsory,
            recorderTip: Text("Skriv", "Write"),
            layout: .init(column: .left, order: order ?? number, weight: 1),
            parts: parts,
            holdsActions: acts
        )
    }

    private func questions(_ id: String) -> Questions {
        Questions(
            neutral: [Question(id: QuestionID("\(id)-n"), text: Text("Vad?", "What?"))],
            strengthBased: [Question(id: QuestionID("\(id)-s"), text: Text("Stolt?", "Proud?"))]
        )
    }
}

import Dialogues
import EventSourcing
import FollowUps
import Foundation
import Organisations
import Reflections
import Rounds
import RoundsWeb
import Surveys
import Templates
import Testing
import Vocabulary

@Suite("The summary of a round")
struct RoundSummaryTests {
    let town: RoundTown

    init() throws { town = RoundTown(library: try ShippedMethod.load()) }

    @Test("says that nothing is held yet, and of each figure why it is not there")
    func nothing() async throws {
        let path = try await town.made()
        let page = try await town.get("\(path)/summary").text
        #expect(page.contains("Inget samtal är hållet ännu"))
        #expect(page.contains("Visas när insamlingen har stängt."))
        #expect(page.contains("Ingen grupp har kommit överens"))
        #expect(page.contains("Inga ännu. De öppnas när båda parter har godkänt dokumentationen."))
        #expect(page.contains("Omgången är inte avslutad."))
        let draft = try await town.drafted(RoundTown.form.with("name", "Annan"))
        #expect(try await town.get("\(draft)/summary").location == draft)
        #expect(try await town.get("\(path)/summary", as: "tore").status == 403)
        #expect(try await town.get("\(path)/summary", as: "stina").status == 404)
    }

    @Test("counts people times hours, as planned and as it was, of the same dialogues")
    func time() async throws {
        let path = try await town.made()
        let dialogues = try await town.dialogues(of: path)
        // Seven people for 75 minutes are 8.75 hours; planned were 90 minutes, 10.5 hours.
        try await town.hold(dialogues[0].id, minutes: 75)
        let page = try await town.get("\(path)/summary").text
        #expect(page.contains("De hållna samtalen tog 8,8 timmar av människors tid. Planerat var 10,5."))
        #expect(page.contains("href=\"/dialogues/\(dialogues[0].id)\""))
        // Six people for 90 minutes are nine hours more.
        #expect(page.contains("<td class=\"number\">19,5</td>"))
        #expect(page.contains("<td class=\"number\">165</td>") == false)
    }

    @Test("shows what a statement came to from five answers, and not from four", arguments: [4, 5])
    func scores(people: Int) async throws {
        let path = try await town.made()
        let dialogues = try await town.dialogues(of: path)
        for dialogue in dialogues { try await town.hold(dialogue.id, minutes: 60) }
        let scores = [3, 4, 4, 6, 7].prefix(people)
        for (index, score) in scores.enumerated() {
            let submission = Submission(
                mode: .anonymous,
                role: "official",
                texts: ["p6-good-bad": "Svar \(index)"],
                scores: ["m-challenging": score, "m-voice": 7],
                consent: index == 0 ? .no : .anonymous
            )
            try await town.memories.keep(
                submission,
                of: Participation(dialogue: dialogues[0].id, person: PersonID("p\(index)")),
                to: "",
                when: .anonymous,
                in: RoundTown.granvik.id,
                on: town.desk.today
            )
        }
        let collecting = try await town.get("\(path)/summary").text
        #expect(collecting.contains("Visas när insamlingen har stängt."))
        #expect(!collecting.contains("Svar 1"))
        let occasion = OccasionID(String(path.split(separator: "/").last ?? ""))
        town.memories.change { $0.collections[occasion] = AnswerCollection(closedOn: town.desk.today) }
        let page = try await town.get("\(path)/summary").text
        guard people == 5 else {
            #expect(page.contains("Visas inte: färre än fem har svarat, och ingen ska kunna pekas ut."))
            #expect(!page.contains("median av"))
            #expect(!page.contains("Svar 1"))
            return
        }
        #expect(page.contains("<b>4 av 7</b>"))
        #expect(page.contains("median av 5 svar"))
        #expect(page.contains("href=\"\(path)/evaluation\""))
        // Nobody answered whether it was worth the time.
        #expect(page.contains("Visas inte: färre än fem har svarat på just det här."))
        #expect(page.contains("Median 7 av 7, 5 svar"))
        #expect(page.contains("Alla kom till tals"))
        #expect(page.contains("Samtalet var tillräckligt utmanande"), "a median of four is criticism")
        #expect(!page.contains("Svar 0"), "who said no is not quoted")
        #expect((1...4).allSatisfy { page.contains("Svar \($0)") })
    }

    @Test("tells which perspectives had too little room, and in which dialogue")
    func perspectives() async throws {
        let path = try await town.made()
        let dialogues = try await town.dialogues(of: path)
        for dialogue in dialogues { try await town.hold(dialogue.id, minutes: 60) }
        let was = try Allocation([.economy: 60, .citizen: 20, .coworker: 20], .was)
        let should = try Allocation([.economy: 25, .citizen: 50, .coworker: 25], .should)
        let agreed = GroupReflection(
            agreement: .init(
                TimeAgreement(was: was, should: should, answers: ["time-q3": "Börja med <b>eleverna</b>"]),
                revision: 1,
                by: "mia",
                at: town.clock.now
            ),
            evaluation: .init(
                GroupEvaluation(answers: ["g-keep": "Behåll rundan", "g-remove": "Ta bort pausen"], ratings: [:]),
                revision: 1,
                by: "mia",
                at: town.clock.now
            )
        )
        town.memories.change { $0.reflections[dialogues[0].id] = agreed }
        let page = try await town.get("\(path)/summary").text
        #expect(page.contains("1 av 2 grupper har kommit överens"))
        #expect(page.contains("Barn- och utbildningsnämnden: +30 procentenheter"))
        #expect(page.contains("Barn- och utbildningsnämnden: +5 procentenheter"))
        #expect(page.contains("href=\"/dialogues/\(dialogues[0].id)/reflection\""))
        #expect(!page.contains("perspective-economy"))
        #expect(page.contains("Börja med &lt;b"))
        let (strong, rest) = page.cut(at: "id=\"criticised\"")
        #expect(strong.contains("Behåll rundan"))
        #expect(rest.contains("Ta bort pausen"))
    }

    @Test("quotes of follow-up talks only what is approved and may be quoted")
    func followUps() async throws {
        let path = try await town.made()
        let dialogue = try await town.dialogues(of: path)[0].id
        func talk(_ id: FollowUpID, _ state: FollowUp.State, _ consent: QuoteConsent.Answer?, of dialogue: DialogueID)
            -> FollowUp
        {
            FollowUp(
                id: id,
                dialogue: dialogue,
                person: "hugo",
                interviewer: "tore",
                role: .elected,
                state: state,
                answers: ["f5": "Ord från \(id)"],
                consent: consent
            )
        }
        town.memories.change { kept in
            kept.followUps = [
                talk("med-roll", .approved, .role, of: dialogue),
                talk("utan-roll", .approved, .anonymous, of: dialogue),
                talk("nej", .approved, .no, of: dialogue), talk("vantar", .sent, .role, of: dialogue),
                talk("annat", .approved, .role, of: "other"),
            ]
        }
        let page = try await town.get("\(path)/summary").text
        #expect(page.contains("Ord från med-roll"))
        #expect(page.contains("Ord från utan-roll"))
        #expect(["nej", "vantar", "annat"].allSatisfy { !page.contains("Ord från \($0)") })
        #expect(page.contains("3 uppföljande samtal är godkända"))
        #expect(!page.contains("Hugo"))
    }
}

extension String {
    fileprivate func cut(at mark: String) -> (before: Substring, after: Substring) {
        guard let place = range(of: mark) else { return (self[...], "") }
        return (self[..<place.lowerBound], self[place.upperBound...])
    }
}

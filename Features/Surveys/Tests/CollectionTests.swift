import Surveys
import Templates
import Testing
import Vocabulary

@Suite("The collecting of answers")
struct CollectionTests {
    private let today = LocalDate(year: 2027, month: 3, day: 18) ?? .distantPast
    private let tomorrow = LocalDate(year: 2027, month: 3, day: 19) ?? .distantPast
    private let yesterday = LocalDate(year: 2027, month: 3, day: 17) ?? .distantPast

    @Test("takes an answer once, and fixes what was promised with the first one")
    func admits() throws {
        var collection = AnswerCollection()
        try collection.admit(promised: .anonymous, now: .anonymous, hasAnswered: false, on: today)
        #expect(collection == AnswerCollection(mode: .anonymous, isBegun: true))
        #expect(throws: SurveyRefusal.answeredAlready) {
            try collection.admit(promised: .anonymous, now: .anonymous, hasAnswered: true, on: today)
        }
        // The group has become smaller: those who answer now get the promise that the first one got.
        #expect(throws: SurveyRefusal.modeChanged(now: .anonymous)) {
            try collection.admit(promised: .named, now: .named, hasAnswered: false, on: today)
        }
        #expect(throws: SurveyRefusal.modeIsFixed) {
            try collection.choose(.named, among: AnswerMode.allCases, on: today)
        }
    }

    @Test("refuses an answer after closing, by hand or by the last day, and is never opened again")
    func closes() throws {
        var byHand = AnswerCollection()
        try byHand.close(on: today)
        var byDay = AnswerCollection()
        try byDay.setLastDay(today, on: today)
        #expect(!byDay.isClosed(on: today))
        for var (collection, day) in [(byHand, today), (byDay, tomorrow)] {
            #expect(collection.isClosed(on: day))
            #expect(throws: SurveyRefusal.collectionClosed) {
                try collection.admit(promised: .anonymous, now: .anonymous, hasAnswered: false, on: day)
            }
            #expect(throws: SurveyRefusal.collectionClosed) { try collection.setLastDay(tomorrow, on: day) }
            #expect(throws: SurveyRefusal.collectionClosed) { try collection.close(on: day) }
            #expect(throws: SurveyRefusal.collectionClosed) {
                try collection.choose(.named, among: AnswerMode.allCases, on: day)
            }
        }
    }

    @Test("needs a last day that has not been")
    func lastDay() {
        var collection = AnswerCollection()
        #expect(throws: SurveyRefusal.lastDayMissing) { try collection.setLastDay(nil, on: today) }
        #expect(throws: SurveyRefusal.lastDayPassed) { try collection.setLastDay(yesterday, on: today) }
    }

    @Test("of a small group is never anonymous, also when it becomes small after the choice")
    func small() throws {
        var collection = AnswerCollection()
        let few: [AnswerMode] = [.named, .namedToFacilitator]
        #expect(throws: SurveyRefusal.tooFewForAnonymous) { try collection.choose(.anonymous, among: few, on: today) }
        try collection.choose(.anonymous, among: AnswerMode.allCases, on: today)
        #expect(collection.mode(among: AnswerMode.allCases, usual: .anonymous) == .anonymous)
        #expect(collection.mode(among: few, usual: .namedToFacilitator) == .namedToFacilitator)
    }
}

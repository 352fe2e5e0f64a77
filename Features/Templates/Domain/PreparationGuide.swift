import Vocabulary

/// "Inför resultatsamtalet": what each participant reads and answers beforehand.
package struct PreparationGuide: Equatable, Sendable {
    package let version: Int
    package let title: Text
    package let introduction: Text
    package let answerMinutes: ClosedRange<Int>
    /// What is said beside the button that shares.
    package let beforeSharing: Text
    /// What is said of the answers that are not shared when the dialogue goes on.
    package let afterStart: Text
    package let reading: ReadingGuide
    package let questions: [PreparationQuestion]
    /// How sure one may say that one is.
    package let certainties: [Certainty: Text]
    /// "Jag har läst underlaget".
    package let read: Text
    package let readChoices: [ReadingExtent: Text]
    /// "Underlaget räcker för ett bra samtal".
    package let sufficient: AgreementScale
    package let documentUseful: AgreementScale
    package let readiness: [Readiness: Text]
    /// With `{ready}` and `{total}`.
    package let readyOfTotal: Text
    package let compiled: CompiledTexts

    package init(
        version: Int,
        title: Text,
        introduction: Text,
        answerMinutes: ClosedRange<Int>,
        beforeSharing: Text,
        afterStart: Text,
        reading: ReadingGuide,
        questions: [PreparationQuestion],
        certainties: [Certainty: Text],
        read: Text,
        readChoices: [ReadingExtent: Text],
        sufficient: AgreementScale,
        documentUseful: AgreementScale,
        readiness: [Readiness: Text],
        readyOfTotal: Text,
        compiled: CompiledTexts
    ) {
        self.version = version
        self.title = title
        self.introduction = introduction
        self.answerMinutes = answerMinutes
        self.beforeSharing = beforeSharing
        self.afterStart = afterStart
        self.reading = reading
        self.questions = questions
        self.certainties = certainties
        self.read = read
        self.readChoices = readChoices
        self.sufficient = sufficient
        self.documentUseful = documentUseful
        self.readiness = readiness
        self.readyOfTotal = readyOfTotal
        self.compiled = compiled
    }

    package func question(_ id: QuestionID) -> PreparationQuestion? { questions.first { $0.id == id } }
}

/// One of the guide's questions, with the box of the sheet that its answers are of use in.
package struct PreparationQuestion: Equatable, Sendable, Identifiable {
    package let id: QuestionID
    package let number: Int
    /// The most characters of an answer.
    package let limit: Int
    /// The perspectives that an answer is likely to be of, the first as proposal.
    package let perspectives: [Perspective]
    package let box: BoxID
    /// The same question in the tone of the box, where the two differ.
    package let texts: [QuestionVariant: Text]
    package let help: Text
    /// The answer may say how sure one is.
    package let asksCertainty: Bool

    package init(
        id: QuestionID,
        number: Int,
        limit: Int,
        perspectives: [Perspective],
        box: BoxID,
        texts: [QuestionVariant: Text],
        help: Text,
        asksCertainty: Bool
    ) {
        self.id = id
        self.number = number
        self.limit = limit
        self.perspectives = perspectives
        self.box = box
        self.texts = texts
        self.help = help
        self.asksCertainty = asksCertainty
    }

    package func text(_ variant: QuestionVariant) -> Text { texts[variant] ?? Text(sv: id.value) }
}

/// How sure somebody is of an explanation.
package enum Certainty: String, Codable, CaseIterable, Sendable { case fact, experience, assumption }

/// How much of the basis somebody has read.
package enum ReadingExtent: String, Codable, CaseIterable, Sendable { case all, partly, none }

/// How far somebody has come with the preparation.
package enum Readiness: String, Codable, CaseIterable, Sendable { case notStarted, started, ready }

/// A statement to agree or disagree with, and what its ends mean.
package struct AgreementScale: Equatable, Sendable {
    package let statement: Text
    package let range: ClosedRange<Int>
    package let lowest: Text
    package let highest: Text

    package init(statement: Text, range: ClosedRange<Int>, lowest: Text, highest: Text) {
        self.statement = statement
        self.range = range
        self.lowest = lowest
        self.highest = highest
    }
}

/// How to read, how long, and what to leave out.
package struct ReadingGuide: Equatable, Sendable {
    package let title: Text
    package let recommendedMinutes: Int
    package let warningMinutes: Int
    package let wordsPerMinute: Int
    package let guidance: [Text]
    package let parts: [Part]
    /// For whoever chooses the basis.
    package let selecting: [Text]

    /// A kind of reading, with the minutes that it is worth.
    package struct Part: Equatable, Sendable, Identifiable {
        package let id: String
        package let title: Text
        package let minutes: Int

        package init(id: String, title: Text, minutes: Int) {
            self.id = id
            self.title = title
            self.minutes = minutes
        }
    }

    package init(
        title: Text,
        recommendedMinutes: Int,
        warningMinutes: Int,
        wordsPerMinute: Int,
        guidance: [Text],
        parts: [Part],
        selecting: [Text]
    ) {
        self.title = title
        self.recommendedMinutes = recommendedMinutes
        self.warningMinutes = warningMinutes
        self.wordsPerMinute = wordsPerMinute
        self.guidance = guidance
        self.parts = parts
        self.selecting = selecting
    }
}

/// The headings of the compilation.
package struct CompiledTexts: Equatable, Sendable {
    /// The four ways that the compilation is looked at.
    package enum View: String, CaseIterable, Sendable {
        case byPerspective = "by-perspective"
        case overlaps
        case blankSpots = "blank-spots"
        case uncertain
    }

    package let title: Text
    package let views: [View: Text]
    /// With `{perspective}`.
    package let blankSpot: Text

    package init(title: Text, views: [View: Text], blankSpot: Text) {
        self.title = title
        self.views = views
        self.blankSpot = blankSpot
    }
}

package extension Text {
    /// Replaces every `{name}` that has a value, in each language its own.
    func filling(_ values: [String: Text]) -> Text {
        values.reduce(self) { text, value in
            let hole = "{\(value.key)}"
            return Text(
                sv: text.sv.replacing(hole, with: value.value.sv),
                en: text.en?.replacing(hole, with: value.value[.en])
            )
        }
    }
}

import Vocabulary

/// "Vi ska belysa resultat ur fyra perspektiv": how a group looks back on how its time was divided.
package struct TimeReflectionGuide: Equatable, Sendable {
    package let title: Text
    package let instruction: Text
    package let guess: Text
    package let was: Text
    package let should: Text
    package let registered: Text
    package let questions: [Prompt]
    /// Said when the sum is not 100, with `{sum}` and `{difference}`.
    package let tooLittle: Text
    package let tooMuch: Text

    package init(
        title: Text,
        instruction: Text,
        guess: Text,
        was: Text,
        should: Text,
        registered: Text,
        questions: [Prompt],
        tooLittle: Text,
        tooMuch: Text
    ) {
        self.title = title
        self.instruction = instruction
        self.guess = guess
        self.was = was
        self.should = should
        self.registered = registered
        self.questions = questions
        self.tooLittle = tooLittle
        self.tooMuch = tooMuch
    }

    /// The question whose answer the next dialogue begins with.
    package static let changeNextTime: ItemID = "time-q3"
}

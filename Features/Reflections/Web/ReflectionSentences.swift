import HTTPTypes
import Reflections
import Site
import Templates
import Vocabulary

extension ReflectionRefusal: Explained {
    package var explanation: Text {
        switch self {
        case .notAtTheTable:
            Text("Bara de som satt runt bordet svarar här.", "Only those who sat around the table answer here.")
        case .notForTheGroup:
            Text(
                "Samtalsledaren eller dokumentatören skriver det gruppen kommer överens om.",
                "The facilitator or the recorder writes what the group agrees on."
            )
        case .notHeldYet:
            Text(
                "Vänta till samtalets sista ruta. Då går det att fördela tiden.",
                "Wait for the last box of the dialogue. Then the time can be divided."
            )
        case .groupHasBegun:
            Text(
                "Gruppen har börjat komma överens, så gissningarna är visade. Säg i stället hur du tänker.",
                "The group has begun to agree, so the guesses are shown. Say what you think instead."
            )
        case .groupHasNotBegun:
            Text(
                "Visa gissningarna först. Sedan skriver ni det ni är överens om.",
                "Show the guesses first. Then write what you agree on."
            )
        case .isDone:
            Text(
                "Gruppen är klar, och svaren är låsta. Det du skrev är inte sparat.",
                "The group is ready, and the answers are locked. What you wrote is not saved."
            )
        case .timeNotAgreed:
            Text("Kom överens om tiden först.", "Agree on the time first.")
        case .notANumber:
            Text("Skriv hela procent med siffror, till exempel 25.", "Write whole per cent in figures, such as 25.")
        case .shareOutOfRange:
            Text("Skriv ett tal från 0 till 100.", "Write a number from 0 to 100.")
        case .sumIsNot100(_, let sum) where sum > Allocation.total:
            Text(
                "Summan är \(sum) procent. Ta bort \(sum - Allocation.total) för att komma till 100.",
                "The sum is \(sum) per cent. Remove \(sum - Allocation.total) to reach 100."
            )
        case .sumIsNot100(_, let sum):
            Text(
                "Summan är \(sum) procent. Fördela \(Allocation.total - sum) till för att komma till 100.",
                "The sum is \(sum) per cent. Distribute \(Allocation.total - sum) more to reach 100."
            )
        case .changedByOther:
            Text(
                "Någon annan sparade medan du skrev. Båda versionerna står här: välj eller slå ihop dem, och spara igen.",
                "Somebody else saved while you wrote. Both versions are here: choose or combine them, and save again."
            )
        case .noSuchQuestion:
            Text(
                "Frågan finns inte i formuläret. Ladda om sidan och skriv svaret igen.",
                "The question is not in the form. Reload the page and write the answer again."
            )
        case .answerTooLong(_, let limit):
            Text("Korta svaret till högst \(limit) tecken.", "Shorten the answer to at most \(limit) characters.")
        case .ratingOutOfRange:
            Text("Välj en siffra från 1 till 7.", "Choose a figure from 1 to 7.")
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .notAtTheTable, .notForTheGroup: .forbidden
        case .notHeldYet, .groupHasBegun, .groupHasNotBegun, .isDone, .timeNotAgreed, .changedByOther: .conflict
        case .notANumber, .shareOutOfRange, .sumIsNot100, .noSuchQuestion, .answerTooLong, .ratingOutOfRange:
            .unprocessableContent
        }
    }

    package var field: String? {
        switch self {
        case .notANumber(let row, let perspective), .shareOutOfRange(let row, let perspective):
            "\(row.rawValue)-\(perspective.rawValue)"
        case .sumIsNot100(let row, _): "\(row.rawValue)-\(Perspective.allCases[0].rawValue)"
        case .answerTooLong(let item, _): "text-\(item)"
        case .ratingOutOfRange(let item): "rating-\(item)"
        case .notAtTheTable, .notForTheGroup, .notHeldYet, .groupHasBegun, .groupHasNotBegun, .isDone, .timeNotAgreed,
            .changedByOther, .noSuchQuestion:
            nil
        }
    }

    /// The row whose fields are to be corrected.
    var row: AllocationRow? {
        switch self {
        case .notANumber(let row, _), .shareOutOfRange(let row, _), .sumIsNot100(let row, _): row
        default: nil
        }
    }
}

extension TimeReflectionGuide {
    /// In the words of the library, when it has them.
    func sentence(_ refusal: ReflectionRefusal) -> Text {
        guard case .sumIsNot100(_, let sum) = refusal else { return refusal.explanation }
        let words = sum > Allocation.total ? tooMuch : tooLittle
        func filled(_ text: String) -> String {
            text.replacing("{sum}", with: "\(sum)").replacing("{difference}", with: "\(abs(Allocation.total - sum))")
        }
        return Text(sv: filled(words.sv), en: words.en.map(filled))
    }
}

/// "Summa 85 procent, 15 kvar att fördela": as `Public/js/forms/shares.js` says it while one writes.
enum ShareSum {
    static func words(_ sum: Int) -> Text {
        let total = Allocation.total
        if sum < total {
            return Text(
                "Summa \(sum) procent, \(total - sum) kvar att fördela",
                "Sum \(sum) per cent, \(total - sum) left to divide"
            )
        }
        if sum > total {
            return Text(
                "Summa \(sum) procent, \(sum - total) för mycket",
                "Sum \(sum) per cent, \(sum - total) too many"
            )
        }
        return Text("Summa \(sum) procent, det går jämnt ut", "Sum \(sum) per cent, it comes out even")
    }
}

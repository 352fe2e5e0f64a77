import Rounds

// A sentence for every refusal that names nobody: what happened and what to do next.
extension Round.Refusal {
    var swedish: String {
        switch self {
        case .notOrganiser: "Det gör den som planerar samtalen i kommunen. Be den personen om hjälp."
        case .alreadyDrafted: "Omgången finns redan. Öppna den från listan över omgångar."
        case .noSuchRound: "Omgången finns inte. Gå till listan över omgångar och välj därifrån."
        case .dialoguesMadeAlready:
            "Samtalen är redan skapade. Ändra dag, personer och minuter i vart och ett av dem."
        case .notMadeYet: "Samtalen är inte skapade ännu. Gör klart planen och skapa dem först."
        case .alreadyClosed: "Omgången är redan avslutad. Ni kan ändra lärdomarna, eller börja nästa omgång."
        case .notClosed: "Omgången är inte avslutad ännu. Avsluta den med det ni vill ändra nästa gång."
        case .discarded: "Omgången är kastad. Börja en ny om den ska hållas ändå."
        case .changedByOther:
            "Någon annan har ändrat medan du skrev. Inget är överskrivet. Jämför och välj, eller sätt ihop det."
        case .nameMissing: "Skriv vad omgången ska heta."
        case .textTooLong(let limit): "Någon text är för lång. Korta den till högst \(limit) tecken."
        case .lengthOutOfRange: "Välj en längd mellan 30 och 240 minuter."
        case .questionSetUnknown: "Välj ett av mallens sätt att fråga."
        case .paceOutOfRange:
            "Räkna med 1–6 samtal om dagen, 0–240 minuters paus och 1–30 dagar mellan samtalsdagarna."
        case .noUnits: "Välj minst en enhet. Varje vald enhet får ett samtal."
        case .tooManyUnits(let limit): "Högst \(limit) enheter får plats i en omgång. Dela upp den i två."
        case .leadershipMissing: "Välj vilka som möter enheterna, till exempel kommunledningen."
        case .unitGone: "En vald enhet finns inte kvar i kommunen. Välj en annan och spara igen."
        case .lessonsMissing: "Skriv minst en sak att ändra eller behålla. Nästa omgång börjar med det du skriver."
        case .reasonMissing: "Skriv varför, så att den som läser förstår."
        case .decisionMissing: "Skriv vilket beslut som ligger bakom, till exempel beslutets nummer och datum."
        case .alreadyErased: "Lärdomarna är redan borttagna. Skriv nya om de behövs."
        case .unitTwice: "En enhet är vald två gånger. Ta bort den ena."
        case .leadershipAmongUnits: "En enhet kan inte möta sig själv. Välj en annan part."
        case .personGone: "Någon som är vald finns inte kvar. Välj någon annan."
        case .dialogueNotReady: "Ett av samtalen går inte att skapa ännu. Öppna planen och gör klart den."
        }
    }

    var english: String {
        switch self {
        case .notOrganiser: "That is done by whoever plans the dialogues. Ask that person for help."
        case .alreadyDrafted: "The round exists already. Open it from the list of rounds."
        case .noSuchRound: "There is no such round. Go to the list of rounds and choose from there."
        case .dialoguesMadeAlready:
            "The dialogues are made already. Change day, people and minutes in each of them."
        case .notMadeYet: "The dialogues are not made yet. Complete the plan and make them first."
        case .alreadyClosed: "The round is closed already. You can change the lessons, or begin the next round."
        case .notClosed: "The round is not closed yet. Close it with what you want to change next time."
        case .discarded: "The round was thrown away. Begin a new one if it is to be held anyway."
        case .changedByOther:
            "Somebody else made a change while you wrote. Nothing is overwritten. Compare and choose, or combine."
        case .nameMissing: "Write what the round is to be called."
        case .textTooLong(let limit): "A text is too long. Shorten it to at most \(limit) characters."
        case .lengthOutOfRange: "Choose a length between 30 and 240 minutes."
        case .questionSetUnknown: "Choose one of the template's ways to ask."
        case .paceOutOfRange:
            "Plan 1–6 dialogues a day, a pause of 0–240 minutes and 1–30 days between the days with dialogues."
        case .noUnits: "Choose at least one unit. Each gets a dialogue."
        case .tooManyUnits(let limit): "At most \(limit) units have room in a round. Divide it in two."
        case .leadershipMissing: "Choose who meets the units, such as the municipal leadership."
        case .unitGone: "A chosen unit is no longer in the municipality. Choose another and save again."
        case .lessonsMissing: "Write at least one thing to change or keep. The next round begins with it."
        case .reasonMissing: "Write why, so that the reader understands."
        case .decisionMissing: "Write which decision lies behind it, for instance its number and date."
        case .alreadyErased: "The lessons are removed already. Write new ones if they are needed."
        case .unitTwice: "A unit is chosen twice. Remove one."
        case .leadershipAmongUnits: "A unit cannot meet itself. Choose another party."
        case .personGone: "Somebody who is chosen is no longer there. Choose somebody else."
        case .dialogueNotReady: "One of the dialogues can't be made yet. Open the plan and complete it."
        }
    }
}

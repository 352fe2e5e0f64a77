import Dialogues
import Organisations
import Site
import Templates
import Vocabulary

/// What one person has before them: the dialogue to go to, and what waits, the most urgent first.
struct Work {
    let dialogues: [ListedDialogue]
    let next: ListedDialogue?
    let tasks: [Waiting]
    private let today: LocalDate

    /// `others` is what other features know to wait.
    init(_ dialogues: [ListedDialogue], of person: Person, today: LocalDate, others: [Waiting] = []) {
        self.dialogues = dialogues
        self.today = today
        let own = dialogues.filter { $0.summary.seat(of: person.id) != nil }
        let next =
            own.first { $0.summary.phase == .live }
            ?? own.first { $0.summary.phase == .open && ($0.summary.date ?? .distantPast) >= today }
        self.next = next
        let ofDialogues = dialogues.flatMap { dialogue in
            dialogue.summary.tasks(of: person.id, isOrganiser: person.isOrganiser, today: today)
                .map { WaitingTask(dialogue: dialogue, task: $0, role: dialogue.summary.seat(of: person.id)?.role) }
        }
        // The way into the next dialogue stands as a button of its own.
        .filter { !($0.task.isOfTheRoom && $0.dialogue.id == next?.id) }
        .map(\.waiting)
        tasks = (ofDialogues + others).enumerated()
            .sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }
            .map(\.element)
    }

    var sentence: Text {
        let waits = Self.number(tasks.count)
        if let next, next.summary.phase == .live {
            return tasks.isEmpty
                ? Text("Ditt samtal pågår nu.", "Your dialogue is going on now.")
                : Text(
                    sv: "Ditt samtal pågår nu. \(waits.sv) väntar på dig sedan.",
                    en: "Your dialogue is going on now. \(waits[.en]) for you after it."
                )
        }
        let waiting =
            tasks.isEmpty
            ? Text("Inget väntar på dig just nu.", "Nothing waits for you right now.")
            : Text(sv: "\(waits.sv) väntar på dig.", en: "\(waits[.en]) for you.")
        guard let day = next?.summary.date else { return waiting }
        if day == today {
            return Text(
                sv: "\(waiting.sv) Ditt nästa samtal är i dag.",
                en: "\(waiting[.en]) Your next dialogue is today."
            )
        }
        return Text(
            sv: "\(waiting.sv) Ditt nästa samtal är \(day.weekdayName.sv) den \(day.short.sv).",
            en: "\(waiting[.en]) Your next dialogue is on \(day.weekdayName[.en]) \(day.short[.en])."
        )
    }

    private static func number(_ count: Int) -> Text {
        let words = ["En sak", "Två saker", "Tre saker", "Fyra saker", "Fem saker", "Sex saker"]
        return Text(
            sv: (1...words.count).contains(count) ? words[count - 1] : "\(count) saker",
            en: count == 1 ? "One thing waits" : "\(count) things wait"
        )
    }
}

extension DialogueTask {
    var isOfTheRoom: Bool { self == .hold || self == .join }
}

import Dialogues
import DialoguesWeb
import Letters
import Site
import Vocabulary

/// What a letter says, in both languages.
struct LetterWords {
    let subject: Text
    let paragraphs: [Text]
    var facts: [ComposedLetter.Fact] = []
    var action: (words: Text, path: String)?

    init(_ letter: LetterSubject) {
        switch letter.order.kind {
        case .invitation, .update, .cancellation: self.init(appointment: letter)
        case .approve, .approveReminder: self.init(approval: letter)
        case .evaluate, .evaluateReminder, .prepareReminder: self.init(own: letter)
        case .actionDue, .actionOverdue: self.init(action: letter)
        }
    }

    static let ownLink = Text(
        "Länken är din egen. Skicka den inte vidare. Har den gått ut får du en ny på sidan som den leder till.",
        "The link is your own. Do not pass it on. If it has expired, the page it leads to gives you a new one."
    )

    static let stop = Text("Sluta skicka påminnelser till mig", "Stop sending me reminders")

    static func automatic(_ organisation: String) -> Text {
        Text(
            "Brevet är skickat av Samtal i \(organisation). Frågor? Vänd dig till den som bjöd in dig.",
            "This letter was sent by Samtal in \(organisation). Questions? Ask whoever invited you."
        )
    }
}

extension LetterWords {
    private init(appointment letter: LetterSubject) {
        let title = letter.about
        let parties = letter.table.map { ($0.unitName(.first), $0.unitName(.second)) } ?? ("", "")
        switch letter.order.kind {
        case .update:
            subject = Text("Ändrat: \(title)", "Changed: \(title)")
            paragraphs = [
                Text(
                    "Samtalet ”\(title)” har ändrats. Det här gäller nu. Kalenderfilen i brevet ändrar tiden i din kalender.",
                    "The dialogue “\(title)” has changed. This is what holds now. The calendar file in this letter changes the time in your calendar."
                )
            ]
        case .cancellation:
            subject = Text("Inställt: \(title)", "Cancelled: \(title)")
            paragraphs = [letter.cancelled(title)]
        default:
            subject = Text("Inbjudan: \(title)", "Invitation: \(title)")
            paragraphs = [
                Text(
                    "Du är inbjuden till samtalet ”\(title)” mellan \(parties.0) och \(parties.1).",
                    "You are invited to the dialogue “\(title)” between \(parties.0) and \(parties.1)."
                ),
                Text(
                    "På sidan ser du vilka som är med, vad ni ska prata om och vad du kan läsa före. Kalenderfilen i brevet lägger in tiden i din kalender.",
                    "The page shows who takes part, what you will talk about and what you can read before. The calendar file in this letter puts the time into your calendar."
                ),
            ]
        }
        facts = letter.appointment
        if letter.order.kind != .cancellation, let dialogue = letter.order.dialogue {
            action = (Text("Se samtalet", "See the dialogue"), "/dialogues/\(dialogue)")
        }
    }

    private init(approval letter: LetterSubject) {
        let title = letter.about
        let isReminder = letter.order.kind.isReminder
        subject =
            isReminder
            ? Text("Påminnelse: läs och godkänn ”\(title)”", "Reminder: read and approve “\(title)”")
            : Text("Dags att godkänna: \(title)", "Time to approve: \(title)")
        paragraphs = [
            Text(
                "Dokumentationen av samtalet ”\(title)” väntar på att du läser och godkänner den för din part.",
                "The record of the dialogue “\(title)” waits for you to read it and approve it for your party."
            ),
            Text(
                "Är något fel? Föreslå en rättelse på samma sida. Då ändras texten innan ni godkänner.",
                "Is something wrong? Propose a correction on the same page. The text is then changed before you approve."
            ),
        ]
        action = letter.action(Text("Läs och godkänn", "Read and approve"))
    }

    private init(own letter: LetterSubject) {
        let title = letter.about
        switch letter.order.kind {
        case .prepareReminder:
            subject = Text("Påminnelse: förbered dig för ”\(title)”", "Reminder: prepare for “\(title)”")
            paragraphs = [
                Text(
                    "Snart är det dags för samtalet ”\(title)”. Det finns något kvar att läsa eller svara på. Det du skriver ser bara du, tills du själv delar det.",
                    "The dialogue “\(title)” is soon. There is something left to read or answer. Only you see what you write, until you share it yourself."
                )
            ]
            action = letter.action(Text("Förbered dig", "Prepare"))
        default:
            subject =
                letter.order.kind.isReminder
                ? Text("Påminnelse: vad tyckte du om ”\(title)”?", "Reminder: what did you think of “\(title)”?")
                : Text("Vad tyckte du om ”\(title)”?", "What did you think of “\(title)”?")
            paragraphs = [
                Text(
                    "Samtalet ”\(title)” är avslutat. Berätta hur det var: det tar några minuter och hjälper er att göra nästa samtal bättre.",
                    "The dialogue “\(title)” has ended. Tell us how it was: it takes a few minutes and helps make the next one better."
                )
            ]
            action = letter.action(Text("Svara nu", "Answer now"))
        }
        if let due = letter.ask?.due { facts = [.init(Text("Senast", "By"), due.fullWords)] }
    }

    private init(action letter: LetterSubject) {
        let due = letter.ask?.due?.fullWords ?? Text("", "")
        subject =
            letter.order.kind == .actionDue
            ? Text(sv: "Åtgärd att göra klar senast \(due.sv)", en: "Action to complete by \(due[.en])")
            : Text("En åtgärd har passerat sin dag", "An action has passed its day")
        paragraphs = [
            letter.order.kind == .actionDue
                ? Text("Du ansvarar för den här åtgärden.", "You are responsible for this action.")
                : Text(
                    "Du ansvarar för den här åtgärden. Berätta hur det går, eller ge den en ny dag.",
                    "You are responsible for this action. Tell how it goes, or give it a new day."
                )
        ]
        facts = [.init(Text("Åtgärd", "Action"), Text(sv: letter.about))]
        if letter.ask?.due != nil { facts.append(.init(Text("Senast", "By"), due)) }
        action = letter.action(Text("Berätta hur det går", "Tell how it goes"))
    }
}

extension LetterSubject {
    /// When and where, as it holds for this letter.
    fileprivate var appointment: [ComposedLetter.Fact] {
        guard let meeting = order.meeting else { return [] }
        let end = meeting.start.adding(minutes: meeting.minutes)
        var facts = [
            ComposedLetter.Fact(Text("Dag", "Day"), meeting.date.fullWords),
            ComposedLetter.Fact(
                Text("Tid", "Time"),
                Text("\(meeting.start.swedish)–\(end.swedish)", "\(meeting.start.iso)–\(end.iso)")
            ),
        ]
        if !meeting.place.isEmpty { facts.append(.init(Text("Plats", "Place"), Text(sv: meeting.place))) }
        if order.kind != .cancellation, let role = table?.role(of: order.person) {
            facts.append(.init(Text("Din roll", "Your role"), role.name))
        }
        return facts
    }

    fileprivate func cancelled(_ title: String) -> Text {
        table?.state.phase == .discarded
            ? Text(
                "Samtalet ”\(title)” är inställt. Kalenderfilen i brevet tar bort tiden ur din kalender.",
                "The dialogue “\(title)” is cancelled. The calendar file in this letter takes the time out of your calendar."
            )
            : Text(
                "Du behöver inte komma till samtalet ”\(title)”. Kalenderfilen i brevet tar bort tiden ur din kalender.",
                "You do not need to come to the dialogue “\(title)”. The calendar file in this letter takes the time out of your calendar."
            )
    }

    fileprivate func action(_ words: Text) -> (words: Text, path: String)? { ask.map { (words, $0.path) } }
}

extension LocalDate {
    /// "torsdag 11 mars 2027".
    var fullWords: Text {
        Text(sv: "\(weekdayName.sv) \(long.sv)", en: "\(weekdayName[.en]) \(long[.en])")
    }
}

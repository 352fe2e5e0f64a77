import Dialogues
import Jobs
import Letters
import Markup
import Organisations
import Site
import Vocabulary

struct LetterPage: View {
    let viewer: Viewer
    let overview: LetterOverview
    /// Only letters about this one.
    let dialogue: DialogueID?

    var body: HTML {
        Page(Text("Utskick", "Letters"), for: viewer, in: .year) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        span { Text("Utskick", "Letters") }
                    }
                    h1 { Text("Utskick", "Letters") }
                    p(.class("lead soft")) {
                        Text(
                            "Brev som Samtal skickar av sig självt: inbjudningar, ändrade tider, det som väntar på godkännande och påminnelser till dem som har något kvar.",
                            "Letters that Samtal sends by itself: invitations, changed times, what waits for approval, and reminders to those who have something left."
                        )
                    }
                    if let dialogue, let title = overview.titles[dialogue] {
                        p {
                            Text("Bara om ”\(title)”. ", "Only about “\(title)”. ")
                            a(.href("/letters")) { Text("Visa alla", "Show all") }
                        }
                    }
                }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        LettersInTrouble(overview: overview, jobs: jobs.filter(\.state.needsSomebody))
                        LettersAhead(overview: overview, letters: ahead, dialogue: dialogue)
                        LettersUnderWay(overview: overview, jobs: underWay)
                        LettersSent(overview: overview, jobs: jobs.filter { $0.state == .done })
                    }
                    aside(.class("stack-wide"), .ariaLabel(Text("Inställningar", "Settings"))) {
                        LetterSwitch(overview: overview)
                        LettersUnreachable(people: overview.withoutAddress)
                    }
                }
            }
        }
    }

    private var jobs: [Job] { overview.jobs.filter { dialogue == nil || $0.order?.dialogue == dialogue } }
    private var underWay: [Job] {
        jobs.filter { $0.state == .waiting || $0.state == .running || $0.state == .handing }
    }
    private var ahead: [PlannedLetter] { overview.ahead.filter { dialogue == nil || $0.order.dialogue == dialogue } }
}

/// On or off, and what it takes.
struct LetterSwitch: View {
    let overview: LetterOverview

    var body: HTML {
        section(.class("sheet-flat stack"), .ariaLabelledby("switch-title")) {
            h2(.id("switch-title"), .class("plain-title")) { Text("Skicka av sig självt", "Send by itself") }
            if overview.sendsMail {
                p {
                    overview.choice.isOn
                        ? StatusTag(.done, Text("Utskick är på", "Letters are on")).html
                        : StatusTag(.waiting, Text("Utskick är av", "Letters are off")).html
                }
                p(.class("small soft")) {
                    Text("Breven kommer från ", "The letters come from ")
                    Address(overview.sender)
                    "."
                }
                form(.class("stack-tight"), .action("/letters/choice"), .method("post")) {
                    Field(
                        Text("Brevens språk", "Language of the letters"),
                        name: "language",
                        value: overview.choice.language.rawValue,
                        control: .choice([("sv", Text("Svenska", "Swedish")), ("en", Text("Engelska", "English"))])
                    )
                    div(.class("button-row")) {
                        if overview.choice.isOn {
                            button(.class("button"), .type("submit"), .name("on"), .value("1")) {
                                Text("Spara språket", "Save the language")
                            }
                            button(.class("button button-quiet"), .type("submit"), .name("on"), .value("0")) {
                                Text("Slå av utskick", "Switch letters off")
                            }
                        } else {
                            button(.class("button button-main"), .type("submit"), .name("on"), .value("1")) {
                                Text("Slå på utskick", "Switch letters on")
                            }
                        }
                    }
                }
                if !overview.choice.isOn {
                    p(.class("small soft")) {
                        Text(
                            "Titta först på vad som skulle skickas. Det som står som ”genast” går iväg när du slår på.",
                            "First look at what would be sent. What is marked “at once” leaves when you switch on."
                        )
                    }
                }
            } else {
                p { Text("Samtal kan inte skicka e-post än.", "Samtal can't send mail yet.") }
                p(.class("small soft")) {
                    Text(
                        "Den som sköter servern anger en avsändare med ",
                        "Whoever runs the server names a sender with "
                    )
                    code {
                        // It may break where one reads a pause.
                        for part in ["SAMTAL_", "MAIL_", "FROM"] {
                            part
                            HTML.element("wbr", [], nil)
                        }
                    }
                    Text(
                        " och ser till att programmet sendmail finns. Till dess ger du var och en sin personliga länk på samtalets sida.",
                        " and sees to it that the program sendmail is there. Until then you give each person their own link on the dialogue's page."
                    )
                }
            }
        }
    }
}

/// Those who have a letter coming and no address.
struct LettersUnreachable: View {
    let people: [Person]

    var body: HTML {
        if !people.isEmpty {
            section(.class("sheet-flat stack"), .ariaLabelledby("unreachable-title")) {
                h2(.id("unreachable-title"), .class("plain-title")) { Text("Utan adress", "Without an address") }
                p(.class("small soft")) {
                    Text(
                        "De här får inga brev. Skriv in adressen eller ge dem en länk.",
                        "These get no letters. Write their address or give them a link."
                    )
                }
                ul(.class("lines small")) {
                    for person in people { li { a(.href("/people/\(person.id)")) { person.name } } }
                }
            }
        }
    }
}

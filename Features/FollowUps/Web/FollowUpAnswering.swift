import DialoguesWeb
import FollowUps
import Markup
import Site
import Templates
import Vocabulary

/// What the person sees: the text to read, change, approve or say no to; and the way to take it back.
struct PersonsSide: View {
    let view: FollowUpView

    var body: HTML {
        switch view.followUp.state {
        case .draft: HTML.empty
        case .sent:
            if view.saved, view.typed == nil {
                Message(.done, Text("Dina ändringar är sparade", "Your changes are saved")) {
                    p { Text("Texten är inte godkänd än.", "The text is not approved yet.") }
                }
            }
            answering
            declining
            withdrawal
        case .approved:
            Message(.done, Text("Du har godkänt texten", "You have approved the text")) {
                p { view.consent.words(view.followUp.consent ?? .no) }
            }
            if let refusal = view.typed(in: .reading)?.refusal { Message(.correct, refusal.explanation) }
            FollowUpReading(view: view)
            withdrawal
        case .declined:
            Message(.info, Text("Du har sagt nej till texten", "You have said no to the text")) {
                p {
                    Text(
                        "Den används inte. \(view.interviewer) kan skriva om den och skicka den igen.",
                        "It is not used. \(view.interviewer) may rewrite it and send it again."
                    )
                }
            }
            withdrawal
        case .withdrawn:
            Message(.info, Text("Du har tagit tillbaka texten", "You have withdrawn the text")) {
                p { Text("Den är raderad och används inte.", "It is erased and not used.") }
            }
        }
    }

    private var typed: TypedFollowUp? { view.typed(in: .reading) }

    private var answering: HTML {
        form(.class("sheet stack"), .method("post"), .action("\(view.path)/answer"), .id("reading")) {
            CommandField()
            input(.type("hidden"), .name("revision"), .value(String(view.followUp.revision)))
            FollowUpRefused(view: view, typed: typed)
            p {
                Text(
                    "\(view.interviewer) har skrivit ned det du sa. Ändra så att det stämmer. Inget används förrän du har godkänt det.",
                    "\(view.interviewer) has written down what you said. Change it until it is right. Nothing is used until you approve it."
                )
            }
            p {
                span(.class("who-sees who-sees-shared")) {
                    Icon("shared")
                    Text("Du och \(view.interviewer) läser texten", "You and \(view.interviewer) read the text")
                }
            }
            FollowUpAnswers(view: view, typed: typed)
            ConsentChoice(
                consent: view.consent,
                chosen: typed.map { $0.form["consent"] } ?? view.followUp.consent?.rawValue ?? "",
                problem: typed.problem("consent"),
                help: Text(
                    sv:
                        "Citat står i sammanställningen av samtalen. Med roll står det ”\(view.followUp.role.name.sv)”.",
                    en:
                        "Quotes stand in the summary of the dialogues. With role it says “\(view.followUp.role.name[.en])”."
                ),
                mayWait: false
            )
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit"), .name("do"), .value("approve")) {
                    Text("Godkänn texten", "Approve the text")
                }
                button(.class("button"), .type("submit"), .name("do"), .value("save")) {
                    Text("Spara utan att godkänna", "Save without approving")
                }
            }
        }
    }

    private var declining: HTML {
        let typed = view.typed(in: .declining)
        return form(.class("sheet-flat stack"), .method("post"), .action("\(view.path)/declination")) {
            CommandField()
            input(.type("hidden"), .name("revision"), .value(String(view.followUp.revision)))
            h2(.class("plain-title")) {
                Text("Vill du inte att texten används?", "Don't you want the text to be used?")
            }
            if let refusal = typed?.refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
            Field(
                Text("Säg gärna varför", "Please say why"),
                name: "reason",
                value: typed.map { $0.form["reason"] } ?? "",
                problem: typed.problem("reason"),
                limit: FollowUpLimit.reason,
                control: .area(rows: 2, voice: true)
            )
            div { button(.class("button"), .type("submit")) { Text("Säg nej till texten", "Say no to the text") } }
        }
    }

    private var withdrawal: HTML {
        details(.class("small")) {
            summary { Text("Ta tillbaka och radera texten", "Withdraw and erase the text") }
            form(.method("post"), .action("\(view.path)/withdrawal"), .class("stack-tight")) {
                CommandField()
                p {
                    Text(
                        "Texten raderas ur databasen och används inte mer. Det går inte att ångra. Säkerhetskopior åldras ut.",
                        "The text is erased from the database and no longer used. This can't be undone. Backups age out."
                    )
                }
                div {
                    button(.class("button button-small"), .type("submit")) {
                        Text("Radera det jag har sagt", "Erase what I have said")
                    }
                }
            }
        }
    }
}

import DialoguesWeb
import FollowUps
import Markup
import Site
import Templates
import Vocabulary

/// One follow-up talk: written by the one, read and approved by the other.
struct FollowUpPage: View {
    let view: FollowUpView

    var body: HTML {
        Page(view.guide.title, for: view.viewer, in: .work) {
            main(.class("page page-narrow"), .id("content")) {
                FollowUpHead(view: view)
                if let refusal = view.typed(in: .page)?.refusal { Message(.correct, refusal.explanation) }
                if view.isInterviewer { InterviewersSide(view: view) } else { PersonsSide(view: view) }
            }
        }
    }
}

private struct FollowUpHead: View {
    let view: FollowUpView

    var body: HTML {
        div(.class("page-head")) {
            nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                a(.href("/follow-ups")) { Text("Uppföljande samtal", "Follow-up conversations") }
                " / "
                span { other }
            }
            h1 {
                Text("Uppföljande samtal med \(other)", "Follow-up conversation with \(other)")
            }
            p(.class("lead soft")) {
                Text(sv: "Om ", en: "About ")
                a(.href(view.dialoguePath)) { view.title }
                if let date = view.followUp.date {
                    ". "
                    Text(sv: "Ni talades vid \(date.long.sv).", en: "You talked on \(date.long[.en]).")
                }
            }
            p { view.followUp.state.tag(forPerson: !view.isInterviewer) }
        }
    }

    private var other: String { view.isInterviewer ? view.person : view.interviewer }
}

/// What the one who asks sees.
private struct InterviewersSide: View {
    let view: FollowUpView

    var body: HTML {
        switch view.followUp.state {
        case .draft, .sent, .declined:
            if view.saved, view.typed == nil { saved }
            if view.followUp.state == .declined { declined }
            PersonsChanges(view: view)
            FollowUpWriting(view: view)
            removal
        case .approved:
            Message(.done, Text("\(view.person) har godkänt texten", "\(view.person) has approved the text")) {
                p { view.consent.words(view.followUp.consent ?? .no) }
            }
            PersonsChanges(view: view)
            FollowUpReading(view: view)
        case .withdrawn:
            Message(.info, Text("\(view.person) har tagit tillbaka texten", "\(view.person) has withdrawn the text")) {
                p {
                    Text(
                        "Texten är raderad och används inte. Att ni talades vid står kvar.",
                        "The text is erased and not used. That you talked is kept."
                    )
                }
            }
        }
    }

    private var saved: HTML {
        view.followUp.state == .sent
            ? Message(.done, Text("\(view.person) kan läsa texten nu", "\(view.person) can read the text now")) {
                p {
                    Text(
                        "Uppgiften står på hens sida Mitt arbete. Texten används först när den är godkänd.",
                        "The task stands on their page My work. The text is used only when it is approved."
                    )
                }
            }.html
            : Message(.done, Text("Utkastet är sparat", "The draft is saved")) {
                p { Text("Bara du ser det.", "Only you see it.") }
            }.html
    }

    private var declined: HTML {
        Message(
            .correct,
            Text("\(view.person) vill inte att texten används", "\(view.person) does not want the text to be used")
        ) {
            if !view.followUp.reason.isEmpty { p(.class("voice"), .lang("sv")) { view.followUp.reason } }
            p {
                Text(
                    "Skriv om texten tillsammans och skicka den igen, eller ta bort samtalet.",
                    "Rewrite the text together and send it again, or remove the conversation."
                )
            }
        }.html
    }

    private var removal: HTML {
        details(.class("small")) {
            summary { Text("Ta bort samtalet", "Remove the conversation") }
            form(.method("post"), .action("\(view.path)/removal"), .class("stack-tight")) {
                CommandField()
                p {
                    Text(
                        "Allt du har skrivit om samtalet raderas, och \(view.person) ser det inte längre.",
                        "All that you wrote about the conversation is erased, and \(view.person) no longer sees it."
                    )
                }
                div {
                    button(.class("button button-small"), .type("submit")) {
                        Text("Radera samtalet", "Erase the conversation")
                    }
                }
            }
        }
    }
}

/// What the person has changed in the text, beside what was sent.
struct PersonsChanges: View {
    let view: FollowUpView

    var body: HTML {
        let changed = view.followUp.changedByPerson
        if !changed.isEmpty {
            section(.class("sheet-flat stack"), .ariaLabelledby("changes-title")) {
                h2(.id("changes-title"), .class("plain-title")) {
                    Text("Det här har \(view.person) ändrat", "This is what \(view.person) has changed")
                }
                for question in view.guide.questions where changed.contains(question.id) {
                    div(.class("stack-tight")) {
                        p { b { question.words } }
                        version(Text("Du skickade", "You sent"), view.followUp.sent[question.id])
                        version(Text("Så står det nu", "It says now"), view.followUp.answers[question.id])
                    }
                }
            }
        }
    }

    private func version(_ name: Text, _ text: String?) -> HTML {
        div(.class("version")) {
            p(.class("small soft")) { name }
            if let text {
                p(.class("voice"), .lang("sv")) { text }
            } else {
                p(.class("soft")) { Text("Inget svar", "No answer") }
            }
        }
    }
}

/// The text, to be read.
struct FollowUpReading: View {
    let view: FollowUpView

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("text-title")) {
            h2(.id("text-title"), .class("visually-hidden")) { Text("Det som sades", "What was said") }
            for question in view.guide.questions {
                if let answer = view.followUp.answers[question.id] {
                    div(.class("stack-tight")) {
                        h3(.class("plain-title")) { question.words }
                        p(.class("voice"), .lang("sv")) { answer }
                    }
                }
            }
        }
    }
}

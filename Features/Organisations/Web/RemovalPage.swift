import Markup
import Organisations
import Site
import Vocabulary

/// Says what goes and what stays before anything happens.
struct RemovalPage: View {
    let viewer: Viewer
    let person: Person
    var refusal: PersonRefusal?

    var body: HTML {
        Page(Text("Ta bort \(person.name)", "Remove \(person.name)"), for: viewer, in: .people) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { Text("Ta bort \(person.name)?", "Remove \(person.name)?") } }
                if let refusal { Message(.correct, refusal.explanation) }
                form(.class("sheet stack"), .action("/people/\(person.id)/removal"), .method("post")) {
                    p {
                        Text(
                            "\(person.name) loggas ut från alla enheter, länkarna slutar gälla och adressen tas bort.",
                            "\(person.name) is signed out on all devices, the links stop working and the address is removed."
                        )
                    }
                    p {
                        Text(
                            "Namnet står kvar i de samtal där \(person.name) har varit med.",
                            "The name stays in the dialogues that \(person.name) took part in."
                        )
                    }
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) {
                            Text("Ta bort personen", "Remove the person")
                        }
                        a(.class("button button-quiet"), .href("/people/\(person.id)")) { Text("Avbryt", "Cancel") }
                    }
                }
            }
        }
    }
}

import Markup
import Site
import Vocabulary

/// The same for everybody who asked, whether anybody has the address or not.
struct SignInSentPage: View {
    var body: HTML {
        DoorPage(Text("Titta i din e-post", "Look in your e-mail")) {
            div(.class("sheet stack-tight")) {
                p {
                    Text(
                        "Om adressen finns hos oss är en länk på väg dit. Den gäller i en timme.",
                        "If we know the address, a link is on its way. It is valid for an hour."
                    )
                }
                p {
                    Text(
                        "Kom det inget? Titta i skräpposten, eller fråga den som planerar samtalen vilken adress som står där.",
                        "Nothing came? Look among the junk, or ask whoever plans the dialogues which address is noted."
                    )
                }
                p { a(.href("/sign-in")) { Text("Skriv en annan adress", "Write another address") } }
            }
        }
    }
}

import Markup
import Organisations
import Site
import Vocabulary

/// Warns first: what waits to be sent belongs to who leaves, and goes with them.
struct SignOutPage: View {
    let viewer: Viewer

    var body: HTML {
        Page(Text("Logga ut", "Sign out"), for: viewer) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) { h1 { Text("Logga ut från den här enheten?", "Sign out on this device?") } }
                form(.class("sheet stack"), .action("/sign-out"), .method("post"), .data("sign-out", "")) {
                    p {
                        Text(
                            "Ändringar som väntar på att skickas från den här enheten försvinner. Allt som är sparat finns kvar.",
                            "Changes that wait to be sent from this device disappear. Everything that is saved is kept."
                        )
                    }
                    p {
                        Text(
                            "För att komma in igen behöver du din personliga länk.",
                            "To get in again you need your personal link."
                        )
                    }
                    div(.class("button-row")) {
                        button(.class("button button-main"), .type("submit")) { Text("Logga ut", "Sign out") }
                        a(.class("button button-quiet"), .href("/me")) { Text("Stanna kvar", "Stay") }
                    }
                }
            }
        }
    }
}

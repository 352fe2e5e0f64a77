import Markup
import Site
import Vocabulary

/// Language and appearance, chosen for the device and not for the person.
struct AccountPreferences: View {
    let theme: Theme
    let language: Language

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("preferences-title")) {
            h2(.id("preferences-title"), .class("plain-title")) { Text("På den här enheten", "On this device") }
            form(.class("stack-tight"), .action("/me/language"), .method("post")) {
                choices(
                    Text("Språk", "Language"),
                    name: "language",
                    chosen: language.rawValue,
                    [("sv", Text("Svenska", "Svenska")), ("en", Text("English", "English"))]
                )
                div { button(.class("button button-small"), .type("submit")) { Text("Byt språk", "Change language") } }
            }
            form(.class("stack-tight"), .action("/me/theme"), .method("post")) {
                choices(
                    Text("Utseende", "Appearance"),
                    name: "theme",
                    chosen: theme.rawValue,
                    [
                        ("auto", Text("Som enheten", "As the device")), ("light", Text("Ljust", "Light")),
                        ("dark", Text("Mörkt", "Dark")),
                    ]
                )
                div {
                    button(.class("button button-small"), .type("submit")) { Text("Byt utseende", "Change appearance") }
                }
            }
        }
    }

    private func choices(_ legend: Text, name: String, chosen: String, _ options: [(value: String, words: Text)])
        -> HTML
    {
        fieldset(.class("field")) {
            Markup::legend { legend }
            div(.class("choices")) {
                for choice in options {
                    label(.class("choice")) {
                        input(.type("radio"), .name(name), .value(choice.value), .checked.when(choice.value == chosen))
                        span(.lang(choice.value).when(name == "language")) { choice.words }
                    }
                }
            }
        }
    }
}

import Markup
import Site
import Vocabulary

/// A letter as its reader will meet it, with links that lead nowhere.
struct LetterPreviewPage: View {
    let viewer: Viewer
    let letter: ComposedLetter

    var body: HTML {
        Page(Text("Förhandsgranska brev", "Preview of a letter"), for: viewer, in: .year) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/letters")) { Text("Utskick", "Letters") }
                        " / "
                        span { Text("Förhandsgranska", "Preview") }
                    }
                    h1 { letter.subject }
                    p(.class("small soft")) {
                        Text(
                            "Så ser brevet ut. Länkarna görs först när det skickas.",
                            "This is the letter. Its links are made when it is sent."
                        )
                        if letter.calendar != nil {
                            " "
                            Text("En kalenderfil följer med.", "A calendar file comes with it.")
                        }
                    }
                }
                div(.class("sheet stack"), .lang(letter.language.rawValue)) {
                    for paragraph in letter.text.split(separator: "\n\n") {
                        p {
                            for (place, line) in paragraph.split(separator: "\n").enumerated() {
                                if place > 0 { br() }
                                String(line)
                            }
                        }
                    }
                }
            }
        }
    }
}

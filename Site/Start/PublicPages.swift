import Hummingbird
import Markup
import Vocabulary

/// Pages that everybody may read: accessibility, personal data. And the sign of life.
package struct PublicPages: Sendable {
    /// Answers whether the database does.
    let isHealthy: @Sendable () async -> Bool

    package init(isHealthy: @escaping @Sendable () async -> Bool) { self.isHealthy = isHealthy }

    package var routes: [Route] {
        [
            .get("/health", .anyone, use: health),
            .get("/accessibility", .anyone, use: accessibility),
            .get("/privacy", .anyone, use: privacy),
        ]
    }

    func health(_ request: Request, _ context: AppContext) async throws -> Response {
        guard await isHealthy() else {
            var response = Response.text("database away\n")
            response.status = .serviceUnavailable
            return response
        }
        return .text("ok\n")
    }

    func accessibility(_ request: Request, _ context: AppContext) async throws -> Response {
        .html(AccessibilityPage(viewer: context.viewer, language: context.language).html, in: context.language)
    }

    func privacy(_ request: Request, _ context: AppContext) async throws -> Response {
        .html(PrivacyPage(viewer: context.viewer, language: context.language).html, in: context.language)
    }
}

/// The accessibility statement: what holds, what does not, and where to say so (DOS-lagen).
struct AccessibilityPage: View {
    let viewer: Viewer?
    let language: Language

    var body: HTML {
        Page(Text("Tillgänglighet", "Accessibility"), for: viewer, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Tillgänglighet i Samtal", "Accessibility of Samtal") }
                    p(.class("lead soft")) {
                        Text(
                            "Alla ska kunna delta i samtalet: med tangentbord, skärmläsare, förstoring eller en liten skärm.",
                            "Everyone should be able to take part: by keyboard, screen reader, magnification or a small screen."
                        )
                    }
                }
                div(.class("sheet stack")) {
                    h2 { Text("Så långt har vi kommit", "How far we have come") }
                    p {
                        Text(
                            "Vi bygger efter WCAG 2.2, nivå A och AA. Varje sida prövas automatiskt vid varje ändring, även efter varje steg i samtalet, i ljust och mörkt läge. Automatiska prov hittar ungefär hälften av alla brister, så vi vill höra dina.",
                            "We build to WCAG 2.2, levels A and AA. Every page is tested automatically at every change, also after every step of a dialogue, in light and dark. Automatic tests find about half of all faults, so we want to hear yours."
                        )
                    }
                    h2 { Text("Det som inte är prövat", "What has not been tested") }
                    p {
                        Text(
                            "Produkten är ännu inte granskad av utomstående eller prövad med användare av skärmläsare. Kommunen som använder Samtal lämnar en egen tillgänglighetsredogörelse.",
                            "The product has not yet been audited by outsiders or tried with people who use screen readers. The municipality that uses Samtal gives its own statement."
                        )
                    }
                    h2 { Text("Hör av dig", "Tell us") }
                    p {
                        Text(
                            "Berätta för den som bjöd in dig till samtalet om något inte fungerar, så får du materialet på ett sätt som passar dig. Är du inte nöjd med svaret kan du anmäla det till ",
                            "Tell whoever invited you if something does not work, and you will get the material in a way that suits you. If you are not satisfied you can report it to "
                        )
                        a(.href("https://www.digg.se/tdosanmalan"), .rel("external")) {
                            Text("Myndigheten för digital förvaltning", "the Agency for Digital Government")
                        }
                        "."
                    }
                }
            }
        }
    }
}

/// What the product keeps about people, why and for how long.
struct PrivacyPage: View {
    let viewer: Viewer?
    let language: Language

    var body: HTML {
        Page(Text("Personuppgifter", "Personal data"), for: viewer, language: language) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    h1 { Text("Så behandlar vi personuppgifter", "How we handle personal data") }
                }
                div(.class("sheet stack")) {
                    for part in Self.parts {
                        h2 { part.title }
                        p { part.words }
                    }
                }
            }
        }
    }

    private static let parts: [(title: Text, words: Text)] = [
        (
            Text("Kommunen ansvarar", "The municipality is responsible"),
            Text(
                "Nämnden eller kommunstyrelsen är personuppgiftsansvarig för sina samtal. Fråga kommunens dataskyddsombud om du vill veta mer eller få något rättat.",
                "The committee or the executive board is the controller for its dialogues. Ask the municipality's data protection officer if you want to know more or have something corrected."
            )
        ),
        (
            Text("Det här sparas om dig", "What is kept about you"),
            Text(
                "Ditt namn, din titel och din e-postadress, de samtal du deltar i och det du skriver på arket. Inget personnummer och inget parti. Namn och adress ligger skilda från samtalets logg.",
                "Your name, title and e-mail address, the dialogues you take part in and what you write on the sheet. No national identity number and no party. Name and address are kept apart from the log of the dialogue."
            )
        ),
        (
            Text(
                "Dina egna anteckningar och svar inför samtalet",
                "Your own notes, and your answers before a dialogue"
            ),
            Text(
                "Bara du ser dem, tills du själv delar ett svar. Du kan radera dem när du vill, och då försvinner de ur databasen. Säkerhetskopior innehåller dem tills kopiorna har gallrats.",
                "Only you see them, until you share an answer yourself. You can erase them whenever you want, and they then leave the database. Backups hold them until the backups have been disposed of."
            )
        ),
        (
            Text("Det som skrivs på arket", "What is written on the sheet"),
            Text(
                "Det blir samtalets dokumentation. När båda parter har godkänt den är den en upprättad handling, som kan begäras ut. Skriv därför aldrig så att en enskild elev, brukare eller medarbetare kan kännas igen. Texter kan tas bort efter ett beslut, och då syns att det har skett.",
                "It becomes the record of the dialogue. Once both parties have approved it, it is a public record that anyone may ask for. So never write so that an individual can be recognised. Texts can be removed by a decision, and it is then seen that this was done."
            )
        ),
        (
            Text("Utvärderingen", "The evaluation"),
            Text(
                "Vid varje utvärdering står det om du svarar med namn eller utan. Utan namn sparas bara att du har svarat, skilt från svaren, och svaren har varken namn, samtal eller tid. Resultatet visas när insamlingen är stängd och minst fem har svarat. Den som sköter servern och är där just när du svarar kan ändå se det, och det du skriver kan avslöja dig.",
                "Each evaluation says whether you answer with or without your name. Without, only the fact that you have answered is kept, apart from the answers, and the answers have no name, no dialogue and no time. Results appear when the collection is closed and at least five have answered. Whoever runs the server and is there just when you answer can still see it, and what you write may reveal you."
            )
        ),
        (
            Text("Tidsgissningar och uppföljande samtal", "Guesses of time, and follow-up conversations"),
            Text(
                "Din gissning om hur tiden fördelades visas för de andra utan namn, men ni är ofta få. Det du berättar i ett uppföljande samtal läser bara du och den du talade med, tills du har godkänt texten. Tar du tillbaka den raderas den.",
                "Your guess of how the time was shared is shown to the others without your name, but you are often few. What you tell in a follow-up conversation is read by you and the one you talked with alone, until you have approved the text. If you take it back it is erased."
            )
        ),
        (
            Text("Brev", "Letters"),
            Text(
                "Samtal skriver till din e-postadress när något väntar på dig. Påminnelser kan du säga upp i varje brev. Vilka brev som har skickats, och när, sparas för att inget ska skickas två gånger.",
                "Samtal writes to your e-mail address when something waits for you. You can stop reminders in every letter. Which letters were sent, and when, is kept so that nothing is sent twice."
            )
        ),
        (
            Text("Kakor", "Cookies"),
            Text(
                "En kaka håller dig inloggad, en minns språket och en minns om du valt ljust eller mörkt. Ingen av dem används för att följa dig.",
                "One cookie keeps you signed in, one remembers the language and one whether you chose light or dark. None is used to track you."
            )
        ),
    ]
}

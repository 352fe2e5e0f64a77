import Dialogues
import DialoguesWeb
import Markup
import Records
import Site
import Vocabulary

/// Where the organiser lets a text be forgotten, by a decision that is kept.
struct ErasurePage: View {
    let viewed: ViewedRecord
    let refused: RefusedForm?

    var body: HTML {
        Page(
            Text(sv: "Ta bort text: \(viewed.document.plan.title)", en: "Remove text: \(viewed.document.plan.title)"),
            for: viewed.viewer,
            in: .year,
            language: viewed.language
        ) {
            main(.class("page page-narrow"), .id("content")) {
                div(.class("page-head")) {
                    nav(.ariaLabel(Text("Var du är", "Where you are"))) {
                        ol(.class("path")) {
                            li { a(.href("/dialogues")) { Text("Samtal", "Dialogues") } }
                            li { a(.href(viewed.path)) { viewed.document.plan.title } }
                            li { span(.ariaCurrent("page")) { Text("Ta bort text", "Remove text") } }
                        }
                    }
                    h1 { Text("Ta bort text enligt beslut", "Remove text by decision") }
                    p(.class("lead soft")) {
                        Text(
                            "Vid gallring, sekretess eller när någon har rätt att få en uppgift borttagen. Texten försvinner ur loggen och ur allt som visas. Det går inte att ångra.",
                            "For disposal, secrecy or a person's right. The text disappears from the log and from all that is shown. It can not be undone."
                        )
                    }
                }
                if let refused { Message(.correct, refused.refusal.explanation) }
                if choices.isEmpty { nothing } else { eraseForm }
                earlier
            }
        }
    }

    private var nothing: HTML {
        p(.class("sheet")) {
            Text("Det finns ingen text att ta bort i det här samtalet.", "There is no text to remove in this dialogue.")
        }
    }

    private var eraseForm: HTML {
        form(.class("sheet stack"), .method("post"), .action("\(viewed.path)/erasure")) {
            CommandField()
            Field(
                Text("Vilken text ska bort?", "Which text is to go?"),
                name: "what",
                value: refused.value("what", in: "erasure"),
                help: Text(
                    "Rättelser som citerar texten följer med, och en anteckning som är gjord av ett delat svar. Rubriken ändrar dokumentatören.",
                    "Corrections that quote the text go along, and a note that was made of a shared answer. The headline is changed by the recorder."
                ),
                problem: refused.problem("what", in: "erasure"),
                control: .choice([("", Text("Välj …", "Choose …"))] + choices)
            )
            Field(
                Text("Beslut", "Decision"),
                name: "decision",
                value: refused.value("decision", in: "erasure"),
                help: Text(
                    "Vem som beslutade, när och var beslutet finns: ”Delegationsbeslut 12, KS 2027/0113”.",
                    "Who decided, when, and where the decision is kept: “Delegated decision 12, KS 2027/0113”."
                ),
                problem: refused.problem("decision", in: "erasure"),
                limit: TextLimit.line
            )
            Field(
                Text("Skäl", "Reason"),
                name: "reason",
                value: refused.value("reason", in: "erasure"),
                help: Text(
                    "Skriv inte av uppgiften: skälet och beslutet står kvar i historiken.",
                    "Do not repeat the matter: reason and decision stay in the history."
                ),
                problem: refused.problem("reason", in: "erasure"),
                limit: TextLimit.reason,
                control: .area(rows: 3, voice: false)
            )
            if viewed.document.isLocked {
                p(.class("small")) {
                    Text(
                        "Dokumentationen är fastställd. Kontrollsumman blir kvar och gäller texten som den var när den godkändes.",
                        "The record is approved. The checksum stays, and is of the text as it was when approved."
                    )
                }
            }
            p(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) { Text("Ta bort texten", "Remove the text") }
                a(.href("\(viewed.path)/record")) { Text("Avbryt", "Cancel") }
            }
        }
    }

    private var choices: [(value: String, words: Text)] {
        let state = viewed.table.state
        func choice(_ kind: String, _ id: String, _ sv: String, _ en: String, _ text: String) -> (
            value: String, words: Text
        ) {
            ("\(kind)-\(id)", Text(sv: "\(sv): \(text.beginning)", en: "\(en): \(text.beginning)"))
        }
        let notes = state.notes.filter { !$0.isErased }.map {
            let number = viewed.number(of: $0.box)
            let withdrawn = $0.isWithdrawn ? Text(", tillbakadragen", ", withdrawn") : ""
            return choice(
                "note",
                $0.id.value,
                "Anteckning i ruta \(number)\(withdrawn.sv)",
                "Note in box \(number)\(withdrawn[.en])",
                $0.text
            )
        }
        let steps = state.steps.filter { !$0.isErased }
            .map { choice("step", $0.id.value, "Åtgärd", "Next step", $0.content.what) }
        let parked = state.parked.filter { !$0.isErased }
            .map { choice("parked", $0.id.value, "Parkerad fråga", "Parked question", $0.text) }
        let corrections = state.record.corrections.filter { !$0.isErased }
            .map { choice("correction", $0.id.value, "Rättelse", "Correction", $0.text) }
        let answers = state.answers.filter { !$0.isErased }.map {
            let withdrawn = $0.isWithdrawn ? Text(", tillbakataget", ", taken back") : ""
            return choice(
                "answer",
                $0.id.value,
                "Delat svar från förberedelsen\(withdrawn.sv)",
                "Shared answer from the preparation\(withdrawn[.en])",
                $0.text
            )
        }
        return notes + steps + parked + corrections + answers
    }

    @HTMLBuilder private var earlier: HTML {
        if !viewed.erasures.isEmpty {
            section(.class("sheet stack"), .id("done"), .ariaLabelledby("done-title")) {
                h2(.id("done-title")) { Text("Borttaget", "Removed") }
                ul(.class("lines")) {
                    for erasure in viewed.erasures {
                        li {
                            span {
                                b { erasure.decision }
                                " · "
                                StockholmTime.date(of: erasure.at).long
                            }
                            span(.class("soft")) { erasure.reason }
                        }
                    }
                }
                p(.class("small")) {
                    Text(
                        "Texterna är borta ur loggen och går inte att läsa i Samtal. I databasfilen kan de ligga kvar i frigjort utrymme tills den som sköter servern kör ",
                        "The texts are gone from the log and can not be read in Samtal. In the database file they may lie in freed space until whoever runs the server runs "
                    )
                    code { "samtal purge" }
                    Text(
                        ". Säkerhetskopior innehåller dem tills kopiorna har gallrats.",
                        ". Backups hold them until the backups have been disposed of."
                    )
                }
            }
        }
    }
}

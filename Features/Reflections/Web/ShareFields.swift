import Markup
import Reflections
import Site
import Templates
import Vocabulary

/// A hundred per cent to divide in one row: a field with a step down and a step up for each perspective, and the sum.
///
/// The steps are buttons of the form: without script the server answers with the new sum, and nothing is kept.
struct ShareFields: View {
    let name: Text
    let draft: AllocationDraft
    let refusal: ReflectionRefusal?
    let guide: TimeReflectionGuide
    /// Before the ids, where a page has more than one form.
    let prefix: String

    var body: HTML {
        fieldset(.class(problem == nil ? "share-fields" : "share-fields field-wrong")) {
            legend(.class("field-label")) { name }
            if let problem {
                p(.class("field-error"), .id("\(id)-error")) {
                    Icon("attention")
                    guide.sentence(problem)
                }
            }
            for perspective in Perspective.allCases { field(perspective) }
            output(.class("share-sum"), .id("\(id)-sum"), .data("share-sum", row)) { ShareSum.words(draft.sum) }
        }
    }

    private var row: String { draft.row.rawValue }
    private var id: String { "\(prefix)\(row)" }
    private var problem: ReflectionRefusal? { refusal?.row == draft.row ? refusal : nil }

    private func field(_ perspective: Perspective) -> HTML {
        let field = "\(row)-\(perspective.rawValue)"
        return div(.class("share-field")) {
            label(.for("\(prefix)\(field)")) { PerspectiveTag(perspective) }
            span(.class("share-step")) {
                step(perspective, "down", "−5", Text("5 mindre till", "5 less to"))
                input(
                    .class("input input-short"),
                    .type("number"),
                    .id("\(prefix)\(field)"),
                    .name(field),
                    .value(draft[perspective]),
                    .placeholder("0"),
                    .min("0"),
                    .max("100"),
                    .init("step", "5"),
                    .inputmode("numeric"),
                    .autocomplete("off"),
                    .ariaInvalid.when(problem?.field == field),
                    .ariaDescribedby(problem == nil ? "\(id)-sum" : "\(id)-error \(id)-sum")
                )
                span(.ariaHidden) { "%" }
                step(perspective, "up", "+5", Text("5 mer till", "5 more to"))
            }
        }
    }

    private func step(_ perspective: Perspective, _ way: String, _ sign: String, _ words: Text) -> HTML {
        button(
            .class("button button-small"),
            .type("submit"),
            .name("step"),
            .value("\(row).\(perspective.rawValue).\(way)"),
            .ariaLabel(
                Text(
                    sv: "\(words.sv) \(perspective.name.sv), \(name.sv)",
                    en: "\(words[.en]) \(perspective.name[.en]), \(name[.en])"
                )
            )
        ) { sign }
    }
}

/// A form with two rows to divide. The first button is the one that Enter presses, and must be the one that saves.
struct ShareForm: View {
    let action: String
    let id: String
    let revision: Int
    let view: ReflectionView
    let place: TypedReflection.Place
    let kept: (was: Allocation?, should: Allocation?)
    let save: Text
    var more: HTML = .empty

    var body: HTML {
        form(
            .class("stack"),
            .method("post"),
            .action(action),
            .id(id),
            .data("shares", ""),
            .init("novalidate")
        ) {
            CommandField()
            input(.type("hidden"), .name("revision"), .value(String(revision)))
            button(.class("visually-hidden"), .type("submit"), .tabindex(-1), .ariaHidden) { save }
            if let refusal = typed?.refusal, refusal.row == nil {
                Message(.correct, refusal.explanation)
            }
            p(.class("small soft")) {
                Text(
                    "Hela procent. Med piltangenterna eller knapparna går du fem i taget.",
                    "Whole per cent. The arrow keys or the buttons go five at a time."
                )
            }
            div(.class("share-columns")) {
                fields(.was, kept.was)
                fields(.should, kept.should)
            }
            more
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) { save }
                button(
                    .class("button button-quiet"),
                    .type("submit"),
                    .name("step"),
                    .value("sum"),
                    .data("count-together", "")
                ) { Text("Räkna ihop", "Count together") }
            }
        }
    }

    private var typed: TypedReflection? { view.typed(in: place) }

    private func fields(_ row: AllocationRow, _ kept: Allocation?) -> HTML {
        ShareFields(
            name: view.name(row),
            draft: typed.map { $0.form.draft(row) } ?? AllocationDraft(row, kept),
            refusal: typed?.refusal,
            guide: view.time,
            prefix: place.rawValue + "-"
        ).html
    }
}

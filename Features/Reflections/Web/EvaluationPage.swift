import Dialogues
import DialoguesWeb
import Markup
import Reflections
import Site
import Templates
import Vocabulary

/// "Gruppens utvärdering": six prompts and five figures, written for the group.
struct EvaluationPage: View {
    let view: ReflectionView

    var body: HTML {
        Page(view.form.title, for: view.viewer, in: .year, language: view.language) {
            main(.class("page page-narrow"), .id("content")) {
                ReflectionHead(view: view, title: view.form.title, lead: view.form.introduction)
                if let typed = view.notTaken { NotTaken(view: view, typed: typed) }
                if view.saved != nil, view.typed == nil, kept != nil {
                    Message(.done, Text("Utvärderingen är sparad", "The evaluation is saved")) {
                        p { a(.href(view.path)) { Text("Till gruppens reflektion", "To the group's reflection") } }
                    }
                }
                if !view.isOpen {
                    Message(.info, ReflectionRefusal.notHeldYet.explanation)
                } else if view.writes {
                    write
                } else if let evaluation = kept?.content {
                    WrittenEvaluation(form: view.form, evaluation: evaluation)
                } else {
                    p(.class("sheet-flat")) {
                        view.reflection.isDone
                            ? Text("Gruppen hoppade över utvärderingen.", "The group passed over the evaluation.")
                            : Text(
                                sv: "Här är inget skrivet än. \(view.writers.sv) skriver åt gruppen.",
                                en: "Nothing is written here yet. \(view.writers[.en]) writes for the group."
                            )
                    }
                }
            }
        }
    }

    private var kept: Kept<GroupEvaluation>? { view.reflection.evaluation }
    private var typed: TypedReflection? { view.typed(in: .evaluation) }

    private var write: HTML {
        form(.class("sheet stack"), .method("post"), .action("\(view.path)/evaluation"), .id("evaluation-form")) {
            CommandField()
            input(.type("hidden"), .name("revision"), .value(String(kept?.revision ?? 0)))
            if let refusal = typed?.refusal, refusal.field == nil { Message(.correct, refusal.explanation) }
            if typed?.isBehind == true, let kept { others(kept) }
            p {
                span(.class("who-sees who-sees-shared")) {
                    Icon("shared")
                    Text("Alla vid bordet läser det", "All at the table read it")
                }
            }
            for prompt in view.form.prompts { answer(prompt) }
            h2(.class("plain-title")) { Text("Gruppens siffror", "The group's figures") }
            for item in view.form.ratings { rating(item) }
            div(.class("button-row")) {
                button(.class("button button-main"), .type("submit")) {
                    Text("Spara utvärderingen", "Save the evaluation")
                }
                a(.class("button button-quiet"), .href(view.path)) { Text("Tillbaka", "Back") }
            }
        }
    }

    private func others(_ kept: Kept<GroupEvaluation>) -> HTML {
        OtherVersion(
            view: view,
            texts: view.form.prompts.compactMap { prompt in
                kept.content.answers[prompt.id].map { (prompt.words, $0) }
            } + view.form.ratings.compactMap { item in kept.content.ratings[item.id].map { (item.words, "\($0)") } },
            by: view.table.name(kept.by)
        ).html
    }

    private func answer(_ prompt: Prompt) -> HTML {
        let name = "text-\(prompt.id)"
        return Field(
            prompt.words,
            name: name,
            value: typed.map { $0.form[name] } ?? kept?.content.answers[prompt.id] ?? "",
            problem: typed?.refusal?.field == name ? typed?.refusal?.explanation : nil,
            limit: ReflectionLimit.answer,
            control: .area(rows: 2, voice: true)
        ).html
    }

    private func rating(_ item: RatedItem) -> HTML {
        let name = "rating-\(item.id)"
        let chosen = typed.map { $0.form[name] } ?? kept?.content.ratings[item.id].map(String.init) ?? ""
        let problem = typed?.refusal?.field == name ? typed?.refusal : nil
        return fieldset(.class(problem == nil ? "field" : "field field-wrong")) {
            legend { item.words }
            if let problem {
                p(.class("field-error")) {
                    Icon("attention")
                    problem.explanation
                }
            }
            div(.class("scale")) {
                for step in view.form.scale.steps {
                    label(.class("choice")) {
                        input(
                            .type("radio"),
                            .name(name),
                            .value("\(step)"),
                            .checked.when(chosen == "\(step)")
                        )
                        span { step }
                    }
                }
            }
            div(.class("scale-ends")) {
                span { Text(sv: "1 \(view.form.scale.least.sv)", en: "1 \(view.form.scale.least[.en])") }
                span { Text(sv: "7 \(view.form.scale.most.sv)", en: "7 \(view.form.scale.most[.en])") }
            }
            label(.class("tick tick-small")) {
                input(.type("radio"), .name(name), .value(""), .checked.when(chosen.isEmpty))
                Text("Vi svarar inte", "We do not answer")
            }
        }
    }
}

/// What the group wrote, to be read.
struct WrittenEvaluation: View {
    let form: GroupForm
    let evaluation: GroupEvaluation

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("written-title")) {
            h2(.id("written-title"), .class("visually-hidden")) { Text("Gruppens svar", "The group's answers") }
            for prompt in form.prompts {
                div(.class("stack-tight")) {
                    h3(.class("plain-title")) { prompt.words }
                    if let answer = evaluation.answers[prompt.id] {
                        p(.class("voice"), .lang("sv")) { answer }
                    } else {
                        p(.class("soft")) { Text("Inget svar", "No answer") }
                    }
                }
            }
            if !evaluation.ratings.isEmpty {
                table(.class("table table-small")) {
                    caption { Text("Gruppens siffror, 1–7", "The group's figures, 1–7") }
                    tbody {
                        for item in form.ratings {
                            tr {
                                th(.scope("row")) { item.words }
                                td(.class("number")) { evaluation.ratings[item.id].map(String.init) ?? "–" }
                            }
                        }
                    }
                }
            }
        }
    }
}

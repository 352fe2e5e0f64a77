import Dialogues
import Markup
import Site
import Templates
import Vocabulary

/// The sheet's boxes: the tone of the question, the minutes, the round; and their sum against the length.
struct PlanBoxes: View {
    let template: ConversationTemplate
    let form: PlanForm
    let problems: [PlanProblem]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("boxes")) {
            div(.class("sheet-head")) {
                h2(.id("boxes")) { Text("Arkets rutor", "The boxes of the sheet") }
                div(.class(problems.at("length") == nil ? "" : "field-wrong")) {
                    PlanProblemAt(problems: problems, field: "length")
                    label(.class("row small"), .for("length")) {
                        Text("Planerad längd", "Planned length")
                        input(
                            .class("input input-short"),
                            .id("length"),
                            .name("length"),
                            .type("number"),
                            .min("30"),
                            .max("240"),
                            .value(form["length"]),
                            .inputmode("numeric"),
                            .init("data-plan-length-field"),
                            .ariaInvalid.when(problems.at("length") != nil),
                            .ariaDescribedby("length-error").when(problems.at("length") != nil)
                        )
                        Text("minuter", "minutes")
                    }
                }
            }
            ol(.class("plan-boxes"), .init("start", "0")) {
                for box in template.boxes { PlanBox(box: box, form: form, problems: problems) }
            }
            PlanSum(template: template, form: form)
        }
    }
}

struct PlanBox: View {
    let box: Box
    let form: PlanForm
    let problems: [PlanProblem]

    var body: HTML {
        li(.class("plan-box")) {
            span(.class("box-number")) { box.number }
            div(.class("stack-tight")) {
                h3 { box.shortTitle }
                for variant in QuestionVariant.allCases { question(variant) }
                if box.isCompulsory {
                    p(.class("small soft")) {
                        Text(
                            "Rutan är obligatorisk: den gör att samtalet vågar bli skarpt.",
                            "The box is compulsory: it lets the dialogue dare to be sharp."
                        )
                    }
                }
                PlanProblemAt(problems: problems, field: minutesName)
                div(.class("row")) {
                    tone
                    label(.class("tick-small")) {
                        input(
                            .type("checkbox"),
                            .name("round-\(box.id)"),
                            .value("yes"),
                            .checked.when(form.isTicked("round-\(box.id)"))
                        )
                        span {
                            Text("Laget runt", "A round")
                            span(.class("visually-hidden")) { Text(" i ruta \(box.number)", " in box \(box.number)") }
                        }
                    }
                }
            }
            div(.class("plan-minutes")) {
                label(.class("visually-hidden"), .for(minutesName)) {
                    Text("Minuter i ruta \(box.number)", "Minutes in box \(box.number)")
                }
                input(
                    .class("input input-short"),
                    .id(minutesName),
                    .name(minutesName),
                    .type("number"),
                    .min("0"),
                    .max("240"),
                    .value(form[minutesName]),
                    .inputmode("numeric"),
                    .init("data-plan-minutes"),
                    .ariaInvalid.when(problems.at(minutesName) != nil),
                    .ariaDescribedby("\(minutesName)-error").when(problems.at(minutesName) != nil)
                )
                span(.ariaHidden) { "min" }
            }
        }
    }

    private var minutesName: String { "minutes-\(box.id)" }

    /// Both are there; the style sheet shows the one whose tone is chosen.
    private func question(_ variant: QuestionVariant) -> HTML {
        p(.class("voice plan-question plan-question-\(variant.rawValue)")) {
            for (index, question) in box.questions(variant).enumerated() {
                if index > 0 { " " }
                question.text
            }
        }
    }

    private var tone: HTML {
        fieldset {
            legend(.class("visually-hidden")) {
                Text("Frågans ton i ruta \(box.number)", "The tone of the question in box \(box.number)")
            }
            div(.class("choices choices-joined")) {
                for variant in QuestionVariant.allCases {
                    label(.class("choice")) {
                        input(
                            .type("radio"),
                            .name("variant-\(box.id)"),
                            .value(variant.rawValue),
                            .checked.when(form.variant(box) == variant)
                        )
                        span { variant.name }
                    }
                }
            }
        }
    }
}

/// The minutes as one bar, and their sum.
struct PlanSum: View {
    let template: ConversationTemplate
    let form: PlanForm

    var body: HTML {
        div(.class("plan-sum")) {
            if sum > 0 { bar }
            p(.role("status")) {
                b(.init("data-plan-sum"), .data("plan-length", form["length"])) { words }
            }
            p(.class("small soft")) {
                Text(
                    "\(strong) av \(template.boxes.count) frågor är styrkebaserade.",
                    "\(strong) of \(template.boxes.count) questions are strength-based."
                )
            }
        }
    }

    private var sum: Int { template.boxes.reduce(0) { $0 + max(0, form.minutes($1.id)) } }
    private var strong: Int { template.boxes.count { form.variant($0) == .strengthBased } }

    private var words: Text {
        guard let length = Int(form["length"]) else { return Text("Summa \(sum) minuter", "Sum \(sum) minutes") }
        let rest = length - sum
        let total = ("Summa \(sum) av \(length) minuter", "Sum \(sum) of \(length) minutes")
        if rest == 0 { return Text("\(total.0), det går jämnt ut", "\(total.1), it comes out even") }
        return rest > 0
            ? Text("\(total.0), \(rest) kvar att fördela", "\(total.1), \(rest) left to divide")
            : Text("\(total.0), \(-rest) för mycket", "\(total.1), \(-rest) too many")
    }

    private var bar: HTML {
        let ends = template.boxes.reduce(into: [0]) { $0.append(($0.last ?? 0) + max(0, form.minutes($1.id))) }
        return svg(.class("plan-bar"), .init("viewBox", "0 0 900 46"), .ariaHidden) {
            for (index, box) in template.boxes.enumerated() {
                let start = ends[index] * 900 / sum
                let width = ends[index + 1] * 900 / sum - start
                if width > 0 {
                    rect(
                        .class("plan-part"),
                        .init("x", "\(start)"),
                        .init("y", "1"),
                        .init("width", "\(width)"),
                        .init("height", "44")
                    )
                    if width > 24 {
                        svgText(.class("plan-number"), .init("x", "\(start + 10)"), .init("y", "29")) { box.number }
                    }
                }
            }
        }
    }
}

import Dialogues
import DialoguesWeb
import Markup
import Reflections
import Site
import Templates
import Vocabulary

/// "Vi ska belysa resultat ur fyra perspektiv": guess alone, agree together, see it all in one picture.
struct ReflectionPage: View {
    let view: ReflectionView

    var body: HTML {
        Page(view.time.title, for: view.viewer, in: .year, scripts: ["reflection"], language: view.language) {
            main(.class("page page-middle"), .id("content")) {
                ReflectionHead(view: view, title: view.time.title, lead: view.time.instruction)
                notices
                if !view.isOpen {
                    Message(.info, ReflectionRefusal.notHeldYet.explanation)
                } else if view.reflection.isDone {
                    TimeResult(view: view)
                } else if view.reflection.isBegun {
                    Agreeing(view: view)
                } else {
                    Guessing(view: view)
                }
                if view.trend.count > 1 { ReflectionTrend(view: view) }
            }
        }
    }

    @HTMLBuilder private var notices: HTML {
        if let typed = view.notTaken { NotTaken(view: view, typed: typed) }
        if view.typed == nil {
            if view.saved == "guess", view.ownGuess != nil {
                Message(.done, Text("Din gissning är sparad", "Your guess is saved"))
            }
            if view.saved == "agreement", view.reflection.agreement != nil {
                Message(.done, Text("Gruppens bild är sparad", "The group's picture is saved"))
            }
        }
    }
}

/// The head of both pages of a reflection, with the way back.
struct ReflectionHead: View {
    let view: ReflectionView
    let title: Text
    let lead: Text

    var body: HTML {
        div(.class("page-head")) {
            nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                " / "
                a(.href(view.table.path)) { view.table.state.plan.title }
                " / "
                span { title }
            }
            h1 { title }
            p(.class("lead soft")) { lead }
            if view.reflection.isDone {
                p {
                    StatusTag(
                        .done,
                        Text("Gruppen är klar. Svaren är låsta.", "The group is ready. The answers are locked.")
                    )
                }
            }
        }
    }
}

/// Everybody alone, in silence. Nobody sees another's guess.
private struct Guessing: View {
    let view: ReflectionView

    var body: HTML {
        if view.role != nil {
            section(.class("sheet stack"), .ariaLabelledby("guess-title")) {
                div(.class("row-ends")) {
                    h2(.id("guess-title")) { view.time.guess }
                    span(.class("who-sees who-sees-private")) {
                        Icon("private")
                        Text("Bara du ser den nu", "Only you see it now")
                    }
                }
                p {
                    Text(
                        "När gruppen börjar komma överens visas alla gissningar som prickar utan namn. Ni är få, så någon kan ändå förstå vem som gissat vad.",
                        "When the group begins to agree, all guesses are shown as dots without names. You are few, so somebody may still work out whose is whose."
                    )
                }
                if view.typed(in: .guess)?.isBehind == true, let own = view.ownGuess {
                    OtherVersion(view: view, was: own.content.was, should: own.content.should)
                }
                ShareForm(
                    action: "\(view.path)/guess",
                    id: "guess-form",
                    revision: view.ownGuess?.revision ?? 0,
                    view: view,
                    place: .guess,
                    kept: (view.ownGuess?.content.was, view.ownGuess?.content.should),
                    save: view.ownGuess == nil
                        ? Text("Spara min gissning", "Save my guess") : Text("Spara ändringen", "Save the change")
                )
            }
        }
        section(.class("sheet-flat stack"), .ariaLabelledby("next-title")) {
            h2(.id("next-title"), .class("plain-title")) { guessed }
            if view.writes {
                form(.method("post"), .action("\(view.path)/beginning"), .class("stack")) {
                    CommandField()
                    p {
                        Text(
                            "När alla har gissat visar du gissningarna och skriver det ni kommer överens om. Efter det går det inte att gissa.",
                            "When everybody has guessed, show the guesses and write what you agree on. After that nobody can guess."
                        )
                    }
                    div(.class("button-row")) {
                        button(.class("button"), .type("submit")) {
                            Text("Visa gissningarna och börja komma överens", "Show the guesses and begin to agree")
                        }
                        a(.class("button button-quiet"), .href(view.path)) { Text("Ladda om", "Reload") }
                    }
                }
            } else {
                p {
                    Text(
                        sv: "Sedan visar \(view.writers.sv) gissningarna, och ni kommer överens.",
                        en: "Then \(view.writers[.en]) shows the guesses, and you agree."
                    )
                }
                p { a(.class("button button-quiet"), .href(view.path)) { Text("Ladda om", "Reload") } }
            }
        }
    }

    private var guessed: Text {
        let (count, all) = (view.reflection.guesses.count, view.table.state.plan.seats.count)
        return Text("\(count) av \(all) har gissat", "\(count) of \(all) have guessed")
    }
}

/// The group has seen the guesses, and writes what it agrees on.
private struct Agreeing: View {
    let view: ReflectionView

    var body: HTML {
        TimeResult(view: view)
        if view.writes {
            section(.class("sheet stack"), .ariaLabelledby("agree-title"), .id("agree")) {
                h2(.id("agree-title")) {
                    kept == nil
                        ? Text("Det här är vi överens om", "This is what we agree on")
                        : Text("Ändra det ni är överens om", "Change what you agree on")
                }
                p {
                    span(.class("who-sees who-sees-shared")) {
                        Icon("shared")
                        Text("Alla vid bordet läser det", "All at the table read it")
                    }
                }
                if view.typed(in: .agreement)?.isBehind == true, let kept {
                    OtherVersion(
                        view: view,
                        was: kept.content.was,
                        should: kept.content.should,
                        texts: view.time.questions.compactMap { question in
                            kept.content.answers[question.id].map { (question.words, $0) }
                        },
                        by: view.table.name(kept.by)
                    )
                }
                ShareForm(
                    action: "\(view.path)/agreement",
                    id: "agreement-form",
                    revision: kept?.revision ?? 0,
                    view: view,
                    place: .agreement,
                    kept: (kept?.content.was, kept?.content.should),
                    save: Text("Spara det vi är överens om", "Save what we agree on"),
                    more: questions
                )
            }
        } else {
            p(.class("sheet-flat")) {
                Text(
                    sv: "\(view.writers.sv) skriver det ni kommer överens om.",
                    en: "\(view.writers[.en]) writes what you agree on."
                )
            }
        }
        Finishing(view: view)
    }

    private var kept: Kept<TimeAgreement>? { view.reflection.agreement }

    private var questions: HTML {
        HTML {
            for question in view.time.questions {
                let name = "text-\(question.id)"
                let typed = view.typed(in: .agreement)
                Field(
                    question.words,
                    name: name,
                    value: typed.map { $0.form[name] } ?? kept?.content.answers[question.id] ?? "",
                    problem: typed?.refusal?.field == name ? typed?.refusal?.explanation : nil,
                    limit: ReflectionLimit.answer,
                    control: .area(rows: 2, voice: true)
                )
            }
        }
    }
}

/// What remains before the group is ready: the form about the method, and the lock.
private struct Finishing: View {
    let view: ReflectionView

    var body: HTML {
        if view.reflection.agreement != nil {
            section(.class("sheet-flat stack"), .ariaLabelledby("finish-title")) {
                h2(.id("finish-title"), .class("plain-title")) { Text("Sedan", "Then") }
                p {
                    a(.href("\(view.path)/evaluation")) { view.form.title }
                    " "
                    view.reflection.evaluation == nil
                        ? StatusTag(.waiting, Text("inte ifylld", "not filled in")).html
                        : StatusTag(.done, Text("ifylld", "filled in")).html
                }
                if view.writes {
                    form(.method("post"), .action("\(view.path)/completion"), .class("stack")) {
                        CommandField()
                        p(.class("small soft")) {
                            Text(
                                "När gruppen är klar låses både tiden och utvärderingen. Då kan ingen ändra dem.",
                                "When the group is ready, both the time and the evaluation are locked. Nobody can change them then."
                            )
                        }
                        div {
                            button(.class("button"), .type("submit")) { Text("Gruppen är klar", "The group is ready") }
                        }
                    }
                }
            }
        }
    }
}

/// What stands there now, when somebody else was first. One's own stands in the form.
struct OtherVersion: View {
    let view: ReflectionView
    var was: Allocation?
    var should: Allocation?
    var texts: [(question: Text, answer: String)] = []
    var by: String?

    var body: HTML {
        div(.class("version stack-tight")) {
            h3(.class("plain-title")) {
                if let by {
                    Text("Så står det nu, sparat av \(by)", "This is what it says now, saved by \(by)")
                } else {
                    Text("Så står det nu", "This is what it says now")
                }
            }
            if let was { line(view.time.was, was) }
            if let should { line(view.time.should, should) }
            for text in texts {
                p(.class("small soft")) { text.question }
                p(.class("voice"), .lang("sv")) { text.answer }
            }
        }
    }

    private func line(_ name: Text, _ allocation: Allocation) -> HTML {
        p {
            b { name }
            ": "
            for (index, perspective) in Perspective.allCases.enumerated() {
                if index > 0 { ", " }
                perspective.name
                " \(allocation[perspective])"
            }
        }
    }
}

import Dialogues
import DialoguesWeb
import Markup
import Organisations
import Preparation
import Site
import Templates
import Vocabulary

/// "Inför resultatsamtalet": read, answer for oneself, share what one chooses to.
struct PreparationPage: View {
    let table: Table
    let prepared: Prepared
    let progress: PreparationProgress
    let guide: PreparationGuide
    let reading: HTML?
    let today: LocalDate
    let refused: RefusedPreparation?
    let viewer: Viewer
    let language: Language

    var state: Dialogue.State { table.state }
    var path: String { "\(table.path)/preparation" }
    /// Answers may be written and shared.
    var isOpen: Bool { state.phase == .open || state.phase == .live }
    /// The same person has changed the same answer on another device: both texts are shown.
    var isAnsweredElsewhere: Bool {
        if case .answeredElsewhere? = refused?.refusal as? PreparationRefusal { true } else { false }
    }

    var body: HTML {
        Page(
            Text(sv: "\(guide.title.sv): \(state.plan.title)", en: "\(guide.title[.en]): \(state.plan.title)"),
            for: viewer,
            in: .year,
            scripts: isOpen ? ["prepare"] : [],
            language: language
        ) {
            main(.class("page"), .id("content")) {
                div(.class("page-head")) {
                    nav(.class("path"), .ariaLabel(Text("Var du är", "Where you are"))) {
                        a(.href("/dialogues")) { Text("Samtal", "Dialogues") }
                        " / "
                        a(.href(table.path)) { state.plan.title }
                        " / "
                        span { guide.title }
                    }
                    h1 { guide.title }
                    p(.class("lead soft")) { lead }
                }
                if let refused {
                    Message(.correct, isAnsweredElsewhere ? bothTexts : refused.refusal.explanation) { lost(refused) }
                }
                if state.phase == .live { Message(.info, guide.afterStart) { toRoom } }
                div(.class("page-columns")) {
                    div(.class("stack-wide")) {
                        ReadingSheet(page: self)
                        if isOpen { AnswerForm(page: self) } else { AfterwardsSheet(page: self) }
                    }
                    aside(.class("stack sticky-side"), .ariaLabel(Text("Läget och arket", "Progress and the sheet"))) {
                        ReadySheet(page: self)
                        SheetMap(state: state, answers: prepared.answers)
                    }
                }
            }
        }
    }

    private var bothTexts: Text {
        Text(
            "Du har ändrat samma svar på två enheter. Båda texterna står här nedanför.",
            "You have changed the same answer on two devices. Both texts stand below."
        )
    }

    private var lead: Text {
        let plan = state.plan
        guard let date = plan.date, let start = plan.start else { return Text(sv: plan.title) }
        return Text(
            sv: "\(plan.title), \(date.weekdayName.sv) \(date.short.sv) kl. \(start.swedish)",
            en: "\(plan.title), \(date.weekdayName[.en]) \(date.short[.en]), \(start.iso)"
        )
    }

    @HTMLBuilder private var toRoom: HTML {
        p { a(.href("\(table.path)/room")) { Text("Till rummet", "To the room") } }
    }

    /// What was typed and can no longer be saved: shown to be copied, in no field that promises more.
    @HTMLBuilder private func lost(_ refused: RefusedPreparation) -> HTML {
        if !isOpen {
            for field in refused.form.fields where field.name.hasPrefix("text") && !field.value.isBlank {
                p(.class("voice private-text"), .lang("sv")) { refused.form[field.name] }
            }
        }
    }
}

extension PreparationGuide {
    /// "4 av 6 är klara".
    func readyWords(_ count: ReadyCount) -> Text {
        readyOfTotal.filling(["ready": Text(sv: "\(count.ready)"), "total": Text(sv: "\(count.total)")])
    }
}

extension Instant {
    /// "08.12" today, else "9 mars 08.12".
    func short(today: LocalDate) -> Text {
        let (day, time) = (StockholmTime.date(of: self), StockholmTime.time(of: self))
        guard day != today else { return Text(sv: time.swedish, en: time.iso) }
        return Text(sv: "\(day.short.sv) \(time.swedish)", en: "\(day.short[.en]) \(time.iso)")
    }
}

import Markup
import Reflections
import Site
import Templates
import Vocabulary

/// What came too late for its form: why, and all that was typed, to be copied or said aloud.
struct NotTaken: View {
    let view: ReflectionView
    let typed: TypedReflection

    var body: HTML {
        if let refusal = typed.refusal {
            Message(.correct, refusal.explanation) {
                for row in AllocationRow.allCases where typed.form.draft(row).sum > 0 {
                    p {
                        b { view.name(row) }
                        ": "
                        shares(typed.form.draft(row))
                    }
                }
                for text in texts {
                    p(.class("small")) { text.question }
                    p(.class("voice"), .lang("sv")) { text.answer }
                }
            }
        }
    }

    private func shares(_ draft: AllocationDraft) -> Text {
        func list(_ language: Language) -> String {
            Perspective.allCases.filter { !draft[$0].isBlank }.map { "\($0.name[language]) \(draft[$0])" }
                .joined(separator: ", ")
        }
        return Text(sv: list(.sv), en: list(.en))
    }

    private var texts: [(question: Text, answer: String)] {
        (view.time.questions + view.form.prompts).compactMap { prompt in
            let answer = typed.form["text-\(prompt.id)"]
            return answer.isBlank ? nil : (prompt.words, answer)
        }
    }
}

extension ReflectionView {
    /// What was refused and has no form on the page to stand in.
    var notTaken: TypedReflection? {
        guard let typed, typed.refusal != nil else { return nil }
        switch typed.place {
        case .guess: return reflection.isBegun || !isOpen ? typed : nil
        case .agreement: return !reflection.isBegun || !writes ? typed : nil
        case .evaluation: return writes ? nil : typed
        case .page: return typed
        }
    }
}

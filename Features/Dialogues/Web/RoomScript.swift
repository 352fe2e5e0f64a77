import Dialogues
import Markup
import Organisations
import Site
import Templates
import Vocabulary

/// What is read aloud, with the names that the dialogue knows.
struct ScriptLines: View {
    let script: Script
    let table: Table

    var body: HTML {
        ul(.class("stack-tight voice")) {
            for line in script.filled(names) { li { line } }
        }
    }

    /// Days that nobody has set yet are said as what they are.
    private var names: [String: String] {
        let plan = table.state.plan
        func names(_ people: [PersonID], _ none: String) -> String {
            people.isEmpty ? none : people.map(table.name).joined(separator: " och ")
        }
        let recorder = names(plan.people(as: .recorder), "dokumentatören")
        return [
            "recorder": recorder, "timekeeper": names(plan.people(as: .timekeeper), "vi tillsammans"),
            "approver": names(plan.approvers(of: .first) + plan.approvers(of: .second), "parterna"),
            "draftDate": "den dag vi bestämmer nu", "reviewDate": "den dag vi kommer överens om",
            "nextDate": "som vi bestämmer nu", "decisionBody": "rätt nämnd",
        ]
    }
}

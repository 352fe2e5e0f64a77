import Vocabulary

/// The method as data: what the product ships and may be exchanged without touching the code.
package struct Library: Equatable, Sendable {
    package let templates: [ConversationTemplate]
    package let guides: RoleGuides
    package let help: [HelpText]
    package let glossary: [Term]
    package let evaluations: EvaluationForms
    package let timeReflection: TimeReflectionGuide
    package let preparation: PreparationGuide

    package init(
        templates: [ConversationTemplate],
        guides: RoleGuides,
        help: [HelpText],
        glossary: [Term],
        evaluations: EvaluationForms,
        timeReflection: TimeReflectionGuide,
        preparation: PreparationGuide
    ) {
        self.templates = templates
        self.guides = guides
        self.help = help
        self.glossary = glossary
        self.evaluations = evaluations
        self.timeReflection = timeReflection
        self.preparation = preparation
    }

    package func template(_ id: TemplateID) -> ConversationTemplate? { templates.first { $0.id == id } }

    /// The help of an area: `plan`, `liveRoom`, `record`, `templates` …
    package func help(_ area: String) -> HelpText? { help.first { $0.id == area } }

    package func term(_ id: String) -> Term? { glossary.first { $0.id == id } }
}

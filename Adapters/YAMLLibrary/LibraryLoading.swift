// YAMLLibrary: reads the method and the demo from Library/, naming file and line of every fault.

import Foundation
import Templates
import Vocabulary

package extension Library {
    /// Reads and checks the whole folder. What is wrong comes all at once, each with file and line.
    static func load(from folder: String) throws(LibraryFaults) -> Library {
        var faults: [LibraryFault] = []
        func read<Value>(_ name: String, schema: String, _ value: (Entry) -> Value?) -> Value? {
            let file = SourceFile(name, in: folder)
            let result = file.root.flatMap { root in
                root.checkSchema(schema)
                return value(root)
            }
            faults += file.faults
            return result
        }

        let templates = templateFiles(in: folder).compactMap { name in
            read(name, schema: "samtal/template/1", conversationTemplate)
        }
        let guides = read("roles.yaml", schema: "samtal/roles/1", RoleGuides.init)
        let help = read("help.yaml", schema: "samtal/help/1") { $0["areas"].items.map(HelpText.init) }
        let glossary = read("glossary.yaml", schema: "samtal/glossary/1") { $0["terms"].items.map(Term.init) }
        let evaluations = read("evaluations.yaml", schema: "samtal/evaluations/1", EvaluationForms.init)
        let timeReflection = read("workshop2.yaml", schema: "samtal/workshop/1") {
            TimeReflectionGuide($0["timeReflection"])
        }
        // A template that can't be read has told so, and leaves nothing to compare the boxes with.
        let boxes = faults.isEmpty ? Set(templates.flatMap(\.boxes).map(\.id)) : nil
        let preparation = read("preparation.yaml", schema: "samtal/preparation/1") {
            PreparationGuide($0, boxes: boxes)
        }
        if templates.isEmpty, faults.isEmpty {
            let message = Text("här finns ingen samtalsmall", "there is no conversation template here")
            faults.append(LibraryFault(file: "templates", line: 1, message: message))
        }

        guard faults.isEmpty, let guides, let help, let glossary, let evaluations, let timeReflection,
            let preparation
        else { throw LibraryFaults(faults) }
        return Library(
            templates: templates,
            guides: guides,
            help: help,
            glossary: glossary,
            evaluations: evaluations,
            timeReflection: timeReflection,
            preparation: preparation
        )
    }
}

private func templateFiles(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/templates")) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().map { "templates/" + $0 }
}

/// The models that a template can be laid out as.
private enum Model: String, CaseIterable { case a3, meeting, cloth }

/// A dialogue is held on the A3. The meeting and the cloth are shipped for the comparison of models.
private func conversationTemplate(_ entry: Entry) -> ConversationTemplate? {
    switch entry["model"].code(Model.self) {
    case .a3: ConversationTemplate(entry)
    case .meeting, .cloth, nil: nil
    }
}

extension Entry {
    func checkSchema(_ schema: String) {
        let entry = self["schema"]
        let found = entry.string
        if entry.exists, found != schema {
            entry.report(
                "filen har formatet ”\(found)”, men Samtal läser ”\(schema)”",
                "the file has the format “\(found)”, but Samtal reads “\(schema)”"
            )
        }
    }
}

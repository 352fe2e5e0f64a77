import Vocabulary

package extension ConversationTemplate {
    /// Everything that is wrong with the template; empty for one that a dialogue can use.
    var faults: [Fault] {
        headFaults + lengthFaults
            + boxes.enumerated().flatMap { index, box in
                box.faults(at: ["boxes", .index(index)], lengths: lengths)
            } + boxListFaults + questionFaults + questionSetFaults
    }

    private var headFaults: [Fault] {
        var faults = name.faults(at: ["name"], within: .title) + purpose.faults(at: ["purpose"], within: .paragraph)
        if TemplateID(checking: id.value) == nil {
            faults.append(Fault(["id"], Text("id:t får bara ha a–z, 0–9 och -", "the id may only have a–z, 0–9 and -")))
        }
        if version < 1 {
            faults.append(Fault(["version"], Text("versionen börjar på 1", "versions begin at 1")))
        }
        return faults
    }

    private var lengthFaults: [Fault] {
        var faults: [Fault] = []
        if lengths.isEmpty {
            faults.append(Fault(["lengths"], Text("ingen längd är angiven", "no length is given")))
        } else if !lengths.contains(defaultLength) {
            faults.append(
                Fault(
                    ["defaultLength"],
                    Text("\(defaultLength) finns inte bland längderna", "\(defaultLength) is not one of the lengths")
                )
            )
        }
        for (index, length) in lengths.enumerated() {
            let path: [Fault.Step] = ["lengths", .index(index)]
            if !Self.possibleLengths.contains(length) {
                faults.append(
                    Fault(
                        path,
                        Text("längden \(length) är inte 30–240 minuter", "the length \(length) is not 30–240 minutes")
                    )
                )
            }
            // A box without minutes for the length has its own fault.
            let minutes = boxes.compactMap { $0.minutes[length] }
            let sum = minutes.reduce(0, +)
            guard minutes.count == boxes.count, sum != length else { continue }
            faults.append(
                Fault(
                    path,
                    Text(
                        "rutornas minuter vid längden \(length) blir \(sum), inte \(length)",
                        "the boxes' minutes at length \(length) make \(sum), not \(length)"
                    )
                )
            )
        }
        return faults
    }

    private var boxListFaults: [Fault] {
        let paths = boxes.indices.map { [.key("boxes"), .index($0)] as [Fault.Step] }
        var faults = doubled(zip(boxes.map(\.id.value), paths.map { $0 + ["id"] }))
        faults += doubled(zip(boxes.map { "\($0.number)" }, paths.map { $0 + ["number"] }))
        faults += doubled(zip(boxes.map { "\($0.layout.column) \($0.layout.order)" }, paths.map { $0 + ["layout"] }))
        for (index, pair) in zip(boxes, boxes.dropFirst()).enumerated() where pair.1.number < pair.0.number {
            let message = Text("rutorna ska stå i nummerordning", "the boxes are to stand in order of number")
            faults.append(Fault(["boxes", .index(index + 1), "number"], message))
        }
        if boxes.isEmpty {
            faults.append(Fault(["boxes"], Text("mallen har inga rutor", "the template has no boxes")))
        } else if !boxes.contains(where: \.isCompulsory) {
            let message = Text(
                "ingen ruta är obligatorisk: utmaningen ska inte gå att hoppa över (compulsory: true)",
                "no box is compulsory: the challenge is not to be skipped (compulsory: true)"
            )
            faults.append(Fault(["boxes"], message))
        }
        if !boxes.isEmpty, boxes.count(where: \.holdsActions) != 1 {
            let message = Text(
                "precis en ruta ska ha åtgärder (actionFields)",
                "exactly one box is to hold actions (actionFields)"
            )
            faults.append(Fault(["boxes"], message))
        }
        return faults
    }

    private var questionFaults: [Fault] {
        doubled(
            boxes.enumerated().flatMap { index, box in
                box.allQuestions(at: ["boxes", .index(index)]).map { ($0.question.id.value, $0.path + ["id"]) }
            }
        )
    }

    private var questionSetFaults: [Fault] {
        var faults = doubled(questionSets.enumerated().map { ($1.id.value, ["questionSets", .index($0), "id"]) })
        if !questionSets.contains(where: { $0.id == defaultQuestionSet }) {
            let message = Text(
                "det finns ingen frågeuppsättning ”\(defaultQuestionSet)”",
                "there is no question set “\(defaultQuestionSet)”"
            )
            faults.append(Fault(["defaultQuestionSet"], message))
        }
        for (index, set) in questionSets.enumerated() {
            let path: [Fault.Step] = ["questionSets", .index(index)]
            faults += set.name.faults(at: path + ["name"], within: .title)
            faults += set.explanation.faults(at: path + ["explanation"], within: .paragraph)
            for box in set.variants.keys.sorted(by: { $0.value < $1.value }) where self.box(box) == nil {
                let message = Text("det finns ingen ruta ”\(box)”", "there is no box “\(box)”")
                faults.append(Fault(path + ["variants", .key(box.value)], message))
            }
            for box in boxes where set.variants[box.id] == nil {
                let message = Text("rutan ”\(box.id)” har ingen variant", "the box “\(box.id)” has no variant")
                faults.append(Fault(path + ["variants"], message))
            }
        }
        return faults
    }
}

/// A fault for each value that has stood before.
private func doubled(_ values: some Sequence<(String, [Fault.Step])>) -> [Fault] {
    var seen: Set<String> = []
    return values.compactMap { value, path in
        seen.insert(value).inserted
            ? nil : Fault(path, Text("”\(value)” finns två gånger", "“\(value)” stands twice"))
    }
}

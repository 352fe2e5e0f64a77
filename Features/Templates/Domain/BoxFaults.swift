import Vocabulary

extension Box {
    func faults(at path: [Fault.Step], lengths: [Int]) -> [Fault] {
        textFaults(at: path) + questionFaults(at: path) + minuteFaults(at: path, lengths: lengths)
            + roundFaults(at: path + ["round"]) + perspectiveFaults(at: path)
    }

    /// Every question of the box and its parts, with its place in the file.
    func allQuestions(at path: [Fault.Step]) -> [(question: Question, path: [Fault.Step])] {
        questions.placed(at: path)
            + parts.enumerated().flatMap { index, part in
                part.questions.placed(at: path + ["parts", .index(index)])
            }
    }

    private func textFaults(at path: [Fault.Step]) -> [Fault] {
        var faults = title.faults(at: path + ["title"], within: .title)
        faults += shortTitle.faults(at: path + ["shortTitle"], within: .shortTitle)
        faults += purpose.faults(at: path + ["purpose"], within: .paragraph)
        faults += recorderTip.faults(at: path + ["recorder"], within: .paragraph)
        faults += challenge?.faults(at: path + ["challenge"], within: .question) ?? []
        for (index, text) in followUps.enumerated() {
            faults += text.faults(at: path + ["followUps", .index(index)], within: .question)
        }
        for (index, text) in facilitatorTips.enumerated() {
            faults += text.faults(at: path + ["facilitator", .index(index)], within: .paragraph)
        }
        for (index, part) in parts.enumerated() {
            faults += part.title.faults(at: path + ["parts", .index(index), "title"], within: .title)
        }
        return faults
    }

    private func questionFaults(at path: [Fault.Step]) -> [Fault] {
        let own = [(questions, path)]
        let ofParts = parts.enumerated().map { ($1.questions, path + ["parts", .index($0)]) }
        let missing = (own + ofParts).flatMap { questions, path in
            QuestionVariant.allCases.filter { questions[$0].isEmpty }.map { variant in
                Fault(
                    path + ["questions", .key(variant.rawValue)],
                    Text(
                        "rutan ”\(id)” saknar fråga i varianten ”\(variant.rawValue)”",
                        "the box “\(id)” has no question in the variant “\(variant.rawValue)”"
                    )
                )
            }
        }
        return missing + allQuestions(at: path).flatMap { $0.question.text.faults(at: $0.path, within: .question) }
    }

    private func minuteFaults(at path: [Fault.Step], lengths: [Int]) -> [Fault] {
        lengths.flatMap { length -> [Fault] in
            guard let given = minutes[length], given > 0 else {
                let message = Text(
                    "rutan ”\(id)” saknar minuter vid längden \(length)",
                    "the box “\(id)” has no minutes at length \(length)"
                )
                return [Fault(path + ["minutes", .key("\(length)")], message)]
            }
            let sum = parts.reduce(0) { $0 + ($1.minutes[length] ?? 0) }
            guard !parts.isEmpty, sum != given else { return [] }
            let message = Text(
                "delarnas minuter vid längden \(length) blir \(sum), men rutan har \(given)",
                "the parts' minutes at length \(length) make \(sum), but the box has \(given)"
            )
            return [Fault(path + ["parts"], message)]
        }
    }

    private func roundFaults(at path: [Fault.Step]) -> [Fault] {
        guard round.form != .none, !(10...600).contains(round.secondsPerTurn) else { return [] }
        let message = Text("en tur är mellan 10 och 600 sekunder", "a turn is between 10 and 600 seconds")
        return [Fault(path + ["secondsPerTurn"], message)]
    }

    private func perspectiveFaults(at path: [Fault.Step]) -> [Fault] {
        var faults: [Fault] = []
        if perspectives.isEmpty {
            let message = Text("rutan ”\(id)” saknar perspektiv", "the box “\(id)” has no perspective")
            faults.append(Fault(path + ["perspectives"], message))
        }
        for (index, part) in parts.enumerated() where !perspectives.contains(part.perspective) {
            let message = Text(
                "perspektivet ”\(part.perspective)” hör inte till rutan",
                "the perspective “\(part.perspective)” is not one of the box's"
            )
            faults.append(Fault(path + ["parts", .index(index), "perspective"], message))
        }
        return faults
    }
}

private extension Questions {
    func placed(at path: [Fault.Step]) -> [(question: Question, path: [Fault.Step])] {
        QuestionVariant.allCases.flatMap { variant in
            self[variant].enumerated().map { index, question in
                (question, path + ["questions", .key(variant.rawValue), .index(index)])
            }
        }
    }
}

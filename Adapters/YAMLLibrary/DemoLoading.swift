import Templates
import Vocabulary

package extension DemoStory {
    /// Reads `demo/story.yaml` and the dialogues that it names. What is wrong comes all at once.
    static func load(from folder: String) throws(LibraryFaults) -> DemoStory {
        let file = SourceFile("demo/story.yaml", in: folder)
        guard let root = file.root else { throw LibraryFaults(file.faults) }
        root.checkSchema("samtal/demo/1")
        var faults: [LibraryFault] = []
        let dialogues = root["parts"]["dialogues"].items.map(\.string).compactMap { name -> DemoDialogue? in
            let file = SourceFile(name, in: folder)
            let dialogue = file.root.map { root in
                root.checkSchema("samtal/demo-dialogue/1")
                return DemoDialogue(root)
            }
            faults += file.faults
            return dialogue
        }
        let scenarios = Set(dialogues.map(\.scenario)).sorted().compactMap { name -> DemoScenario? in
            let file = SourceFile("scenarios/\(name).yaml", in: folder)
            let scenario = file.root.map(DemoScenario.init)
            faults += file.faults
            return scenario
        }
        let story = DemoStory(root, dialogues: dialogues, scenarios: scenarios)
        faults += file.faults
        guard faults.isEmpty else { throw LibraryFaults(faults) }
        return story
    }

    private init(_ entry: Entry, dialogues: [DemoDialogue], scenarios: [DemoScenario]) {
        let lead = entry["programme"]["lead"].string
        anchor = entry["anchor"].date
        organisation = entry["municipality"]["id"].id()
        name = entry["municipality"]["name"].string
        units = entry["organisations"].items.map(DemoUnit.init)
        people = entry["people"].items.map { DemoPerson($0, lead: PersonID(lead)) }
        self.dialogues = dialogues
        self.scenarios = scenarios
        rounds = entry["rounds"].itemsIfAny.map(DemoRound.init)
    }
}

private extension DemoUnit {
    init(_ entry: Entry) {
        id = entry["id"].id()
        kind = entry["kind"].string
        name = entry["name"].string
        short = entry["short"].stringIfAny ?? ""
        department = entry["department"].exists ? entry["department"].id() : nil
    }
}

private extension DemoPerson {
    init(_ entry: Entry, lead: PersonID) {
        id = entry["id"].id()
        kind = entry["kind"].code(Kind.self) ?? .official
        name = entry["name"].string
        title = entry["title"].string
        unit = entry["organisation"].exists ? entry["organisation"].id() : nil
        leads = id == lead
    }
}

private extension DemoDialogue {
    init(_ entry: Entry) {
        let template = entry["template"]
        id = entry["id"].id()
        state = entry["state"].code(State.self) ?? .planned
        title = entry["title"].string
        aim = entry["aim"].string
        committees = entry["committees"].items.map { $0.id() }
        leadership = entry["leadership"].id()
        scenario = entry["scenario"].string
        scenarioYearsTo = entry["scenarioYearsTo"].int
        period = entry["period"].string
        date = entry["date"].date
        start = entry["start"].time
        length = entry["length"].int
        place = entry["place"].stringIfAny ?? ""
        caseNumber = entry["caseNumber"].stringIfAny ?? ""
        self.template = template["id"].id()
        questionSet = template["questionSet"].id()
        variants = template["overrides"].exists ? template["overrides"].variants : [:]
        people = entry["people"].items.map(DemoSeat.init)
        basis = entry["basis"].itemsIfAny.map(DemoBasis.init)
        preparation =
            entry["preparation"].exists ? entry["preparation"]["answers"].items.map(DemoPreparation.init) : []
        startedAt = entry["startedAt"].exists ? entry["startedAt"].timeOfMoment : nil
        currentBox = entry["currentBox"].exists ? entry["currentBox"].id() : nil
        boxes = entry["boxes"].itemsIfAny.map(DemoBox.init)
        privateNotes = entry["privateNotes"].itemsIfAny.map(DemoRemark.init)
        parked = entry["parkingLot"].itemsIfAny.map(DemoRemark.init)
        steps = entry["actions"].itemsIfAny.map(DemoStep.init)
        headline = entry["headline"].stringIfAny
        record = entry["record"].exists ? DemoRecord(entry["record"]) : nil
        reflection = entry["timeAllocation"].exists ? DemoReflection(entry["timeAllocation"]) : nil
        opinion = entry["evaluation"]["group"].exists ? DemoOpinion(entry["evaluation"]["group"]) : nil
        evaluation = entry["evaluation"].exists ? DemoEvaluation(entry["evaluation"]) : nil
        followUps = entry["followUpConversations"].itemsIfAny.map(DemoFollowUp.init)
    }
}

private extension DemoSeat {
    init(_ entry: Entry) {
        person = entry["person"].id()
        roles = entry["roles"].codes(Role.self)
        side = entry["side"].exists ? entry["side"].code(Side.self) : nil
        withoutDevice = entry["withoutDevice"].exists && entry["withoutDevice"].bool
    }
}

private extension DemoBox {
    init(_ entry: Entry) {
        let round = entry["round"]
        box = entry["box"].id()
        minutesUsed = entry["minutesUsed"].int
        order = round["order"].itemsIfAny.map { $0.id() }
        passed = round["passed"].itemsIfAny.map { $0.id() }
        returned = round["returned"].itemsIfAny.map { $0.id() }
        notes = entry["notes"].items.map(DemoNote.init)
    }
}

private extension DemoNote {
    init(_ entry: Entry) {
        let by: PersonID = entry["by"].id()
        self.by = by == "group" ? nil : by
        perspective = entry["perspective"].code(Perspective.self) ?? .other
        source = entry["source"].code(NoteSource.self) ?? .experience
        text = entry["text"].string
        byRecorder = self.by == nil || entry["enteredBy"].exists
    }
}

private extension DemoRemark {
    init(_ entry: Entry) {
        by = entry["by"].id()
        text = entry["text"].string
        takenBy = entry["takenBy"].exists ? entry["takenBy"].id() : nil
    }
}

private extension DemoStep {
    init(_ entry: Entry) {
        action = entry["action"].string
        effect = entry["effect"].string
        perspective = entry["perspective"].code(Perspective.self) ?? .other
        owner = entry["owner"].id()
        due = entry["due"].date
        evidence = entry["evidence"].string
        decision = entry["decision"].exists ? entry["decision"].id() : nil
        decisionCase = entry["decisionCase"].stringIfAny
        status = entry["status"].stringIfAny ?? "proposed"
        effectSeen = entry["effectSeen"].stringIfAny ?? "tooEarly"
        doneOn = entry["doneOn"].exists ? entry["doneOn"].date : nil
        review = entry["review"].exists ? DemoActionReview(entry["review"]) : nil
    }
}

private extension DemoActionReview {
    init(_ entry: Entry) {
        by = entry["by"].id()
        date = entry["date"].date
        text = entry["text"].string
    }
}

private extension DemoRecord {
    init(_ entry: Entry) {
        corrections = entry["corrections"].items.map(DemoCorrection.init)
        signOffs = entry["signOffs"].items.map { DemoSignOff(person: $0["person"].id(), date: $0["date"].date) }
    }
}

private extension DemoCorrection {
    init(_ entry: Entry) {
        by = entry["by"].id()
        date = entry["date"].date
        target = entry["target"].id()
        text = entry["text"].string
        outcome = entry["outcome"].code(Outcome.self) ?? .open
        becomes = outcome == .accepted ? entry["becomes"].string : nil
        reason = outcome == .declined ? entry["reason"].string : nil
        decidedOn = outcome == .open ? nil : entry["decidedOn"].date
    }
}

import Access
import Vocabulary
import YAMLLibrary

extension Demo {
    /// Whom one can try the demo as.
    var door: DemoDoor {
        let roles: [(PersonID, Text)] = [
            (
                "processledare",
                Text(
                    "Processledare och samtalsledare: planerar samtal, bjuder in och leder",
                    "Process lead and facilitator: plans, invites and leads"
                )
            ),
            (
                "utredare",
                Text(
                    "Dokumentatör: skriver åt gruppen och tar hand om rättelser",
                    "Recorder: writes for the group, handles corrections"
                )
            ),
            (
                "kso",
                Text(
                    "Kommunledningens röst: deltar och godkänner för sin part",
                    "The leadership's voice: takes part and approves"
                )
            ),
            (
                "bun-ordf",
                Text(
                    "Nämndens ordförande: deltar och godkänner för sin part",
                    "Committee chair: takes part and approves"
                )
            ),
            (
                "bun-vice",
                Text("Utmanare: ställer den obekväma frågan", "Challenger: asks the uncomfortable question")
            ),
            (
                "ks-vice",
                Text(
                    "Kommunledningens röst om hemtjänsten: granskar och godkänner dokumentationen",
                    "The leadership's voice on home care: reviews and approves the record"
                )
            ),
            (
                "von-ordf",
                Text(
                    "Vård- och omsorgsnämndens ordförande: granskar och godkänner dokumentationen",
                    "Chair of the care committee: reviews and approves the record"
                )
            ),
            ("controller", Text("Tidhållare: ser till klockan", "Timekeeper: minds the clock")),
        ]
        return DemoDoor(
            roles: roles.map { DemoDoor.Role(organisation: story.organisation, person: $0.0, description: $0.1) }
        )
    }
}

import Vocabulary

/// The first fault that verification found in a log.
package struct BrokenLog: Error, Equatable {
    package let organisation: OrganisationID
    package let position: Int64
    package let fault: Fault

    package init(organisation: OrganisationID, position: Int64, fault: Fault) {
        self.organisation = organisation
        self.position = position
        self.fault = fault
    }

    package enum Fault: Equatable, Sendable {
        case missing, wrongVersion, brokenChain, alteredPayload
        case erasedWithoutDecision, notErased, alteredAfterErasure
    }

    package var sentence: Text {
        switch fault {
        case .missing:
            Text("Händelse \(position) saknas i loggen.", "Event \(position) is missing from the log.")
        case .wrongVersion:
            Text(
                "Händelse \(position) har inte nästa versionsnummer i sin ström.",
                "Event \(position) does not have the next version number of its stream."
            )
        case .brokenChain:
            Text(
                "Händelse \(position), eller kedjan just före den, är inte som den skrevs.",
                "Event \(position), or the chain just before it, is not as it was written."
            )
        case .alteredPayload:
            Text("Innehållet i händelse \(position) är ändrat.", "The payload of event \(position) has been altered.")
        case .erasedWithoutDecision:
            Text(
                "Texten i händelse \(position) är borttagen, men inget beslut i loggen säger det.",
                "The text of event \(position) is gone, but no decision in the log says so."
            )
        case .notErased:
            Text(
                "Ett beslut säger att texten i händelse \(position) är borttagen, men den är kvar.",
                "A decision says that the text of event \(position) is gone, but it is still there."
            )
        case .alteredAfterErasure:
            Text(
                "Det som lämnades i händelse \(position) när texten togs bort är ändrat.",
                "What was left in event \(position) when its text was erased has been altered."
            )
        }
    }
}

extension BrokenLog: CustomStringConvertible {
    package var description: String { "\(organisation): \(sentence[.sv])" }
}

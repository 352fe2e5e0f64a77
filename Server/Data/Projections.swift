import Actions
import Briefings
import Dialogues
import EventSourcing
import Rounds

/// The read models that are kept in the database. A new one is built from the log at the next start.
let allProjections: [any DocumentProjection] = [
    DialogueSummaries(),
    ActionSummaries(),
    RoundSummaries(),
    InvitationTimes(),
]

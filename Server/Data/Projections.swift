import Actions
import Dialogues
import EventSourcing

/// The read models that are kept in the database. A new one is built from the log at the next start.
let allProjections: [any DocumentProjection] = [
    DialogueSummaries(),
    ActionSummaries(),
]

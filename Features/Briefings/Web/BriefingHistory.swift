import Briefings
import Markup
import Site
import Vocabulary

/// What has been added, changed and taken away, the latest first.
struct BriefingHistory {
    struct Entry {
        let at: Instant
        let words: Text
        let reason: String
        let isSupplement: Bool
    }

    let entries: [Entry]

    init(_ packs: [BriefingPack.State], openedAt: Instant? = nil, lockedAt: Instant? = nil) {
        let isLate: (Instant) -> Bool = { instant in openedAt.map { instant > $0 } ?? false }
        entries = packs.flatMap(\.documents).flatMap { document -> [Entry] in
            let versions = document.versions.enumerated().map { index, version in
                let title = document.isErased ? BriefingEvent.mark : version.content.title
                return Entry(
                    at: version.at,
                    words: index == 0
                        ? Text("Ny: \(title)", "New: \(title)")
                        : Text("Version \(index + 1): \(title)", "Version \(index + 1): \(title)"),
                    reason: "",
                    isSupplement: isLate(version.at)
                )
            }
            guard let removal = document.removal, !document.isErased else { return versions }
            let title = document.content.title
            let entry = Entry(
                at: removal.at,
                words: Text("Borttaget: \(title)", "Removed: \(title)"),
                reason: removal.reason,
                isSupplement: isLate(removal.at)
            )
            return versions + [entry]
        }
        .filter { entry in lockedAt.map { entry.at <= $0 } ?? true }
        .sorted { $0.at > $1.at }
    }
}

/// The list as it is shown, folded: most readers need it seldom.
struct BriefingChanges: View {
    let history: BriefingHistory

    var body: HTML {
        if !history.entries.isEmpty {
            details(.class("sheet-flat"), .open.when(false)) {
                summary {
                    Text(
                        "Ändringar i underlaget (\(history.entries.count))",
                        "Changes of the basis (\(history.entries.count))"
                    )
                }
                ol(.class("lines small")) {
                    for entry in history.entries {
                        li {
                            span { entry.words }
                            if !entry.reason.isEmpty { span(.class("soft")) { entry.reason } }
                            span(.class("soft")) { when(entry) }
                        }
                    }
                }
            }
        }
    }

    private func when(_ entry: BriefingHistory.Entry) -> Text {
        let day = StockholmTime.date(of: entry.at).long
        let time = StockholmTime.time(of: entry.at)
        let late = entry.isSupplement ? Text(", efter inbjudan", ", after the invitation") : Text("", "")
        return Text(
            sv: "\(day.sv) kl. \(time.swedish)\(late.sv)",
            en: "\(day[.en]) at \(time.iso)\(late[.en])"
        )
    }
}

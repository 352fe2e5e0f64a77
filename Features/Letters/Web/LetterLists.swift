import Dialogues
import Jobs
import Letters
import Markup
import Organisations
import Site
import Vocabulary

/// What would be sent in the days ahead: nothing is sent by looking.
struct LettersAhead: View {
    let overview: LetterOverview
    let letters: [PlannedLetter]
    let dialogue: DialogueID?

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("ahead-title")) {
            h2(.id("ahead-title")) {
                overview.choice.isOn && overview.sendsMail
                    ? Text("Det här skickas härnäst", "What will be sent next")
                    : Text("Det här skulle skickas", "What would be sent")
            }
            p(.class("small soft")) {
                Text(
                    "De närmaste \(overview.days) dagarna, som det ser ut nu. ",
                    "The next \(overview.days) days, as things are now. "
                )
                for days in [7, 14, 30] where days != overview.days {
                    a(.href("/letters?days=\(days)\(dialogue.map { "&dialogue=\($0)" } ?? "")")) {
                        Text("\(days) dagar", "\(days) days")
                    }
                    " "
                }
            }
            if letters.isEmpty {
                p { Text("Inget, som det ser ut nu.", "Nothing, as things are now.") }
            } else {
                table(.class("table table-folds")) {
                    thead {
                        tr {
                            th(.scope("col")) { Text("Brev", "Letter") }
                            th(.scope("col")) { Text("När", "When") }
                            th(.scope("col")) { Text("Till", "To") }
                        }
                    }
                    tbody { for day in days { for group in day.groups { row(group, day.words) } } }
                }
            }
        }
    }

    private func row(_ group: LetterGroup, _ when: Text) -> HTML {
        tr {
            th(.scope("row")) {
                a(.href("/letters/preview?kind=\(group.kind.rawValue)&thing=\(group.thing.percentEncodedForQuery)")) {
                    group.kind.name
                }
                LetterAbout(title: group.dialogue.flatMap { overview.titles[$0] })
            }
            td(.data("label", words: Text("När", "When"))) { when }
            td(.data("label", words: Text("Till", "To"))) { group.readers(overview.names) }
        }
    }

    private var days: [(words: Text, groups: [LetterGroup])] {
        let byDay = Dictionary(grouping: letters) { $0.from.map { max($0.date, overview.today) } ?? .distantPast }
        return byDay.sorted { $0.key < $1.key }.map { day, letters in
            let words = day == .distantPast ? Text("genast", "at once") : day.long
            return (words, LetterGroup.groups(letters.map(\.order)))
        }
    }
}

/// Parked, or not known to have arrived: somebody has to look.
struct LettersInTrouble: View {
    let overview: LetterOverview
    let jobs: [Job]

    var body: HTML {
        if !jobs.isEmpty {
            section(.class("sheet stack"), .ariaLabelledby("trouble-title")) {
                h2(.id("trouble-title")) { Text("Behöver dig", "Needs you") }
                ul(.class("lines")) { for job in jobs { li { LetterInTrouble(overview: overview, job: job) } } }
            }
        }
    }
}

struct LetterInTrouble: View {
    let overview: LetterOverview
    let job: Job

    var body: HTML {
        div(.class("stack-tight")) {
            p {
                StatusTag(.attention, job.order?.kind.name ?? Text("Brev", "Letter"))
                " "
                reader
                if let title = job.order?.dialogue.flatMap({ overview.titles[$0] }) { " · \(title)" }
            }
            p(.class("small")) { sentence }
            div(.class("button-row")) {
                act("retry", Text("Skicka igen", "Send again"))
                act("cancel", Text("Släpp brevet", "Drop the letter"))
            }
        }
    }

    /// Whose reminder failed is told by the invitation that failed before it.
    private var reader: Text {
        guard let order = job.order, order.kind.namesReaders else { return Text("till 1 person", "to 1 person") }
        let name = overview.names[order.person] ?? "–"
        return Text("till \(name)", "to \(name)")
    }

    private var sentence: Text {
        let word = LetterWord(rawValue: job.word) ?? (job.state == .uncertain ? .unknown : .notNow)
        guard job.state == .parked, word == .notNow else { return word.sentence }
        return Text(
            "E-postservern tog inte emot brevet, trots flera försök. Säg till den som sköter servern.",
            "The mail server did not take the letter, though we tried often. Tell whoever runs the server."
        )
    }

    private func act(_ what: String, _ words: Text) -> HTML {
        form(.action("/letters/\(job.id)/\(what)"), .method("post")) {
            button(.class("button button-small"), .type("submit")) {
                words
                span(.class("visually-hidden")) {
                    ": "
                    job.order?.kind.name ?? Text("Brev", "Letter")
                    " "
                    reader
                }
            }
        }
    }
}

struct LettersUnderWay: View {
    let overview: LetterOverview
    let jobs: [Job]

    var body: HTML {
        if !jobs.isEmpty {
            section(.class("sheet stack"), .ariaLabelledby("waiting-title")) {
                h2(.id("waiting-title")) { Text("På väg", "On their way") }
                ul(.class("lines")) {
                    for group in LetterGroup.groups(jobs.compactMap(\.order)) {
                        li {
                            p {
                                group.kind.name
                                Text(" till ", " to ")
                                group.readers(overview.names)
                            }
                            if let sentence = sentence(group) { p(.class("small soft")) { sentence } }
                        }
                    }
                }
            }
        }
    }

    private func sentence(_ group: LetterGroup) -> Text? {
        let words = jobs.filter { $0.order?.kind == group.kind && $0.order?.thing == group.thing }.map(\.word)
        if let word = words.first(where: { !$0.isEmpty }) { return LetterWord(rawValue: word)?.sentence }
        return overview.choice.isOn
            ? nil : Text("Väntar tills utskick är på.", "Waits until letters are on.")
    }
}

struct LettersSent: View {
    let overview: LetterOverview
    let jobs: [Job]

    var body: HTML {
        section(.class("sheet stack"), .ariaLabelledby("sent-title")) {
            h2(.id("sent-title")) { Text("Skickat", "Sent") }
            if jobs.isEmpty {
                p { Text("Inget än.", "Nothing yet.") }
            } else {
                table(.class("table table-folds")) {
                    thead {
                        tr {
                            th(.scope("col")) { Text("Brev", "Letter") }
                            th(.scope("col")) { Text("När", "When") }
                            th(.scope("col")) { Text("Till", "To") }
                        }
                    }
                    tbody { for day in days { for group in day.groups { row(group, day.day) } } }
                }
            }
        }
    }

    private func row(_ group: LetterGroup, _ day: LocalDate) -> HTML {
        tr {
            th(.scope("row")) {
                group.kind.name
                LetterAbout(title: group.dialogue.flatMap { overview.titles[$0] })
            }
            td(.class("nowrap"), .data("label", words: Text("När", "When"))) { day.long }
            td(.data("label", words: Text("Till", "To"))) { group.readers(overview.names) }
        }
    }

    private var days: [(day: LocalDate, groups: [LetterGroup])] {
        Dictionary(grouping: jobs) { StockholmTime.date(of: $0.changedAt) }.sorted { $0.key > $1.key }
            .map { ($0.key, LetterGroup.groups($0.value.compactMap(\.order))) }
    }
}

/// Which dialogue a letter is about, below its name.
private struct LetterAbout: View {
    let title: String?

    var body: HTML {
        if let title {
            br()
            span(.class("small soft")) { title }
        }
    }
}

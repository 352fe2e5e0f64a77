import Dialogues
import Markup
import Site
import Vocabulary

/// The turn, as those see it who sit at the table: who has the word, when it is mine, what I can press.
struct TurnLine: View {
    let view: RoomView

    private var state: Dialogue.State { view.state }
    private var speaker: PersonID? { state.word?.person }

    var body: HTML {
        div(.class("pocket-turn")) {
            if let speaker {
                if let person = view.table.people[speaker] { PersonMark(person, speaking: true) }
                h2(.class("round-now"), .id("turn-title"), .data("announce", "")) {
                    span(.data("not-for", speaker.value), .hidden.when(view.me == speaker)) {
                        Text(sv: "\(view.shortName(speaker)) har ordet", en: "\(view.shortName(speaker)) has the word")
                    }
                    span(.data("for", speaker.value), view.hiddenUnless(speaker)) {
                        Text("Du har ordet", "You have the word")
                    }
                }
            } else {
                span(.class("person"), .ariaHidden) { Icon("speak") }
                h2(.class("round-now"), .id("turn-title")) { Text("Ordet är fritt", "The word is free") }
            }
            span {}
            after
        }
        if view.audience == .participant { buttons }
    }

    /// Who comes then; and for each who waits, how many there are before.
    @HTMLBuilder private var after: HTML {
        let coming = comingInRound
        if !coming.isEmpty {
            p(.class("small soft")) {
                Text("Sedan ", "Then ")
                for (index, person) in coming.prefix(3).enumerated() {
                    if index > 0 { ", " }
                    span(.data("not-for", person.value), .hidden.when(view.me == person)) { view.shortName(person) }
                    b(.data("for", person.value), view.hiddenUnless(person)) { Text("du", "you") }
                }
                if coming.count > 3 { Text(" och \(coming.count - 3) till", " and \(coming.count - 3) more") }
                for (index, person) in coming.enumerated() where index >= 3 {
                    span(.data("for", person.value), view.hiddenUnless(person)) {
                        Text(". Du är nummer \(index + 1)", ". You are number \(index + 1)")
                    }
                }
                "."
            }
        } else if !state.requests.isEmpty {
            p(.class("small soft")) {
                Text(
                    sv: "Vill ha ordet: \(view.listed(state.requests))",
                    en: "Want the word: \(view.listed(state.requests))"
                )
            }
        }
    }

    private var comingInRound: [PersonID] {
        guard let places = state.round?.places else { return [] }
        return (places.filter { $0.turn == .waiting } + places.filter { $0.turn == .postponed }).map(\.person)
    }

    private var buttons: HTML {
        div(.class("pocket-actions")) {
            if let speaker, state.round?.speaker == speaker || view.table.role(of: speaker) != .facilitator {
                view.command(
                    "round/turn-end",
                    [(name: "person", value: speaker.value)],
                    for: speaker,
                    as: "button button-main"
                ) {
                    Icon("done")
                    Text("Jag har talat klart", "I have finished")
                }
            }
            for place in state.round?.places ?? [] where isAhead(place) { passButtons(place.person) }
            askButton
            for person in state.requests {
                view.command("word-requests/withdrawal", for: person) {
                    Icon("word")
                    Text("Ta tillbaka min begäran", "Withdraw my request")
                }
            }
        }
    }

    private func isAhead(_ place: SpeakingRound.Place) -> Bool {
        switch place.turn {
        case .waiting, .speaking, .postponed: true
        case .spoken, .passed: false
        }
    }

    private func passButtons(_ person: PersonID) -> HTML {
        let field = [(name: "person", value: person.value)]
        return HTML {
            view.command("round/pass", field, for: person) {
                Icon("pass")
                Text("Jag passar", "I pass")
            }
            view.command("round/postponement", field, for: person) {
                Icon("waiting")
                Text("Fråga mig sist", "Ask me last")
            }
        }
    }

    /// For everybody but the one who speaks and those who have asked already.
    private var askButton: HTML {
        let others = [speaker].compactMap { $0 } + state.requests
        return div(
            .class("pocket-ask"),
            .data("not-for", others.map(\.value).joined(separator: " ")),
            .hidden.when(view.me.map(others.contains) ?? false)
        ) {
            view.command("word-requests", as: "button button-wide") {
                Icon("word")
                Text("Jag vill säga något", "I want to say something")
            }
        }
    }
}

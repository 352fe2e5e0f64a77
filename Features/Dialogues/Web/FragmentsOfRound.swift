import Dialogues
import Markup
import Site
import Templates
import Vocabulary

extension RoomView {
    /// Who has the word, who waits, who has not been heard: the drawing is the feeling, the list the facts.
    var round: Fragment {
        Fragment("room-round") {
            switch audience {
            case .facilitator, .recorder:
                h2 { state.round == nil ? Text("Ordet", "The word") : Text("Laget runt", "Round the table") }
                RoundDrawing(view: self, size: .panel)
                wordNow
                roundSummary
                if leads { RoundControls(view: self) }
            case .participant, .observer: TurnLine(view: self)
            case .wall: RoundDrawing(view: self, size: .wall)
            }
        }
    }

    @HTMLBuilder private var wordNow: HTML {
        if let word = state.word {
            p(.class("round-now"), .id("word-now"), .data("announce", ""), .data("person", word.person.value)) {
                Text(sv: "\(table.name(word.person)) har ordet", en: "\(table.name(word.person)) has the word")
            }
        } else {
            p(.class("small soft")) {
                Text("Ordet är fritt.", "The word is free.")
                if state.round == nil, let box, state.plan.planned(box.id)?.round == true {
                    Text(" Rutan är planerad laget runt.", " A round is planned for this box.")
                }
            }
        }
    }

    @HTMLBuilder private var roundSummary: HTML {
        dl(.class("round-summary")) {
            if let round = state.round {
                names(Text("Väntar", "Waiting"), round, .waiting)
                names(Text("Har talat", "Have spoken"), round, .spoken)
                names(Text("Passade", "Passed"), round, .passed)
                names(Text("Återkommer", "Asked again last"), round, .postponed)
            }
            if !leads, !state.requests.isEmpty {
                dt { Text("Vill ha ordet", "Want the word") }
                dd { listed(state.requests) }
            }
            if leads, !state.neverHeard.isEmpty {
                dt { Text("Inte hörda än", "Not heard yet") }
                dd { listed(state.neverHeard.map(\.person)) }
            }
        }
    }

    @HTMLBuilder private func names(_ title: Text, _ round: SpeakingRound, _ turn: SpeakingRound.Turn) -> HTML {
        let people = round.places.filter { $0.turn == turn }.map(\.person)
        if !people.isEmpty {
            dt { title }
            dd { listed(people) }
        }
    }

    func listed(_ people: [PersonID]) -> String { people.map(shortName).joined(separator: ", ") }
}

/// What the facilitator presses: the round, the word, those who asked for it.
struct RoundControls: View {
    let view: RoomView

    private var state: Dialogue.State { view.state }

    var body: HTML {
        if !state.requests.isEmpty { requests }
        if let word = state.word { wordButtons(word.person) }
        div(.class("button-row")) {
            if state.round == nil {
                view.command(
                    "round",
                    state.proposedOrder.map { (name: "person", value: $0.value) },
                    as: "button button-small"
                ) {
                    Icon("round")
                    Text("Starta laget runt", "Start a round")
                }
            } else {
                view.command("round/end", as: "button button-quiet button-small") {
                    Text("Avsluta rundan", "End the round")
                }
            }
        }
        details(.class("small"), .id("give-word")) {
            summary { Text("Ge ordet till någon annan", "Give the word to somebody else") }
            div(.class("button-row")) {
                for seat in state.plan.seats where seat.role != .observer && seat.person != state.word?.person {
                    giveWord(seat.person, Text(sv: view.shortName(seat.person)), key: "give")
                }
            }
        }
    }

    private func wordButtons(_ speaker: PersonID) -> HTML {
        let person = [(name: "person", value: speaker.value)]
        let name = view.shortName(speaker)
        let isInRound = state.round?.speaker == speaker
        return div(.class("button-row")) {
            view.command("round/turn-end", person) {
                Icon("next")
                if let next = state.round?.next {
                    Text(sv: "Ge ordet till \(view.shortName(next))", en: "Give the word to \(view.shortName(next))")
                } else {
                    Text(sv: "\(name) har talat klart", en: "\(name) has finished")
                }
            }
            if isInRound {
                view.command("round/pass", person, as: "button button-quiet button-small") {
                    Text(sv: "\(name) passar", en: "\(name) passes")
                }
                view.command("round/postponement", person, as: "button button-quiet button-small") {
                    Text(sv: "Fråga \(name) igen sist", en: "Ask \(name) again last")
                }
            }
        }
    }

    private var requests: HTML {
        ul(.class("lines small"), .ariaLabel(Text("Har bett om ordet", "Have asked for the word"))) {
            for person in state.requests {
                li {
                    span(.class("word-request")) {
                        Icon("word")
                        span {
                            Text(
                                sv: "\(view.shortName(person)) vill säga något",
                                en: "\(view.shortName(person)) wants to speak"
                            )
                        }
                        giveWord(person, Text("Ge ordet", "Give the word"), key: "asked")
                    }
                }
            }
        }
    }

    private func giveWord(_ person: PersonID, _ words: Text, key: String) -> HTML {
        view.command("round/word", [(name: "person", value: person.value)], as: "button button-small", key: key) {
            words
            span(.class("visually-hidden")) {
                Text(
                    sv: " – ge ordet till \(view.table.name(person))",
                    en: " – give the word to \(view.table.name(person))"
                )
            }
        }
    }
}

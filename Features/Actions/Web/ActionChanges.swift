import Actions
import Dialogues
import DialoguesWeb
import EventSourcing
import HTTPTypes
import Hummingbird
import Markup
import Organisations
import Site
import Vocabulary

// What the forms on an action's page do.
extension ActionRoutes {
    func setStatus(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut("status", request, context) { form in
            guard let status = Action.Status(rawValue: form["status"]) else { throw Choice.Refusal.statusMissing }
            return .setStatus(status)
        }
    }

    func setEffect(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut("effect", request, context) { form in
            guard let effect = Action.Effect(rawValue: form["effect"]) else { throw Choice.Refusal.effectMissing }
            return .setEffect(effect)
        }
    }

    func remark(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut("remark", request, context) { .remark($0.remark("text")) }
    }

    func handOver(_ request: Request, _ context: AppContext) async throws -> Response {
        let organisation = try context.signedIn().organisation.id
        return try await carryOut("owner", request, context) { form in
            let people = try await desk.dialogues.directory.people(in: organisation)
            guard let person = people.first(where: { $0.id.value == form["owner"] }) else {
                throw Action.Refusal.noSuchPerson
            }
            return .handOver(to: person.id, reason: form.remark("reason"))
        }
    }

    func reschedule(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut("due", request, context) { form in
            guard let due = LocalDate(form["due"]) else { throw Action.Refusal.dueMissing }
            return .reschedule(to: due, reason: form.remark("reason"))
        }
    }

    func send(_ request: Request, _ context: AppContext) async throws -> Response {
        try await carryOut("sending", request, context) { form in
            guard let date = LocalDate(form["sent"]) else { throw Choice.Refusal.sentMissing }
            return .sendToCommittee(.init(to: form["to"], on: date, caseNumber: form["case"]))
        }
    }

    /// Does what the form asks and goes back to the page; refused, the page comes again with all that was typed.
    private func carryOut(
        _ name: String,
        _ request: Request,
        _ context: AppContext,
        asked: (Form) async throws -> ActionCommand
    ) async throws -> Response {
        let form = try await Form.read(request)
        let id: ActionID = try context.id("action")
        let viewer = try context.signedIn()
        do {
            let command = try await asked(form)
            // A word on how it goes may come with a choice. It is kept first: too long, and nothing is set.
            if form.has("remark"), !form["remark"].isEmpty {
                let identity = Append.Command(id: "\(form.command)-remark", digest: form.identity.digest)
                try await desk.handle(.remark(form.remark("remark")), on: id, by: viewer, as: identity)
            }
            try await desk.handle(command, on: id, by: viewer, as: form.identity)
            return .seeOther("/actions/\(id)#\(name)")
        } catch let refusal as any Explained where !(refusal is Site.Refusal) {
            return try await page(context, refused: RefusedForm(name: name, form: form, refusal: refusal))
        }
    }
}

/// What a form can lack before the action is asked.
enum Choice {
    enum Refusal: Explained, Equatable {
        case statusMissing, effectMissing, sentMissing

        var explanation: Text {
            switch self {
            case .statusMissing: Text("Välj ett läge.", "Choose a state.")
            case .effectMissing: Text("Välj hur det är med effekten.", "Choose how it is with the effect.")
            case .sentMissing: Text("Skriv vilken dag det skickades.", "Write which day it was sent.")
            }
        }

        var field: String? {
            switch self {
            case .statusMissing: "status"
            case .effectMissing: "effect"
            case .sentMissing: "sent"
            }
        }
    }
}

extension Form {
    func remark(_ field: String) -> Action.Remark { Action.Remark(RemarkID(command), self[field]) }
}

/// A form that was refused: which, why, and all that was typed.
struct RefusedForm: Sendable {
    let name: String
    let form: Form
    let refusal: any Explained
}

extension RefusedForm? {
    func value(_ field: String, in name: String, else value: String = "") -> String {
        guard let self, self.name == name, self.form.has(field) else { return value }
        return self.form[field]
    }

    func problem(_ field: String, in name: String) -> Text? {
        guard let self, self.name == name, self.refusal.field == field else { return nil }
        return self.refusal.explanation
    }
}

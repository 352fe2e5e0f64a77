/// A form with what stands in its fields: filled in and sent as a browser without script does it.
struct PageForm: Sendable {
    let element: Element
    private(set) var values: [(name: String, value: String)]

    init(_ element: Element) {
        self.element = element
        values = element.descendants.flatMap(Self.values)
    }

    var action: String { element["action"] ?? "" }
    var buttons: [Element] { element.all("button").filter { $0["type"] == "submit" && $0.isShown } }
    func button(_ words: String) -> Element? { buttons.first { $0.text.hasPrefix(words) } }

    subscript(name: String) -> String? { values.first { $0.name == name }?.value }

    /// Writes in a field, chooses in a list or ticks a box. What the form does not offer can't be filled in.
    mutating func fill(_ name: String, _ value: String) throws {
        let controls = element.descendants.filter { $0["name"] == name && $0.name != "button" }
        guard let control = controls.first else {
            throw LostOnPage("Inget fält ”\(name)” i \(action): \(Set(element.descendants.compactMap { $0["name"] }))")
        }
        switch (control.name, control["type"]) {
        case ("select", _):
            guard let choice = control.all("option").first(where: { $0["value"] == value || $0.text == value }) else {
                throw LostOnPage("”\(value)” går inte att välja i ”\(name)”: \(control.all("option").map(\.text))")
            }
            set(name, choice["value"] ?? "")
        case ("input", "checkbox"):
            guard let box = controls.first(where: { $0["value"] == value }) else {
                throw LostOnPage("Ingen ruta ”\(name)” för ”\(value)”")
            }
            values.append((name, box["value"] ?? "on"))
        case ("input", "radio"):
            guard controls.contains(where: { $0["value"] == value }) else {
                throw LostOnPage("”\(value)” går inte att välja i ”\(name)”")
            }
            set(name, value)
        case ("input", "hidden"): throw LostOnPage("”\(name)” är inget som någon skriver i.")
        default: set(name, value)
        }
    }

    /// As it is sent when one of its buttons is pressed.
    func sent(by button: Element?) -> [(name: String, value: String)] {
        guard let button, let name = button["name"] else { return values }
        return values + [(name, button["value"] ?? "")]
    }

    private mutating func set(_ name: String, _ value: String) {
        if let place = values.firstIndex(where: { $0.name == name }) {
            values[place].value = value
        } else {
            values.append((name, value))
        }
    }

    private static func values(of control: Element) -> [(name: String, value: String)] {
        guard let name = control["name"], control["disabled"] == nil else { return [] }
        switch (control.name, control["type"]) {
        case ("input", "checkbox"), ("input", "radio"):
            return control["checked"] == nil ? [] : [(name, control["value"] ?? "on")]
        case ("input", _): return [(name, control["value"] ?? "")]
        case ("textarea", _): return [(name, control.source)]
        case ("select", _):
            let options = control.all("option")
            let chosen = options.first { $0["selected"] != nil } ?? options.first
            return chosen.map { [(name, $0["value"] ?? $0.text)] } ?? []
        default: return []
        }
    }
}

import HTTPTypes
import Hummingbird

/// What a browser calls itself, in few words: enough to know one's own devices by.
enum Device {
    static func name(of request: Request) -> String {
        let agent = request.headers[.userAgent] ?? ""
        let browser = first(
            in: agent,
            ["Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"]
        )
        let system = first(
            in: agent,
            [
                "iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "Mac OS": "Mac",
                "Linux": "Linux",
            ]
        )
        return [browser, system].compactMap { $0 }.joined(separator: ", ")
    }

    /// The order matters: Chrome calls itself Safari too, and Android is a Linux.
    private static func first(in agent: String, _ names: KeyValuePairs<String, String>) -> String? {
        names.first { agent.contains($0.key) }?.value
    }
}

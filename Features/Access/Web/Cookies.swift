import HTTPTypes
import Hummingbird
import Vocabulary

extension Seconds {
    /// The longest that browsers keep a cookie. The server decides when a session ends; a cookie that ended with its
    /// first month would sign people out who come every week.
    static let cookiesLongest = Seconds.minutes(400 * 24 * 60)
}

extension Response {
    /// Out of reach for scripts and for other sites' forms.
    mutating func setCookie(
        _ name: String,
        to value: String,
        for length: Seconds,
        path: String = "/",
        _ settings: EntranceSettings
    ) {
        add("\(name)=\(value); Path=\(path); Max-Age=\(length.whole)", settings)
    }

    mutating func dropCookie(_ name: String, path: String = "/", _ settings: EntranceSettings) {
        add("\(name)=; Path=\(path); Max-Age=0", settings)
    }

    private mutating func add(_ cookie: String, _ settings: EntranceSettings) {
        let secure = settings.isSecure ? "; Secure" : ""
        headers[values: .setCookie].append("\(cookie); HttpOnly; SameSite=Lax\(secure)")
    }
}

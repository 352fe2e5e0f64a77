import HTTPTypes
import Hummingbird
import Vocabulary

extension Response {
    /// Out of reach for scripts and for other sites' forms.
    ///
    /// A session's cookie outlives the session: the server decides when it ends, and a browser that forgets sooner
    /// would sign people out who come once a month.
    mutating func setCookie(
        _ name: String,
        to value: String,
        for length: Seconds,
        path: String = "/",
        _ settings: EntranceSettings
    ) {
        let age = path == "/" && length.whole > 24 * 3600 ? 400 * 24 * 3600 : length.whole
        add("\(name)=\(value); Path=\(path); Max-Age=\(age)", settings)
    }

    mutating func dropCookie(_ name: String, path: String = "/", _ settings: EntranceSettings) {
        add("\(name)=; Path=\(path); Max-Age=0", settings)
    }

    private mutating func add(_ cookie: String, _ settings: EntranceSettings) {
        let secure = settings.isSecure ? "; Secure" : ""
        headers[values: .setCookie].append("\(cookie); HttpOnly; SameSite=Lax\(secure)")
    }
}

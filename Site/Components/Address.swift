import Markup

/// An e-mail address, which breaks before the at sign when it has to, where one reads a pause.
package struct Address: View {
    let parts: [Substring]

    package init(_ address: String) { parts = address.split(separator: "@", maxSplits: 1) }

    package var body: HTML {
        span {
            String(parts.first ?? "")
            if parts.count == 2 { span(.class("address-host")) { "@\(parts[1])" } }
        }
    }
}

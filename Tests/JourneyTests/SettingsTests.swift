import Configuration
import Foundation
import Testing

@testable import samtal

@Suite("Settings")
struct SettingsTests {
    @Test("have defaults that suit one's own machine")
    func defaults() throws {
        let settings = try Settings.read(["SAMTAL_SETTINGS": "/dev/null"])
        #expect(settings.port == 8080 && settings.address == "http://127.0.0.1:8080" && !settings.demo)
        #expect(settings.database == "sqlite:.samtal/samtal.db" && settings.mailFrom == nil)
    }

    @Test("come from the file, and the environment goes before it")
    func file() throws {
        let file = try written(
            """
            # Kommunens inställningar
            SAMTAL_ADDRESS = https://samtal.kommunen.se/
            SAMTAL_PORT=8081

            SAMTAL_DATABASE=postgresql://samtal:lösen=ord@localhost/samtal
            SAMTAL_MAIL_FROM=
            """
        )
        let settings = try Settings.read(["SAMTAL_SETTINGS": file, "SAMTAL_PORT": "9000", "SAMTAL_DEMO": "true"])
        #expect(settings.address == "https://samtal.kommunen.se" && settings.isSecure)
        #expect(settings.port == 9000 && settings.demo)
        #expect(settings.database == "postgresql://samtal:lösen=ord@localhost/samtal")
        #expect(settings.mailFrom == nil)
    }

    @Test(
        "that can't be used stop the program with name and value: nothing is guessed",
        arguments: [
            (Setting.port, "åtta"), (.port, "0"), (.port, "70000"), (.demo, "kanske"), (.address, "samtal.kommunen.se"),
            (.address, "https://samtal.kommunen.se/start"), (.address, "ftp://x"), (.mailFrom, "ingen adress"),
        ]
    )
    func wrong(setting: Setting, value: String) {
        let refusal = SettingsRefusal.wrongValue(setting, value)
        #expect(throws: refusal) {
            try Settings.read(["SAMTAL_SETTINGS": "/dev/null", setting.name: value])
        }
        #expect(refusal.description.contains("\(setting.name)=\(value)"))
    }

    @Test("in a file with a fault are refused with its line")
    func faulty() throws {
        let misspelt = try written("SAMTAL_PORT=8080\n\nSAMTAL_DATABAS=sqlite:x\n")
        #expect(throws: SettingsRefusal.notASetting("SAMTAL_DATABAS", path: misspelt, line: 3)) {
            try Settings.read(["SAMTAL_SETTINGS": misspelt])
        }
        let prose = try written("porten är 8080")
        #expect(throws: SettingsRefusal.notASetting("porten är 8080", path: prose, line: 1)) {
            try Settings.read(["SAMTAL_SETTINGS": prose])
        }
        #expect(SettingsRefusal.notASetting("x", path: "samtal.env", line: 3).description.contains("samtal.env:3"))
    }

    @Test("in a file that is named must be there")
    func missing() {
        #expect(throws: SettingsRefusal.noFile("/finns/inte.env")) {
            try Settings.read(["SAMTAL_SETTINGS": "/finns/inte.env"])
        }
    }

    private func written(_ text: String) throws -> String {
        let path = temporaryPath("settings.env")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}

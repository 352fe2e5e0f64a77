import ArgumentParser
import Foundation

/// `--database`, the same in all commands about the database.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: "sqlite:SÖKVÄG eller postgresql://…; annars det som står i SAMTAL_DATABASE."
    )
    var text: String = ProcessInfo.processInfo.environment["SAMTAL_DATABASE"] ?? "sqlite:.samtal/samtal.db"

    var address: DatabaseAddress { get throws { try DatabaseAddress(text) } }
}

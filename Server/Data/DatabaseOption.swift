import ArgumentParser

/// `--database`, the same in all commands about the database.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: "sqlite:SÖKVÄG eller postgresql://…; annars det som står i inställningen SAMTAL_DATABASE."
    )
    var text: String?

    var address: DatabaseAddress { get throws { try DatabaseAddress(text ?? Settings.read().database) } }
}

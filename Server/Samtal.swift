// Server: puts the parts together and runs them.

import ArgumentParser

@main
struct Samtal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "samtal",
        abstract: "Resultatsamtal: planera, föra och följa upp. / Results dialogues: plan, hold and follow up.",
        subcommands: [
            ServeCommand.self, LinkCommand.self, OrganisationCommand.self, RoutesCommand.self, DemoCommand.self,
            VerifyCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self, PurgeCommand.self,
        ]
    )
}

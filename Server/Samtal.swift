import ArgumentParser
import Configuration
import Hummingbird

@main
struct Samtal: AsyncParsableCommand {
    func run() async throws { print("Samtal") }
}

import ArgumentParser
import Foundation
import Secrets
import ViewModels
import Wording

/// The program: reads its options, builds the parts and runs them.
@main
struct Fenqi: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "fenqi",
    abstract: "Repay installments from the terminal, by keyboard only. No real money ever moves.",
    discussion: """
      Without a subcommand the full-screen program starts. On an empty data folder it begins with \
      sample books: account demo, password fenqi-demo.
      """,
    version: Packet.programVersion,
    subcommands: [
      AccountCommands.self, Import.self, Reverse.self, Scenarios.self, Seed.self, Verify.self,
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  mutating func run() async throws {
    try await Launch(shared: shared, screen: screen).run()
  }

  static func main() async {
    HostProcess.keepPrivate()
    PasswordChild.serveIfAsked(CommandLine.arguments)
    var language = Language(environment: ProcessInfo.processInfo.environment)
    do {
      var command = try parseAsRoot()
      if let asked = (command as? any Speaking)?.shared.lang { language = asked }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard let explanation = Explanation(error) else { exit(withError: error) }
      let text = "fenqi: \(explanation.phrase.in(language))\n"
      FileHandle.standardError.write(Data(text.utf8))
      exit(withError: ExitCode.failure)
    }
  }
}

/// A command that speaks a language.
protocol Speaking: SendableMetatype {
  var shared: SharedOptions { get }
}

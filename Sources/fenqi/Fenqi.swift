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
      Backup.self, Restore.self, SnapshotCommand.self,
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
      if let program = command as? Fenqi {
        Guardian.post(over: program.shared.folder, language: program.shared.language)
      }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard let explanation = Explanation(error) else { end(with: error) }
      Output.complain("fenqi: \(explanation.phrase.in(language))")
      exit(withError: ExitCode.failure)
    }
  }

  /// Help, a version, or what is wrong with the options: words that may quote what was typed.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty { code.isSuccess ? Output.say(text) : Output.complain(text) }
    exit(withError: code)
  }
}

/// A command that speaks a language.
protocol Speaking: SendableMetatype {
  var shared: SharedOptions { get }
}

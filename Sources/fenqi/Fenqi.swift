import ArgumentParser
import Foundation
import Secrets
import Terminal
import ViewModels
import Wording

/// The program: reads its options, builds the parts and runs them.
@main
struct Fenqi: AsyncParsableCommand, TakesTerminal {
  static let configuration = CommandConfiguration(
    commandName: "fenqi",
    abstract: Phrase(
      zh: "在终端里只用键盘还分期。从不动用真实资金。",
      en: "Repay installments from the terminal, by keyboard only. No real money ever moves."
    ).spoken,
    discussion: Phrase(
      zh: "不带子命令时启动全屏程序。空的数据文件夹里会放入示例账本：账号 demo，密码 fenqi-demo。",
      en: """
        Without a subcommand the full-screen program starts. On an empty data folder it begins with \
        sample books: account demo, password fenqi-demo.
        """
    ).spoken,
    version: Packet.programVersion,
    subcommands: [
      AccountCommands.self, Import.self, Reverse.self, Scenarios.self, Seed.self, Verify.self,
      Backup.self, Restore.self, DemoCommand.self, PlayCommand.self, PresenterCommand.self,
      SettingsCommand.self, SnapshotCommand.self,
      DocumentCommand.self,
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  mutating func run() async throws {
    let settings = try Settings(
      shared: shared, screen: screen, environment: ProcessInfo.processInfo.environment)
    try await Launch(shared: shared, screen: screen, settings: settings).run()
  }

  var takesTerminal: Bool { true }

  static func main() {
    HostProcess.keepPrivate()
    PasswordChild.serveIfAsked(CommandLine.arguments)
    do {
      let command = try parseAsRoot()
      if let shared = terminalOptions(of: command) {
        Guardian.post(over: shared.folder, language: shared.language)
      }
      MainLoop.run { await run(command) }
    } catch {
      end(explaining: error)
    }
  }

  private static func run(_ command: any ParsableCommand) async -> Never {
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
      exit()
    } catch let end as EndedBySignal {
      Foundation.exit(128 + end.number)
    } catch {
      end(explaining: error)
    }
  }

  private static func end(explaining error: any Error) -> Never {
    guard let explanation = Explanation(error) else { end(with: error) }
    Output.complain("fenqi: \(explanation.phrase.spoken)")
    exit(withError: ExitCode.failure)
  }

  /// The options of a command that takes the terminal; nil for the others.
  private static func terminalOptions(of command: any ParsableCommand) -> SharedOptions? {
    guard let taker = command as? any TakesTerminal, taker.takesTerminal else { return nil }
    return taker.shared
  }

  /// Help, a version, or what is wrong with the options: words that may quote what was typed.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = HelpText.spoken(fullMessage(for: error))
    if !text.isEmpty { code.isSuccess ? Output.say(text) : Output.complain(text) }
    exit(withError: code)
  }
}

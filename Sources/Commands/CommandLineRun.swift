import ArgumentParser
import Foundation
import Secrets
import Terminal
import ViewModels

/// One start of the program, from its command line to its end.
public enum CommandLineRun {
  /// Does what the command line asks for, and ends the process.
  @MainActor
  public static func run() -> Never {
    HostProcess.keepPrivate()
    PasswordChild.serveIfAsked(CommandLine.arguments)
    do {
      let command = try Fenqi.parseAsRoot()
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
      Fenqi.exit()
    } catch let end as EndedBySignal {
      Foundation.exit(128 + end.number)
    } catch {
      end(explaining: error)
    }
  }

  private static func end(explaining error: any Error) -> Never {
    guard let explanation = Explanation(error) else { end(with: error) }
    Output.complain("fenqi: \(explanation.phrase.spoken)")
    Fenqi.exit(withError: ExitCode.failure)
  }

  /// The options of a command that takes the terminal; nil for the others.
  private static func terminalOptions(of command: any ParsableCommand) -> SharedOptions? {
    guard let taker = command as? any TakesTerminal, taker.takesTerminal else { return nil }
    return taker.shared
  }

  /// Help, a version, or what is wrong with the options: words that may quote what was typed.
  private static func end(with error: any Error) -> Never {
    let code = Fenqi.exitCode(for: error)
    let text = HelpText.spoken(Fenqi.fullMessage(for: error))
    if !text.isEmpty { code.isSuccess ? Output.say(text) : Output.complain(text) }
    Fenqi.exit(withError: code)
  }
}

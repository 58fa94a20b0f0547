import Foundation
import TestSupport

/// Somebody who signs in to the built program on a terminal, repays one installment and leaves, as far
/// as the program lets them.
final class Visit {
  private let terminal: PseudoTerminal

  /// How the visit went.
  struct End: Sendable {
    /// What the shell says that the program left with; nil when it never left.
    let code: Int?
    /// Whether the terminal is as a shell expects it.
    let isTerminalRestored: Bool
    /// What the steps led to, the last page of each.
    let lastPage: String
    /// The step that did not come about; nil when all did.
    let missed: String?
  }

  /// The program has ended before it was told to.
  private struct Gone: Error {}

  private init(in folder: String, _ environment: [String: String]) throws {
    let options = Workshop.options(folder) + ["--latency", "0"]
    terminal = try BuiltProgram().start(options, environment: environment)
  }

  /// Everything from the first page to the shell's prompt.
  static func make(in folder: String, _ environment: [String: String], patience: Double) -> End {
    do {
      let visit = try Visit(in: folder, environment)
      let missed = visit.repay(patience: patience)
      let page = visit.terminal.glass.text
      return visit.leave(missed: missed, page: page)
    } catch {
      return End(code: nil, isTerminalRestored: false, lastPage: "\(error)", missed: "a start")
    }
  }

  /// Answers the step that did not come about.
  private func repay(patience: Double) -> String? {
    let steps: [(keys: String, seen: String)] = [
      ("", "FQ-1"),
      ("demo" + Keystrokes.tab, "> Password"),
      ("fenqi-demo" + Keystrokes.enter, "Enter open"),
      (Keystrokes.enter, "ticked, total"),
      ("p", "  3  "),
      ("1", "Next: confirm"),
      ("246810" + Keystrokes.enter, "y Pay now  ]"),
      ("y", "Repaid"),
    ]
    for step in steps {
      do {
        try terminal.send(step.keys)
        try see(step.seen, patience: patience)
      } catch {
        return step.seen
      }
    }
    return nil
  }

  private func see(_ words: String, patience: Double) throws {
    try terminal.waitUntil(words, seconds: patience) { code != nil || $0.contains(words) }
    if code != nil { throw Gone() }
  }

  /// Leaves with Ctrl-C, pressed twice, and `y` from wherever the steps have led.
  private func leave(missed: String?, page: String) -> End {
    do {
      if code == nil {
        try terminal.send(Keystrokes.interrupt + Keystrokes.interrupt)
        try see("Leave the program?", patience: 20)
        try terminal.send("y")
        try terminal.waitUntil("it has left", seconds: 20) { _ in code != nil }
      }
      let isRestored =
        try terminal.isCooked() && !terminal.glass.isAlternate && terminal.glass.isCursorVisible
      return End(
        code: code, isTerminalRestored: isRestored,
        lastPage: page + "\n" + terminal.glass.text, missed: missed)
    } catch {
      return End(code: nil, isTerminalRestored: false, lastPage: "\(error)", missed: missed)
    }
  }

  /// What the shell has said after the program ended, wherever the cursor stood.
  private var code: Int? {
    String(decoding: terminal.bytes.suffix(24), as: UTF8.self)
      .firstMatch(of: /\Rleft (\d+)\R/).flatMap { Int($0.1) }
  }
}

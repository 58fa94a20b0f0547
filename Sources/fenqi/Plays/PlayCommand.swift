import ArgumentParser
import Documents
import Foundation
import Rehearsals
import Screens
import Terminal
import Wording

/// `fenqi play FILE...`: plays scripts and says whether what they expect holds.
struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: Phrase(
      zh: "演一遍脚本，检查其中的每个 expect",
      en: "Play scripts and check everything that they expect."
    ).spoken)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        zh: "脚本文件（.play），或自带脚本的名称",
        en: "Script files (.play), or names of scripts that come with the program."
      ).spoken,
      valueName: "script"))
  var scripts: [String]

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  @MainActor
  mutating func run() async throws {
    let chosen = try scripts.map(ChosenScript.read)
    var failed = false
    for script in chosen {
      do {
        try await Self.check(script, staging())
        Output.say(Self.verdict(on: script).in(shared.language))
      } catch let failure as PlayFailure {
        failed = true
        Output.complain(Self.text(of: failure, in: script, shared.language))
      }
    }
    if failed { throw ExitCode.failure }
  }

  @MainActor
  private func staging() throws -> Performance.Staging {
    var staging = Performance.Staging()
    staging.language = shared.language
    staging.isSpoken = screen.accessible ?? false
    staging.style.isPlain = screen.ascii ?? false
    return staging
  }

  @MainActor
  private static func check(_ script: Script, _ staging: Performance.Staging) async throws {
    for path in script.paths {
      try await Performance(script, path, staging).play()
    }
  }

  private static func verdict(on script: Script) -> Phrase {
    let branches = script.paths.count - 1
    return Phrase(
      zh: "通过  \(script.name)：\(script.length) 步" + (branches > 0 ? "，\(branches) 个分支" : ""),
      en: "ok  \(script.name): \(counted(script.length, "step"))"
        + (branches > 0 ? ", \(counted(branches, "branch", "branches"))" : ""))
  }

  private static func text(
    of failure: PlayFailure, in script: Script, _ language: Language
  ) -> String {
    """
    fenqi: \(script.name)\(ScriptFile.ending):\(failure.step.line): \(failure.step.text)
    \(failure.reason.in(language))

    \(failure.page)
    """
  }
}

/// The script that was asked for: one that comes with the program, or a file's.
enum ChosenScript {
  /// What has a slash or the ending of scripts is a file.
  @MainActor
  static func read(_ text: String) throws -> Script {
    guard !text.contains("/"), !text.hasSuffix(ScriptFile.ending) else {
      return try ScriptFile.read(contentsOf: URL(fileURLWithPath: text), names: ScriptNames())
    }
    guard let script = ShippedScripts.script(named: text) else {
      throw UnknownScript(name: text, known: ShippedScripts.all.map(\.name))
    }
    return script
  }
}

/// There is no script of a name.
struct UnknownScript: Error {
  let name: String
  let known: [String]

  var phrase: Phrase {
    let names = known.map { "  \($0)" }.joined(separator: "\n")
    return Phrase(
      zh: "没有脚本 \(quoted(name))；自带的脚本（或写 .play 文件名）：\n\(names)",
      en: "there is no script \(quoted(name)); there are these, or name a .play file:\n\(names)")
  }
}

import ArgumentParser
import Documents
import Foundation
import Rehearsals
import Shows
import Wording

/// `fenqi play SCRIPT...`: plays scripts, as a check or for people.
struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: Phrase(
      zh: "演脚本：检查、演示、引导、演练、录制或写成报告",
      en: "Play scripts: check, show, guide, drill, record or report."
    ).spoken,
    discussion: Phrase(
      zh: "不带选项时不占屏幕，尽快演完，并检查脚本里的每个 expect。所有演示都在临时文件夹里的示例账本上进行。",
      en: """
        Without an option scripts are played as fast as they go, off the screen, and everything that \
        they expect is checked. All plays are on sample books in a temporary folder.
        """
    ).spoken)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        zh: "脚本文件（.play），或自带脚本的名称",
        en: "Script files (.play), or names of scripts that come with the program."
      ).spoken,
      valueName: "script"),
    completion: .shellCommand("fenqi demo --list | cut -d ' ' -f 1"))
  var scripts: [String]

  @OptionGroup var mode: PlayOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  @MainActor
  mutating func run() async throws {
    let theatre = try Theatre(shared: shared, screen: screen)
    let chosen = try scripts.map(ChosenScript.read)
    let modes = PlayModes(theatre, mode)
    if mode.show {
      for script in chosen { try await modes.show(script) }
    } else if mode.guide {
      for script in chosen { try await modes.guide(script) }
    } else {
      try await modes.check(chosen)
    }
  }
}

extension PlayCommand: TakesTerminal {
  var takesTerminal: Bool { mode.isInteractive }
}

/// How a script is played.
struct PlayOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Phrase(zh: "在屏幕上演给人看", en: "Show it on the screen.").spoken))
  var show = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        zh: "演示速度，2 为两倍（0.25 到 16）", en: "The speed of a show; 2 is twice as fast (0.25 to 16)."
      ).spoken,
      valueName: "factor"))
  var speed = 1.0

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "由人来走，脚本提示并检查", en: "Let a person walk it; the script tells and watches.").spoken))
  var guide = false

  var isInteractive: Bool { show || guide }

  func validate() throws {
    guard (0.25...16).contains(speed) else {
      throw ValidationError(
        Phrase(zh: "--speed 应在 0.25 到 16 之间", en: "--speed takes 0.25 to 16").spoken)
    }
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

import ArgumentParser
import Documents
import Foundation
import Rehearsals
import Shows
import Terminal
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

  func validate() throws {
    guard scripts.count > 1, case .keep = mode.kind else { return }
    throw ValidationError(
      Phrase(zh: "一次只能录制一个脚本", en: "one script is recorded at a time").spoken)
  }

  @MainActor
  mutating func run() async throws {
    let theatre = try Theatre(shared: shared, screen: screen)
    let chosen = try scripts.map(ChosenScript.read)
    let modes = PlayModes(theatre, mode)
    switch mode.kind {
    case .check: try await modes.check(chosen)
    case .show: for script in chosen { try await modes.show(script) }
    case .guide: for script in chosen { try await modes.guide(script) }
    case .drill: for script in chosen { try await modes.drill(script) }
    case .keep(let record, let report):
      if let record { try await modes.record(chosen[0], to: record) }
      if let report { try await modes.report(chosen[0], to: report) }
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
      Phrase(
        zh: "把备注和下一步给第二个终端里的 fenqi presenter",
        en: "Give notes and the next step to fenqi presenter in a second terminal."
      ).spoken))
  var presenter = false

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "由人来走，脚本提示并检查", en: "Let a person walk it; the script tells and watches.").spoken))
  var guide = false

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "演练：客户的话、出了问题的还款，评分", en: "Drill: a customer's words, a broken case, a score.")
        .spoken))
  var drill = false

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "把演练的评分写成 JSON", en: "Write a drill's score as JSON.").spoken,
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var score: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "录成 asciicast（.cast）文件", en: "Record it as an asciicast file (.cast).").spoken,
      valueName: "file"),
    completion: .file(extensions: ["cast"]))
  var record: String?

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "写成 HTML 报告", en: "Write it as an HTML report.").spoken, valueName: "file"),
    completion: .file(extensions: ["html"]))
  var report: String?

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "报告里中英文并排", en: "Both languages side by side in the report.").spoken))
  var both = false

  @Flag(help: ArgumentHelp(Phrase(zh: "同名文件已有时替换它", en: "Replace a file of that name.").spoken))
  var force = false

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "检查、录制和报告的列数和行数", en: "Columns and rows of checks, recordings and reports.")
        .spoken,
      valueName: "columns x rows"))
  var size = PageSize(size: Size(columns: 80, rows: 24))

  var isInteractive: Bool { show || guide || drill }

  /// The rows of the smallest page, and those of the captions.
  private static let leastRecorded = 20

  /// What is to be done; `validate` has seen to it that it is one thing.
  enum Kind { case check, show, guide, drill, keep(record: String?, report: String?) }

  var kind: Kind {
    if show { return .show }
    if guide { return .guide }
    if drill { return .drill }
    return record == nil && report == nil ? .check : .keep(record: record, report: report)
  }

  func validate() throws {
    guard [show, guide, drill, record != nil || report != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        Phrase(
          zh: "--show、--guide、--drill、--record/--report 一次只能选一种",
          en: "take one of --show, --guide, --drill and --record/--report at a time"
        ).spoken)
    }
    let needs = [
      ("--score", score != nil, "--drill", drill), ("--both", both, "--report", report != nil),
      ("--presenter", presenter, "--show", show), ("--speed", speed != 1, "--show", show),
    ]
    if let need = needs.first(where: { $0.1 && !$0.3 }) {
      throw ValidationError(
        Phrase(zh: "\(need.0) 要和 \(need.2) 一起用", en: "\(need.0) goes with \(need.2)").spoken)
    }
    guard record == nil || size.size.rows >= Self.leastRecorded else {
      throw ValidationError(
        Phrase(
          zh: "录制至少需要 \(Self.leastRecorded) 行：字幕占四行",
          en: "a recording takes at least \(Self.leastRecorded) rows: captions have four of them"
        ).spoken)
    }
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
      throw UnknownName.script(text, known: ShippedScripts.all.map(\.name))
    }
    return script
  }
}

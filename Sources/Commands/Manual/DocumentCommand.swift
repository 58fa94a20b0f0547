import ArgumentParser
import Foundation
import Screens
import Wording

/// `fenqi document`: the manual, the completions and the README's tables, for whoever installs or
/// changes the program.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: Phrase(zh: "生成手册、补全和 README 的表格", en: "Make manual, completions and tables.").spoken,
    shouldDisplay: false,
    subcommands: [Manual.self, Completions.self, Tables.self, Themes.self])

  /// `fenqi document man [--lang LANG]`.
  struct Manual: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "man", abstract: Phrase(zh: "手册页", en: "The manual page.").spoken)

    @OptionGroup var shared: SharedOptions

    mutating func run() async throws {
      let tree = try CommandTree.read()
      let (language, date) = (shared.language, shared.timepiece.today.description)
      Output.say(
        await MainActor.run { ManualPage(tree: tree, language: language, date: date).text })
    }
  }

  /// `fenqi document completions SHELL`.
  struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "completions",
      abstract: Phrase(zh: "命令行补全脚本", en: "What completes words in a shell.").spoken)

    @Argument(
      help: "bash, zsh, fish", completion: .list(CompletionShell.allCases.map(\.rawValue)))
    var shell: CompletionShell

    mutating func run() throws { Output.say(Fenqi.completionScript(for: shell)) }
  }

  /// `fenqi document themes`, which completions ask.
  struct Themes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "themes",
      abstract: Phrase(zh: "现有主题的名称", en: "The names of the themes that are there.").spoken)

    @MainActor
    mutating func run() async throws {
      let shelf = ThemeShelf(
        environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executableURL)
      Output.say(shelf.names.joined(separator: "\n"))
    }
  }

  /// `fenqi document tables [FILE]`.
  struct Tables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tables",
      abstract: Phrase(
        zh: "README 的表格：打印出来，或写进文件里标出的位置",
        en: "The README's tables: printed, or put where a file has marked places for them."
      ).spoken)

    @Argument(
      help: ArgumentHelp(Phrase(zh: "README 文件", en: "The README.").spoken), completion: .file())
    var file: String?

    mutating func run() async throws {
      guard let file else {
        let tables = await MainActor.run { ReadmeTables.all.map(\.text) }
        return Output.say(tables.joined(separator: "\n\n"))
      }
      let url = URL(fileURLWithPath: file)
      let text = try String(contentsOf: url, encoding: .utf8)
      let filled = await MainActor.run { ReadmeTables.filled(text) }
      guard filled.missing.isEmpty else { throw NoPlace(tables: filled.missing, file: file) }
      if filled.text != text { try Data(filled.text.utf8).write(to: url) }
    }
  }
}

extension CompletionShell: @retroactive ExpressibleByArgument {}

/// A file has no marks for a table.
struct NoPlace: Error {
  let tables: [String]
  let file: String

  var phrase: Phrase {
    let marks = tables.map { "<!-- \($0) --> <!-- /\($0) -->" }.joined(separator: "\n")
    return Phrase(zh: "\(file) 里没有标出：\n\(marks)", en: "\(file) has no places marked:\n\(marks)")
  }
}

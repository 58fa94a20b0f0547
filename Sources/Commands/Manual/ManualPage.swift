import Screens
import ViewModels
import Wording

/// `fenqi(1)`, made of the tables that the program itself goes by.
@MainActor
struct ManualPage {
  let tree: CommandTree
  let language: Language
  let date: String

  private static let name = "fenqi"

  var text: String {
    var page = Roff(
      name: Self.name, date: date, version: Packet.programVersion,
      heading: say("用户手册", "User Commands"))
    page.dontFill()
    writeOpening(on: &page)
    writeOptions(on: &page)
    writeCommands(on: &page)
    writeSettings(on: &page)
    writeKeys(on: &page)
    writeLists(on: &page)
    return page.page
  }

  private func say(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en).in(language) }

  private func writeOpening(on page: inout Roff) {
    page.section(say("名称", "NAME"))
    page.text("\(Self.name) - \(say("在终端里还分期（模拟）", "repay installments, simulated"))")
    page.section(say("概要", "SYNOPSIS"))
    page.item(
      [.literal(Self.name), .plain(" ["), .variable(say("选项", "options")), .plain("]")], "")
    for (words, command) in tree.leaves {
      page.item([.literal("\(Self.name) \(words)")] + own(command).flatMap(synopsis), "")
    }
    page.space(true)
    page.section(say("描述", "DESCRIPTION"))
    page.text(tree.abstract ?? "")
    if let discussion = tree.discussion { page.paragraph(discussion) }
  }

  private func writeOptions(on page: inout Roff) {
    page.section(say("选项", "OPTIONS"))
    tell(tree.shownArguments, on: &page)
  }

  private func writeCommands(on page: inout Roff) {
    page.section(say("子命令", "COMMANDS"))
    page.text(
      say(
        "每个子命令也都有 --data、--lang 和 --today。",
        "Every command takes --data, --lang and --today, too."))
    for (words, command) in tree.leaves {
      page.subsection("\(Self.name) \(words)")
      page.text(command.abstract ?? "")
      if let discussion = command.discussion { page.paragraph(discussion) }
      tell(own(command), on: &page)
    }
  }

  private func writeSettings(on page: inout Roff) {
    page.section(say("设置", "SETTINGS"))
    page.text(
      say(
        "settings.toml 里的每一项是一个选项的默认值；选项优先，其次是环境变量，再次是文件。",
        """
        Each entry of settings.toml is the default of an option; an option comes first, then the \
        environment, then the file.
        """))
    for setting in Setting.all {
      let text = setting.meaning + Phrase(zh: "（默认：", en: " (default: ") + setting.standard
      page.item(
        [.literal(setting.name.rawValue), .plain(" = "), .variable(setting.range.in(language))],
        (text + Phrase(zh: "）", en: ").")).in(language))
    }
  }

  private func writeKeys(on page: inout Roff) {
    page.section(say("按键", "KEYS"))
    page.text(
      say(
        "括号里是 keys.toml 中操作的名称。", "In parentheses is the action's name in keys.toml."))
    for chapter in ScreenCatalogue.chapters {
      page.subsection(chapter.title.in(language))
      page.space(false)
      for row in chapter.rows {
        let keys = row.keys.map { $0.name.in(language) }.joined(separator: " ")
        page.item([.literal(keys)], "\(row.label.in(language)) (\(row.name))")
      }
      page.space(true)
    }
    page.subsection(say("输入框", "in fields"))
    page.item(
      [.literal(ScreenCatalogue.editingKeys.map { $0.name.in(language) }.joined(separator: " "))],
      say("移动光标、删除、清空；只有输入框接受粘贴", "move, delete, empty; a paste goes into fields only"))
  }

  private func writeLists(on page: inout Roff) {
    for list in ManualLists.all {
      page.section(list.title.in(language))
      for (tag, text) in list.rows { page.item([.literal(tag)], text.in(language)) }
    }
  }

  // MARK: Arguments

  /// What says the same of several, such as a flag and its opposite, is said once.
  private func tell(_ arguments: [CommandTree.Argument], on page: inout Roff) {
    for (place, argument) in arguments.enumerated() {
      let isOpposite = place > 0 && arguments[place - 1].abstract == argument.abstract
      if isOpposite { continue }
      let opposites = arguments[(place + 1)...].prefix { $0.abstract == argument.abstract }
      page.item(
        tag(argument) + opposites.flatMap { [.plain(", ")] + tag($0) }, argument.abstract ?? "")
    }
  }

  /// What a command has besides that which the program itself has.
  private func own(_ command: CommandTree) -> [CommandTree.Argument] {
    let shared = Set(tree.shownArguments.map(\.key))
    return command.shownArguments.filter { !shared.contains($0.key) }
  }

  private func tag(_ argument: CommandTree.Argument) -> [Roff.Piece] {
    if argument.isPositional { return [.variable(argument.value ?? "")] }
    let names = (argument.names ?? []).map(\.text).joined(separator: ", ")
    return [.literal(names)] + (argument.value.map { [.plain(" "), .variable($0)] } ?? [])
  }

  private func synopsis(_ argument: CommandTree.Argument) -> [Roff.Piece] {
    let name: [Roff.Piece] = argument.isPositional ? [] : [.literal(argument.key)]
    let value: [Roff.Piece] =
      argument.value.map {
        (argument.isPositional ? [] : [.plain(" ")]) + [.variable($0)]
      } ?? []
    let (open, close) = argument.isOptional ? (" [", "]") : (" ", "")
    return [.plain(open)] + name + value + [.plain(close)]
  }
}

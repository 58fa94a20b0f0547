import Terminal
import Wording

/// What the parser of the options says in English, in Chinese.
enum HelpText {
  /// A help page or complaint in the language of the program: its headings, and lines that fit into
  /// 80 columns although a Chinese character takes two.
  static func spoken(_ text: String) -> String {
    guard Spoken.language == .chinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { fit(translated(String($0))) }.joined(separator: "\n")
  }

  private static let columns = 80
  /// Where what is said of an option begins.
  private static let column = 26

  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："), ("Error: ", "错误："),
    ("Help: ", "说明："),
  ]

  private static let ends = [
    ("Show the version.", "显示版本"), ("Show help information.", "显示帮助"),
    ("for detailed help.", "可以看到详细的帮助。"), ("for more information.", "可以看到更多。"),
  ]

  private static func translated(_ line: String) -> String {
    var line = line
    for (english, chinese) in words where line.hasPrefix(english) {
      line = chinese + line.dropFirst(english.count)
    }
    for (english, chinese) in ends where line.hasSuffix(english) {
      line = line.dropLast(english.count) + chinese
      line = line.replacing("  See ", with: "  用 ")
    }
    return line
  }

  private static func fit(_ line: String) -> [String] {
    guard TextWidth.of(line) > columns else { return [line] }
    let isIndented = line.hasPrefix("  ")
    let head = isIndented ? String(line.prefix(column)) : ""
    let room = columns - (isIndented ? column : 0)
    let pieces = TextWidth.wrap(String(line.dropFirst(head.count)), to: room)
    let indent = String(repeating: " ", count: head.count)
    return pieces.enumerated().map { ($0 == 0 ? head : indent) + $1 }
  }
}

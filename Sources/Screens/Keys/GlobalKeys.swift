import Terminal
import ViewModels
import Wording

/// The keys that work on every screen.
public enum GlobalKeys {
  enum Intent {
    case help, palette, language, themes, console, lock, redraw, suspend, interrupt, quit
  }

  public static let scope = "global"
  static let paletteName = "global.palette"
  static let helpName = "global.help"

  static let table: [Binding<Intent>] = [
    Binding(
      "help", [.character("?"), .function(1)], .help, Phrase(zh: "帮助", en: "help"), in: .both),
    Binding(
      "palette", [.character(":"), .control("p")], .palette, Phrase(zh: "命令", en: "commands"),
      isShown: false, in: .both),
    Binding("language", [.function(2)], .language, Phrase(zh: "English", en: "中文"), in: .both),
    Binding(
      "theme", [.function(3)], .themes, Phrase(zh: "主题", en: "themes"), isShown: false, in: .both),
    Binding(
      "console", [.function(9)], .console, Phrase(zh: "场景控制台", en: "scenario console"),
      isShown: false, in: .both),
    Binding(
      "lock", [.control("x")], .lock, Phrase(zh: "锁定", en: "lock"), isShown: false, in: .both),
    Binding(
      "quit", [.character("Q")], .quit, Phrase(zh: "退出程序", en: "leave the program"),
      isShown: false),
    Binding(
      "interrupt", [.control("c")], .interrupt,
      Phrase(zh: "取消；一秒内再按一次退出", en: "cancel; again within a second to leave"),
      isShown: false, in: .both, isDeliberate: true),
    Binding(
      "redraw", [.control("l")], .redraw, Phrase(zh: "重画屏幕", en: "redraw"), isShown: false,
      in: .both),
    Binding(
      "suspend", [.control("z")], .suspend, Phrase(zh: "挂起到 shell", en: "suspend to the shell"),
      isShown: false, in: .both),
  ]

  public static var allKeys: [KeyRow] { table.map { KeyRow($0, in: scope) } }

  /// What works on a locked program, besides its password.
  private static let whileLocked: Set<Intent> = [.language, .redraw]

  /// Whether an action means something now.
  private static func isLive(_ intent: Intent, in session: Session, isLocked: Bool) -> Bool {
    switch intent {
    case _ where isLocked: whileLocked.contains(intent)
    case .console: session.canRehearse
    case .lock: session.canLock
    default: true
    }
  }

  /// Of the wanted actions those that work now. While text is typed, letters and signs are text.
  static func live(
    by map: KeyMap, in session: Session, isTyping: Bool, isLocked: Bool,
    where isWanted: (KeyRow) -> Bool
  ) -> [KeyRow] {
    let rows = map.rows(of: scope)
    return table.indices.compactMap { place in
      let row = rows[rows.startIndex + place]
      guard isWanted(row), isLive(table[place].intent, in: session, isLocked: isLocked) else {
        return nil
      }
      return isTyping ? row.whileTyping : row
    }
  }

  static func intent(
    of key: Key, by map: KeyMap, isTyping: Bool, isLocked: Bool = false
  ) -> Intent? {
    if isTyping, key.isCharacter { return nil }
    let command = key.asCommand
    let intent = zip(table, map.rows(of: scope)).first { $1.keys.contains(command) }?.0.intent
    return isLocked ? intent.flatMap { whileLocked.contains($0) ? $0 : nil } : intent
  }

  /// What the full name of an action of every screen means.
  static func intent(named name: String) -> Intent? {
    zip(table, KeyMap.standard.rows(of: scope)).first { $1.name == name }?.0.intent
  }
}

extension Screen {
  /// Its own keys and those of every screen, but for what it has taken over.
  func keysThatWork(
    by map: KeyMap, in session: Session, where isWanted: (KeyRow) -> Bool = { _ in true }
  ) -> [KeyRow] {
    let own = liveKeys(by: map, where: isWanted)
    let everywhere = GlobalKeys.live(
      by: map, in: session, isTyping: isTyping, isLocked: isLock, where: isWanted)
    guard map.takesOver(Self.scope) else { return own + everywhere }
    let taken = Set(liveKeys(by: map).flatMap(\.keys))
    return own
      + everywhere.filter { row in row.keys.isEmpty || row.keys.contains { !taken.contains($0) } }
  }
}

extension KeyRow {
  /// What is left of it where letters and signs are text; nil when that is nothing.
  fileprivate var whileTyping: KeyRow? {
    var row = self
    row.keys.removeAll(where: \.isCharacter)
    return row.keys.isEmpty && !keys.isEmpty ? nil : row
  }
}

extension Key {
  var isCharacter: Bool {
    if case .character = self { true } else { false }
  }
}

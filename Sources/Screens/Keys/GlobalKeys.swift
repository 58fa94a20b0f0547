import Terminal
import Wording

/// The keys that work on every screen.
public enum GlobalKeys {
  enum Intent { case help, language, themes, console, redraw, suspend, interrupt, quit }

  static let table: [Binding<Intent>] = [
    Binding([.character("?"), .function(1)], .help, Phrase(zh: "帮助", en: "help")),
    Binding([.function(2)], .language, Phrase(zh: "English", en: "中文")),
    Binding([.function(3)], .themes, Phrase(zh: "主题", en: "theme"), isShown: false),
    Binding([.function(9)], .console, Phrase(zh: "场景控制台", en: "scenario console"), isShown: false),
    Binding(
      [.character("Q")], .quit, Phrase(zh: "退出程序", en: "leave the program"), isShown: false),
    Binding(
      [.control("c")], .interrupt,
      Phrase(zh: "取消；一秒内再按一次退出", en: "cancel; again within a second to leave"),
      isShown: false),
    Binding([.control("l")], .redraw, Phrase(zh: "重画屏幕", en: "redraw"), isShown: false),
    Binding(
      [.control("z")], .suspend, Phrase(zh: "挂起到 shell", en: "suspend to the shell"),
      isShown: false),
  ]

  public static var allKeys: [KeyRow] { live(isTyping: false, canRehearse: true) }

  /// What works on a locked program, besides its password.
  private static let whileLocked: Set<Intent> = [.language, .redraw]

  /// While text is typed, letters and signs are text. Only simulated books can be rehearsed on.
  static func live(isTyping: Bool, canRehearse: Bool, isLocked: Bool = false) -> [KeyRow] {
    table.compactMap { binding in
      if isLocked, !whileLocked.contains(binding.intent) { return nil }
      if binding.intent == .console, !canRehearse { return nil }
      let keys = binding.keys.filter { !isTyping || !$0.isCharacter }
      guard !keys.isEmpty else { return nil }
      return KeyRow(keys: keys, label: binding.label, isShown: binding.isShown, whyNot: nil)
    }
  }

  static func intent(of key: Key, isTyping: Bool, isLocked: Bool = false) -> Intent? {
    if isTyping, key.isCharacter { return nil }
    let command = key.asCommand
    let intent = table.first { $0.keys.contains(command) }?.intent
    return isLocked ? intent.flatMap { whileLocked.contains($0) ? $0 : nil } : intent
  }
}

extension Screen {
  /// Its own keys and those of every screen, but for what it has taken over.
  func keysThatWork(canRehearse: Bool) -> [KeyRow] {
    let taken = Set(liveKeys.flatMap(\.keys))
    return liveKeys
      + GlobalKeys.live(isTyping: isTyping, canRehearse: canRehearse, isLocked: isLock)
      .filter { $0.keys.contains { !taken.contains($0) } }
  }
}

extension Key {
  var isCharacter: Bool {
    if case .character = self { true } else { false }
  }
}

import Terminal
import ViewModels
import Wording

/// What a key map must keep to, so that every action stays within reach and no money moves by
/// mistake.
struct KeyRules {
  let map: KeyMap

  /// Tells what is wrong with the entries of a file at each of them.
  func check(_ entries: [KeyFile.Entry]) {
    var settled: Set<String> = Set(map.rows.map(\.name)).subtracting(entries.map(\.name))
    for entry in entries {
      guard let row = map.row(entry.name), let shipped = KeyMap.standard.row(entry.name) else {
        continue
      }
      let reasons =
        keeping(row, shipped) + reaching(row) + paying(row) + sharing(row, with: settled)
      for reason in reasons { entry.table.fault(entry.key, reason) }
      settled.insert(entry.name)
    }
  }

  // MARK: Keys that stay

  private static let fixed: [Key] = [.escape, .control("c")]

  private func keeping(_ row: KeyRow, _ shipped: KeyRow) -> [Phrase] {
    Self.fixed.compactMap { key in
      let name = key.name.in(.english)
      switch (shipped.keys.contains(key), row.keys.contains(key)) {
      case (true, false):
        return Phrase(
          zh: "必须保留 \(name)，请把它也写进来", en: "\(name) must stay among its keys; write it, too")
      case (false, true):
        return Phrase(zh: "\(name) 的作用不能改", en: "what \(name) does can't be changed")
      default: return nil
      }
    }
  }

  // MARK: Actions within reach

  /// What the palette can do needs no key of its own.
  private func reaching(_ row: KeyRow) -> [Phrase] {
    if row.keys.isEmpty {
      guard
        row.isDeliberate || row.scope == PaletteScreen.scope || row.name == GlobalKeys.paletteName
      else { return [] }
      return [
        Phrase(
          zh: "至少要有一个按键，因为没有别的办法做这件事",
          en: "needs at least one key, for there is no other way to do it")
      ]
    }
    guard row.place != .page, row.keys.allSatisfy({ TextEdit(key: $0) != nil }) else { return [] }
    return [
      Phrase(
        zh: "在输入文字时也要能用，至少要有一个不是文字也不移动光标的按键，例如 F6",
        en: """
          is needed while text is typed, too: give it a key that neither types nor moves the caret, \
          such as F6
          """)
    ]
  }

  // MARK: Money

  private static let pay = "confirmation.pay"
  private static let toPay: Set<String> = ["confirmation.to-pay", "confirmation.other-button"]
  /// What opens the question.
  private static let openers: Set<String> = ["payment.submit", "palette.run"]

  private func paying(_ row: KeyRow) -> [Phrase] {
    if row.scope == "confirmation", row.keys.contains(.enter), row.action != "cancel",
      row.action != "press-button"
    {
      return [
        Phrase(
          zh: "不能用 Enter：在确认页上，只按 Enter 绝不能付款",
          en: "can't be on Enter: Enter alone must never pay on the question before a payment")
      ]
    }
    return map.rows.compactMap { other in
      guard Self.mustDiffer(row, other) || Self.mustDiffer(other, row),
        let key = row.keys.first(where: other.keys.contains)
      else { return nil }
      return Phrase(
        zh: "\(key.name.in(.chinese)) 不能同时是 \(other.name) 的按键：按住通往确认页的按键不能变成付款",
        en: """
          \(key.name.in(.english)) is a key of \(other.name), too: a key that leads to the question \
          must not pay when it is held down
          """)
    }
  }

  /// A key that is held down on its way to the question must never answer it, nor move its focus.
  private static func mustDiffer(_ answer: KeyRow, _ leading: KeyRow) -> Bool {
    if toPay.contains(answer.name) { return openers.contains(leading.name) }
    return answer.name == pay
      && (["payment", PaletteScreen.scope].contains(leading.scope) || leading.name == "order.repay")
  }

  // MARK: One key, one action

  /// Actions that can be live together may share a key only where their tables have them share one:
  /// there the order of the table decides.
  private func sharing(_ row: KeyRow, with settled: Set<String>) -> [Phrase] {
    map.rows.compactMap { other in
      guard other.name != row.name, settled.contains(other.name), other.canMeet(row),
        !Self.shareInTables(row.name, other.name),
        let key = row.keys.first(where: other.keys.contains)
      else { return nil }
      let zh = "\(key.name.in(.chinese)) 已经是 \(other.name)（\(other.label.in(.chinese))）的按键"
      let en = "\(key.name.in(.english)) is a key of \(other.name) (\(other.label.in(.english)))"
      return Phrase(zh: zh + "，两者可能同时有效", en: en + ", and both can work at once")
    }
  }

  private static func shareInTables(_ left: String, _ right: String) -> Bool {
    let standard = KeyMap.standard
    return standard.keys(of: left).contains { standard.keys(of: right).contains($0) }
  }
}

extension KeyRow {
  var scope: String { String(name.prefix { $0 != "." }) }
  /// What the action is called in its scope.
  public var action: String { String(name.drop { $0 != "." }.dropFirst()) }

  /// Whether both can work at one moment: on one screen, or one of them on every screen.
  fileprivate func canMeet(_ other: KeyRow) -> Bool {
    let scopes = [scope, other.scope]
    guard scope == other.scope || scopes.contains(GlobalKeys.scope) else { return false }
    return switch (place, other.place) {
    case (.page, .form), (.form, .page): false
    default: true
    }
  }
}

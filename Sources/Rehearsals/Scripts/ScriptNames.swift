import Documents
import Gateway
import Screens
import Wording

/// The names that a script may use: what the program has.
public nonisolated struct ScriptNames: Sendable {
  private let actions: Set<String>
  private let scopes: Set<String>

  @MainActor
  public init() {
    actions = Set(ScreenCatalogue.allKeys.map(\.name))
    scopes = Set(ScreenCatalogue.all.map { $0.scope })
  }

  func action(_ name: String) throws(Reason) -> String {
    guard actions.contains(name) else {
      throw .unknown(Phrase(zh: "动作", en: "action"), name, among: Array(actions))
    }
    return name
  }

  func scope(_ name: String) throws(Reason) -> String {
    guard scopes.contains(name) else {
      throw .unknown(Phrase(zh: "页面", en: "screen"), name, among: Array(scopes))
    }
    return name
  }

  func scenario(_ name: String) throws(Reason) -> String {
    let names = ShippedScenarios.all.map(\.summary.name)
    guard names.contains(name) else {
      throw .unknown(Phrase(zh: "场景", en: "scenario"), name, among: names)
    }
    return name
  }

  /// A sentence in which `{orders.open}` stands for the key of that action.
  func mentioningKeys(_ phrase: Phrase) throws(Reason) -> Phrase {
    Phrase(
      zh: try mentioningKeys(phrase.in(.chinese)), en: try mentioningKeys(phrase.in(.english)))
  }

  private func mentioningKeys(_ text: String) throws(Reason) -> String {
    var parts = text.split(separator: "{", omittingEmptySubsequences: false).map(String.init)
    var filled = parts.removeFirst()
    for part in parts {
      guard let end = part.firstIndex(of: "}") else {
        throw Reason(zh: "“{”后面缺少“}”", en: "a \"{\" has no \"}\"")
      }
      filled += "\(key: try action(String(part[..<end])))" + part[part.index(after: end)...]
    }
    return filled
  }
}

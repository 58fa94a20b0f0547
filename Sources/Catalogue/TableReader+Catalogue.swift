import Documents
import Installments
import Wording

extension TableReader {
  /// One text in both languages, `key.zh` and `key.en`, each in its own script.
  func phrase(_ key: String, limit: Int) -> Phrase? {
    guard let table = table(key) else { return nil }
    let zh = table.custom("zh") { text throws(Reason) in
      guard text.contains(where: \.isChinese) else { throw text.isEmpty ? .blank : .notChinese }
      return try sentence(text, limit)
    }
    let en = table.custom("en") { text throws(Reason) in
      guard !text.contains(where: \.isChinese) else { throw .notEnglish }
      return try sentence(text, limit)
    }
    guard let zh, let en else { return nil }
    return Phrase(zh: zh, en: en)
  }

  /// At least one remedy, none of them twice; in the order of the file.
  func remedies(_ key: String) -> [Remedy]? {
    guard let names = choices(key, among: Remedy.allCases.map(\.rawValue)) else { return nil }
    if names.isEmpty { fault(key, Reason.noRemedy.phrase) }
    if Set(names).count < names.count { fault(key, Reason.repeatedRemedy.phrase) }
    return names.isEmpty || Set(names).count < names.count
      ? nil : names.compactMap(Remedy.init(rawValue:))
  }
}

private func sentence(_ text: String, _ limit: Int) throws(Reason) -> String {
  guard text.contains(where: { !$0.isWhitespace }) else { throw .blank }
  if text.first?.isWhitespace == true || text.last?.isWhitespace == true { throw .blankAround }
  guard text.count <= limit else { throw .tooLong(limit: limit) }
  return text
}

extension Character {
  /// Whether it is an ideograph, or a sign of Chinese print such as `，` and `。`.
  var isChinese: Bool {
    unicodeScalars.contains { scalar in
      scalar.properties.isIdeographic || (0x3000...0x303F).contains(scalar.value)
        || (0xFF00...0xFFEF).contains(scalar.value)
    }
  }
}

/// One thing said in every language the program speaks.
///
/// Both languages are arguments without defaults, so a missing translation does not compile.
public struct Phrase: Hashable, Codable, Sendable {
  private let zh: String
  private let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Text that needs no translation: a name, a number, an amount.
  public init(verbatim text: String) {
    self.init(zh: text, en: text)
  }

  public func `in`(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }

  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

/// An English count with its noun: `1 day`, `2 days`.
public func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

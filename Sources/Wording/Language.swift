import Foundation

/// A language the program speaks.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh-CN"
  case english = "en"

  /// The other one: what F2 switches to.
  public var next: Language { self == .chinese ? .english : .chinese }

  /// The language a person's environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
  /// that says something. POSIX locale names (`zh_CN.UTF-8`, `en_GB`); anything that is not Chinese
  /// is answered in English.
  public init(environment: [String: String]) {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = asked?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}

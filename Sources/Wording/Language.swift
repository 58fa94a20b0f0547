import Foundation

/// A language the program speaks.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh-CN"
  case english = "en"

  /// The other one: what F2 switches to.
  public var next: Language { self == .chinese ? .english : .chinese }

  /// The language a person's environment asks for; English where it asks for none.
  public init(environment: [String: String]) {
    self = Self.told(by: environment)?.language ?? .english
  }

  /// The language that the first of `LC_ALL`, `LC_MESSAGES` and `LANG` with anything in it asks for,
  /// and which of them it is. POSIX locale names (`zh_CN.UTF-8`, `en_GB`): anything that is not
  /// Chinese is answered in English; `C` and `POSIX` ask for no language.
  public static func told(
    by environment: [String: String]
  ) -> (language: Language, variable: String)? {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    guard let variable = variables.first(where: { environment[$0]?.isEmpty == false }),
      let locale = environment[variable]?.lowercased(),
      !["c", "posix"].contains(String(locale.prefix { $0 != "." }))
    else { return nil }
    return (locale.hasPrefix("zh") ? .chinese : .english, variable)
  }
}

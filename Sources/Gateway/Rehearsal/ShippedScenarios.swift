import Documents
import Installments
import Texts

/// The scenarios that come with the program, in the order of a repayment: what stops it, what gets
/// lost, and what comes afterwards.
public enum ShippedScenarios {
  /// All of them are right, or the tests would not have passed.
  public static let all: [Scenario] = Texts.named(names, Texts.scenarios).map(read)

  private static func read(_ name: String, _ text: String) -> Scenario {
    do {
      return try ScenarioFile.read(text: text, file: "\(name).toml")
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }

  public static func scenario(named name: String) -> Scenario? {
    all.first { $0.summary.name == name }
  }

  /// What they are called, in the order of their texts.
  private static let names = [
    "too-little-money", "frozen-balance", "wrong-holder", "outdated-phone", "sms-not-delivered",
    "sms-loop", "password-locked", "card-expired", "lost-card", "risk-refused", "day-limit",
    "month-limit", "bank-maintenance", "due-day-cut-off", "answer-lost", "line-broken-before",
    "line-broken-after", "channel-busy", "paid-but-shown-unpaid", "refused-twice-then-paid",
    "double-notice", "wrong-amount-notice",
  ]
}

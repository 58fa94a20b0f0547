import Documents
import Installments

/// The scenarios that come with the program, in the order of a repayment: what stops it, what gets
/// lost, and what comes afterwards.
public enum ShippedScenarios {
  /// All of them are right, or the tests would not have passed.
  public static let all: [Scenario] = files.map(read)

  private static func read(_ name: String, _ bytes: [UInt8]) -> Scenario {
    do {
      return try ScenarioFile.read(
        text: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }

  public static func scenario(named name: String) -> Scenario? {
    all.first { $0.summary.name == name }
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("too-little-money", PackageResources.too_little_money_toml),
    ("frozen-balance", PackageResources.frozen_balance_toml),
    ("wrong-holder", PackageResources.wrong_holder_toml),
    ("outdated-phone", PackageResources.outdated_phone_toml),
    ("sms-not-delivered", PackageResources.sms_not_delivered_toml),
    ("sms-loop", PackageResources.sms_loop_toml),
    ("password-locked", PackageResources.password_locked_toml),
    ("card-expired", PackageResources.card_expired_toml),
    ("lost-card", PackageResources.lost_card_toml),
    ("risk-refused", PackageResources.risk_refused_toml),
    ("day-limit", PackageResources.day_limit_toml),
    ("month-limit", PackageResources.month_limit_toml),
    ("bank-maintenance", PackageResources.bank_maintenance_toml),
    ("due-day-cut-off", PackageResources.due_day_cut_off_toml),
    ("answer-lost", PackageResources.answer_lost_toml),
    ("line-broken-before", PackageResources.line_broken_before_toml),
    ("line-broken-after", PackageResources.line_broken_after_toml),
    ("channel-busy", PackageResources.channel_busy_toml),
    ("paid-but-shown-unpaid", PackageResources.paid_but_shown_unpaid_toml),
    ("refused-twice-then-paid", PackageResources.refused_twice_then_paid_toml),
    ("double-notice", PackageResources.double_notice_toml),
    ("wrong-amount-notice", PackageResources.wrong_amount_notice_toml),
  ]
}

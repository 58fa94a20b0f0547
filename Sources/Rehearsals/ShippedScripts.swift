import Documents

/// The scripts that come with the program: the demonstrations in the order of a customer's way, and
/// the drills.
public enum ShippedScripts {
  /// All of them are right, or the tests would not have passed.
  public static let all: [Script] = files.map { read($0.name, $0.bytes) }

  public static var demonstrations: [Script] { all.filter { $0.drill == nil } }
  public static var drills: [Script] { all.filter { $0.drill != nil } }

  public static func script(named name: String) -> Script? { all.first { $0.name == name } }

  private static func read(_ name: String, _ bytes: [UInt8]) -> Script {
    do {
      return try ScriptFile.read(
        text: String(decoding: bytes, as: UTF8.self), file: name + ScriptFile.ending,
        names: ScriptNames())
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("first-visit", PackageResources.first_visit_play),
    ("find-the-order", PackageResources.find_the_order_play),
    ("repay-by-card", PackageResources.repay_by_card_play),
    ("repay-by-alipay", PackageResources.repay_by_alipay_play),
    ("repay-by-wechat-pay", PackageResources.repay_by_wechat_pay_play),
    ("too-little-money", PackageResources.too_little_money_play),
    ("wrong-information", PackageResources.wrong_information_play),
    ("switch-the-method", PackageResources.switch_the_method_play),
    ("bank-maintenance", PackageResources.bank_maintenance_play),
    ("limit-reached", PackageResources.limit_reached_play),
    ("answer-lost", PackageResources.answer_lost_play),
    ("paid-but-not-posted", PackageResources.paid_but_not_posted_play),
    ("contact-service", PackageResources.contact_service_play),
    ("overdue", PackageResources.overdue_play),
    ("two-windows", PackageResources.two_windows_play),
    ("drill-failed-but-money-gone", PackageResources.drill_failed_but_money_gone_play),
    ("drill-paid-but-shows-unpaid", PackageResources.drill_paid_but_shows_unpaid_play),
    ("drill-is-it-debited", PackageResources.drill_is_it_debited_play),
    ("drill-may-i-pay-again", PackageResources.drill_may_i_pay_again_play),
    ("drill-line-broke-before-sending", PackageResources.drill_line_broke_before_sending_play),
    ("drill-charged-too-much", PackageResources.drill_charged_too_much_play),
    ("drill-code-to-old-phone", PackageResources.drill_code_to_old_phone_play),
    ("drill-code-loop", PackageResources.drill_code_loop_play),
    ("drill-too-many-wrong-passwords", PackageResources.drill_too_many_wrong_passwords_play),
    ("drill-too-little-money", PackageResources.drill_too_little_money_play),
    ("drill-frozen-money", PackageResources.drill_frozen_money_play),
    ("drill-limit-today", PackageResources.drill_limit_today_play),
    ("drill-bank-upgrade", PackageResources.drill_bank_upgrade_play),
    ("drill-last-hours-of-the-due-day", PackageResources.drill_last_hours_of_the_due_day_play),
  ]
}

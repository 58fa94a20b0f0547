import Documents
import Texts

/// The scripts that come with the program: the demonstrations in the order of a customer's way, and
/// the drills.
public enum ShippedScripts {
  /// All of them are right, or the tests would not have passed.
  public static let all: [Script] = Texts.named(names, Texts.plays).map { read($0.name, $0.text) }

  public static var demonstrations: [Script] { all.filter { $0.drill == nil } }
  public static var drills: [Script] { all.filter { $0.drill != nil } }

  public static func script(named name: String) -> Script? { all.first { $0.name == name } }

  private static func read(_ name: String, _ text: String) -> Script {
    do {
      return try ScriptFile.read(
        text: text, file: name + ScriptFile.ending, names: ScriptNames())
    } catch {
      preconditionFailure(error.text(in: .english))
    }
  }

  /// What they are called, in the order of their texts.
  private static let names = [
    "first-visit", "find-the-order", "repay-by-card", "repay-by-alipay", "repay-by-wechat-pay",
    "too-little-money", "wrong-information", "switch-the-method", "bank-maintenance",
    "limit-reached", "answer-lost", "paid-but-not-posted", "contact-service", "overdue",
    "two-windows", "drill-failed-but-money-gone", "drill-paid-but-shows-unpaid",
    "drill-is-it-debited", "drill-may-i-pay-again", "drill-line-broke-before-sending",
    "drill-charged-too-much", "drill-code-to-old-phone", "drill-code-loop",
    "drill-too-many-wrong-passwords", "drill-too-little-money", "drill-frozen-money",
    "drill-limit-today", "drill-bank-upgrade", "drill-last-hours-of-the-due-day",
  ]
}

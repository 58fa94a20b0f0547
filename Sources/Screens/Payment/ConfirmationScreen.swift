import Installments
import Terminal
import ViewModels
import Wording

/// FQ-5: the last question before money moves, over FQ-4.
final class ConfirmationScreen: KeyedScreen {
  static let scope = "confirmation"
  static let table: [Binding<ConfirmationModel.Intent>] = [
    Binding(
      "pay", [.character("y")], .pay, Phrase(zh: "确认还款", en: "pay"), isDeliberate: true),
    Binding(
      "to-cancel", [.left, .character("h")], .left, Phrase(zh: "到“取消”", en: "to Cancel"),
      isShown: false, isDeliberate: true),
    Binding(
      "to-pay", [.right, .character("l")], .right, Phrase(zh: "到“还款”", en: "to Pay"),
      isShown: false, isDeliberate: true),
    Binding(
      "other-button", [.tab, .backTab], .other, Phrase(zh: "换按钮", en: "other button"),
      isDeliberate: true),
    Binding(
      "press-button", [.enter], .choose, Phrase(zh: "按所选按钮", en: "press the button"),
      isDeliberate: true),
    Binding(
      "cancel", [.escape, .character("q"), .character("n")], .cancel,
      Phrase(zh: "取消", en: "cancel")),
  ]

  private static let columns = 64

  let confirmation: ConfirmationModel
  var model: (any Model)? { confirmation }
  let code: ScreenCode? = .confirmation
  let title = Phrase(zh: "确认还款", en: "Confirm")
  let isDialog = true
  let isGuarded = true

  init(_ repayment: Repayment, session: Session) {
    confirmation = ConfirmationModel(repayment, session: session)
  }

  func availability(of intent: ConfirmationModel.Intent) -> Availability {
    guard case .pay = intent, !confirmation.isArmed else { return .live }
    return .blocked(Phrase(zh: "请先看清金额与方式", en: "read the amount and the method first"))
  }

  func send(_ intent: ConfirmationModel.Intent) -> Move { confirmation.send(intent) }
  func cancel() -> Move? { send(.cancel) }
  func notePainted() { confirmation.notePainted() }

  func draw(on page: inout Page) {
    let look = page.look
    // The buttons must be seen whatever is told: what does not fit comes again on FQ-8.
    let all = warnings(in: look, columns: min(Self.columns, page.canvas.size.columns - 2) - 4)
    let isLow = page.canvas.size.rows < 15 + all.count
    let empty = isLow ? 0 : 1
    let warnings = all.prefix(max(1, page.canvas.size.rows - 12 - 3 * empty))
    var box = Dialog(
      title: look("确认还款", "Confirm the repayment"), columns: Self.columns,
      rows: 9 + 4 * empty + warnings.count
    ).open(on: page)
    let facts = facts(in: look, columns: box.columns - 13)
    for (index, fact) in facts.enumerated() {
      box.write(fact.0, 0, index + empty, .textMuted, width: 12)
      box.write(
        fact.1, 13, index + empty, index == facts.count - 1 ? .amount : .text,
        width: box.columns - 13)
    }
    let next = facts.count + 2 * empty
    box.write(
      look("模拟还款，不会发生真实扣款。", "Simulated: no real money moves."), 0, next, .simulatedBanner)
    for (index, line) in warnings.enumerated() {
      box.write(line, 0, next + 1 + index, .warning, width: box.columns)
    }
    drawButtons(on: &box, row: next + 1 + warnings.count + empty)
    page.take(box)
  }

  /// The lines of what the gateway would object to; none when it would take the money.
  private func warnings(in look: Look, columns: Int) -> [String] {
    confirmation.warnings.flatMap { warning in
      TextWidth.wrap(look("预检提示：", "Pre-check: ") + look(warning), to: columns)
    }
  }

  /// What is about to be paid, with values in so many columns; the amount comes last.
  func facts(in look: Look, columns: Int = .max) -> [(String, String)] {
    let repayment = confirmation.repayment
    return [
      (look("订单", "Order"), repayment.order.number),
      (look("商品", "Product"), repayment.order.product),
      (look("期数", "Installment"), periods(of: repayment, in: look, columns: columns)),
      (look("方式", "Method"), repayment.method?.name(in: look, columns: columns) ?? ""),
      (look("金额", "Amount"), repayment.amount.yuan),
    ]
  }

  private func periods(of repayment: Repayment, in look: Look, columns: Int) -> String {
    let numbers = repayment.items.map(\.number)
    guard numbers.count > 1 else { return look("第 \(numbers.span) 期", numbers.span) }
    let text = look(
      "第 \(numbers.span) 期（合并还 \(numbers.count) 期）",
      "\(numbers.span) (\(numbers.count) installments at once)")
    return TextWidth.of(text) <= columns
      ? text : look("第 \(numbers.span) 期", "\(numbers.span) (\(numbers.count) at once)")
  }

  private func drawButtons(on box: inout Page, row: Int) {
    let look = box.look
    let end = box.button(look("取消", "Cancel"), 2, row, isFocused: confirmation.focus == .cancel)
    box.touch(.action("confirmation.cancel"), 2, row, width: end - 2)
    let label =
      confirmation.isArmed
      ? look("\(key: "confirmation.pay") 确认还款", "\(key: "confirmation.pay") Pay now")
      : look("请稍候…", "one moment…")
    _ = box.button(
      label, end + 3, row, isFocused: confirmation.focus == .pay, isDangerous: true)
    box.placeCaret(confirmation.focus == .cancel ? 5 : end + 6, row)
  }
}

import Installments
import Terminal
import ViewModels
import Wording

/// FQ-6: a repayment under way, and its receipt; FQ-8 when it is in trouble.
final class ResultScreen: KeyedScreen {
  static let scope = "result"
  static let table: [Binding<ResultModel.Intent>] =
    remedyKeys.map {
      Binding(
        $0.remedy.rawValue, [.character($0.key)], .remedy($0.remedy), $0.remedy.phrase,
        isShown: false)
    } + [
      Binding("notices", [.character("v")], .notices, Phrase(zh: "通知", en: "notices")),
      Binding(
        "done", [.enter, .escape, .character("q"), .left, .character("h")], .done,
        Phrase(zh: "返回订单", en: "back to the order")),
    ]

  /// One key for each way out; the page itself tells them.
  static let remedyKeys: [(key: Character, remedy: Remedy)] = [
    ("c", .ask), ("b", .balance), ("i", .information), ("m", .anotherMethod), ("t", .limits),
    ("w", .network), ("s", .customerService),
  ]

  static func action(for remedy: Remedy) -> String { "\(scope).\(remedy.rawValue)" }

  let result: ResultModel
  var model: (any Model)? { result }
  var code: ScreenCode? { result.trouble == nil ? .result : .trouble }
  var title: Phrase {
    result.trouble == nil
      ? Phrase(zh: "还款结果", en: "Result") : Phrase(zh: "结果与办法", en: "What helps")
  }

  init(_ repayment: Repayment, session: Session) {
    result = ResultModel(repayment, session: session)
  }

  func availability(of intent: ResultModel.Intent) -> Availability {
    switch intent {
    case .remedy(let remedy): result.isOpen(remedy) ? .live : .hidden
    case .done, .notices: .live
    }
  }

  func send(_ intent: ResultModel.Intent) -> Move { result.send(intent) }

  func draw(on page: inout Page) {
    let look = page.look
    let repayment = result.repayment
    switch repayment.state {
    case .preparing: break  // It was left for another try.
    case .paying:
      let seconds = Int(repayment.elapsed?.components.seconds ?? 0)
      drawUnderWay(look("正在还款… 已 \(seconds) 秒", "Paying… \(counted(seconds, "second"))"), on: &page)
    case .asking: drawUnderWay(look("正在查询结果…", "Asking for the result…"), on: &page)
    case .obstructed(let obstruction):
      page.heading(look("还款没有开始", "The repayment has not begun"), .warning)
      let next = page.wrap(look(obstruction.phrase), 2, 3, .text, width: page.columns - 4)
      if result.isOpen(.anotherMethod) { page.remedy(.anotherMethod, 2, next + 1) }
    case .ended(let attempt):
      if let trouble = result.trouble {
        TroubleView(model: result, trouble: trouble, attempt: attempt).draw(on: &page)
      } else if case .captured(let receipt) = attempt.state {
        page.heading(look("还款成功", "Repaid"), .success)
        page.facts(facts(of: receipt, attempt: attempt, in: look), from: 3)
      } else {
        drawUnderWay(look("正在还款…", "Paying…"), on: &page)
      }
    }
  }

  private func drawUnderWay(_ text: String, on page: inout Page) {
    page.heading(text, .statusProcessing)
    page.wrap(
      page.look(
        "请勿重复支付。离开本页不会取消还款，结果会出现在通知里。",
        "Do not pay again. Leaving this page does not cancel it; the result comes as a notice."),
      2, 3, .text, width: page.columns - 4)
  }

  func facts(
    of receipt: Receipt, attempt: Attempt, in look: Look
  ) -> [(String, String)] {
    let repayment = result.repayment
    let method = repayment.method
    var rows = [
      (look("回单号", "Receipt"), receipt.number),
      (look("时间", "Time"), receipt.at.dayAndTime),
      (look("金额", "Amount"), attempt.amount.yuan),
      (look("订单", "Order"), attempt.orderNumber),
      (look("期数", "Installment"), look("第 \(attempt.numbers.span) 期", attempt.numbers.span)),
    ]
    if let method { rows.append((look("方式", "Method"), look(method.phrase))) }
    if let rest = repayment.leftOver { rows.append((look("本次未还", "Left over"), look(rest))) }
    if let order = result.order {
      let next = order.unpaid.first?.dueDay.description
      rows += [
        (look("剩余应还", "Remaining"), order.remaining.yuan),
        (look("下一期到期日", "Next due day"), next ?? look("无，已全部还清", "none, everything is repaid")),
      ]
    }
    return rows
  }
}

extension Page {
  /// A way out with its key; answers the column after it.
  @discardableResult
  mutating func remedy(_ remedy: Remedy, _ column: Int, _ row: Int) -> Int {
    let action = ResultScreen.action(for: remedy)
    touch(.action(action), column, row)
    let key = look.key(action)
    return flow([(" \(key)  ", .footerKey), (look(remedy.phrase), .text)], column, row)
  }

  /// What the page says, before everything else.
  mutating func heading(_ text: String, _ role: Role) {
    wrap(text, 2, 1, role, width: columns - 4)
  }

  /// Names and what they stand for, one a row; answers the row after the last.
  @discardableResult
  mutating func facts(_ facts: [(String, String)], from row: Int) -> Int {
    var next = row
    let start = columns - factColumns - 2
    for fact in facts {
      write(fact.0, 2, next, .textMuted, width: start - 3)
      guard isNarrow else {
        write(fact.1, start, next, .text, width: factColumns)
        next += 1
        continue
      }
      next = wrap(fact.1, start, next, .text, width: factColumns)
    }
    return next
  }

  /// How many rows facts take.
  func rows(of facts: [(String, String)]) -> Int {
    guard isNarrow else { return facts.count }
    return facts.reduce(0) { $0 + TextWidth.wrap($1.1, to: factColumns).count }
  }

  /// The room that a fact has beside its name.
  var factColumns: Int { columns - (isNarrow ? 18 : 20) }
}

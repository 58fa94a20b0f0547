import Installments
import Terminal
import ViewModels
import Wording

/// FQ-6: what has become of a repayment.
final class ResultScreen: KeyedScreen {
  static let table: [Binding<ResultModel.Intent>] = [
    Binding([.character("c")], .ask, Phrase(zh: "立即查询结果", en: "ask for the result now")),
    Binding(
      [.character("m")], .again, Phrase(zh: "重试或换一种方式", en: "try again or another method")),
    Binding([.character("v")], .notices, Phrase(zh: "通知", en: "notices")),
    Binding(
      [.enter, .escape, .character("q"), .left, .character("h")], .done,
      Phrase(zh: "返回订单", en: "back to the order")),
  ]

  let result: ResultModel
  var model: (any Model)? { result }
  let code: ScreenCode? = .result
  let title = Phrase(zh: "还款结果", en: "Result")

  init(_ repayment: Repayment, session: Session) {
    result = ResultModel(repayment, session: session)
  }

  func availability(of intent: ResultModel.Intent) -> Availability {
    switch intent {
    case .ask: result.canAsk ? .live : .hidden
    case .again: result.canTryAgain ? .live : .hidden
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
      drawHead(look("还款没有开始", "The repayment has not begun"), .warning, on: &page)
      page.wrap(look(obstruction.phrase), 2, 3, .text, width: page.columns - 4)
    case .ended(let attempt): draw(attempt, on: &page)
    }
  }

  private func draw(_ attempt: Attempt, on page: inout Page) {
    let look = page.look
    switch attempt.state {
    case .captured(let receipt):
      drawHead(look("还款成功", "Repaid"), .success, on: &page)
      drawReceipt(receipt, of: attempt, on: &page)
    case .refused(let refusal, _):
      drawHead(
        look("还款未成功：", "Not repaid: ") + look(refusal.reason), .statusFailed, on: &page)
      drawNoMoneyMoved(look(refusal.advice), refusal, on: &page)
    case .notSent(let reason, _):
      drawHead(look("还款未发出：", "Not sent: ") + look(reason.reason), .warning, on: &page)
      drawNoMoneyMoved(look("可以重新还款。", "You can repay it again."), nil, on: &page)
    case .sent, .unknown:
      drawHead(
        look("结果确认中，请勿重复支付", "The result is being confirmed, do not pay again"), .statusProcessing,
        on: &page)
      page.wrap(
        look(
          "支付渠道还没有告知结果：可能已经扣款，也可能没有。请按 c 立即查询；在得到结果之前，这几期不能再次支付。",
          "The channel has not told the result yet: the money may have moved or not. Press c to ask now; until there is a result these installments can't be paid again."
        ), 2, 3, .text, width: page.columns - 4)
      drawFacts(facts(of: attempt, in: look), on: &page, from: 7)
    }
  }

  private func drawUnderWay(_ text: String, on page: inout Page) {
    drawHead(text, .statusProcessing, on: &page)
    page.wrap(
      page.look(
        "请勿重复支付。离开本页不会取消还款，结果会出现在通知里。",
        "Do not pay again. Leaving this page does not cancel it; the result comes as a notice."), 2,
      3,
      .text, width: page.columns - 4)
  }

  private func drawHead(_ text: String, _ role: Role, on page: inout Page) {
    page.wrap(text, 2, 1, role, width: page.columns - 4)
  }

  private func drawNoMoneyMoved(_ advice: String, _ refusal: Refusal?, on page: inout Page) {
    let look = page.look
    page.write(look("没有扣款。", "No money has moved."), 2, 3, .text)
    let next = page.wrap(advice, 2, 4, .text, width: page.columns - 4)
    let remedy =
      result.canTryAgain
      ? look("按 m 重试或换一种方式。", "Press m to try again or use another method.")
      : look("请返回订单重新还款。", "Go back to the order to repay it.")
    page.write(remedy, 2, next, .primary)
    guard let refusal else { return }
    page.write(
      look("代码 ", "Code ") + "\(look(refusal.channel.phrase)) \(refusal.code)", 2, next + 2,
      .textMuted)
  }

  private func drawReceipt(_ receipt: Receipt, of attempt: Attempt, on page: inout Page) {
    let look = page.look
    var rows = [
      (look("回单号", "Receipt"), receipt.number),
      (look("时间", "Time"), receipt.at.dayAndTime),
    ]
    rows += facts(of: attempt, in: look)
    if let order = result.order {
      rows.append((look("剩余应还", "Remaining"), order.remaining.yuan))
      rows.append(
        (
          look("下一期到期日", "Next due day"),
          order.unpaid.first?.dueDay.description ?? look("无，已全部还清", "none, everything is repaid")
        ))
    }
    drawFacts(rows, on: &page, from: 3)
  }

  private func facts(of attempt: Attempt, in look: Look) -> [(String, String)] {
    let method = result.repayment.method
    return [
      (look("金额", "Amount"), attempt.amount.yuan),
      (look("订单", "Order"), attempt.orderNumber),
      (look("期数", "Installment"), look("第 \(attempt.numbers.span) 期", attempt.numbers.span)),
    ] + (method.map { [(look("方式", "Method"), look($0.phrase))] } ?? [])
  }

  private func drawFacts(_ facts: [(String, String)], on page: inout Page, from row: Int) {
    for (index, fact) in facts.enumerated() {
      page.write(fact.0, 2, row + index, .textMuted, width: 15)
      page.write(fact.1, 18, row + index, .text)
    }
  }
}

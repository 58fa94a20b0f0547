import Installments
import ViewModels
import Wording

extension OrderScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    switch detail.step {
    case .loading: telling.isReading = true
    case .missing: telling.say(look("没有这笔订单。", "There is no such order."))
    case .failed(let fault): telling.say(look(fault.phrase))
    case .reading(let order): say(order, in: &telling, look)
    }
    return telling
  }

  private func say(_ order: Order, in telling: inout Telling, _ look: Look) {
    telling.say(order.product + look("。", "."))
    telling.say(
      look(
        "订单 \(order.number)，\(order.day) 下单，金额 \(order.price.yuan)。",
        "Order \(order.number), bought \(order.day), price \(order.price.yuan)."))
    guard let agreement = order.agreement else {
      return telling.say(
        look("已一次付清，没有分期，也没有欠款。", "Paid at once: no installments, and nothing is owed."))
    }
    let rate = AnnualRate(principal: order.price, payments: agreement.installments.map(\.due))
    telling.say(look(agreement.plan.phrase) + look("；", "; ") + look(rate.phrase) + look("。", "."))
    telling.say(look(agreement.plan.overdue.phrase) + look("。", "."))
    telling.say(
      look(
        "已还 \(order.paidCount) 期，共 \(order.installments.count) 期：已还 \(order.paid.yuan)，剩余 \(order.remaining.yuan)。",
        "\(order.paidCount) of \(order.installments.count) installments paid: "
          + "\(order.paid.yuan) paid, \(order.remaining.yuan) remaining."))
    telling.say(standing(of: order, in: look))
    // Their numbers are those of the installments.
    telling.pageLength = agreement.installments.count
    telling.actions = .without(["tick"])
    telling.items = agreement.installments.enumerated().map { row, installment in
      Telling.Item(
        text: text(of: installment, under: agreement, in: look), name: "\(installment.number)",
        isCurrent: row == detail.cursor.selection, point: { _ = self.send(.select(row)) }
      ) { self.tick(installment, in: row) }
    }
  }

  private func tick(_ installment: Installment, in row: Int) -> Reaction {
    guard detail.canTick else {
      return .blocked(Phrase(zh: "现在不能勾选", en: "nothing can be ticked now"))
    }
    guard installment.standing == .unpaid else {
      return .blocked(Phrase(zh: "这一期已经还清", en: "this installment is paid"))
    }
    _ = send(.select(row))
    return .went(send(.tick))
  }

  private func text(
    of installment: Installment, under agreement: Order.Agreement, in look: Look
  ) -> String {
    let terms = agreement.plan.overdue
    let status = installment.status(on: detail.today, under: terms)
    let penalty = installment.penalty(on: detail.today, under: terms)
    let fee = look(agreement.plan.cost.title)
    var parts = [
      look("到期日 \(installment.dueDay)", "due \(installment.dueDay)"),
      look("合计 ", "total ") + installment.total(on: detail.today, under: terms).yuan,
      look("本金 ", "principal ") + installment.principal.yuan,
      "\(look.language == .english ? fee.lowercased() : fee) \(installment.fee.yuan)",
    ]
    if penalty > .zero { parts.append(look("违约金 ", "penalty ") + penalty.yuan) }
    if case .paid(let day) = status {
      parts.append(look("\(day) 已还", "paid on \(day)"))
    } else {
      parts.append(look(status.phrase))
    }
    if detail.isTicked(installment) { parts.append(look("已勾选", "ticked")) }
    return look("第 \(installment.number) 期，", "installment \(installment.number), ")
      + parts.joined(separator: look("，", ", "))
  }
}

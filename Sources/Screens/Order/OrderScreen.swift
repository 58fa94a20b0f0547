import Installments
import Terminal
import ViewModels
import Wording

/// FQ-3: one order, its plan, and what each installment costs and when.
final class OrderScreen: KeyedScreen {
  static let scope = "order"
  static let table: [Binding<OrderModel.Intent>] =
    [
      Binding("repay", [.character("p")], .repay, Phrase(zh: "还款", en: "repay")),
      Binding(
        "watch", [.enter, .right, .character("l"), .character("p")], .watch,
        Phrase(zh: "查看结果", en: "see the result")),
      Binding("tick", [.character(" ")], .tick, Phrase(zh: "勾选到这一期", en: "tick up to here")),
    ]
    + Binding.walking(
      first: Phrase(zh: "第一期", en: "first"), last: Phrase(zh: "最后一期", en: "last"))
    + [
      Binding(
        "notices", [.character("v")], .notices, Phrase(zh: "通知", en: "notices"), isShown: false),
      Binding(
        "refresh", [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"),
        isShown: false),
      Binding(
        "back", [.escape, .character("q"), .left, .character("h")], .back,
        Phrase(zh: "返回", en: "back")),
    ]

  let detail: OrderModel
  var model: (any Model)? { detail }
  let code: ScreenCode? = .order
  var title: Phrase {
    if let order = detail.order, order.agreement == nil { return Phrase(zh: "订单详情", en: "Order") }
    return Phrase(zh: "分期详情", en: "Installments")
  }

  init(_ id: Order.ID, session: Session) {
    detail = OrderModel(id, session: session)
  }

  func availability(of intent: OrderModel.Intent) -> Availability {
    switch intent {
    case .back, .refresh, .notices: return .live
    case .watch: return detail.order?.openAttempt == nil ? .hidden : .live
    case .repay: return repaying
    case .tick: return detail.canTick ? .live : .hidden
    default: return detail.order?.agreement == nil ? .hidden : .live
    }
  }

  private var repaying: Availability {
    switch detail.obstacle {
    case nil: .live
    case .notLoaded, .underWay: .hidden
    case .plainOrder:
      .blocked(Phrase(zh: "这笔订单已一次付清，无需还款", en: "this order was paid at once; nothing is owed"))
    case .settled: .blocked(Phrase(zh: "这笔订单已全部还清", en: "everything is repaid"))
    case .nothingTicked:
      .blocked(
        Phrase(
          zh: "请先按\(key: "order.tick")勾选要还的期数",
          en: "tick the installments to repay with \(key: "order.tick") first"))
    }
  }

  func send(_ intent: OrderModel.Intent) -> Move { detail.send(intent) }

  func draw(on page: inout Page) {
    switch detail.step {
    case .loading: page.write(page.look("正在读取订单…", "Reading the order…"), 2, 1, .textMuted)
    case .missing: page.write(page.look("没有这笔订单。", "There is no such order."), 2, 1, .error)
    case .failed(let fault):
      page.report(fault, 1, again: "order.refresh")
    case .reading(let order):
      let next = drawPurchase(order, on: &page)
      if let agreement = order.agreement {
        drawAgreement(agreement, of: order, on: &page, from: next)
      } else {
        page.wrap(
          page.look("已一次付清，没有分期，也没有欠款。", "Paid at once: no installments, and nothing is owed."),
          2, next + 1, .statusPaid, width: page.columns - 4)
      }
    }
  }

  private func drawPurchase(_ order: Order, on page: inout Page) -> Int {
    let look = page.look
    let next = page.wrap(
      order.product, 2, 0, .title, width: page.columns - 4,
      most: page.isNarrow ? max(1, page.rows / 12) : page.rows / 6)
    let labels = [
      (look("订单 ", "Order "), look("   下单 ", "   bought "), look("   金额 ", "   price ")),
      ("", look("  下单 ", "  bought "), "  "), ("", " ", " "),
    ]
    page.flow(
      firstThatFits: labels.map { number, day, price in
        [
          (number, .textMuted), (order.number, .text), (day, .textMuted),
          (order.day.description, .text), (price, .textMuted), (order.price.yuan, .amount),
        ]
      }, 2, next)
    return next + 1
  }

  private func drawAgreement(
    _ agreement: Order.Agreement, of order: Order, on page: inout Page, from row: Int
  ) {
    var row = drawPlan(agreement, of: order, on: &page, from: row)
    row = page.wrap(
      page.look(agreement.plan.overdue.phrase), 2, row, .textMuted, width: page.columns - 3)
    drawProgress(order, on: &page, row: row)
    // On a low page every row is for the installments.
    let gap = page.rows < 18 ? 1 : 2
    let table = InstallmentTable(model: detail, order: order, agreement: agreement)
    table.draw(on: &page, from: row + gap, to: page.rows - 2)
    drawTotal(of: order, on: &page, row: page.rows - 1)
  }

  /// Plan and annual rate, in one row or in two; answers the row after them.
  private func drawPlan(
    _ agreement: Order.Agreement, of order: Order, on page: inout Page, from row: Int
  ) -> Int {
    let look = page.look
    let rate = AnnualRate(principal: order.price, payments: agreement.installments.map(\.due))
    let (plan, annual) = (look(agreement.plan.phrase), look(rate.phrase))
    let between = look("；", "; ")
    guard TextWidth.of(plan + between + annual) > page.columns - 3 else {
      page.flow([(plan, .text), (between + annual, .textMuted)], 2, row)
      return row + 1
    }
    let next = page.wrap(plan, 2, row, .text, width: page.columns - 3)
    return page.wrap(annual, 2, next, .textMuted, width: page.columns - 3)
  }

  private func drawProgress(_ order: Order, on page: inout Page, row: Int) {
    let look = page.look
    let (paid, periods) = (order.paidCount, order.installments.count)
    let gap = page.isNarrow ? "  " : "   "
    let pieces: [(text: String, role: Role)] = [
      (page.isNarrow ? "\(paid)/\(periods)" : "  \(paid)/\(periods)", .title),
      (gap + look("已还 ", "paid "), .textMuted), (order.paid.yuan, .statusPaid),
      (gap + look("剩余 ", "remaining "), .textMuted), (order.remaining.yuan, .amount),
    ]
    // The figures say the same as the bar.
    if page.isNarrow {
      page.flow(pieces, 2, row)
      return
    }
    let room = page.columns - 6 - pieces.map { TextWidth.of($0.text) }.reduce(0, +)
    let end = page.progressBar(paid: paid, of: periods, 2, row, width: max(0, min(24, room)))
    page.flow(pieces, end, row)
  }

  private func drawTotal(of order: Order, on page: inout Page, row: Int) {
    let look = page.look
    if let attempt = order.openAttempt {
      let (words, role) = standing(of: attempt, in: look)
      let text = words.first { TextWidth.of($0) <= page.columns - 4 } ?? words[words.count - 1]
      page.write(text, 2, row, role)
    } else if order.unpaid.isEmpty {
      page.write(standing(of: order, in: look), 2, row, .statusPaid)
    } else {
      page.flow(
        [(ticked(in: look) + look("", " "), .textMuted), (detail.total.yuan, .amount)], 2, row)
    }
  }

  private func ticked(in look: Look) -> String {
    let count = detail.items.count
    return look("已勾选 \(count) 期，合计 ", "\(counted(count, "installment")) ticked, total")
  }

  /// What is ticked, or why nothing can be.
  func standing(of order: Order, in look: Look) -> String {
    if let attempt = order.openAttempt { return standing(of: attempt, in: look).words[0] }
    return order.unpaid.isEmpty
      ? look("已全部还清。", "Everything is repaid.")
      : ticked(in: look) + look("", " ") + detail.total.yuan
  }

  /// What becomes of an attempt under way, in more and in fewer words.
  private func standing(of attempt: Attempt, in look: Look) -> (words: [String], role: Role) {
    let amount = attempt.amount.yuan
    let which = look(attempt.numbers.installments)
    let numbers: String = attempt.numbers.span
    if attempt.isHeld {
      return (
        [
          look(
            "\(which) \(amount) 记录矛盾，已暂停，请勿重复支付",
            "\(amount) for \(which): on hold, do not pay again"),
          look("\(amount) 已暂停，请勿重复支付", "\(amount) on hold: do not pay again"),
        ], .statusFailed
      )
    }
    if let seat = detail.otherWindow {
      let time = attempt.began.time
      return (
        [
          look(
            "另一个窗口（\(seat.name)）自 \(time) 起正在还款，请勿重复支付",
            "window \(seat.name) has been repaying it since \(time), do not pay again"),
          look(
            "\(seat.name) 自 \(time) 正在还款，勿重复支付",
            "\(seat.name) pays since \(time): do not pay again"),
        ], .statusProcessing
      )
    }
    return (
      [
        look(
          "\(which) \(amount) 结果确认中，请勿重复支付",
          "\(amount) for \(which): being confirmed, do not pay again"),
        look("\(numbers) 期 \(amount) 确认中，勿重复支付", "\(amount) being confirmed: do not pay again"),
      ], .statusProcessing
    )
  }
}

extension Page {
  /// A bar that fills with what is paid; its characters differ, not only their colours.
  mutating func progressBar(
    paid: Int, of periods: Int, _ column: Int, _ row: Int, width: Int
  ) -> Int {
    let filled = periods == 0 ? 0 : width * paid / periods
    let isPlain = look.lines == .ascii
    write("[", column, row, .border)
    write(String(repeating: isPlain ? "#" : "█", count: filled), column + 1, row, .progressFill)
    write(
      String(repeating: isPlain ? "." : "░", count: width - filled), column + 1 + filled, row,
      .progressTrack)
    write("]", column + 1 + width, row, .border)
    return column + width + 2
  }
}

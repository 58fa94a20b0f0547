import Installments
import Terminal
import ViewModels
import Wording

/// FQ-2: everything that was bought, with the installment orders unmistakable.
final class OrdersScreen: KeyedScreen {
  static let table: [Binding<OrdersModel.Intent>] = [
    Binding([.enter, .right, .character("l")], .open, Phrase(zh: "打开", en: "open")),
    Binding([.character("/")], .filter, Phrase(zh: "筛选", en: "filter")),
    Binding([.enter, .down, .tab], .keepFilter, Phrase(zh: "完成", en: "done")),
    Binding([.escape], .clearFilter, Phrase(zh: "清除筛选", en: "clear filter")),
    Binding([.character("1")], .group(.all), Phrase(zh: "全部", en: "all"), isShown: false),
    Binding(
      [.character("2")], .group(.installments), Phrase(zh: "分期", en: "installments"),
      isShown: false),
    Binding(
      [.character("3")], .group(.dueSoon), Phrase(zh: "即将到期", en: "due soon"), isShown: false),
    Binding([.character("4")], .group(.overdue), Phrase(zh: "已逾期", en: "overdue"), isShown: false),
    Binding([.tab], .nextGroup, Phrase(zh: "换标签", en: "tabs")),
    Binding([.backTab], .previousGroup, Phrase(zh: "上一个标签", en: "previous tab"), isShown: false),
    Binding(
      [.character("p")], .repayFirst, Phrase(zh: "先还最早到期的", en: "repay the earliest due"),
      isShown: false),
    Binding([.character("v")], .notices, Phrase(zh: "通知", en: "notices")),
    Binding(
      [.up, .character("k"), .character("N")], .up, Phrase(zh: "上移", en: "up"), isShown: false),
    Binding(
      [.down, .character("j"), .character("n")], .down, Phrase(zh: "下移", en: "down"),
      isShown: false),
    Binding([.pageUp, .control("u")], .pageUp, Phrase(zh: "上一页", en: "page up"), isShown: false),
    Binding(
      [.pageDown, .control("d")], .pageDown, Phrase(zh: "下一页", en: "page down"), isShown: false),
    Binding([.home, .character("g")], .first, Phrase(zh: "第一条", en: "first"), isShown: false),
    Binding([.end, .character("G")], .last, Phrase(zh: "最后一条", en: "last"), isShown: false),
    Binding(
      [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"), isShown: false),
    Binding([.character("q")], .quit, Phrase(zh: "退出", en: "leave")),
  ]

  let orders: OrdersModel
  var model: (any Model)? { orders }
  let code: ScreenCode? = .orders
  let title = Phrase(zh: "我的订单", en: "My orders")

  init(session: Session) {
    orders = OrdersModel(session: session)
  }

  var typing: ((TextEdit) -> OrdersModel.Intent)? {
    orders.step == .filtering ? { .edit($0) } : nil
  }

  func availability(of intent: OrdersModel.Intent) -> Availability {
    switch intent {
    case .keepFilter: orders.step == .filtering ? .live : .hidden
    case .clearFilter: orders.step == .filtering || orders.isFiltered ? .live : .hidden
    case .refresh, .quit, .notices: orders.step == .filtering ? .hidden : .live
    case .open: orders.step == .browsing ? opening : .hidden
    case .repayFirst:
      orders.step == .filtering
        ? .hidden
        : orders.mostUrgent == nil
          ? .blocked(Phrase(zh: "没有待还的分期", en: "nothing is owed")) : .live
    case .filter, .group, .nextGroup, .previousGroup:
      orders.step == .filtering ? .hidden : .live
    default: orders.step == .browsing ? .live : .hidden  // Moving needs a list.
    }
  }

  private var opening: Availability {
    if !orders.isListCurrent {
      return .blocked(
        Phrase(zh: "列表刚刚更新，请看清后再按一次", en: "the list was just changing; look and press again"))
    }
    return orders.window.orders.isEmpty
      ? .blocked(Phrase(zh: "这里没有订单", en: "there is no order here")) : .live
  }

  func send(_ intent: OrdersModel.Intent) -> Move { orders.send(intent) }

  func cancel() -> Move? {
    availability(of: .clearFilter).isLive ? send(.clearFilter) : nil
  }

  func draw(on page: inout Page) {
    drawTotals(on: &page, row: 0)
    drawTabs(on: &page, row: 1)
    drawFilter(on: &page, row: 2)
    switch orders.step {
    case .loading: page.write(page.look("正在读取订单…", "Reading your orders…"), 2, 4, .textMuted)
    case .failed(let fault):
      page.report(fault, 4, canRefresh: true)
    case .browsing, .filtering: OrderList(model: orders).draw(on: &page, from: 3)
    }
  }

  private func drawTotals(on page: inout Page, row: Int) {
    let look = page.look
    let words = [
      (look("本月应还 ", "Due this month "), look("    逾期合计 ", "    Overdue total ")),
      (look("本月 ", "This month "), look("  逾期 ", "  overdue ")),
    ]
    let totals = orders.totals
    let late = (totals?.overdue ?? .zero) > .zero
    let end = page.flow(
      firstThatFits: words.map { due, overdue in
        [
          (due, .textMuted), (totals?.dueThisMonth.yuan ?? "…", .amount),
          (overdue, .textMuted),
          (totals?.overdue.yuan ?? "…", late ? .statusOverdue : .amount),
        ]
      }, 2, row)
    drawAdvice(on: &page, row: row, after: end)
  }

  /// Which order to repay first, as far as there is room for it.
  private func drawAdvice(on page: inout Page, row: Int, after end: Int) {
    guard let order = orders.mostUrgent, let progress = order.progress else { return }
    let next = progress.paid + 1
    let words = [
      Phrase(
        zh: "p 建议先还：订单 \(order.number) 第 \(next) 期",
        en: "p Repay first: order \(order.number), installment \(next)"),
      Phrase(zh: "p 先还 \(order.number) 第 \(next) 期", en: "p first: \(order.number) no. \(next)"),
      Phrase(zh: "p 先还 \(order.number)", en: "p first: \(order.number)"),
    ].map { page.look($0) }
    guard let text = words.first(where: { end + 2 + TextWidth.of($0) + 1 < page.columns }) else {
      return
    }
    page.write(text, endingAt: page.columns - 1, row, .info)
  }

  private func drawTabs(on page: inout Page, row: Int) {
    let look = page.look
    page.flow(
      firstThatFits: [
        tabs(gap: " ") { group, count in "\(look(group.phrase)) \(count)" },
        tabs(gap: "") { group, count in "\(look(group.shortPhrase)) \(count)" },
        tabs(gap: "") { group, count in
          group == orders.group ? "\(look(group.shortPhrase)) \(count)" : look(group.shortPhrase)
        },
      ], 2, row)
  }

  private func tabs(
    gap: String, text: (OrderGroup, String) -> String
  ) -> [(text: String, role: Role)] {
    OrderGroup.allCases.flatMap { group -> [(text: String, role: Role)] in
      let isActive = group == orders.group
      let count = orders.totals?.counts[group].map(String.init) ?? "…"
      let label = "\(group.rawValue + 1) \(text(group, count))"
      return [(isActive ? "[\(label)]" : " \(label) ", isActive ? .tabActive : .tab), (gap, .text)]
    }
  }

  private func drawFilter(on page: inout Page, row: Int) {
    let isTyping = orders.step == .filtering
    page.rule(row)
    guard isTyping || orders.isFiltered else { return }
    let label = page.look(" 筛选 / ", " Filter / ")
    page.write(label, 2, row, .primary)
    let text = orders.filter.text + (isTyping ? " " : "")
    let start = 2 + TextWidth.of(label)
    page.write(" \(text) ", start, row, .inputForeground, on: isTyping ? .panel : nil)
    if isTyping {
      let before = String(orders.filter.characters[..<orders.filter.caret])
      page.placeCaret(start + 1 + TextWidth.of(before), row)
    }
  }
}

extension Availability {
  var isLive: Bool {
    if case .live = self { true } else { false }
  }
}

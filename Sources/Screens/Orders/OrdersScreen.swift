import Installments
import Terminal
import ViewModels
import Wording

/// FQ-2: everything that was bought, with the installment orders unmistakable.
final class OrdersScreen: KeyedScreen {
  static let scope = "orders"
  static let table: [Binding<OrdersModel.Intent>] =
    [
      Binding(
        "open", [.enter, .right, .character("l")], .open, Phrase(zh: "打开", en: "open")),
      Binding("filter", [.character("/")], .filter, Phrase(zh: "筛选", en: "filter")),
      Binding(
        "keep-filter", [.enter, .down, .tab], .keepFilter, Phrase(zh: "完成", en: "done"), in: .form),
      Binding(
        "clear-filter", [.escape], .clearFilter, Phrase(zh: "清除筛选", en: "clear filter"), in: .both),
    ] + tabKeys + [
      Binding(
        "repay-first", [.character("p")], .repayFirst,
        Phrase(zh: "还款：最早到期的", en: "repay the earliest due"), isShown: false),
      Binding("notices", [.character("v")], .notices, Phrase(zh: "通知", en: "notices")),
    ] + Binding.walking(overMatches: true) + [
      Binding(
        "refresh", [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"),
        isShown: false),
      Binding("quit", [.character("q")], .quit, Phrase(zh: "退出", en: "leave")),
    ]

  private static let tabKeys: [Binding<OrdersModel.Intent>] =
    OrderGroup.allCases.map {
      Binding(
        name(of: $0), [.character(Character("\($0.rawValue + 1)"))], .group($0), label(of: $0),
        isShown: false)
    } + [
      Binding("next-tab", [.tab], .nextGroup, Phrase(zh: "换标签", en: "tabs")),
      Binding(
        "previous-tab", [.backTab], .previousGroup, Phrase(zh: "上一个标签", en: "previous tab"),
        isShown: false),
    ]

  private static func name(of group: OrderGroup) -> String {
    switch group {
    case .all: "show-all"
    case .installments: "show-installments"
    case .dueSoon: "show-due-soon"
    case .overdue: "show-overdue"
    }
  }

  private static func label(of group: OrderGroup) -> Phrase {
    switch group {
    case .all: Phrase(zh: "全部", en: "all")
    case .installments: Phrase(zh: "分期", en: "installments")
    case .dueSoon: Phrase(zh: "即将到期", en: "due soon")
    case .overdue: Phrase(zh: "已逾期", en: "overdue")
    }
  }

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
      page.report(fault, 4, again: "orders.refresh")
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
    let key = "\(key: "orders.repay-first")"
    let words = [
      Phrase(
        zh: "\(key) 建议先还：订单 \(order.number) 第 \(next) 期",
        en: "\(key) Repay first: order \(order.number), installment \(next)"),
      Phrase(
        zh: "\(key) 先还 \(order.number) 第 \(next) 期",
        en: "\(key) first: \(order.number) no. \(next)"),
      Phrase(zh: "\(key) 先还 \(order.number)", en: "\(key) first: \(order.number)"),
    ].map { page.look($0) }
    guard let text = words.first(where: { end + 2 + TextWidth.of($0) + 1 < page.columns }) else {
      return
    }
    page.write(text, endingAt: page.columns - 1, row, .info)
    page.touch(.action("orders.repay-first"), page.columns - 1 - TextWidth.of(text), row)
  }

  /// A tab as it is written, and what it does.
  private struct Tab {
    let label: String
    let action: String
    let isActive: Bool
  }

  private func drawTabs(on page: inout Page, row: Int) {
    let look = page.look
    let ways = [
      tabs(in: look) { group, count in "\(look(group.phrase)) \(count) " },
      tabs(in: look) { group, count in "\(look(group.shortPhrase)) \(count)" },
      tabs(in: look) { group, count in
        look(group.shortPhrase) + (group == orders.group ? " \(count)" : "")
      },
    ]
    let fitting = ways.first { tabs in
      2 + tabs.reduce(0) { $0 + TextWidth.of($1.label) } < page.columns
    }
    var column = 2
    for tab in fitting ?? ways[ways.count - 1] {
      page.write(tab.label, column, row, tab.isActive ? .tabActive : .tab)
      page.touch(.action(tab.action), column, row, width: TextWidth.of(tab.label))
      column += TextWidth.of(tab.label)
    }
  }

  private func tabs(in look: Look, text: (OrderGroup, String) -> String) -> [Tab] {
    OrderGroup.allCases.map { group in
      let isActive = group == orders.group
      let action = "\(Self.scope).\(Self.name(of: group))"
      let count = orders.totals?.counts[group].map(String.init) ?? "…"
      let words = text(group, count)
      let gap = words.hasSuffix(" ") ? " " : ""
      let label = "\(look.key(action)) \(words.dropLast(gap.count))"
      return Tab(
        label: (isActive ? "[\(label)]" : " \(label) ") + gap, action: action, isActive: isActive)
    }
  }

  private func drawFilter(on page: inout Page, row: Int) {
    let isTyping = orders.step == .filtering
    page.rule(row)
    guard isTyping || orders.isFiltered else { return }
    let label = page.look(
      " 筛选 \(key: "orders.filter") ", " Filter \(key: "orders.filter") ")
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

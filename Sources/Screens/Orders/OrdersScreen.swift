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

  static func name(of group: OrderGroup) -> String {
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
    page.draw(OrdersTotals(totals: orders.totals, mostUrgent: orders.mostUrgent), 0)
    page.draw(OrdersTabs(group: orders.group, counts: orders.totals?.counts), 1)
    page.draw(
      OrdersFilter(
        text: orders.filter.text, isFiltered: orders.isFiltered,
        caret: orders.step == .filtering ? orders.filter.caret : nil), 2)
    switch orders.step {
    case .loading: page.write(page.look("正在读取订单…", "Reading your orders…"), 2, 4, .textMuted)
    case .failed(let fault):
      page.report(fault, 4, again: "orders.refresh")
    case .browsing, .filtering: OrderList(model: orders).draw(on: &page, from: 3)
    }
  }
}

extension Availability {
  var isLive: Bool {
    if case .live = self { true } else { false }
  }
}

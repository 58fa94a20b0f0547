import Installments
import Terminal
import ViewModels
import Wording

/// What is owed, and which order to repay first.
struct OrdersTotals: @MainActor Piece {
  let totals: OrderTotals?
  let mostUrgent: OrderSummary?

  let rows = 1

  func draw(on page: inout Page, _ row: Int) {
    let look = page.look
    let words = [
      (look("本月应还 ", "Due this month "), look("    逾期合计 ", "    Overdue total ")),
      (look("本月 ", "This month "), look("  逾期 ", "  overdue ")),
    ]
    let late = (totals?.overdue ?? .zero) > .zero
    let end = page.flow(
      firstThatFits: words.map { due, overdue in
        [
          (due, .textMuted), (totals?.dueThisMonth.yuan ?? "…", .amount),
          (overdue, .textMuted),
          (totals?.overdue.yuan ?? "…", late ? .statusOverdue : .amount),
        ]
      }, 2, row)
    drawAdvice(on: &page, row, after: end)
  }

  /// Which order to repay first, as far as there is room for it.
  private func drawAdvice(on page: inout Page, _ row: Int, after end: Int) {
    guard let order = mostUrgent, let progress = order.progress else { return }
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
}

/// The groups of orders, with how many are in each.
struct OrdersTabs: @MainActor Piece {
  let group: OrderGroup
  let counts: [OrderGroup: Int]?

  let rows = 1

  /// A tab as it is written, and what it does.
  private struct Tab {
    let label: String
    let action: String
    let isActive: Bool
  }

  func draw(on page: inout Page, _ row: Int) {
    let look = page.look
    let ways = [
      tabs(in: look) { group, count in "\(look(group.phrase)) \(count) " },
      tabs(in: look) { group, count in "\(look(group.shortPhrase)) \(count)" },
      tabs(in: look) { group, count in
        look(group.shortPhrase) + (group == self.group ? " \(count)" : "")
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
      let isActive = group == self.group
      let action = "\(OrdersScreen.scope).\(OrdersScreen.name(of: group))"
      let count = counts?[group].map(String.init) ?? "…"
      let words = text(group, count)
      let gap = words.hasSuffix(" ") ? " " : ""
      let label = "\(look.key(action)) \(words.dropLast(gap.count))"
      return Tab(
        label: (isActive ? "[\(label)]" : " \(label) ") + gap, action: action, isActive: isActive)
    }
  }
}

/// What the list is filtered by, on the line above it.
struct OrdersFilter: @MainActor Piece {
  let text: String
  let isFiltered: Bool
  /// Before which character something is being typed; nil when nothing is.
  let caret: Int?

  let rows = 1

  func draw(on page: inout Page, _ row: Int) {
    page.rule(row)
    guard isFiltered || caret != nil else { return }
    let label = page.look(
      " 筛选 \(key: "orders.filter") ", " Filter \(key: "orders.filter") ")
    page.write(label, 2, row, .primary)
    let start = 2 + TextWidth.of(label)
    guard let caret else { return page.write(" \(text) ", start, row, .inputForeground) }
    page.write(" \(text)  ", start, row, .inputForeground, on: .panel)
    page.placeCaret(start + 1 + TextWidth.of(String(text.prefix(caret))), row)
  }
}

import Installments
import Terminal
import ViewModels

/// The rows of the order list: two lines an order, or one where there is room.
struct OrderList {
  let model: OrdersModel

  /// From how many columns on an order fits on one line.
  static let wideColumns = 110

  func draw(on page: inout Page, from row: Int) {
    let orders = model.window.orders
    let height = page.columns >= Self.wideColumns ? 1 : 2
    model.fit(rows: (page.rows - row) / height)
    if orders.isEmpty { return drawEmpty(on: &page, row: row + 1) }
    let cursor = model.window.cursor
    let today = model.today
    for index in cursor.top..<min(orders.count, cursor.top + cursor.height) {
      let row = row + height * (index - cursor.top)
      page.touch(index: index, of: cursor.selection, open: "orders.open", row, rows: height)
      page.draw(
        Line(
          rows: height, order: orders[index], today: today, isSelected: index == cursor.selection),
        row)
    }
  }

  private func drawEmpty(on page: inout Page, row: Int) {
    let look = page.look
    let text =
      model.isFiltered
      ? look(
        "没有符合筛选的订单。按 \(key: "orders.clear-filter") 清除筛选。",
        "No order matches. \(key: "orders.clear-filter") clears the filter.")
      : look("这里还没有订单。", "There are no orders here.")
    page.write(text, 2, row, .textMuted)
  }

  /// One order.
  private struct Line: @MainActor Piece {
    let rows: Int
    let order: OrderSummary
    let today: Day
    let isSelected: Bool

    func draw(on page: inout Page, _ row: Int) {
      if rows == 1 {
        drawWide(on: &page, row)
      } else if page.isNarrow {
        drawFolded(on: &page, row)
      } else {
        drawNarrow(on: &page, row)
      }
    }

    private func drawWide(on page: inout Page, _ row: Int) {
      begin(on: &page, row)
      page.write(order.number, 14, row, .textMuted, width: 18)
      let badge = page.columns - 41
      page.write(
        order.product, 34, row, .text, width: room(from: 34, to: badge))
      drawAmountAndBadge(on: &page, row, badge: badge)
      page.write(order.nextDueDay?.description ?? "", badge + 12, row, .text)
      drawStatus(on: &page, row, badge + 23)
    }

    private func drawNarrow(on page: inout Page, _ row: Int) {
      begin(on: &page, row)
      let badge = page.columns - 14
      page.write(order.product, 14, row, .text, width: room(from: 14, to: badge))
      drawAmountAndBadge(on: &page, row, badge: badge)
      let due = order.nextDueDay.map { page.look("下期 \($0)", "next \($0)") } ?? ""
      page.write(due, endingAt: badge - 2, row + 1, .textMuted)
      page.write(
        order.number, 14, row + 1, .textMuted,
        width: badge - 2 - TextWidth.of(due) - 1 - 14)
      drawStatus(on: &page, row + 1, badge - 1)
    }

    /// Number and day of the purchase fold away: the order itself tells them.
    private func drawFolded(on page: inout Page, _ row: Int) {
      let badge = order.progress.map { "[\(page.look($0.badge))]" } ?? ""
      let room = page.columns - 4 - TextWidth.of(badge)
      let name = TextWidth.clip(order.product, to: room, ellipsis: page.look.symbols.ellipsis)
      page.write(
        (isSelected ? " > " : "   ") + TextWidth.pad(name, to: room), 0, row,
        isSelected ? .selectionForeground : .text, on: isSelected ? .selectionBackground : nil)
      page.write(badge, endingAt: page.columns, row, .badgeForeground, on: .badgeBackground)
      let status = order.status(on: today)
      let mark = StatusMark(status)
      let words = "\(mark.sign) \(page.look(status.phrase))"
      let dueDay = order.nextDueDay?.description ?? ""
      let next = order.nextDueDay == nil ? "" : page.look("下期 ", "next ")
      page.flow(
        firstThatFits: [next, ""].map { next in
          [
            (order.price.yuan + "  ", .amount), (next + dueDay + "  ", .textMuted),
            (words, mark.role),
          ]
        }, 3, row + 1)
    }

    /// What the amount leaves to the product's name.
    private func room(from column: Int, to badge: Int) -> Int {
      badge - 2 - TextWidth.of(order.price.yuan) - 2 - column
    }

    /// The mark and the day are the bar of the chosen order: a bar from side to side would cost a slow
    /// line a thousand bytes for each step.
    private func begin(on page: inout Page, _ row: Int) {
      page.write(
        (isSelected ? " > " : "   ") + order.day.description + " ", 0, row,
        isSelected ? .selectionForeground : .textMuted,
        on: isSelected ? .selectionBackground : nil)
    }

    private func drawAmountAndBadge(on page: inout Page, _ row: Int, badge: Int) {
      page.write(order.price.yuan, endingAt: badge - 2, row, .amount)
      guard let progress = order.progress else { return }
      page.write(
        "[\(page.look(progress.badge))]", badge - 1, row, .badgeForeground, on: .badgeBackground)
    }

    private func drawStatus(on page: inout Page, _ row: Int, _ column: Int) {
      let status = order.status(on: today)
      let mark = StatusMark(status)
      page.write(
        "\(mark.sign) \(page.look(status.phrase))", column, row, mark.role)
    }
  }
}

import Installments
import Terminal
import ViewModels

/// The installments of an order, one a row.
struct InstallmentTable {
  let model: OrderModel
  let order: Order
  let agreement: Order.Agreement

  /// From how many columns on the day of payment has a column of its own.
  private static let wideColumns = 100
  /// Below how many columns principal and fee give their room to the total and the status.
  private static let narrowColumns = 79
  private static let shares = 3...4
  /// On a narrow page the penalty goes too: the total has it in it.
  private static let sharesAndPenalty = 3...5

  /// Draws titles and rows between two rows of the page, the last one not included.
  func draw(on page: inout Page, from first: Int, to end: Int) {
    let isWide = page.columns >= Self.wideColumns
    let folded = page.isNarrow ? Self.sharesAndPenalty : Self.shares
    let isNarrow = page.columns < Self.narrowColumns
    let left = page.isNarrow ? 0 : 2
    var table = layout(in: page.look, isWide: isWide)
    if isNarrow { table.columns.removeSubrange(folded) }
    table.drawTitles(on: &page, left, first)
    model.fit(rows: end - first - 1)
    let installments = agreement.installments
    let cursor = model.cursor
    let seen = cursor.top..<min(installments.count, cursor.top + cursor.height)
    for index in seen {
      page.touch(
        index: index, of: cursor.selection, open: "order.tick", first + 1 + index - cursor.top)
      var cells = cells(of: installments[index], in: page.look, isWide: isWide)
      if isNarrow { cells.removeSubrange(folded) }
      table.draw(
        cells, on: &page, left, first + 1 + index - cursor.top,
        isSelected: index == cursor.selection)
    }
    let hidden = installments.count - seen.count
    if hidden > 0 {
      page.write(
        page.look(
          "（共 \(installments.count) 期，\(key: "order.up")\(key: "order.down") 查看其余）",
          "(\(installments.count) in all, \(key: "order.up")\(key: "order.down") shows the rest)"
        ),
        2, end, .textMuted)
    }
  }

  private func layout(in look: Look, isWide: Bool) -> Table {
    let gap = isWide ? 2 : 1
    var columns = [
      Table.Column(title: "", width: 3),
      Table.Column(title: look("期", "No."), width: 3, alignment: .trailing),
      Table.Column(title: look("到期日", "Due day"), width: 10),
      Table.Column(title: look("本金", "Principal"), width: 11, alignment: .trailing),
      Table.Column(title: look(agreement.plan.cost.title), width: 9, alignment: .trailing),
      Table.Column(title: look("违约金", "Penalty"), width: 8, alignment: .trailing),
      Table.Column(title: look("合计", "Total"), width: 11, alignment: .trailing),
      Table.Column(title: look("状态", "Status"), width: isWide ? 16 : 15),
    ]
    if isWide { columns.append(Table.Column(title: look("还款日", "Paid on"), width: 10)) }
    return Table(columns: columns, gap: gap)
  }

  private func cells(
    of installment: Installment, in look: Look, isWide: Bool
  ) -> [(text: String, role: Role)] {
    let terms = agreement.plan.overdue
    let today = model.today
    let status = installment.status(on: today, under: terms)
    let mark = StatusMark(status)
    var words = "\(mark.sign) \(look(status.phrase))"
    var paidOn = ""
    if case .paid(let day) = status {
      paidOn = day.description
      if !isWide { words = look("= \(day) 还", "= on \(day)") }
    }
    let penalty = installment.penalty(on: today, under: terms)
    let canTick = installment.standing == .unpaid && model.canTick
    let box = canTick ? (model.isTicked(installment) ? "[x]" : "[ ]") : ""
    return [
      (box, .primary), ("\(installment.number)", .text), (installment.dueDay.description, .text),
      (installment.principal.yuan, .principal), (installment.fee.yuan, .fee),
      (penalty == .zero ? "-" : penalty.yuan, penalty == .zero ? .textMuted : .statusOverdue),
      (installment.total(on: today, under: terms).yuan, .amount), (words, mark.role),
      (paidOn, .textMuted),
    ]
  }
}

import Installments
import Terminal
import ViewModels
import Wording

/// R1 of FQ-8: what every method has, and which could pay this.
final class BalanceScreen: KeyedScreen {
  static let scope = "balance"
  static let table: [Binding<BalanceModel.Intent>] =
    [
      Binding(
        "use", [.enter, .right, .character("l")], .use, Phrase(zh: "用它还款", en: "pay with it")),
      Binding(
        "top-up", [.character("t")], .topUp, Phrase(zh: "模拟充值", en: "simulated top-up")),
    ] + Binding.walking() + [
      Binding(
        "refresh", [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"),
        isShown: false),
      Binding(
        "back", [.escape, .character("q"), .left, .character("h")], .back,
        Phrase(zh: "返回", en: "back")),
    ]

  let balance: BalanceModel
  var model: (any Model)? { balance }
  var repayment: Repayment? { balance.repayment }
  let code: ScreenCode? = .trouble
  let title = Phrase(zh: "检查余额", en: "Balances")

  init(_ repayment: Repayment, session: Session) {
    balance = BalanceModel(repayment, session: session)
  }

  func availability(of intent: BalanceModel.Intent) -> Availability {
    switch intent {
    case .back, .refresh: return .live
    case .up, .down, .pageUp, .pageDown, .first, .last, .select:
      return balance.rows.isEmpty ? .hidden : .live
    case .topUp: return balance.canTopUp ? .live : .hidden
    case .use:
      guard balance.repayment.mayTryAgain, !balance.rows.isEmpty else { return .hidden }
      return balance.canUse
        ? .live : .blocked(Phrase(zh: "这种方式现在付不了这笔还款", en: "this method can't pay it now"))
    }
  }

  func send(_ intent: BalanceModel.Intent) -> Move { balance.send(intent) }
  func cancel() -> Move? { send(.back) }

  func draw(on page: inout Page) {
    let look = page.look
    page.flow(
      [
        (look("这笔还款需要 ", "This repayment takes "), .textMuted),
        (balance.repayment.amount.yuan, .amount),
      ], 2, 0)
    switch balance.step {
    case .loading: page.write(look("正在查询余额…", "Asking for the balances…"), 2, 2, .textMuted)
    case .failed:
      page.write(
        look(
          "现在查不到余额，请稍后按 \(key: "balance.refresh") 再试。",
          "The balances can't be read now; press \(key: "balance.refresh") to try again."),
        2, 2, .error)
    case .reading(let rows): draw(rows, on: &page, from: 2)
    }
  }

  private func draw(_ rows: [BalanceModel.Row], on page: inout Page, from row: Int) {
    if page.isNarrow { return drawFolded(rows, on: &page, from: row) }
    let look = page.look
    let table = Table(columns: [
      Table.Column(title: look("支付方式", "Method"), width: page.columns - 48),
      Table.Column(title: look("可用", "Available"), width: 13, alignment: .trailing),
      Table.Column(title: look("冻结", "Frozen"), width: 13, alignment: .trailing),
      Table.Column(title: look("还差", "Missing"), width: 13, alignment: .trailing),
    ])
    table.drawTitles(on: &page, 3, row)
    balance.fit(rows: (page.rows - row - 1) / 2)
    let cursor = balance.cursor
    for index in cursor.top..<min(rows.count, cursor.top + cursor.height) {
      let line = row + 1 + 2 * (index - cursor.top)
      page.touch(index: index, of: cursor.selection, open: "balance.use", line, rows: 2)
      table.draw(
        cells(of: rows[index], in: look), on: &page, 3, line,
        isSelected: index == cursor.selection)
      if index == cursor.selection {
        page.write(">", 1, line, .selectionForeground, on: .selectionBackground)
      }
      drawVerdict(on: rows[index], &page, line + 1)
    }
  }

  private func drawVerdict(on row: BalanceModel.Row, _ page: inout Page, _ line: Int) {
    let objection = balance.objection(to: row)
    page.wrap(
      verdict(on: row, in: page.look), 5, line, objection == nil ? .success : .warning,
      width: page.columns - 7, most: page.isNarrow ? 2 : 1)
  }

  private func verdict(on row: BalanceModel.Row, in look: Look) -> String {
    look(balance.objection(to: row) ?? Phrase(zh: "可以支付", en: "can pay"))
  }

  /// The amounts below the method, where they don't fit beside it.
  private func drawFolded(_ rows: [BalanceModel.Row], on page: inout Page, from row: Int) {
    let look = page.look
    let width = page.columns - 7
    let isLong = rows.contains { TextWidth.of(verdict(on: $0, in: look)) > width }
    let height = isLong ? 4 : 3
    balance.fit(rows: (page.rows - row) / height)
    let cursor = balance.cursor
    for index in cursor.top..<min(rows.count, cursor.top + cursor.height) {
      let line = row + height * (index - cursor.top)
      page.touch(index: index, of: cursor.selection, open: "balance.use", line, rows: height)
      let cells = cells(of: rows[index], in: look)
      let isSelected = index == cursor.selection
      if isSelected { page.fill(row: line, with: .selectionBackground) }
      page.write(
        (isSelected ? "> " : "  ") + cells[0].text, 1, line,
        isSelected ? .selectionForeground : .text,
        on: isSelected ? .selectionBackground : nil)
      let frozen = rows[index].standing?.frozen ?? .zero
      let parts = [
        (look("可用 ", "has "), cells[1]), (look("冻结 ", "frozen "), cells[2]),
        (look("还差 ", "misses "), cells[3]),
      ].filter { $0.1.text != "-" && ($0.1.text != cells[2].text || frozen > .zero) }
      page.flow(parts.flatMap { [($0.0, .textMuted), ($0.1.text + " ", $0.1.role)] }, 5, line + 1)
      drawVerdict(on: rows[index], &page, line + 2)
    }
  }

  private func cells(of row: BalanceModel.Row, in look: Look) -> [(text: String, role: Role)] {
    let missing = balance.missing(from: row)
    return [
      (look(row.method.phrase), .text), (row.standing?.available.yuan ?? "-", .amount),
      (row.standing?.frozen.yuan ?? "-", .textMuted),
      (missing == .zero ? "-" : missing.yuan, missing == .zero ? .textMuted : .statusOverdue),
    ]
  }
}

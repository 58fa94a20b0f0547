import Installments
import ViewModels

extension BalanceScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    telling.say(
      look(
        "这笔还款需要 \(balance.repayment.amount.yuan)。",
        "This repayment takes \(balance.repayment.amount.yuan)."))
    switch balance.step {
    case .loading:
      telling.say(look("正在查询余额。", "Asking for the balances."))
      telling.isReading = true
    case .failed:
      telling.say(look("现在查不到余额，请稍后再试。", "The balances can't be read now; try again later."))
    case .reading(let rows):
      telling.items = rows.enumerated().map { row, method in
        let isChosen = row == balance.cursor.selection
        return Telling.Item(
          text: text(of: method, in: look) + (isChosen ? look("，已选中", ", chosen") : ""),
          name: method.method.shortName, isCurrent: isChosen,
          point: { _ = self.send(.select(row)) }
        ) { .went(self.send(.select(row))) }
      }
    }
    return telling
  }

  private func text(of row: BalanceModel.Row, in look: Look) -> String {
    var parts = [look(row.method.phrase)]
    if let standing = row.standing {
      parts.append(look("可用 ", "available ") + standing.available.yuan)
      if standing.frozen > .zero { parts.append(look("冻结 ", "frozen ") + standing.frozen.yuan) }
      let missing = balance.missing(from: row)
      if missing > .zero { parts.append(look("还差 ", "missing ") + missing.yuan) }
    }
    parts.append(balance.objection(to: row).map { look($0) } ?? look("可以支付", "can pay"))
    return parts.joined(separator: look("，", ", "))
  }
}

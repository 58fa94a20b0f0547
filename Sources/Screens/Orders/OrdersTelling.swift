import Installments
import ViewModels

extension OrdersScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    switch orders.step {
    case .loading: telling.isReading = true
    case .failed(let fault): telling.say(look(fault.phrase))
    case .browsing: list(in: &telling, look)
    case .filtering:
      telling.field = filterField(in: look)
      telling.entry = Telling.Entry(name: "filter", ending: "keep-filter")
    }
    return telling
  }

  private func list(in telling: inout Telling, _ look: Look) {
    guard orders.isListCurrent, let totals = orders.totals else {
      telling.isReading = true
      return
    }
    say(totals, in: &telling, look)
    let found = orders.window.orders
    if orders.isFiltered {
      telling.say(look("筛选：\(orders.filter.text)", "Filter: \(orders.filter.text)"))
    }
    if found.isEmpty {
      telling.say(
        orders.isFiltered
          ? look("没有符合筛选的订单。", "No order matches.") : look("这里还没有订单。", "There are no orders here.")
      )
    }
    telling.actions = .without(["open"])
    telling.items = found.enumerated().map { row, order in
      Telling.Item(
        text: text(of: order, in: look), name: order.number,
        isCurrent: row == orders.window.cursor.selection,
        point: { _ = self.send(.select(row)) }
      ) {
        _ = self.send(.select(row))
        return .went(self.send(.open))
      }
    }
  }

  private func say(_ totals: OrderTotals, in telling: inout Telling, _ look: Look) {
    telling.say(
      look(
        "本月应还 \(totals.dueThisMonth.yuan)，逾期合计 \(totals.overdue.yuan)。",
        "Due this month \(totals.dueThisMonth.yuan), overdue in total \(totals.overdue.yuan)."))
    if let order = orders.mostUrgent, let progress = order.progress {
      telling.say(
        look(
          "建议先还：订单 \(order.number) 第 \(progress.paid + 1) 期。",
          "Repay first: order \(order.number), installment \(progress.paid + 1)."))
    }
    let groups = OrderGroup.allCases.map { "\(look($0.phrase)) \(totals.counts[$0] ?? 0)" }
    telling.say(groups.joined(separator: look("，", ", ")) + look("。", "."))
    telling.say(look("正在看：\(look(orders.group.phrase))。", "Shown: \(look(orders.group.phrase))."))
  }

  private func text(of order: OrderSummary, in look: Look) -> String {
    var parts = [order.product, order.price.yuan]
    if let progress = order.progress {
      parts.append(
        look(
          "分期，已还 \(progress.paid) 期，共 \(progress.periods) 期",
          "\(progress.paid) of \(progress.periods) installments paid"))
    }
    if let day = order.nextDueDay { parts.append(look("下期 \(day)", "next due \(day)")) }
    parts += [
      look(order.status(on: orders.today).phrase),
      look("订单 \(order.number)", "order \(order.number)"),
      look("\(order.day) 下单", "bought \(order.day)"),
    ]
    return parts.joined(separator: look("，", ", "))
  }

  private func filterField(in look: Look) -> Telling.Field {
    Telling.Field(
      label: look("筛选（订单号、商品或金额）", "Filter by number, product or amount"),
      answer: { text in
        _ = self.send(.edit(.clear))
        _ = self.send(.edit(.insert(text)))
        return .went(self.send(.keepFilter))
      }, dismiss: { _ = self.send(.keepFilter) })
  }
}

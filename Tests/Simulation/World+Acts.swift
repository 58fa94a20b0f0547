import Installments

extension World {
  /// Lets a window begin something; it goes on in its turns.
  func begin(_ act: Situation.Act, in window: Int) {
    let (cashier, life) = with { situation in
      situation.active += 1
      return (situation.windows[window].cashier, situation.windows[window].life)
    }
    Task {
      if let cashier { await perform(act, cashier, window, life) }
      with { $0.active -= 1 }
    }
  }

  private func perform(
    _ act: Situation.Act, _ cashier: Cashier, _ window: Int, _ life: Int
  ) async {
    do {
      let shown = try await outcome(of: act, cashier, window, life)
      with { situation in
        // What a dead window knew nobody has seen.
        guard situation.lives(window, life) else { return }
        for attempt in shown { situation.watch.shown(attempt) }
      }
    } catch {
      with { $0.obstructed += 1 }
    }
  }

  /// Does something, and answers the attempts that are shown afterwards.
  private func outcome(
    of act: Situation.Act, _ cashier: Cashier, _ window: Int, _ life: Int
  ) async throws -> [Attempt] {
    switch act {
    case .repay(let repayment):
      return [
        try await cashier.repay(
          repayment.items, of: repayment.order, with: Goods.method,
          information: Goods.information)
      ]
    case .ask(let attempt): return [await cashier.ask(about: attempt)]
    case .takeUp: return try await cashier.takeUp(.everything)
    case .readMail: return try await cashier.readMail()
    case .compare:
      _ = try await cashier.compare()
      return []
    case .acknowledge:
      _ = try await SeatBook(world: self, window: window, life: life).acknowledge()
      return []
    case .reverse(let attempt):
      _ = try await cashier.reverse(attempt, because: "订单已退货")
      return []
    }
  }
}

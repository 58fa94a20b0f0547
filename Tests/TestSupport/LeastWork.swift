import Installments
import Secrets
import Store

nonisolated extension OrderStore {
  /// Adds a household with hashes that take the least work, at noon of the day.
  public func add(
    _ household: Household, today: Day, work: PasswordHash.Work
  ) async throws(BookFault) {
    let noon = Moment(milliseconds: Int64(today.number) * 86_400_000 + 4 * 3_600_000)
    try await add(
      household, today: today, at: noon, passwords: PasswordsInProcess(work: work))
  }
}

nonisolated extension Doorkeeper {
  /// One that checks passwords in the test's own process with the least work, by a clock that the
  /// test moves.
  public init(of store: OrderStore, clock: ScriptedClock) {
    self.init(
      of: store, passwords: PasswordsInProcess(work: .least), timepiece: clock.timepiece,
      readClocks: { clock.reading })
  }
}

nonisolated extension Household {
  /// The same, as the books that come with the program or as somebody's own.
  func marked(isSample: Bool) -> Household {
    Household(
      account: account, password: password, hint: hint, methods: methods, orders: orders,
      isSample: isSample)
  }
}

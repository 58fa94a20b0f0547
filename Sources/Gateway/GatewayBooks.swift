import GRDB
import Installments

/// The gateway's own books: what stands behind each method, what each key came to, and what was told
/// of its own accord.
struct GatewayBooks: Sendable {
  let queue: DatabaseQueue

  init(_ queue: DatabaseQueue) {
    self.queue = queue
  }

  // MARK: Looking

  func account(_ id: PaymentMethod.ID) throws -> MethodAccount? {
    try queue.reading { try MethodAccount.find(id, in: $0) }
  }

  func account(
    _ id: PaymentMethod.ID, withUsageOn today: Day
  ) throws -> (account: MethodAccount, usage: Usage)? {
    try queue.reading { database in
      guard let account = try MethodAccount.find(id, in: database) else { return nil }
      return (account, try Self.usage(of: id, on: today, in: database))
    }
  }

  func balances() throws -> [PaymentMethod.ID: Money] {
    try queue.reading { database in
      let accounts = try MethodAccount.fetchAll(
        database.cachedStatement(sql: "SELECT * FROM account"))
      return Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0.balance) })
    }
  }

  func entry(_ key: AttemptKey) throws -> ChargeEntry? {
    try queue.reading { try ChargeEntry.find(key, in: $0) }
  }

  func allRecorded() throws -> [RecordedCharge] {
    try queue.reading { database in
      let refunds = try refunds(in: database)
      let entries = try ChargeEntry.fetchAll(
        database.cachedStatement(sql: "SELECT * FROM charge ORDER BY rowid"))
      return entries.map { $0.recorded(with: refunds[$0.key.text]) }
    }
  }

  // MARK: Binding and topping up

  func bind(_ accounts: [MethodAccount]) throws {
    try queue.write { database in
      for account in accounts { try account.insert(database) }
    }
  }

  /// An account that would hold more than it may stays as it is.
  func topUp(
    _ id: PaymentMethod.ID, by amount: Money
  ) throws -> Result<Void, RehearsalFault> {
    try queue.write { database in
      guard let account = try MethodAccount.find(id, in: database) else {
        return .failure(.noSuchMethod(id))
      }
      let most = min(account.terms.balance ?? .largest, .largest)
      guard account.balance <= most, amount <= most - account.balance else {
        return .failure(.tooMuchMoney(most: most))
      }
      try database.cachedStatement(
        sql: """
          UPDATE account
          SET balance_fen = balance_fen + :fen, topped_up_fen = topped_up_fen + :fen WHERE id = :id
          """
      ).execute(arguments: ["fen": amount.fen, "id": id])
      return .success(())
    }
  }

  // MARK: What the writing is made of

  /// A transaction that breaks at its end may have been written: nobody knows until it is read.
  func commit<Answer>(_ changes: (Database) throws -> Answer) throws(WireFault) -> Answer {
    var hasReachedEnd = false
    do {
      return try queue.write { database in
        let answer = try changes(database)
        hasReachedEnd = true
        return answer
      }
    } catch {
      throw hasReachedEnd ? .noAnswer : .notSent
    }
  }

  /// Counted from the captured charges each time: nothing has to be kept in step or reset. A clock
  /// that is set back does not find what was spent on later days.
  static func usage(
    of id: PaymentMethod.ID, on today: Day, in database: Database
  ) throws -> Usage {
    let month = today.startOfMonth
    let year = month.adding(months: 1 - today.month)
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT
            sum(amount_fen) FILTER (WHERE at_ms >= :day AND at_ms < :next_day) AS today_fen,
            sum(amount_fen) FILTER (WHERE at_ms >= :month AND at_ms < :next_month) AS month_fen,
            sum(amount_fen) AS year_fen,
            count(*) FILTER (WHERE at_ms >= :day AND at_ms < :next_day) AS times
          FROM charge
          WHERE method_id = :id AND state = 'captured' AND at_ms >= :year AND at_ms < :next_year
          """),
      arguments: [
        "day": today.beginning.milliseconds,
        "next_day": today.adding(days: 1).beginning.milliseconds,
        "month": month.beginning.milliseconds,
        "next_month": month.adding(months: 1).beginning.milliseconds,
        "year": year.beginning.milliseconds,
        "next_year": year.adding(months: 12).beginning.milliseconds, "id": id,
      ])
    guard let row else { return Usage() }
    return Usage(
      today: Money(fen: row["today_fen"] ?? 0), thisMonth: Money(fen: row["month_fen"] ?? 0),
      thisYear: Money(fen: row["year_fen"] ?? 0), timesToday: row["times"])
  }
}

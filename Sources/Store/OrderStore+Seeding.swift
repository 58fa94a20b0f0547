import GRDB
import Installments

extension OrderStore {
  /// Adds made-up orders to an account in one transaction: all of them or none. Their numbers begin
  /// with letters and digits that no order's number has begun with, so that they collide with
  /// nothing. An account that does not exist is a breakdown.
  public func add(_ seed: OrderSeed, to account: Account.ID) async throws(BookFault) {
    try await write { database in
      let prefix = try Self.freshPrefix(in: database)
      var writer = try PurchaseWriter(account: account, today: seed.today, database: database)
      for purchase in seed.purchases(prefix: prefix) { try writer.write(purchase) }
      try writer.finish()
      // Made-up orders have no time of their own but the day that they are made up for.
      let moment = Moment(milliseconds: Int64(seed.today.number) * 86_400_000)
      try AuditTrail.append(.seeded(account, orders: seed.count), at: moment, in: database)
    }
  }

  /// `S01`, or the first after it that no number begins with.
  private static func freshPrefix(in database: Database) throws -> String {
    var batch = 1
    while true {
      let prefix = "S\(batch < 10 ? "0" : "")\(batch)"
      let isTaken =
        try Bool.fetchOne(
          database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM purchase WHERE number >= ? AND number < ?)"),
          arguments: [prefix, prefix + ":"]) ?? false
      if !isTaken { return prefix }
      batch += 1
    }
  }
}

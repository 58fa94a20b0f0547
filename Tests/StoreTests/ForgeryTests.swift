import GRDB
import Installments
import TestSupport
import Testing

@testable import Store

/// Whatever is changed by hand in an attempt, its steps, its reversal or the ledger is found, and the
/// row is named.
struct ForgeryTests {
  @Test(arguments: ["attempt", "attempt_item", "ledger_leg", "step", "reversal"])
  func `any change of a row by hand is found and named`(table: String) async throws {
    let books = try await Self.books()
    try books.damage("SELECT 1")
    let (tried, missed) = try await books.store.write { database in
      // Once for all changes: SQLite prepares every statement anew afterwards.
      try database.execute(
        sql: "PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON")
      var tried = 0
      var missed: [String] = []
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
      for row in rows {
        let name: String = row["attempt_key"] ?? row["subject"] ?? row["key"]
        for (column, value) in row {
          for changed in Self.changes(of: value) {
            tried += 1
            let found = try Self.differences(
              after: changed, of: column, in: row, of: table, database)
            if !found.contains(where: { $0.contains(name) }) {
              missed.append("\(table).\(column) of \(name): \(value) -> \(changed)")
            }
          }
        }
      }
      return (tried, missed)
    }
    #expect(missed == [])
    #expect(tried > 100)
  }

  /// A capture of two installments, one that was given back, a refusal and one that is held.
  private static func books() async throws -> Books {
    let books = try await Books()
    let reversed = try await books.settled(1, first: 2, Books.captured)
    try await books.settled(2, at: SampleCustomers.dueSoon, Books.captured)
    let refused = try await books.settled(3, at: SampleCustomers.scheduled, Books.refused)
    _ = try await books.store.settle(refused.key, Books.captured(refused), at: Books.now)
    let reversal = Reversal(
      of: reversed.key, amount: reversed.amount, reason: "订单已退货", began: Books.now)
    try await books.store.open(reversal)
    let refund = Refund(number: "T1", amount: reversed.amount, at: Books.now)
    for event in [ReversalEvent.send, .finish(refund)] {
      _ = try await books.store.record(event, of: reversal.key, expecting: nil, at: Books.now)
    }
    return books
  }

  /// Every single byte of a text, and every single bit of the low bytes of a number; what can't be
  /// stored in the column is not tried.
  private static func changes(of value: DatabaseValue) -> [DatabaseValue] {
    switch value.storage {
    case .null: [DatabaseValue.null]
    case .int64(let number): (0..<16).map { (number ^ (1 << $0)).databaseValue }
    case .string(let text):
      text.unicodeScalars.indices.map { index in
        var scalars = text.unicodeScalars
        let other: Unicode.Scalar = scalars[index] == "0" ? "1" : "0"
        scalars.replaceSubrange(index...index, with: [other])
        return String(scalars).databaseValue
      }
    default: []
    }
  }

  private static func differences(
    after changed: DatabaseValue, of column: String, in row: Row, of table: String,
    _ database: Database
  ) throws -> [String] {
    if changed.isNull { return [row["attempt_key"] ?? row["subject"] ?? row["key"]] }
    let keys = try database.primaryKey(table).columns
    let condition = keys.map { "\($0) = ?" }.joined(separator: " AND ")
    var differences: [String] = []
    try database.execute(sql: "SAVEPOINT forged")
    do {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = ? WHERE \(condition)",
        arguments: [changed] + StatementArguments(keys.map { row[$0] as DatabaseValue? }))
      differences = try BooksCheck.differences(in: database)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      differences = [row["attempt_key"] ?? row["subject"] ?? row["key"]]  // The table says no.
    } catch is BookFault {
      differences = [row["attempt_key"] ?? row["subject"] ?? row["key"]]  // It can't be read.
    }
    try database.execute(sql: "ROLLBACK TO forged; RELEASE forged")
    return differences
  }
}

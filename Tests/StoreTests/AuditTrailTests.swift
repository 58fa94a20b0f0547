import Foundation
import GRDB
import Installments
import Secrets
import TestSupport
import Testing

@testable import Store

/// The trail of what happened: written with the fact, only added to, and sealed.
struct AuditTrailTests {
  /// Books with a trail of eleven rows.
  private func books() async throws -> Books {
    let books = try await Books()
    let door = Doorkeeper(of: books.store, clock: ScriptedClock(Stage.start))
    _ = try await door.signIn("lin", password: "wrong")
    _ = try await door.signIn("nobody", password: "wrong")
    _ = try await door.signIn("lin", password: "2580")
    try await books.settled(1, Books.captured)
    try await books.settled(2, Books.refused)
    return books
  }

  private func differences(_ books: Books) async throws -> [String] {
    try await books.store.read { try AuditCheck.differences(in: $0) }
  }

  @Test func `the trail tells what happened, in order`() async throws {
    let books = try await books()
    let rows = try await books.store.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM audit_trail ORDER BY number").map { row in
        "\(row["number"] as Int) \(row["kind"] as String) \(row["subject"] as String)"
      }
    }
    #expect(
      rows == [
        "1 imported lin", "2 imported wang", "3 sign-in-refused lin",
        "4 sign-in-refused (nobody)", "5 signed-in lin",
        "6 payment-intent \(Books.key(1).text)", "7 payment-sent \(Books.key(1).text)",
        "8 payment-captured \(Books.key(1).text)", "9 payment-intent \(Books.key(2).text)",
        "10 payment-sent \(Books.key(2).text)", "11 payment-declined \(Books.key(2).text)",
      ])
    #expect(try await differences(books) == [])
  }

  @Test func `a fact that is not written leaves no row`() async throws {
    let books = try await books()
    let twice = try await books.attempt(2)
    await expectBreakdown { try await books.store.open(twice) }
    #expect(try await books.count("SELECT count(*) FROM audit_trail") == 11)
  }

  @Test(arguments: [
    "UPDATE audit_trail SET detail = 'x'", "DELETE FROM audit_trail WHERE number = 9",
    "DELETE FROM audit_trail", "UPDATE audit_head SET rows = 1", "DELETE FROM audit_head",
    """
    INSERT INTO audit_trail
      SELECT number + 10, at_ms, kind, subject, detail, key_mark, seal FROM audit_trail LIMIT 1
    """,
  ])
  func `the trail is only added to`(sql: String) async throws {
    let books = try await books()
    await expectBreakdown { try await books.store.write { try $0.execute(sql: sql) } }
    #expect(try await differences(books) == [])
  }

  @Test func `every byte that is changed is found, and its row named`() async throws {
    let books = try await books()
    let flips = try await books.store.write { database in
      try Trigger.dropAll(in: database)
      return try Flip.all(in: database)
    }
    #expect(flips.count > 11 * 60)
    for flip in flips {
      let found = try await books.store.write { database in
        var found: [String]?
        try database.inSavepoint {
          if try flip.perform(in: database) { found = try AuditCheck.differences(in: database) }
          return .rollback
        }
        return found
      }
      // What the tables themselves refuse needs no finding.
      guard let found else { continue }
      #expect(found.contains { $0.names(flip.row) }, "\(flip) \(found)")
    }
    #expect(try await differences(books) == [])
  }

  @Test(arguments: [
    ("DELETE FROM audit_trail WHERE number = 4", "audit row 4: missing"),
    ("DELETE FROM audit_trail WHERE number > 7", "audit row 8 to 11: missing"),
    ("DELETE FROM audit_trail", "audit row 1 to 11: missing"),
    ("DELETE FROM audit_head", "audit row 11: the head after it is missing"),
    ("UPDATE audit_head SET rows = 8", "audit head: it was changed, or another key sealed it"),
    (
      """
      UPDATE audit_trail SET number = 100 WHERE number = 3;
      UPDATE audit_trail SET number = 3 WHERE number = 4;
      UPDATE audit_trail SET number = 4 WHERE number = 100;
      """, "audit row 3: it was changed"
    ),
  ])
  func `rows that are taken away, swapped or cut off are named`(
    sql: String, words: String
  ) async throws {
    let books = try await books()
    try await books.store.write { database in
      try Trigger.dropAll(in: database)
      try database.execute(sql: sql)
    }
    #expect(try await differences(books).contains(words))
  }

  @Test(arguments: [
    "DELETE FROM audit_trail WHERE number > 7; UPDATE audit_head SET rows = 7",
    "DELETE FROM audit_trail WHERE number > 7; DELETE FROM audit_head",
  ])
  func `a trail that was cut off is not healed by what comes next`(sql: String) async throws {
    let books = try await books()
    try await books.store.write { database in
      try Trigger.dropAll(in: database)
      try database.execute(sql: sql)
      try AuditTrail.append(.signedIn("lin"), at: Books.now, in: database)
    }
    #expect(
      try await differences(books).contains {
        $0.hasSuffix("the rows before it can't be trusted; their head was wrong then")
      })
  }

  @Test func `another key can't be passed off as the folder's`() async throws {
    let books = try await books()
    try FileManager.default.removeItem(atPath: books.folder.file("audit.key"))
    let again = try OrderStore(path: books.folder.file("fenqi.sqlite"))
    let found = try await again.read { try AuditCheck.differences(in: $0) }
    #expect(
      found.first
        == "audit row 1 to 11: sealed with a key that audit.key does not hold; it can't be checked")
  }

  @Test func `verify tells what is wrong with the trail`() async throws {
    let books = try await books()
    try books.damage("UPDATE audit_trail SET subject = 'wang' WHERE number = 5")
    let report = try await books.store.audit(against: [])
    #expect(report.differences.contains("audit row 5: it was changed"))
  }
}

extension String {
  /// Whether a difference is about a row; a range names its ends.
  fileprivate func names(_ row: String) -> Bool {
    hasPrefix("\(row):") || hasPrefix("\(row) to ")
  }
}

/// One byte of what is stored, changed.
private struct Flip: CustomStringConvertible {
  let table: String
  let key: Int64
  let column: String
  let byte: Int

  var row: String { table == "audit_head" ? "audit head" : "audit row \(key)" }
  var description: String { "\(table) \(key) \(column)[\(byte)]" }

  static func all(in database: Database) throws -> [Flip] {
    let columns = [
      (
        "audit_trail", "number",
        ["number", "at_ms", "kind", "subject", "detail", "key_mark", "seal"]
      ),
      ("audit_head", "id", ["rows", "last", "seal"]),
    ]
    return try columns.flatMap { table, id, names in
      try Row.fetchAll(database, sql: "SELECT * FROM \(table)").flatMap { row in
        names.flatMap { name in
          (0..<width(of: row[name])).map {
            Flip(table: table, key: row[id], column: name, byte: $0)
          }
        }
      }
    }
  }

  private static func width(of value: (any DatabaseValueConvertible)?) -> Int {
    switch value?.databaseValue.storage {
    case .int64: 8
    case .string(let text): text.utf8.count
    case .blob(let data): data.count
    case .double, .null, nil: 0
    }
  }

  /// Whether the tables took it.
  func perform(in database: Database) throws -> Bool {
    let id = table == "audit_head" ? "id" : "number"
    let value = try DatabaseValue.fetchOne(
      database, sql: "SELECT \(column) FROM \(table) WHERE \(id) = ?", arguments: [key])
    let changed: (sql: String, value: any DatabaseValueConvertible)
    switch value?.storage {
    case .int64(let number): changed = ("?", number ^ (1 << (byte * 8)))
    case .string(let text): changed = ("CAST(? AS TEXT)", flipped(Data(text.utf8)))
    case .blob(let data): changed = ("?", flipped(data))
    case .double, .null, nil: return false
    }
    do {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = \(changed.sql) WHERE \(id) = ?",
        arguments: [changed.value, key])
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }

  private func flipped(_ data: Data) -> Data {
    var data = data
    data[byte] ^= 1
    return data
  }
}

/// Takes away what keeps the tables, as somebody would who means to change them.
private enum Trigger {
  static func dropAll(in database: Database) throws {
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for name in names { try database.execute(sql: "DROP TRIGGER \(name)") }
  }
}

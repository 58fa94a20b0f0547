import Foundation
import GRDB

/// One row of the audit trail, byte for byte as it is stored.
struct AuditRow {
  var number: Int64
  var milliseconds: Int64
  var kind: Data
  var subject: Data
  var detail: Data
  var keyMark: Data
  var seal = Data()

  /// What is sealed: the seal before it, and everything the row says with the length before it, so
  /// that nothing can move from one column to the next.
  func text(after last: Data?) -> Data {
    var text = SealedText("row")
    text.add(last ?? Data())
    text.add(number)
    text.add(milliseconds)
    for part in [kind, subject, detail, keyMark] { text.add(part) }
    return text.data
  }

  func insert(into database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO audit_trail (number, at_ms, kind, subject, detail, key_mark, seal)
        VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)
        """
    ).execute(arguments: [number, milliseconds, kind, subject, detail, keyMark, seal])
  }

  /// In the order of their numbers; text as its bytes, so that none is mended by being read.
  static func all(in database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT number, at_ms, CAST(kind AS BLOB), CAST(subject AS BLOB), CAST(detail AS BLOB),
          CAST(key_mark AS BLOB), CAST(seal AS BLOB)
        FROM audit_trail ORDER BY number
        """)
  }

  init(_ row: Row) {
    (number, milliseconds) = (row[0], row[1])
    (kind, subject, detail) = (row[2], row[3], row[4])
    (keyMark, seal) = (row[5], row[6])
  }

  init(
    number: Int64, milliseconds: Int64, kind: Data, subject: Data, detail: Data, keyMark: Data
  ) {
    (self.number, self.milliseconds, self.keyMark) = (number, milliseconds, keyMark)
    (self.kind, self.subject, self.detail) = (kind, subject, detail)
  }
}

/// How many rows the trail has and the last one's seal, sealed itself: rows that are cut off at the
/// end are missed.
struct AuditHead {
  let rows: Int64
  let last: Data
  var seal = Data()

  var text: Data {
    var text = SealedText("head")
    text.add(rows)
    text.add(last)
    return text.data
  }

  static func read(in database: Database) throws -> AuditHead? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT rows, last, seal FROM audit_head")
    ).map { AuditHead(rows: $0[0], last: $0[1], seal: $0[2]) }
  }

  /// What the rows say when the head is gone.
  static func fromRows(in database: Database) throws -> AuditHead? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT number, seal FROM audit_trail ORDER BY number DESC LIMIT 1")
    ).map { AuditHead(rows: $0[0], last: $0[1]) }
  }

  func write(replacing former: AuditHead?, in database: Database) throws {
    if former == nil || former?.seal.isEmpty == true {
      try database.cachedStatement(
        sql: "INSERT INTO audit_head (id, rows, last, seal) VALUES (1, ?, ?, ?)"
      ).execute(arguments: [rows, last, seal])
    } else {
      try database.cachedStatement(
        sql: "UPDATE audit_head SET rows = ?, last = ?, seal = ?"
      ).execute(arguments: [rows, last, seal])
    }
  }
}

/// Parts put together so that other parts never give the same text.
private struct SealedText {
  private(set) var data: Data

  init(_ purpose: String) {
    data = Data("fenqi audit \(purpose) 1\n".utf8)
  }

  mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
  }

  mutating func add(_ part: Data) {
    add(Int64(part.count))
    data.append(part)
  }
}

import Foundation
import GRDB
import Installments
import Secrets

/// The rows that tell who came in, what was changed and what was paid: only added to, numbered without
/// holes, and sealed.
///
/// A row's seal is a keyed sum of the seal before it and of all that it says; the head seals how many
/// rows there are. The key is the folder's `audit.key`. Whoever can write the books but has not got
/// the key can't change, take away, put in or cut off a row without `fenqi verify` naming it. Whoever
/// has the key too, or puts back an old copy of the whole folder, can.
public enum AuditTrail {
  /// The SQL function that seals; it is known on connections that were made ready.
  private static let function = "fenqi_seal"
  private static let markFunction = "fenqi_key_mark"

  /// To be called on a connection before anything is appended or checked.
  static func makeReady(_ database: Database, key: SealingKey) {
    database.add(
      function: DatabaseFunction(function, argumentCount: 1, pure: true) { values in
        guard let text = Data.fromDatabaseValue(values[0]) else { return nil }
        return Data(key.seal(Array(text)))
      })
    database.add(
      function: DatabaseFunction(markFunction, argumentCount: 0, pure: true) { _ in
        Data(key.mark)
      })
  }

  /// Adds a row, in the transaction of what it tells of: both are in the books, or neither is.
  public static func append(
    _ event: AuditEvent, at moment: Moment, in database: Database
  ) throws {
    let head = try AuditHead.read(in: database)
    if let head, try head.seal == seal(head.text, in: database) {
      try write(event, at: moment, after: head, in: database)
    } else if head == nil, try isEmpty(in: database) {
      try write(event, at: moment, after: nil, in: database)
    } else {
      let found = try head ?? AuditHead.fromRows(in: database)
      try write(.trailDoubted, at: moment, after: found, in: database)
      try append(event, at: moment, in: database)
    }
  }

  private static func write(
    _ event: AuditEvent, at moment: Moment, after head: AuditHead?, in database: Database
  ) throws {
    var row = AuditRow(
      number: (head?.rows ?? 0) + 1, milliseconds: moment.milliseconds,
      kind: Data(event.kind.utf8), subject: Data(event.subject.utf8),
      detail: Data(event.detail.utf8), keyMark: try keyMark(in: database))
    row.seal = try seal(row.text(after: head?.last), in: database)
    try row.insert(into: database)
    var next = AuditHead(rows: row.number, last: row.seal)
    next.seal = try seal(next.text, in: database)
    try next.write(replacing: head, in: database)
  }

  private static func isEmpty(in database: Database) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 FROM audit_trail LIMIT 1)"))
      == 0
  }

  /// What kinds of things it tells of, in order.
  static func kinds(in database: Database) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(sql: "SELECT kind FROM audit_trail ORDER BY number"))
  }

  static func seal(_ text: Data, in database: Database) throws -> Data {
    let statement = try database.cachedStatement(sql: "SELECT \(function)(?)")
    guard let seal = try Data.fetchOne(statement, arguments: [text]) else {
      throw BookFault.breakdown("the audit trail can't be sealed")
    }
    return seal
  }

  static func keyMark(in database: Database) throws -> Data {
    try Data.fetchOne(database.cachedStatement(sql: "SELECT \(markFunction)()")) ?? Data()
  }
}

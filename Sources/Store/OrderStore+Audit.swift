import GRDB
import Installments

extension OrderStore {
  /// Compares the books with themselves and with the gateway's charges, and repairs nothing.
  ///
  /// `charges` is everything the gateway has recorded. Every difference is a line that begins with the
  /// row it is about. An attempt without a verdict is no difference, whatever the gateway says of it.
  public func audit(against charges: [RecordedCharge]) async throws(BookFault) -> AuditReport {
    try await read { database in
      var report = try AuditCounts.report(in: database)
      report.gatewayCharges = charges.count
      report.gatewayCaptured = charges.reduce(.zero) { sum, charge in
        guard case .captured(let receipt) = charge.trace else { return sum }
        return sum + receipt.amount - (charge.refund?.amount ?? .zero)
      }
      let comparison = ChargeComparison(charges)
      report.unposted = try comparison.unposted(in: database)
      report.differences =
        try comparison.differences(in: database) + BooksCheck.differences(in: database)
        + AuditCheck.differences(in: database)
        + FileCheck.differences(in: database)
      return report
    }
  }

  /// Says in the audit trail that the books were put back from somewhere.
  public func noteRestored(from origin: String, at moment: Moment) async throws(BookFault) {
    try await write { try AuditTrail.append(.restored(origin), at: moment, in: $0) }
  }
}

/// Whether the books agree with themselves.
enum BooksCheck {
  static func differences(in database: Database) throws -> [String] {
    try StepCheck.differences(in: database)
      + AuditQueries.all.flatMap { try String.fetchAll(database.cachedStatement(sql: $0)) }
  }
}

/// How much an audit has looked at.
enum AuditCounts {
  static func report(in database: Database) throws -> AuditReport {
    var report = AuditReport()
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM purchase) AS orders,
            (SELECT count(*) FROM installment) AS installments,
            (SELECT count(*) FROM attempt) AS attempts,
            (SELECT count(*) FROM attempt WHERE state = 'captured') AS captured,
            (SELECT count(*) FROM attempt WHERE \(AttemptRecords.isOpen)) AS open,
            (SELECT count(*) FROM attempt WHERE state = 'held') AS held,
            (SELECT count(*) FROM reversal WHERE state = 'done') AS reversed,
            (SELECT ifnull(sum(fen), 0) FROM ledger_leg WHERE account = 'gateway') AS ledger_fen
          """))
    guard let row else { return report }
    report.orders = row["orders"]
    report.installments = row["installments"]
    report.attempts = row["attempts"]
    report.captured = row["captured"]
    report.open = row["open"]
    report.held = row["held"]
    report.reversed = row["reversed"]
    report.cases = try String.fetchAll(
      database.cachedStatement(
        sql:
          "SELECT 'attempt ' || key || ': ' || kind || ', ' || detail FROM discrepancy ORDER BY 1"))
    report.ledgerCaptured = row.money("ledger_fen")
    return report
  }
}

/// Whether the file is sound and still has the settings that make it durable.
enum FileCheck {
  static func differences(in database: Database) throws -> [String] {
    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "nothing"
    let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
    var differences = integrity.filter { $0 != "ok" }.map { "file: \($0)" }
    differences += orphans.map { row in
      "table \(row[0] as String): row \((row[1] as Int64?).map(String.init) ?? "without an id")"
        + " points to nothing in \(row[2] as String)"
    }
    if journal != "persist" { differences.append("file: its journal is \(journal), not persist") }
    if synchronous != 2 { differences.append("file: synchronous is \(synchronous), not 2 (full)") }
    return differences
  }
}

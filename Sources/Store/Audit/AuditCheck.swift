import Foundation
import GRDB

/// Checks the audit trail row by row, and names those that are not as they were written.
struct AuditCheck {
  private let keyMark: Data
  private var differences: [String] = []
  private var number: Int64 = 0
  /// Seals that the next row may follow: the one that stands there, and the one that should.
  private var before: [Data?] = [nil]
  /// The first of the rows that another key sealed, as long as they last.
  private var foreignStart: Int64?

  static func differences(in database: Database) throws -> [String] {
    var check = AuditCheck(keyMark: try AuditTrail.keyMark(in: database))
    let rows = try AuditRow.all(in: database)
    while let row = try rows.next() { try check.take(AuditRow(row), in: database) }
    check.endForeign()
    try check.takeHead(AuditHead.read(in: database), in: database)
    return check.differences
  }

  private init(keyMark: Data) {
    self.keyMark = keyMark
  }

  private mutating func take(_ row: AuditRow, in database: Database) throws {
    let hasHole = row.number != number + 1
    noteHole(upTo: row.number)
    number = row.number
    if row.keyMark != keyMark {
      foreignStart = foreignStart ?? row.number
      before = [row.seal]
      return
    }
    endForeign()
    let seals = try before.map { try AuditTrail.seal(row.text(after: $0), in: database) }
    if !seals.contains(row.seal), !hasHole {
      differences.append("audit row \(row.number): it was changed")
    } else if hasHole {
      differences.append("audit row \(row.number): it does not follow the row before it")
    }
    if row.kind == Data(AuditEvent.trailDoubted.kind.utf8) {
      differences.append(
        "audit row \(row.number): the rows before it can't be trusted; their head was wrong then")
    }
    // After a row that is right there is one way to go on; each that is not leaves another.
    before = seals.contains(row.seal) ? [row.seal] : Array(([row.seal] + seals).prefix(3))
  }

  private mutating func noteHole(upTo next: Int64) {
    guard next > number + 1 else { return }
    let missing = number + 1 == next - 1 ? "\(next - 1)" : "\(number + 1) to \(next - 1)"
    differences.append("audit row \(missing): missing")
  }

  private mutating func endForeign() {
    guard let first = foreignStart else { return }
    foreignStart = nil
    let rows = first == number ? "\(first)" : "\(first) to \(number)"
    differences.append(
      "audit row \(rows): sealed with a key that audit.key does not hold; it can't be checked")
  }

  private mutating func takeHead(_ head: AuditHead?, in database: Database) throws {
    guard let head else {
      if number > 0 { differences.append("audit row \(number): the head after it is missing") }
      return
    }
    guard try head.seal == AuditTrail.seal(head.text, in: database) else {
      differences.append("audit head: it was changed, or another key sealed it")
      return
    }
    noteHole(upTo: head.rows + 1)
    if head.rows < number {
      differences.append("audit row \(number): the head knows only \(head.rows) rows")
    } else if head.rows == number, !before.contains(head.last) {
      differences.append("audit row \(number): it is not the one that the head knows")
    }
  }
}

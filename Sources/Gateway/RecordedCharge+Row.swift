import GRDB
import Installments

/// A row of the books that says what none of ours says.
struct UnreadableRow: Error {
  let text: String
}

/// Reads texts of the books that stand for something.
enum Column {
  static func value<Choice: RawRepresentable<String>>(_ text: String) throws -> Choice {
    guard let choice = Choice(rawValue: text) else { throw UnreadableRow(text: text) }
    return choice
  }
}

extension RecordedCharge {
  init(_ row: Row) throws {
    let text: String = row["key"]
    guard let key = AttemptKey(text) else { throw UnreadableRow(text: text) }
    self.init(
      key: key, fingerprint: row["fingerprint"], amount: Money(fen: row["amount_fen"]),
      trace: try Self.trace(row))
  }

  private static func trace(_ row: Row) throws -> Trace {
    let state: String = row["state"]
    switch state {
    case "captured":
      return .captured(
        Receipt(
          number: row["receipt"], amount: Money(fen: row["amount_fen"]),
          at: Moment(milliseconds: row["at_ms"])))
    case "refused":
      return .answered(Refusal(channel: try Column.value(row["channel"]), code: row["code"]))
    case "cancelled": return .cancelled
    default: throw UnreadableRow(text: state)
    }
  }

  /// What a charge is answered that comes with this key.
  func verdict(on charge: Charge) -> Verdict {
    if trace == .cancelled { return .cancelled }
    guard fingerprint == charge.fingerprint, amount == charge.amount else { return .mismatch }
    switch trace {
    case .captured(let receipt): return .captured(receipt)
    case .answered(let code): return .answered(code)
    case .cancelled, .notFound: return .cancelled
    }
  }
}

import GRDB
import Installments

/// What an event tells: a capture, or the end of a charge that was being worked on.
struct Fact {
  private let key: String
  private let channel: String
  private let receipt: String?
  private let code: String?
  private var fen: Int64
  private let chargedMilliseconds: Int64

  /// Nil while there is nothing to tell.
  init?(_ entry: ChargeEntry) {
    guard let channel = entry.channel else { return nil }
    switch entry.state {
    case .captured where entry.code == nil: (receipt, code) = (entry.receipt, nil)
    case .refused: (receipt, code) = (nil, entry.code)
    case .captured, .cancelled, .open: return nil
    }
    key = entry.key.text
    self.channel = channel.rawValue
    fen = entry.amount.fen
    chargedMilliseconds = entry.at.milliseconds
  }

  init(_ row: Row) {
    key = row["key"]
    channel = row["channel"]
    receipt = row["receipt"]
    code = row["code"]
    fen = row["amount_fen"]
    chargedMilliseconds = row["charged_ms"]
  }

  /// The same with another amount.
  func off(by difference: Money) -> Fact {
    var wrong = self
    wrong.fen += difference.fen
    return wrong
  }

  func arguments(and more: [String: (any DatabaseValueConvertible)?]) -> StatementArguments {
    let own: [String: (any DatabaseValueConvertible)?] = [
      "key": key, "channel": channel, "receipt": receipt, "code": code, "amount": fen,
      "charged": chargedMilliseconds,
    ]
    return StatementArguments(own.merging(more) { _, other in other })
  }
}

extension GatewayEvent {
  init(_ row: Row) throws {
    let text: String = row["key"]
    guard let key = AttemptKey(text) else { throw UnreadableRow(text: text) }
    let amount = Money(fen: row["amount_fen"])
    let trace: Trace
    if let receipt: String = row["receipt"] {
      let charged = Moment(milliseconds: row["charged_ms"])
      trace = .captured(Receipt(number: receipt, amount: amount, at: charged))
    } else {
      trace = .answered(Refusal(channel: try Column.value(row["channel"]), code: row["code"]))
    }
    self.init(
      number: row["number"], id: row["id"], key: key, trace: trace, amount: amount,
      at: Moment(milliseconds: row["at_ms"]))
  }
}

import GRDB
import Installments

/// An attempt's state as the column `state` has it.
enum AttemptMark: String, CaseIterable {
  case intent, sent, pending, unknown, captured, declined, voided, held

  init(_ state: Attempt.State) {
    self =
      switch state {
      case .intent: .intent
      case .sent: .sent
      case .pending: .pending
      case .unknown: .unknown
      case .captured: .captured
      case .declined: .declined
      case .voided: .voided
      case .held: .held
      }
  }
}

/// An attempt's state as its columns.
struct AttemptColumns {
  private let mark: AttemptMark
  private var unknownSince: Moment?
  private var settled: Moment?
  private var receipt: Receipt?
  private var refusal: Refusal?
  private var reason: VoidReason?
  private var contradiction: Contradiction?
  private var held: Moment?

  /// What a change leaves of the state before it: since when nobody knew, and the verdict that a held
  /// attempt had.
  init(_ change: Change) {
    self.init(change.after.state)
    let before = AttemptColumns(change.before.state)
    if mark != .intent { unknownSince = unknownSince ?? before.unknownSince }
    guard mark == .held else { return }
    (settled, refusal, reason) = (before.settled, before.refusal, before.reason)
  }

  private init(_ state: Attempt.State) {
    mark = AttemptMark(state)
    switch state {
    case .intent, .sent: break
    case .pending(let since, let told): (unknownSince, refusal) = (since, told)
    case .unknown(let since): unknownSince = since
    case .captured(let receipt): (settled, self.receipt) = (receipt.at, receipt)
    case .declined(let refusal, let at): (settled, self.refusal) = (at, refusal)
    case .voided(let reason, let at): (settled, self.reason) = (at, reason)
    case .held(let contradiction, let at): (self.contradiction, held) = (contradiction, at)
    }
  }

  static let assignments = """
    state = ?, unknown_since_ms = ?, settled_ms = ?, receipt_number = ?, refusal_channel = ?,
    refusal_code = ?, reason = ?, contradiction = ?, held_ms = ?, held_receipt_number = ?,
    held_receipt_fen = ?, held_receipt_ms = ?
    """

  var arguments: StatementArguments {
    [
      mark.rawValue, unknownSince?.milliseconds, settled?.milliseconds, receipt?.number,
      refusal?.channel.rawValue, refusal?.code, reason?.rawValue, contradiction?.kind.rawValue,
      held?.milliseconds, contradiction?.receipt?.number, contradiction?.receipt?.amount.fen,
      contradiction?.receipt?.at.milliseconds,
    ]
  }
}

extension Attempt.State {
  /// The state that a row of `attempt` is in.
  init(in row: Row) throws {
    let mark: AttemptMark = try row.choice("state")
    switch mark {
    case .held:
      self = .held(
        Contradiction(try row.choice("contradiction"), receipt: row.heldReceipt),
        at: row.moment("held_ms"))
    default: self = try Self.plain(mark, in: row)
    }
  }

  /// The state that a notice about a verdict tells of: what was held afterwards had one before.
  init(toldIn row: Row) throws {
    let mark: AttemptMark = try row.choice("state")
    guard mark == .held else {
      self = try .init(in: row)
      return
    }
    let hadReason = (row["reason"] as String?) != nil
    self = try Self.plain(hadReason ? .voided : .declined, in: row)
  }

  private static func plain(_ mark: AttemptMark, in row: Row) throws -> Attempt.State {
    switch mark {
    case .intent: .intent
    case .sent: .sent
    case .pending:
      .pending(since: row.moment("unknown_since_ms"), told: try row.refusal)
    case .unknown: .unknown(since: row.moment("unknown_since_ms"))
    case .captured:
      .captured(
        Receipt(
          number: row["receipt_number"], amount: row.money("amount_fen"),
          at: row.moment("settled_ms")))
    case .declined: .declined(try row.refusal, at: row.moment("settled_ms"))
    case .voided: .voided(try row.choice("reason"), at: row.moment("settled_ms"))
    case .held: throw BookFault.breakdown("a held attempt has no verdict")
    }
  }
}

extension Row {
  var seat: Seat? {
    guard let id: String = self["seat_id"], let name: String = self["seat_name"] else {
      return nil
    }
    return Seat(id: id, name: name)
  }

  /// What the channel answered. Throws a breakdown when the row has no code.
  var refusal: Refusal {
    get throws {
      guard let code = self["refusal_code"] as String? else {
        throw BookFault.breakdown("an answer has no code")
      }
      return Refusal(channel: try choice("refusal_channel"), code: code)
    }
  }

  fileprivate var heldReceipt: Receipt? {
    guard let number: String = self["held_receipt_number"] else { return nil }
    return Receipt(
      number: number, amount: money("held_receipt_fen"), at: moment("held_receipt_ms"))
  }
}

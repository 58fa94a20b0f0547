import Installments

/// One step that the protocol's table allows: which row, from what to what. This is the table once more,
/// written down by itself, so that a mistake in one is seen by the other.
public struct Path: Hashable, Sendable, CustomStringConvertible {
  public let row: Transition
  let from: Mark?
  let to: Mark

  /// A state without what belongs to it.
  enum Mark: UInt8, CaseIterable, Sendable {
    case intent, sent, pending, unknown, captured, declined, voided, held, done
  }

  public var description: String { "\(row.rawValue) \(from.map { "\($0)" } ?? "nothing") -> \(to)" }

  static let ofAttempts = paths([
    (.write, [nil], .intent), (.send, [.intent], .sent), (.drop, [.intent], .voided),
    (.capture, [.sent, .pending, .unknown], .captured),
    (.decline, [.sent, .pending, .unknown], .declined),
    (.pend, [.sent, .pending, .unknown], .pending),
    (.lose, [.sent], .unknown), (.ask, [.pending], .pending), (.ask, [.unknown], .unknown),
    (.sendAgain, [.unknown], .sent), (.askToCancel, [.pending], .pending),
    (.askToCancel, [.unknown], .unknown), (.void, [.sent, .pending, .unknown], .voided),
    (.hold, [.intent, .sent, .pending, .unknown, .declined, .voided], .held),
  ])

  static let ofReversals = paths([
    (.reverse, [nil], .intent), (.sendReversal, [.intent, .unknown], .sent),
    (.lose, [.sent], .unknown), (.finishReversal, [.sent, .unknown], .done),
    (.decline, [.sent, .unknown], .declined), (.hold, [.sent, .unknown], .held),
  ])

  private static func paths(_ rows: [(Transition, [Mark?], Mark)]) -> [Path] {
    rows.flatMap { row, from, to in from.map { Path(row: row, from: $0, to: to) } }
  }
}

extension Attempt.State {
  var mark: Path.Mark {
    switch self {
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

extension Reversal.State {
  var mark: Path.Mark {
    switch self {
    case .intent: .intent
    case .sent: .sent
    case .unknown: .unknown
    case .done: .done
    case .refused: .declined
    case .held: .held
    }
  }
}

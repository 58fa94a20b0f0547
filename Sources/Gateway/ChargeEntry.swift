import GRDB
import Installments

/// A charge as the books have it: what it came to, and what is said about it meanwhile.
struct ChargeEntry {
  let key: AttemptKey
  let state: State
  let fingerprint: String
  let amount: Money
  let methodID: PaymentMethod.ID?
  let channel: Channel?
  let receipt: String?
  /// Of a captured charge this is what is said until it is posted.
  let code: String?
  let later: Later?
  /// What a charge that is refused later is answered then.
  let laterCode: String?
  let at: Moment

  enum State: String {
    case captured, refused, cancelled
    /// It is being worked on, and no money has moved.
    case open
  }

  /// What becomes of a charge after a number of questions.
  struct Later {
    let end: End
    let questions: Int

    enum End: String {
      case captured, refused
      case notFound = "not-found"
    }
  }

  /// What has happened.
  var truth: Trace {
    switch state {
    case .captured: .captured(Receipt(number: receipt ?? "", amount: amount, at: at))
    case .refused, .open: answer
    case .cancelled: .cancelled
    }
  }

  /// What is said to have happened.
  var told: Trace { state == .captured && code != nil ? answer : truth }

  private var answer: Trace {
    guard let channel, let code else { return .notFound }
    return .answered(Refusal(channel: channel, code: code))
  }

  /// What a charge is answered that comes with this key.
  func verdict(on charge: Charge) -> Verdict {
    if state == .cancelled { return .cancelled }
    guard fingerprint == charge.fingerprint, amount == charge.amount else { return .mismatch }
    switch told {
    case .captured(let receipt): return .captured(receipt)
    case .answered(let refusal): return .answered(refusal)
    case .cancelled, .notFound: return .cancelled
    }
  }

  func recorded(with refund: Refund?) -> RecordedCharge {
    RecordedCharge(
      key: key, fingerprint: fingerprint, amount: amount, trace: truth, refund: refund)
  }
}

extension ChargeEntry {
  init(
    _ charge: Charge, _ state: State, receipt: String? = nil, code: String? = nil,
    later: Later? = nil, laterCode: String? = nil, at moment: Moment
  ) {
    self.init(
      key: charge.key, state: state, fingerprint: charge.fingerprint, amount: charge.amount,
      methodID: charge.methodID, channel: charge.channel, receipt: receipt, code: code,
      later: later, laterCode: laterCode, at: moment)
  }

  /// A key that is never charged for has no content: none ever came, or none will be taken.
  static func cancelled(_ key: AttemptKey, at moment: Moment) -> ChargeEntry {
    ChargeEntry(
      key: key, state: .cancelled, fingerprint: "", amount: .zero, methodID: nil, channel: nil,
      receipt: nil, code: nil, later: nil, laterCode: nil, at: moment)
  }
}

extension ChargeEntry: FetchableRecord, PersistableRecord {
  static let databaseTableName = "charge"

  static func find(_ key: AttemptKey, in database: Database) throws -> ChargeEntry? {
    try fetchOne(
      database.cachedStatement(sql: "SELECT * FROM charge WHERE key = ?"), arguments: [key.text])
  }

  init(row: Row) throws {
    let text: String = row["key"]
    guard let key = AttemptKey(text) else { throw UnreadableRow(text: text) }
    self.key = key
    state = try Column.value(row["state"])
    fingerprint = row["fingerprint"]
    amount = Money(fen: row["amount_fen"])
    methodID = row["method_id"]
    channel = try (row["channel"] as String?).map(Column.value)
    receipt = row["receipt"]
    code = row["code"]
    later = try (row["later"] as String?).map {
      Later(end: try Column.value($0), questions: row["questions_left"])
    }
    laterCode = row["later_code"]
    at = Moment(milliseconds: row["at_ms"])
  }

  func encode(to container: inout PersistenceContainer) {
    container["key"] = key.text
    container["state"] = state.rawValue
    container["fingerprint"] = fingerprint
    container["amount_fen"] = amount.fen
    container["method_id"] = methodID
    container["channel"] = channel?.rawValue
    container["receipt"] = receipt
    container["code"] = code
    container["later"] = later?.end.rawValue
    container["questions_left"] = later?.questions
    container["later_code"] = laterCode
    container["at_ms"] = at.milliseconds
  }
}

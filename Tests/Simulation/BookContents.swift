import Installments

/// Everything that is written in books in memory; a crash leaves it as it is.
public struct BookContents: Sendable {
  public var attempts: [AttemptKey: Attempt] = [:]
  /// The attempts without a verdict, by order.
  public var open: [Order.ID: AttemptKey] = [:]
  public var held: Set<Order.ID> = []
  /// Who has paid an installment.
  public var paid: [Item: AttemptKey] = [:]
  public var ledger: [AttemptKey: [LedgerLeg]] = [:]
  public var reversedLedger: [AttemptKey: [LedgerLeg]] = [:]
  /// In the order of their numbers, which begin with 1.
  public var notices: [Notice] = []
  public var noticesByAttempt: [AttemptKey: NoticeKinds] = [:]
  public var seenNotices = 0
  public var inbox: [Int64: Mail] = [:]
  public var lastEvent: Int64 = 0
  public var unread: [Int64] = []
  public var reversals: [ReversalKey: Reversal] = [:]
  public var openReversals: [ReversalKey] = []
  public var discrepancies: Set<Discrepancy> = []
  /// What was written last.
  public var last: Change?
  let defect: Defect?
  private var lateNotice: (NoticeKinds, AttemptKey)?

  /// One installment of an order.
  public struct Item: Hashable, Sendable {
    public let orderID: Order.ID
    public let number: Int
  }

  /// A message to the customer.
  public struct Notice: Hashable, Sendable {
    public let kind: NoticeKinds
    public let key: AttemptKey
  }

  /// A message of the gateway's.
  public struct Mail: Sendable {
    public let event: GatewayEvent
    public var timesWritten = 1
    public var timesApplied = 0
  }

  /// A case.
  public struct Discrepancy: Hashable, Sendable {
    public let key: AttemptKey
    public let kind: Contradiction.Kind
  }

  var ledgerSize: Int { ledger.count + reversedLedger.count }

  init(defect: Defect?) {
    self.defect = defect
  }

  public func items(of attempt: Attempt) -> [Item] {
    attempt.items.map { Item(orderID: attempt.orderID, number: $0.number) }
  }

  mutating func open(_ attempt: Attempt) throws(BookFault) {
    if let other = open[attempt.orderID].flatMap({ attempts[$0] }), defect != .secondOpenAttempt {
      throw .underWay(since: other.began, seat: other.seat)
    }
    if held.contains(attempt.orderID), defect != .heldOrderRepaid { throw .held }
    guard items(of: attempt).allSatisfy({ paid[$0] == nil }) else { throw .alreadyPaid }
    keep(attempt)
  }

  mutating func keep(_ attempt: Attempt) {
    attempts[attempt.key] = attempt
    if attempt.isOpen { open[attempt.orderID] = attempt.key }
  }

  mutating func note(_ kind: Contradiction.Kind, of key: AttemptKey) {
    guard defect != .contradictionForgotten else { return }
    discrepancies.insert(Discrepancy(key: key, kind: kind))
  }

  mutating func note(_ kind: NoticeKinds, about key: AttemptKey) {
    if defect == .noticeOutsideTheTransaction {
      // Written with whatever comes next, if the program lives to see it.
      if let late = lateNotice { write(late.0, about: late.1) }
      lateNotice = (kind, key)
    } else {
      write(kind, about: key)
    }
  }

  private mutating func write(_ kind: NoticeKinds, about key: AttemptKey) {
    notices.append(Notice(kind: kind, key: key))
    noticesByAttempt[key, default: []].insert(kind)
  }

  mutating func take(
    _ event: AttemptEvent, _ attempt: Attempt, at moment: Moment, by seat: Seat
  ) -> Attempt {
    if let wrong = defect?.change(attempt, on: event, at: moment) { return settle(wrong) }
    guard let change = attempt.change(on: event, at: moment, by: seat) else {
      if let contradiction = attempt.contradiction(with: event) {
        note(contradiction.kind, of: attempt.key)
      }
      return attempt
    }
    last = change
    let after =
      defect == .versionsNotCounted
      ? change.after.with(version: change.before.version) : change.after
    return settle(after)
  }

  private mutating func settle(_ after: Attempt) -> Attempt {
    attempts[after.key] = after
    guard !after.isOpen else { return after }
    if open[after.orderID] == after.key { open[after.orderID] = nil }
    note(after.isHeld ? .held : .verdict, about: after.key)
    switch after.state {
    case .captured:
      let legs = after.ledgerLegs
      ledger[after.key] = defect == .ledgerLegMissing ? Array(legs.dropLast()) : legs
      for item in items(of: after) { paid[item] = after.key }
    case .held(let contradiction, _):
      held.insert(after.orderID)
      note(contradiction.kind, of: after.key)
    case .declined, .voided, .intent, .sent, .pending, .unknown: break
    }
    return after
  }
}

extension BookContents {
  mutating func receive(_ event: GatewayEvent) {
    guard inbox[event.number] == nil else {
      guard defect == .inboxWithoutDeduplication else { return }
      inbox[event.number]?.timesWritten += 1
      return
    }
    inbox[event.number] = Mail(event: event)
    lastEvent = max(lastEvent, event.number)
    unread.append(event.number)
  }

  /// Whether nothing has been made of an event yet; from now on something has.
  mutating func takeFromInbox(_ event: GatewayEvent) -> Bool {
    guard let mail = inbox[event.number] else { return false }
    guard mail.timesApplied == 0 || defect == .eventAppliedTwice else { return false }
    inbox[event.number]?.timesApplied += 1
    unread.removeAll { $0 == event.number }
    return true
  }

  mutating func open(_ reversal: Reversal) throws(BookFault) {
    guard reversals[reversal.key] == nil || defect == .reversedTwice else {
      throw .alreadyReversed
    }
    guard let attempt = attempts[reversal.attempt], case .captured = attempt.state,
      attempt.amount == reversal.amount
    else { throw .breakdown("only what was captured can be reversed") }
    reversals[reversal.key] = reversal
    openReversals.append(reversal.key)
  }

  mutating func keep(_ reversal: Reversal) {
    reversals[reversal.key] = reversal
    guard !reversal.state.isOpen else { return }
    openReversals.removeAll { $0 == reversal.key }
    guard case .done = reversal.state, let attempt = attempts[reversal.attempt] else { return }
    reversedLedger[attempt.key] = attempt.ledgerLegs.map {
      LedgerLeg(account: $0.account, amount: -$0.amount)
    }
    if defect != .installmentStaysPaidAfterReversal {
      for item in items(of: attempt) where paid[item] == attempt.key { paid[item] = nil }
    }
    note(.reversal, about: attempt.key)
  }

  /// Opens a case where a line of the gateway's statement doesn't fit.
  mutating func compare(_ charge: RecordedCharge) {
    guard let attempt = attempts[charge.key] else {
      if case .captured = charge.trace { note(.strangeKey, of: charge.key) }
      return
    }
    guard !attempt.isOpen, !attempt.isHeld else { return }
    if case .captured(let receipt) = charge.trace {
      if let contradiction = attempt.contradiction(with: .capture(receipt)) {
        note(contradiction.kind, of: charge.key)
      }
    } else if case .captured = attempt.state {
      note(.declineAfterCapture, of: charge.key)
    }
    let reversal = reversals[ReversalKey(of: charge.key)]?.state
    guard reversal?.isOpen != true else { return }
    if case .done = reversal {
      if charge.refund == nil { note(.otherRefund, of: charge.key) }
    } else if charge.refund != nil {
      note(.otherRefund, of: charge.key)
    }
  }
}

import Installments

extension MemoryBooks {
  public var size: BookSize? { look(\.size) }

  public func fault(
    beside attempt: Attempt, isReversed: Bool, notices: NoticeKinds
  ) -> String? {
    look { $0.fault(beside: attempt, isReversed: isReversed, notices: notices) }
  }

  public func finalFaults(
    against statement: [RecordedCharge], lies: Set<AttemptKey>
  ) async throws(BookFault) -> [String] {
    look { $0.finalFaults }
  }

  public func cases() async throws(BookFault) -> Set<AttemptKey> {
    look { Set($0.discrepancies.map(\.key)) }
  }
}

extension BookContents {
  var size: BookSize {
    BookSize(
      attempts: attempts.count, open: open.count, paid: paid.count,
      legs: ledgerSize, notices: notices.count, events: inbox.count,
      unread: unread.count, reversals: reversals.count)
  }

  func fault(
    beside attempt: Attempt, isReversed: Bool, notices expected: NoticeKinds
  ) -> String? {
    let key = attempt.key
    if attempts[key] != attempt { return "I9: \(attempt.name) is not what was written" }
    if (open[attempt.orderID] == key) != attempt.isOpen {
      return "I7: \(attempt.name) is not open in the books as it is by itself"
    }
    if noticesByAttempt[key] ?? [] != expected {
      return "I8: the notices of \(attempt.name) are not those of its steps"
    }
    guard case .captured = attempt.state else {
      return ledger[key] == nil && reversedLedger[key] == nil
        ? nil : "I5: \(attempt.name) has legs in the ledger"
    }
    guard let legs = ledger[key], legs == attempt.ledgerLegs else {
      return "I5: the ledger lacks legs of \(attempt.name)"
    }
    if !legs.isBalanced || reversedLedger[key].map(\.isBalanced) == false {
      return "I4: the legs of \(attempt.name) do not sum to zero"
    }
    if (reversedLedger[key] != nil) != isReversed {
      return "I5: \(attempt.name) and its reversal do not fit the ledger"
    }
    for item in items(of: attempt) where (paid[item] == key) == isReversed {
      return "I6: installment \(item.number) of \(attempt.name) is not what its attempts say"
    }
    return nil
  }

  /// What can be seen only in all of it.
  var finalFaults: [String] {
    var faults: [String] = []
    for (number, mail) in inbox {
      if mail.timesWritten != 1 { faults.append("T12: event \(number) is written down twice") }
      if mail.timesApplied != 1 {
        faults.append("T12: event \(number) was applied \(mail.timesApplied) times")
      }
    }
    for (item, key) in paid {
      guard case .captured = attempts[key]?.state else {
        faults.append("I6: installment \(item.number) is paid by an attempt that isn't captured")
        continue
      }
    }
    let told = noticesByAttempt.values.reduce(0) { $0 + $1.rawValue.nonzeroBitCount }
    if told != notices.count { faults.append("I8: a fact has more than one notice") }
    let sum = [ledger, reversedLedger].joined().flatMap(\.value).reduce(0) { $0 + $1.amount.fen }
    if sum != 0 { faults.append("I4: the ledger does not sum to zero") }
    return faults
  }
}

extension [LedgerLeg] {
  fileprivate var isBalanced: Bool { reduce(0) { $0 + $1.amount.fen } == 0 }
}

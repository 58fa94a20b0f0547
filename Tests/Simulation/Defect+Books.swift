import Installments

extension Defect {
  /// What a defective table makes of an attempt; nil where it does what the table does.
  func change(_ attempt: Attempt, on event: AttemptEvent, at moment: Moment) -> Attempt? {
    switch (self, attempt.state, event) {
    case (.captureAfterDeclineBooked, .declined, .capture(let receipt)),
      (.captureAfterDeclineBooked, .voided, .capture(let receipt)):
      attempt.with(state: .captured(receipt), version: attempt.version + 1)
    case (.verdictOverwrittenLate, .captured, .lose), (.verdictOverwrittenLate, .declined, .lose),
      (.verdictOverwrittenLate, .captured, .pend), (.verdictOverwrittenLate, .declined, .pend):
      attempt.with(state: .unknown(since: moment), version: attempt.version + 1)
    default: nil
    }
  }
}

extension Attempt {
  /// The same attempt with something else in it, which no step of the table would make of it.
  func with(
    state: State? = nil, version: Int? = nil, seat: Seat?? = nil, isCancelAsked: Bool? = nil
  ) -> Attempt {
    Attempt(
      key: key, orderID: orderID, orderNumber: orderNumber, methodID: methodID, items: items,
      began: began, state: state ?? self.state, version: version ?? self.version,
      seat: seat ?? self.seat, sends: sends, questions: questions,
      isCancelAsked: isCancelAsked ?? self.isCancelAsked)
  }
}

extension Cashier {
  /// Gives back all that an attempt has captured; its installments are due again when it is done.
  ///
  /// A reversal that exists already is carried on with. The reason is mandatory.
  public func reverse(
    _ attempt: Attempt, because reason: String
  ) async throws(BookFault) -> Reversal {
    let reversal = Reversal(
      of: attempt.key, amount: attempt.amount, reason: reason, began: timepiece.now,
      seat: seats.own)
    try await book.open(reversal)
    return try await send(reversal)
  }

  /// What is done with a reversal that was found: it has been decided on, so it is carried on with.
  /// The same key can't be refunded twice.
  func takeUp(_ reversal: Reversal) async {
    if let seat = reversal.seat, seat != seats.own, seats.isTaken(seat.id) { return }
    do {
      switch reversal.state {
      case .intent: _ = try await send(reversal)
      case .sent: _ = try await ask(about: mark(.lose, reversal))
      case .unknown: _ = try await ask(about: reversal)
      case .done, .refused, .held: return
      }
    } catch {
      // Somebody else is at it, or the books can't be written; the next round finds it again.
    }
  }

  private func ask(about reversal: Reversal) async throws(BookFault) -> Reversal {
    switch try? await gateway.queryRefund(reversal.key) {
    case nil: return reversal
    case .notFound: return try await send(reversal)
    case .answered(let verdict): return try await record(meaning(of: verdict), of: reversal)
    }
  }

  private func send(_ reversal: Reversal) async throws(BookFault) -> Reversal {
    let sent = try await mark(.send, reversal)
    let fact: ReversalEvent
    do {
      fact = meaning(
        of: try await gateway.refund(sent.attempt, as: sent.key, amount: sent.amount))
    } catch {
      fact = .lose
    }
    return try await record(fact, of: sent)
  }

  private func meaning(of verdict: RefundVerdict) -> ReversalEvent {
    switch verdict {
    case .refunded(let refund): .finish(refund)
    case .refused(let code): .refuse(code)
    case .mismatch: .mismatch
    }
  }

  private func mark(
    _ act: ReversalEvent, _ reversal: Reversal
  ) async throws(BookFault) -> Reversal {
    try await book.record(
      act, of: reversal.key, expecting: reversal.version, at: timepiece.now)
  }

  private func record(
    _ fact: ReversalEvent, of reversal: Reversal
  ) async throws(BookFault) -> Reversal {
    try await book.record(fact, of: reversal.key, expecting: nil, at: timepiece.now)
  }
}

extension Cashier {
  /// How often a charge goes out at most under its key.
  private static let mostSends = 2

  /// Finds out what became of an open attempt, and writes it down. One that a living window is at work
  /// on stays as it is.
  public func ask(about attempt: Attempt) async -> Attempt {
    guard attempt.isOpen, !isAtWork(on: attempt) else { return attempt }
    // Another window may have come further with it.
    let known = (try? await book.attempt(attempt.key)) ?? attempt
    guard known.isOpen, !isAtWork(on: known) else { return known }
    do {
      return try await takeUp(known)
    } catch {
      // Somebody else is at it, or the books can't be written: then nothing was asked.
      return known
    }
  }

  /// How much of what is open is taken up.
  public enum Reach: Sendable {
    /// What a window that is gone was at work on.
    case left
    /// And what is waiting for the gateway.
    case everything
  }

  /// Goes through what is open and that no living window is at work on. The answer is all that was
  /// found open, as it is now.
  public func takeUp(_ reach: Reach) async throws(BookFault) -> [Attempt] {
    var found: [Attempt] = []
    for attempt in try await book.openAttempts() {
      let isDue = attempt.unknownSince == nil || reach == .everything
      found.append(isDue ? await ask(about: attempt) : attempt)
    }
    for reversal in try await book.openReversals() { await takeUp(reversal) }
    return found
  }

  /// What a start does.
  func catchUp() async -> Result<[Attempt], BookFault> {
    do {
      try await readMail()
      return .success(try await takeUp(.everything))
    } catch {
      return .failure(error)
    }
  }

  /// Whether a window that is alive waits for its answer. This window knows what it is at work on.
  func isAtWork(on attempt: Attempt) -> Bool {
    guard attempt.unknownSince == nil, let seat = attempt.seat, seat != seats.own else {
      return underWay[attempt.orderID] != nil
    }
    return seats.isTaken(seat.id)
  }

  /// What is done with an attempt that was found, by its state.
  private func takeUp(_ attempt: Attempt) async throws(BookFault) -> Attempt {
    // Two questions at once may both have found it free; the second one leaves it to the first.
    guard underWay[attempt.orderID] == nil else { return attempt }
    underWay[attempt.orderID] = attempt.began
    defer { underWay[attempt.orderID] = nil }
    switch attempt.state {
    case .intent: return try await mark(.drop, attempt)
    case .sent: return try await askGateway(about: mark(.lose, attempt))
    case .pending, .unknown: return try await askGateway(about: attempt)
    case .captured, .declined, .voided, .held: return attempt
    }
  }

  private func askGateway(about attempt: Attempt) async throws(BookFault) -> Attempt {
    guard attempt.isOpen else { return attempt }
    let asked = try await mark(.ask, attempt)
    let trace: Trace
    do {
      trace = try await gateway.query(asked.key)
    } catch {
      return asked  // A question that went wrong tells nothing about the attempt.
    }
    guard trace == .notFound else { return await record(meaning(of: trace), of: asked) }
    return try await isWorthSendingAgain(asked) ? sendAgain(asked) : cancel(asked)
  }

  /// It goes out again only if it has never been answered, as long as the customer who confirmed it
  /// is there, on the same day, and while the gateway has not been asked to refuse it.
  private func isWorthSendingAgain(_ attempt: Attempt) -> Bool {
    guard case .unknown = attempt.state else { return false }
    return inHand[attempt.key] != nil && attempt.sends < Self.mostSends && !attempt.isCancelAsked
      && attempt.began.day == timepiece.today
  }

  private func sendAgain(_ attempt: Attempt) async throws(BookFault) -> Attempt {
    guard let charge = inHand[attempt.key] else { return attempt }
    return await send(charge, of: try mark(.send, attempt))
  }

  /// "Not found" is not "failed": the request may still be on its way. So the gateway has to promise
  /// first that it will never carry it out.
  private func cancel(_ attempt: Attempt) async throws(BookFault) -> Attempt {
    inHand[attempt.key] = nil
    let asked = try await mark(.askToCancel, attempt)
    do {
      let trace = try await gateway.cancel(asked.key)
      // A gateway that can't promise anything leaves it open.
      return trace == .notFound ? asked : await record(meaning(of: trace), of: asked)
    } catch {
      return asked
    }
  }

  func meaning(of trace: Trace) -> AttemptEvent {
    switch trace {
    case .captured(let receipt): .capture(receipt)
    case .answered(let code): certainty(code) == .refused ? .decline(code) : .pend(code)
    case .cancelled: .void(.cancelled)
    case .notFound: .lose
    }
  }
}

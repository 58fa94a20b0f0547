/// Takes repayments: writes each attempt down before it is sent, sends it once, and writes down what
/// became of it.
///
/// The gateway is never called inside a transaction, and an attempt without a verdict blocks its
/// installments until the gateway, asked by the attempt's key, has told the truth.
public actor Cashier {
  private let book: any AttemptBook
  private let gateway: any PaymentGateway
  private let timepiece: Timepiece
  private let certainty: @Sendable (Refusal) -> Certainty
  private let newKey: @Sendable () -> AttemptKey
  /// The installments an attempt of this process is at work on. The actor may be entered again at
  /// every `await`, so this says what the database's unique index says again.
  private var underWay: [Item: Moment] = [:]
  /// The questions about open attempts that every new attempt waits for; nil until first asked.
  private var past: Task<Result<[Attempt], BookFault>, Never>?

  private struct Item: Hashable {
    let orderID: Order.ID
    let number: Int
  }

  /// `certainty` tells what a code says about the money.
  public init(
    book: any AttemptBook, gateway: any PaymentGateway, timepiece: Timepiece,
    certainty: @escaping @Sendable (Refusal) -> Certainty,
    newKey: @escaping @Sendable () -> AttemptKey
  ) {
    self.book = book
    self.gateway = gateway
    self.timepiece = timepiece
    self.certainty = certainty
    self.newKey = newKey
  }

  /// Asks about every attempt that an earlier run left open. Nothing can be paid before this has
  /// ended; calling it again waits for the same questions. The answer is what was found, as it is
  /// now.
  @discardableResult
  public func resolvePast() async throws(Obstruction) -> [Attempt] {
    let asking = past ?? Task { await askAboutOpenAttempts() }
    past = asking
    switch await asking.value {
    case .success(let attempts): return attempts
    case .failure(let fault):
      past = nil
      throw Obstruction(fault)
    }
  }

  /// Repays what the customer confirmed.
  ///
  /// The items must be the order's earliest unpaid installments at today's cost, as they stood on
  /// the page that was confirmed. The answer has an outcome; it is unknown when the line breaks or
  /// the books can't be written after the charge.
  public func repay(
    _ items: [AttemptItem], of order: Order, with method: PaymentMethod,
    information: PaymentInformation
  ) async throws(Obstruction) -> Attempt {
    try await resolvePast()
    if let open = order.openAttempt { throw .underWay(since: open.began) }
    guard items == order.items(first: items.count, on: timepiece.today) else {
      throw .termsChanged
    }
    let attempt = Attempt(
      key: newKey(), orderID: order.id, orderNumber: order.number, methodID: method.id,
      items: items, began: timepiece.now)
    let claimed = attempt.numbers.map { Item(orderID: order.id, number: $0) }
    if let since = claimed.lazy.compactMap({ self.underWay[$0] }).first {
      throw .underWay(since: since)
    }
    for item in claimed { underWay[item] = attempt.began }
    defer { for item in claimed { underWay[item] = nil } }
    do {
      try await book.open(attempt)
    } catch {
      throw Obstruction(error)
    }
    return await settle(attempt, outcome(of: attempt.charge(to: method, information)))
  }

  /// What repaying would ask the gateway to charge, under a key that is thrown away: it is only for
  /// foreseeing the answer and is never sent.
  public nonisolated func draft(
    _ items: [AttemptItem], of order: Order, with method: PaymentMethod,
    information: PaymentInformation
  ) -> Charge {
    Attempt(
      key: newKey(), orderID: order.id, orderNumber: order.number, methodID: method.id,
      items: items, began: timepiece.now
    ).charge(to: method, information)
  }

  /// Asks the gateway what became of an open attempt. One that the gateway has no trace of is
  /// cancelled there first, so that it can't be carried out later.
  public func ask(about attempt: Attempt) async -> Attempt {
    guard attempt.isOpen, !isAtWork(on: attempt) else { return attempt }
    return await settle(attempt, truth(about: attempt))
  }

  /// Why a repayment can't begin. No money has moved.
  public enum Obstruction: Error, Hashable, Sendable {
    /// Another attempt at one of the installments has no outcome yet.
    case underWay(since: Moment)
    case alreadyPaid
    /// What is due has changed since the page was confirmed: another day, or another window paid.
    case termsChanged
    /// The books can't be written.
    case breakdown(String)

    init(_ fault: BookFault) {
      switch fault {
      case .underWay(let since): self = .underWay(since: since)
      case .alreadyPaid: self = .alreadyPaid
      case .noSuchAttempt: self = .breakdown("the attempt is not in the books")
      case .breakdown(let text): self = .breakdown(text)
      }
    }
  }

  private func askAboutOpenAttempts() async -> Result<[Attempt], BookFault> {
    do {
      var answers: [Attempt] = []
      for attempt in try await book.openAttempts() {
        answers.append(await ask(about: attempt))
      }
      return .success(answers)
    } catch {
      return .failure(error)
    }
  }

  private func isAtWork(on attempt: Attempt) -> Bool {
    attempt.numbers.contains { underWay[Item(orderID: attempt.orderID, number: $0)] != nil }
  }

  private func outcome(of charge: Charge) async -> Outcome {
    do {
      switch try await gateway.charge(charge) {
      case .captured(let receipt): return .captured(receipt)
      case .answered(let code): return await outcome(of: code, for: charge.key)
      case .cancelled: return .notSent(.cancelled)
      case .mismatch: return .unknown(since: timepiece.now)
      }
    } catch {
      switch error {
      case .notSent: return .notSent(.unreachable)
      case .noAnswer: return .unknown(since: timepiece.now)
      }
    }
  }

  /// A code that says paid is believed once the gateway shows the receipt.
  private func outcome(of code: Refusal, for key: AttemptKey) async -> Outcome {
    switch certainty(code) {
    case .refused: return .refused(code)
    case .unknown, .paidNotPosted: return .unknown(since: timepiece.now, told: code)
    case .paid:
      if case .captured(let receipt) = try? await gateway.query(key) { return .captured(receipt) }
      return .unknown(since: timepiece.now, told: code)
    }
  }

  private func truth(about attempt: Attempt) async -> Outcome {
    var told: Refusal?
    do {
      let trace = try await gateway.query(attempt.key)
      switch trace == .notFound ? try await gateway.cancel(attempt.key) : trace {
      case .captured(let receipt): return .captured(receipt)
      case .answered(let code) where certainty(code) == .refused: return .refused(code)
      case .answered(let code): told = code
      case .cancelled: return .notSent(.cancelled)
      case .notFound: break  // A gateway that can't promise anything leaves it open.
      }
    } catch {
      // A question that went wrong tells nothing about the attempt.
    }
    if case .unknown(let since, let before) = attempt.state {
      return .unknown(since: since, told: told ?? before)
    }
    return .unknown(since: timepiece.now, told: told)
  }

  /// What can't be written down is not known: it is read back, by its key, at the next question.
  private func settle(_ attempt: Attempt, _ outcome: Outcome) async -> Attempt {
    do {
      return try await book.settle(attempt.key, outcome, at: timepiece.now)
    } catch {
      guard attempt.unknownSince == nil else { return attempt }
      var open = attempt
      open.state = .unknown(since: timepiece.now)
      return open
    }
  }
}

extension Attempt {
  fileprivate func charge(to method: PaymentMethod, _ information: PaymentInformation) -> Charge {
    Charge(
      key: key, methodID: method.id, channel: method.channel, amount: amount,
      fingerprint: fingerprint, information: information)
  }
}

/// Takes repayments: writes each attempt down before it is sent, sends it once, and writes down what
/// became of it, row by row as `Transition` has them.
///
/// The gateway is never called inside a transaction, and an attempt without a verdict blocks its
/// order until the gateway, asked by the attempt's key, has told the truth.
public actor Cashier {
  let book: any AttemptBook
  let gateway: any PaymentGateway
  let timepiece: Timepiece
  let certainty: @Sendable (Refusal) -> Certainty
  nonisolated let seats: any SeatRegister
  private let newKey: @Sendable () -> AttemptKey
  /// The orders that this window is at work on. The actor may be entered again at every `await`, so
  /// this says what the database's unique index says again.
  var underWay: [Order.ID: Moment] = [:]
  /// What was sent and has got no verdict: it may go out once more, under the same key.
  var inHand: [AttemptKey: Charge] = [:]
  /// The questions about open attempts that every new attempt waits for; nil until first asked.
  private var past: Task<Result<[Attempt], BookFault>, Never>?

  /// `certainty` tells what a code says about the money.
  public init(
    book: any AttemptBook, gateway: any PaymentGateway, timepiece: Timepiece,
    seats: any SeatRegister = LoneSeat(),
    certainty: @escaping @Sendable (Refusal) -> Certainty,
    newKey: @escaping @Sendable () -> AttemptKey
  ) {
    self.book = book
    self.gateway = gateway
    self.timepiece = timepiece
    self.seats = seats
    self.certainty = certainty
    self.newKey = newKey
  }

  /// Asks about every attempt that an earlier run left open. Nothing can be paid before this has
  /// ended; calling it again waits for the same questions. The answer is what was found, as it is
  /// now.
  @discardableResult
  public func resolvePast() async throws(Obstruction) -> [Attempt] {
    let asking = past ?? Task { await catchUp() }
    past = asking
    switch await asking.value {
    case .success(let attempts): return attempts
    case .failure(let fault):
      past = nil
      throw Obstruction(fault, in: seats.own)
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
    if let other = order.openAttempt {
      throw other.isHeld ? .held : .underWay(since: other.began, seat: other.seat)
    }
    guard items == order.items(first: items.count, on: timepiece.today) else {
      throw .termsChanged
    }
    if let since = underWay[order.id] { throw .underWay(since: since) }
    let attempt = Attempt(
      key: newKey(), orderID: order.id, orderNumber: order.number, methodID: method.id,
      items: items, began: timepiece.now, seat: seats.own)
    underWay[order.id] = attempt.began
    defer { underWay[order.id] = nil }
    let sent: Attempt
    do {
      try await book.open(attempt)
      sent = try await mark(.send, attempt)
    } catch {
      throw Obstruction(error, in: seats.own)
    }
    return await send(attempt.charge(to: method, information), of: sent)
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

  /// The window that it works for.
  public nonisolated var seat: Seat { seats.own }

  /// Why a repayment can't begin. No money has moved.
  public enum Obstruction: Error, Hashable, Sendable {
    /// Another attempt at the order has no outcome yet; `seat` is another window's.
    case underWay(since: Moment, seat: Seat? = nil)
    /// An attempt at the order contradicts itself; customer service has to look into it.
    case held
    case alreadyPaid
    /// What is due has changed since the page was confirmed: another day, or another window paid.
    case termsChanged
    /// Another window keeps the books to itself.
    case busy
    /// The books can't be written.
    case breakdown(String)

    init(_ fault: BookFault, in own: Seat) {
      switch fault {
      case .underWay(let since, let seat):
        self = .underWay(since: since, seat: seat == own ? nil : seat)
      case .held: self = .held
      case .alreadyPaid: self = .alreadyPaid
      case .noSuchAttempt: self = .breakdown("the attempt is not in the books")
      case .alreadyReversed: self = .breakdown("the attempt has been reversed")
      case .changedMeanwhile: self = .termsChanged
      case .busy: self = .busy
      case .breakdown(let text): self = .breakdown(text)
      }
    }
  }

  // MARK: What all of its work is made of

  /// Sends a charge that has been marked, and writes down what came of it.
  func send(_ charge: Charge, of attempt: Attempt) async -> Attempt {
    inHand[attempt.key] = charge
    return await record(answer(to: charge, of: attempt), of: attempt)
  }

  /// Writes down what this window is about to do with an attempt as it has seen it.
  func mark(_ act: AttemptEvent, _ attempt: Attempt) async throws(BookFault) -> Attempt {
    try await book.record(
      act, of: attempt.key, expecting: attempt.version, at: timepiece.now, by: seats.own)
  }

  /// Writes down a fact. What can't be written is not known: it is asked for again, by its key.
  func record(_ fact: AttemptEvent, of attempt: Attempt) async -> Attempt {
    do {
      let recorded = try await book.record(
        fact, of: attempt.key, expecting: nil, at: timepiece.now, by: seats.own)
      if !recorded.isOpen { inHand[attempt.key] = nil }
      return recorded
    } catch {
      guard attempt.unknownSince == nil else { return attempt }
      var open = attempt
      open.state = .unknown(since: timepiece.now)
      return open
    }
  }

  private func answer(to charge: Charge, of attempt: Attempt) async -> AttemptEvent {
    do {
      switch try await gateway.charge(charge) {
      case .captured(let receipt): return .capture(receipt)
      case .answered(let code): return await meaning(of: code, for: charge.key)
      case .cancelled: return .void(.cancelled)
      case .mismatch: return .mismatch
      }
    } catch {
      switch error {
      // What went out before may still be on its way.
      case .notSent: return attempt.sends == 1 ? .void(.unreachable) : .lose
      case .noAnswer: return .lose
      }
    }
  }

  /// A code that says paid is believed once the gateway shows the receipt.
  private func meaning(of code: Refusal, for key: AttemptKey) async -> AttemptEvent {
    switch certainty(code) {
    case .refused: return .decline(code)
    case .unknown, .paidNotPosted: return .pend(code)
    case .paid:
      if case .captured(let receipt) = try? await gateway.query(key) { return .capture(receipt) }
      return .pend(code)
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

import Durable
import Installments
import Secrets

/// A payment gateway that moves simulated money between accounts of its own, and takes its time.
///
/// Its books are durable and know nothing of the program's books, so each can be checked against
/// the other after anything that may happen to the program.
public actor SimulatedGateway: PaymentGateway {
  private let books: GatewayBooks
  private let timepiece: Timepiece
  private let latency: Latency
  private let work: PasswordHash.Work
  private let pause: @Sendable (Duration) async -> Void
  private var generator: SeededGenerator
  private var codes = SentCodes()
  private var script = WireScript()

  /// Opens the books at a path, making them when they are missing. `pause` lets the simulated time
  /// pass; the seed repeats codes and latencies.
  public init(
    at path: String, timepiece: Timepiece, seed: UInt64, latency: Latency = .standard,
    work: PasswordHash.Work = .standard,
    pause: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  ) throws(DurableFault) {
    books = GatewayBooks(
      try DurableFile.open(
        at: path, applicationID: GatewaySchema.applicationID, migrator: GatewaySchema.migrator))
    self.timepiece = timepiece
    self.latency = latency
    self.work = work
    self.pause = pause
    generator = SeededGenerator(seed: seed)
  }

  // MARK: The port

  /// Half of the time passes before the debit and half after it, so a program that is killed while
  /// it waits may have paid or not.
  public func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    precondition(charge.amount > .zero, "Only amounts above zero are charged.")
    let way = latency.draw(using: &generator) / 2
    let fault = script.next()
    await pause(way)
    guard fault != .loseRequest else { throw .notSent }
    let (verdict, losesAnswer) = try decide(charge)
    await pause(way)
    guard !losesAnswer, fault != .loseAnswerAfterDebit else { throw .noAnswer }
    return verdict
  }

  public func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    let way = latency.draw(using: &generator) / 6
    await pause(way)
    let trace = try look { try books.recorded(key)?.trace ?? .notFound }
    await pause(way)
    return trace
  }

  public func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    let way = latency.draw(using: &generator) / 6
    await pause(way)
    let trace = try books.cancel(key, at: timepiece.now)
    await pause(way)
    return trace
  }

  /// A method that the gateway doesn't know gets no message.
  public func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    let way = latency.draw(using: &generator) / 6
    await pause(way)
    guard let account = try look({ try books.account(method) }) else { throw .notSent }
    precondition(account.channel.isCard, "Only bank cards are paid with an SMS code.")
    let message = codes.send(
      for: method, to: account.phone, at: timepiece.now, using: &generator)
    await pause(way)
    return message
  }

  // MARK: Looking after it

  /// What goes wrong with the charges from now on.
  public func follow(_ script: WireScript) {
    self.script = script
  }

  /// Binds a household's methods: all of them or none. Those that are bound already stay as they
  /// are, if they were bound to the same.
  public func add(_ household: Household) throws(GatewayFault) {
    var fresh: [MethodAccount] = []
    for bound in household.methods {
      guard let account = try reported({ try books.account(bound.method.id) }) else {
        fresh.append(try MethodAccount(bound, work: work))
        continue
      }
      guard account.descends(from: bound) else { throw .alreadyBound(account.id) }
    }
    try reported { try books.bind(fresh) }
  }

  /// Everything the gateway has decided, in that order; an audit compares it with the other books.
  public func recordedCharges() throws(GatewayFault) -> [RecordedCharge] {
    try reported { try books.allRecorded() }
  }

  /// Nil for a method that is not bound.
  public func balance(of method: PaymentMethod.ID) throws(GatewayFault) -> Money? {
    try reported { try books.account(method)?.balance }
  }

  // MARK: Deciding

  /// Nothing waits in here: a code can't be used by two charges at once.
  private func decide(
    _ charge: Charge
  ) throws(WireFault) -> (verdict: Verdict, losesAnswer: Bool) {
    let account = try look { try books.account(charge.methodID) }
    let known = try look { try books.recorded(charge.key) }
    let losesAnswer = account?.losesAnswer == true
    let now = timepiece.now
    if let known {
      let verdict = known.verdict(on: charge)
      return (verdict, losesAnswer && verdict.isCaptured)
    }
    let verdict = try books.enter(
      charge, refusal: refusal(of: charge, account, at: now), losingAnswer: losesAnswer, at: now
    ).verdict(on: charge)
    if verdict.isCaptured { codes.useUp(for: charge.methodID) }
    return (verdict, losesAnswer && verdict.isCaptured)
  }

  private func refusal(
    of charge: Charge, _ account: MethodAccount?, at now: Moment
  ) -> Refusal? {
    guard let account, account.channel == charge.channel else {
      return .methodUnusable(charge.channel)
    }
    return account.refusal(of: charge.information) { code in
      codes.isRight(code, for: charge.methodID, at: now)
    }
  }

  /// Books that can't be read have not been touched.
  private func look<Answer>(_ reading: () throws -> Answer) throws(WireFault) -> Answer {
    do { return try reading() } catch { throw .notSent }
  }

  private func reported<Answer>(_ work: () throws -> Answer) throws(GatewayFault) -> Answer {
    do { return try work() } catch { throw .broken("\(error)") }
  }
}

extension Verdict {
  fileprivate var isCaptured: Bool {
    if case .captured = self { true } else { false }
  }
}

import Durable
import Installments
import Secrets

/// A payment gateway that moves simulated money between accounts of its own, and takes its time.
///
/// Its books are durable and know nothing of the program's books, so each can be checked against
/// the other after anything that may happen to the program.
public actor SimulatedGateway: PaymentGateway {
  let books: GatewayBooks
  let timepiece: Timepiece
  let work: PasswordHash.Work
  var armedNow = ArmedScenario()
  /// Codes have random numbers of their own: looking at something must not change the next code.
  private var codeNumbers: SplitMix64
  var lineNumbers: SplitMix64
  var codes = SentCodes()
  private let latency: Latency
  private let pause: @Sendable (Duration) async -> Void
  private var script = WireScript()

  /// Opens the books at a path, making them when they are missing. `pause` lets the simulated time
  /// pass; the seed repeats codes and latencies.
  public init(
    at path: String, timepiece: Timepiece, seed: UInt64, latency: Latency = .standard,
    work: PasswordHash.Work = .simulatedWallet,
    pause: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  ) throws(DurableFault) {
    books = GatewayBooks(
      try DurableFile.open(
        GatewaySchema.blueprint, at: path))
    self.timepiece = timepiece
    self.latency = latency
    self.work = work
    self.pause = pause
    codeNumbers = SplitMix64(seed: seed)
    lineNumbers = SplitMix64(seed: ~seed)
  }

  // MARK: The port

  /// Half of the time passes before the debit and half after it, so a program that is killed while
  /// it waits may have paid or not.
  public func charge(_ charge: Charge) async throws(WireFault) -> Verdict {
    precondition(charge.amount > .zero, "Only amounts above zero are charged.")
    let way = drawLatency() / 2
    let scripted = script.next()
    let fault = armedNow.meet(charge) ?? scripted
    await pause(way)
    if let fault, !fault.reachesVerdict { throw fault.wireFault }
    let (verdict, losesAnswer) = try decide(charge, onBrokenLine: fault != nil)
    await pause(way)
    if let fault { throw fault.wireFault }
    if losesAnswer { throw .noAnswer }
    return verdict
  }

  public func query(_ key: AttemptKey) async throws(WireFault) -> Trace {
    let way = drawLatency() / 6
    await pause(way)
    let trace = try told(about: key)
    await pause(way)
    return trace
  }

  public func cancel(_ key: AttemptKey) async throws(WireFault) -> Trace {
    let way = drawLatency() / 6
    await pause(way)
    let trace = try books.cancel(key, at: timepiece.now)
    await pause(way)
    return trace
  }

  public func refund(
    _ attempt: AttemptKey, as key: ReversalKey, amount: Money
  ) async throws(WireFault) -> RefundVerdict {
    let way = drawLatency() / 2
    await pause(way)
    let verdict = try books.refund(attempt, as: key, amount: amount, at: timepiece.now)
    await pause(way)
    return verdict
  }

  public func queryRefund(_ key: ReversalKey) async throws(WireFault) -> RefundTrace {
    let way = drawLatency() / 6
    await pause(way)
    let trace = try books.look { try books.refundTrace(of: key) }
    await pause(way)
    return trace
  }

  public func events(after number: Int64) async throws(WireFault) -> [GatewayEvent] {
    let way = drawLatency() / 6
    await pause(way)
    let events = try books.events(after: number, at: timepiece.now)
    await pause(way)
    return events
  }

  public func statement() async throws(WireFault) -> [RecordedCharge] {
    let way = drawLatency() / 6
    await pause(way)
    let charges = try books.look { try books.allRecorded() }
    await pause(way)
    return charges
  }

  /// A method that the gateway doesn't know gets no message. One that goes astray has no code in
  /// its answer.
  public func sendCode(for method: PaymentMethod.ID) async throws(WireFault) -> SimulatedMessage {
    let way = drawLatency() / 6
    await pause(way)
    guard let account = try books.look({ try books.account(method) }) else { throw .notSent }
    precondition(account.channel.isCard, "Only bank cards are paid with an SMS code.")
    let message = codes.send(
      for: method, wayOfMessage(for: account), at: timepiece.now, using: &codeNumbers)
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

  // MARK: What the rest is made of

  func drawLatency() -> Duration {
    (armedNow.latency ?? latency).draw(using: &lineNumbers)
  }

  /// Begins the random numbers anew.
  func repeatNumbers(from seed: UInt64) {
    codeNumbers = SplitMix64(seed: seed)
    lineNumbers = SplitMix64(seed: ~seed)
  }

  func wait(_ time: Duration) async { await pause(time) }

  private func reported<Answer>(_ work: () throws -> Answer) throws(GatewayFault) -> Answer {
    do { return try work() } catch { throw .broken("\(error)") }
  }
}

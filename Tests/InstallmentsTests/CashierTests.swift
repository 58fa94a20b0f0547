import Installments
import Testing

/// Stories of repaying: what is written, sent and learnt, and in which order.
@Suite struct CashierTests {
  static let noon = Moment(milliseconds: 1_774_000_000_000)
  let receipt = Receipt(
    number: "20260320-1A2B3C4D", amount: Money(fen: 33_333), at: CashierTests.noon)
  let refusal = Refusal.balanceTooLow(.bankCard)
  let order = sampleOrder(firstDue: CashierTests.noon.day)
  let method = PaymentMethod(
    id: "demo-1", channel: .bankCard, issuer: "招商银行", mask: "**** 8806")
  let information = PaymentInformation.card(
    holder: "李小米", phone: "13800138000", smsCode: "012345")
  let diary = Diary()

  @Test func `an attempt is written down, sent, and its outcome written down`() async throws {
    let gateway = ScriptedGateway(diary: diary, charge: .success(.captured(receipt)))
    let paid = try await repay(at: cashier(MemoryBook(diary: diary), gateway))
    #expect(paid.state == .captured(receipt))
    #expect(await diary.lines == ["T1", "T2 sent", "charge 33333", "T3 captured"])
  }

  @Test func `nothing is sent when the attempt can't be written down`() async {
    let book = MemoryBook(diary: diary)
    await book.fail(open: .breakdown("disk full"))
    let cashier = cashier(book, ScriptedGateway(diary: diary, charge: .success(.cancelled)))
    await #expect(throws: Cashier.Obstruction.breakdown("disk full")) {
      try await repay(at: cashier)
    }
    #expect(await diary.lines.isEmpty)
  }

  @Test(arguments: [
    (Result<Verdict, WireFault>.failure(.noAnswer), "T6 unknown"),
    (.success(.mismatch), "T13 held: other-content"),
    (.failure(.notSent), "T10 voided: unreachable"),
    (.success(.cancelled), "T10 voided: cancelled"),
    (.success(.answered(.balanceTooLow(.bankCard))), "T4 declined"),
    (.success(.answered(Refusal(channel: .bankCard, code: "05"))), "T5 pending"),
  ])
  func `only a definite answer is a verdict`(
    answer: Result<Verdict, WireFault>, outcome: String
  ) async throws {
    let gateway = ScriptedGateway(diary: diary, charge: answer)
    let attempt = try await repay(at: cashier(MemoryBook(diary: diary), gateway))
    #expect(await diary.lines == ["T1", "T2 sent", "charge 33333", outcome])
    #expect(outcome.hasSuffix(word(for: attempt.state)))
  }

  @Test func `a second repayment is refused while the first is under way`() async throws {
    let gate = Gate()
    let gateway = ScriptedGateway(diary: diary, charge: .success(.captured(receipt)), gate: gate)
    let cashier = cashier(MemoryBook(diary: diary), gateway)
    async let first = repay(at: cashier)
    await gate.visitors()
    await #expect(throws: Cashier.Obstruction.underWay(since: Self.noon)) {
      try await repay(at: cashier)
    }
    await gate.open()
    #expect(try await first.state == .captured(receipt))
    #expect(await diary.lines == ["T1", "T2 sent", "charge 33333", "T3 captured"])
    await #expect(throws: Cashier.Obstruction.alreadyPaid) { try await repay(at: cashier) }
  }

  @Test func `an attempt that is under way is not asked about`() async throws {
    let gate = Gate()
    let gateway = ScriptedGateway(diary: diary, charge: .success(.captured(receipt)), gate: gate)
    let cashier = cashier(MemoryBook(diary: diary), gateway)
    async let first = repay(at: cashier)
    await gate.visitors()
    let open = try attempt()
    #expect(await cashier.ask(about: open) == open)
    await gate.open()
    _ = try await first
    #expect(await diary.lines.contains("query") == false)
  }

  @Test func `an unknown outcome blocks another repayment until it is known`() async throws {
    let gateway = ScriptedGateway(diary: diary, charge: .failure(.noAnswer))
    let cashier = cashier(MemoryBook(diary: diary), gateway)
    let unknown = try await repay(at: cashier)
    #expect(unknown.state == .unknown(since: Self.noon))
    await #expect(throws: Cashier.Obstruction.underWay(since: Self.noon)) {
      try await repay(at: cashier)
    }
    #expect(await cashier.ask(about: unknown).state == .unknown(since: Self.noon))
    #expect(await cashier.ask(about: unknown).version > unknown.version, "It was asked again.")
    await gateway.answer(query: .success(.captured(receipt)))
    #expect(await cashier.ask(about: unknown).state == .captured(receipt))
    let charges = await diary.lines.filter { $0.hasPrefix("charge") }
    #expect(charges.count == 1)
  }

  @Test func `past attempts are asked about before anything is paid`() async throws {
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.captured(receipt)), query: .success(.answered(refusal)))
    let cashier = cashier(book, gateway)
    _ = try await repay(at: cashier)
    #expect(
      await diary.lines == [
        "T7 unknown", "query", "T4 declined", "T1", "T2 sent", "charge 33333", "T3 captured",
      ])
    #expect(try await cashier.resolvePast().map { word(for: $0.state) } == ["declined"])
  }

  @Test func `an attempt that never arrived is cancelled before it is given up`() async throws {
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.captured(receipt)), query: .success(.notFound))
    let found = try await cashier(book, gateway).resolvePast()
    #expect(found.map { word(for: $0.state) } == ["voided: cancelled"])
    #expect(
      await diary.lines == [
        "T7 unknown", "query", "T9 unknown", "cancel", "T10 voided: cancelled",
      ])
  }

  @Test func `a charge that overtakes its cancellation counts`() async throws {
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.cancelled), query: .success(.notFound),
      cancel: .success(.captured(receipt)))
    let found = try await cashier(book, gateway).resolvePast()
    #expect(found.map(\.state) == [.captured(receipt)])
  }

  @Test(arguments: [
    Result<Trace, WireFault>.failure(.noAnswer), .failure(.notSent), .success(.notFound),
  ])
  func `a cancellation without a promise leaves it unknown`(
    cancel: Result<Trace, WireFault>
  ) async throws {
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.cancelled), query: .success(.notFound), cancel: cancel)
    let found = try await cashier(book, gateway).resolvePast()
    #expect(found.map { word(for: $0.state) } == ["unknown"])
  }

  @Test func `a verdict that can't be written down is unknown`() async throws {
    let book = MemoryBook(diary: diary)
    await book.fail(record: .breakdown("disk full"))
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.captured(receipt)), query: .success(.captured(receipt)))
    let cashier = cashier(book, gateway)
    let attempt = try await repay(at: cashier)
    #expect(attempt.state == .unknown(since: Self.noon))
    await book.fail()
    #expect(await cashier.ask(about: attempt).state == .captured(receipt))
  }

  @Test func `books that can't be read stop the payment, and are read again the next time`()
    async throws
  {
    let book = MemoryBook(diary: diary)
    await book.fail(read: .breakdown("locked"))
    let gateway = ScriptedGateway(diary: diary, charge: .success(.captured(receipt)))
    let cashier = cashier(book, gateway)
    await #expect(throws: Cashier.Obstruction.breakdown("locked")) { try await repay(at: cashier) }
    await book.fail()
    #expect(try await repay(at: cashier).state == .captured(receipt))
  }

  @Test func `terms that have changed since they were confirmed are refused`() async throws {
    let gateway = ScriptedGateway(diary: diary, charge: .success(.captured(receipt)))
    let cashier = cashier(MemoryBook(diary: diary), gateway)
    let tomorrow = try #require(order.items(first: 1, on: Self.noon.day.adding(days: 1)))
    let second = try #require(order.items(first: 2, on: Self.noon.day)).suffix(1)
    for items in [tomorrow, Array(second), []] {
      await #expect(throws: Cashier.Obstruction.termsChanged) {
        try await cashier.repay(items, of: order, with: method, information: information)
      }
    }
    #expect(await diary.lines.isEmpty)
  }

  @Test func `a charge carries the attempt's fingerprint and books to nothing in sum`() throws {
    let attempt = try attempt(numbers: 2)
    #expect(attempt.fingerprint == "MI1|demo-1|1:33333|2:33333")
    #expect(attempt.ledgerLegs.map(\.amount).reduce(.zero, +) == .zero)
    #expect(AttemptKey(attempt.key.text) == attempt.key)
    #expect(AttemptKey("0123") == nil)
    #expect(AttemptKey(String(repeating: "A", count: 32)) == nil)
  }

  func cashier(
    _ book: MemoryBook, _ gateway: ScriptedGateway, seats: any SeatRegister = LoneSeat()
  ) -> Cashier {
    Cashier(
      book: book, gateway: gateway, timepiece: Timepiece { Self.noon }, seats: seats,
      certainty: { $0.cause == .other ? .unknown : .refused },
      newKey: { AttemptKey(bytes: RandomKey.bytes()) })
  }

  func repay(at cashier: Cashier) async throws(Cashier.Obstruction) -> Attempt {
    let items = order.items(first: 1, on: Self.noon.day) ?? []
    return try await cashier.repay(items, of: order, with: method, information: information)
  }

  func attempt(
    numbers count: Int = 1, _ state: Attempt.State = .unknown(since: CashierTests.noon),
    seat: Seat? = nil
  ) throws -> Attempt {
    Attempt(
      key: AttemptKey(bytes: Array(repeating: 7, count: 16)), orderID: order.id,
      orderNumber: order.number, methodID: method.id,
      items: try #require(order.items(first: count, on: Self.noon.day)), began: Self.noon,
      state: state, seat: seat)
  }
}

/// Keys that differ from each other.
enum RandomKey {
  static func bytes() -> [UInt8] {
    (0..<16).map { _ in UInt8.random(in: 0...255) }
  }
}

import Installments
import Testing

/// What a start finds, what the gateway tells of its own accord, and what is given back.
extension CashierTests {
  @Test func `what the gateway has no trace of goes out once more under the same key`()
    async throws
  {
    let gateway = ScriptedGateway(
      diary: diary, charge: .failure(.noAnswer), query: .success(.notFound))
    let cashier = cashier(MemoryBook(diary: diary), gateway)
    let lost = try await repay(at: cashier)
    await gateway.answer(charge: .success(.captured(receipt)))
    let paid = await cashier.ask(about: lost)
    #expect(paid.state == .captured(receipt) && paid.key == lost.key && paid.sends == 2)
    #expect(
      await diary.lines.suffix(5) == [
        "T7 unknown", "query", "T8 sent", "charge 33333", "T3 captured",
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func `of two questions at once one is asked, and nobody comes between`() async throws {
    let (reading, asking) = (Gate(), Gate())
    let gateway = ScriptedGateway(
      diary: diary, charge: .failure(.noAnswer), query: .success(.captured(receipt)), gate: asking)
    let lost = try attempt()
    let cashier = cashier(MemoryBook([lost], diary: diary, reading: reading), gateway)
    await withTaskGroup(of: Attempt.self) { questions in
      for _ in 1...2 { questions.addTask { await cashier.ask(about: lost) } }
      await reading.visitors(2)
      await reading.open()
      await asking.visitors()
      #expect(await questions.next()?.isOpen == true, "The second leaves it to the first.")
      #expect(await cashier.ask(about: lost).isOpen, "So does the third, with the first asking on.")
      await asking.open()
      #expect(await questions.next()?.state == .captured(receipt))
    }
    #expect(await diary.lines.count { $0 == "query" } == 1)
  }

  @Test func `a line that breaks the second time says nothing about the first`() async throws {
    let gateway = ScriptedGateway(
      diary: diary, charge: .failure(.noAnswer), query: .success(.notFound))
    let cashier = cashier(MemoryBook(diary: diary), gateway)
    let lost = try await repay(at: cashier)
    await gateway.answer(charge: .failure(.notSent))
    let sentAgain = await cashier.ask(about: lost)
    #expect(sentAgain.state == .unknown(since: Self.noon), "The first may still arrive.")
    await gateway.answer(query: .success(.captured(receipt)))
    #expect(await cashier.ask(about: sentAgain).state == .captured(receipt))
  }

  @Test func `a statement that is overtaken by the books is asked for again`() async throws {
    let captured = try attempt(.captured(receipt))
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(diary: diary, charge: .success(.cancelled))
    let line = RecordedCharge(
      key: captured.key, fingerprint: captured.fingerprint, amount: captured.amount,
      trace: .captured(receipt))
    let own = Seat(id: "own", name: "pts/1")
    // What the first statement lacks is booked before it can be compared.
    await gateway.state([[], [line]]) {
      _ = try? await book.record(
        .capture(self.receipt), of: captured.key, expecting: nil, at: Self.noon, by: own)
    }
    #expect(try await cashier(book, gateway).compare() == 0)
    #expect(await book.discrepancies == [])
  }

  @Test func `what was written down and never sent is dropped without a question`() async throws {
    let book = MemoryBook([try attempt(.intent)], diary: diary)
    let gateway = ScriptedGateway(diary: diary, charge: .success(.captured(receipt)))
    let found = try await cashier(book, gateway).resolvePast()
    #expect(found.map { word(for: $0.state) } == ["voided: never-sent"])
    #expect(await diary.lines == ["T11 voided: never-sent"])
  }

  @Test(arguments: [Attempt.State.intent, .sent])
  func `what a living window is at work on is left to it`(state: Attempt.State) async throws {
    let other = Seat(id: "other", name: "pts/3")
    let book = MemoryBook([try attempt(state, seat: other)], diary: diary)
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.captured(receipt)), query: .success(.captured(receipt)))
    let alive = cashier(book, gateway, seats: ScriptedSeats(living: [other.id]))
    #expect(try await alive.resolvePast().map(\.state) == [state])
    #expect(await diary.lines.isEmpty)
    await #expect(throws: Cashier.Obstruction.underWay(since: Self.noon, seat: other)) {
      try await repay(at: alive)
    }
    let alone = cashier(book, gateway, seats: ScriptedSeats(living: []))
    #expect(try await alone.resolvePast().allSatisfy { !$0.isOpen })
  }

  @Test func `a message is taken in once, whoever else has told the same`() async throws {
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(diary: diary, charge: .success(.cancelled))
    await gateway.tell([try event(1), try event(2)])
    let cashier = cashier(book, gateway)
    #expect(try await cashier.readMail().map(\.state) == [.captured(receipt), .captured(receipt)])
    #expect(try await cashier.readMail() == [])
    #expect(await book.discrepancies == [])
    #expect(await diary.lines == ["T12 2"])
  }

  @Test func `a message with another amount holds the attempt`() async throws {
    let book = MemoryBook([try attempt()], diary: diary)
    let gateway = ScriptedGateway(
      diary: diary, charge: .success(.cancelled), query: .success(.captured(receipt)))
    await gateway.tell([try event(1, fen: 33_334)])
    let cashier = cashier(book, gateway)
    let held = try #require(try await cashier.readMail().first)
    #expect(word(for: held.state) == "held: other-amount")
    #expect(await cashier.ask(about: held) == held, "Nothing more is guessed.")
  }

  @Test func `a message with another amount about what is paid is a case and changes nothing`()
    async throws
  {
    let book = MemoryBook([try attempt(.captured(receipt))], diary: diary)
    let gateway = ScriptedGateway(diary: diary, charge: .success(.cancelled))
    await gateway.tell([try event(1, fen: 1)])
    #expect(
      try await cashier(book, gateway).readMail().map(\.state) == [.captured(receipt)])
    #expect(await book.discrepancies == [.otherAmount])
  }

  @Test func `a reversal is written down, sent, and written down as done`() async throws {
    let captured = try attempt(.captured(receipt))
    let book = MemoryBook([captured], diary: diary)
    let gateway = ScriptedGateway(diary: diary, charge: .success(.cancelled))
    let refund = Refund(number: "T1", amount: captured.amount, at: Self.noon)
    await gateway.answer(refund: .success(.refunded(refund)), query: .success(.notFound))
    let cashier = cashier(book, gateway)
    let reversal = try await cashier.reverse(captured, because: "订单已退货")
    #expect(reversal.state == .done(refund))
    #expect(await diary.lines == ["T14", "reversal 2", "refund 33333", "reversal 3"])
    await #expect(throws: BookFault.alreadyReversed) {
      try await cashier.reverse(captured, because: "again")
    }
  }

  @Test func `a reversal whose answer is lost is carried on with under its key`() async throws {
    let captured = try attempt(.captured(receipt))
    let book = MemoryBook([captured], diary: diary)
    let gateway = ScriptedGateway(diary: diary, charge: .success(.cancelled))
    let cashier = cashier(book, gateway)
    let lost = try await cashier.reverse(captured, because: "订单已退货")
    #expect(lost.state == .unknown(since: Self.noon))
    let refund = Refund(number: "T1", amount: captured.amount, at: Self.noon)
    await gateway.answer(refund: .success(.refunded(refund)), query: .success(.notFound))
    _ = try await cashier.takeUp(.everything)
    #expect(try await book.openReversals() == [])
    #expect(
      await diary.lines.suffix(4) == ["query refund", "reversal 4", "refund 33333", "reversal 5"])
  }

  private func event(_ number: Int64, fen: Int64 = 33_333) throws -> GatewayEvent {
    let told = Receipt(number: receipt.number, amount: Money(fen: fen), at: Self.noon)
    return GatewayEvent(
      number: number, id: "e\(number)", key: try attempt().key, trace: .captured(told),
      amount: told.amount, at: Self.noon)
  }
}

/// Windows of which a test says which are alive.
struct ScriptedSeats: SeatRegister {
  let own = Seat(id: "own", name: "pts/1")
  let living: Set<Seat.ID>

  func isTaken(_ seat: Seat.ID) -> Bool { living.contains(seat) }
}

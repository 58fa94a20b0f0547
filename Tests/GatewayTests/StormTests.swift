import Gateway
import Installments
import Testing

/// A thousand random calls, several at a time: no yuan appears and none gets lost.
@Suite struct StormTests {
  private static let balances: [PaymentMethod.ID: Int64] = [
    "first": 500_000, "second": 200_000, "third": 0,
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `what was captured is what is gone`(seed: UInt64) async throws {
    let bench = try Bench(seed: seed)
    for (id, fen) in Self.balances {
      try await bench.gateway.add(
        Sample.household(
          Sample.wallet(id, balance: fen, answers: id == "first" ? .lostOnce : .normal)))
    }
    var generator = StormGenerator(state: seed)
    let calls = (0..<1_000).map { _ in Call(using: &generator) }
    let (gateway, second) = (bench.gateway, try bench.another())
    await gateway.follow(
      WireScript((0..<200).map { [nil, .loseRequest, .loseAnswerAfterDebit][$0 % 3] }))
    let told = await withTaskGroup(of: [AttemptKey: Trace].self) { group in
      for lane in 0..<4 {
        let gateway = lane == 3 ? second : gateway
        let mine = calls.enumerated().filter { $0.offset % 4 == lane }.map(\.element)
        group.addTask { await Self.carryOut(mine, at: gateway) }
      }
      return await group.reduce(into: [[AttemptKey: Trace]]()) { $0.append($1) }
    }
    try await check(gateway, told)
  }

  private static func carryOut(
    _ calls: [Call], at gateway: SimulatedGateway
  ) async -> [AttemptKey: Trace] {
    var told: [AttemptKey: Trace] = [:]
    for call in calls {
      guard let trace = await call.carryOut(at: gateway) else { continue }
      told[call.charge.key] = trace
    }
    return told
  }

  private func check(
    _ gateway: SimulatedGateway, _ told: [[AttemptKey: Trace]]
  ) async throws {
    let recorded = try await gateway.recordedCharges()
    let traces = Dictionary(uniqueKeysWithValues: recorded.map { ($0.key, $0.trace) })
    for (key, trace) in told.joined() { #expect(traces[key] == trace) }
    let captured = recorded.filter { if case .captured = $0.trace { true } else { false } }
    #expect(captured.count > 20)
    var left: Int64 = 0
    for id in Self.balances.keys {
      let fen = try #require(try await gateway.balance(of: id)).fen
      #expect(fen >= 0)
      left += fen
    }
    let gone = captured.map(\.amount.fen).reduce(0, +)
    #expect(Self.balances.values.reduce(0, +) - gone == left)
    for charge in captured {
      #expect(charge.fingerprint.hasSuffix(":\(charge.amount.fen)"))
    }
  }
}

/// One random call of the storm. Few keys, so that calls meet.
private struct Call: Sendable {
  enum Kind: CaseIterable { case charge, chargeAgain, query, cancel }

  let kind: Kind
  let charge: Charge

  init(using generator: inout StormGenerator) {
    let roll = Int.random(in: 0..<10, using: &generator)
    kind = roll < 5 ? .charge : roll < 7 ? .chargeAgain : roll < 9 ? .query : .cancel
    let number = UInt64.random(in: 0..<300, using: &generator)
    let fen = Int64(number * 97 % 9_000 + 1)
    let method = ["first", "second", "third", "nobody's"][Int(number % 4)]
    charge = Sample.charge(
      number, method: method, fen: fen, fingerprint: "MI|\(method)|1:\(fen)",
      information: .wallet(password: number % 7 == 0 ? "000000" : Sample.password))
  }

  /// What the gateway said, when it said something that lasts.
  func carryOut(at gateway: SimulatedGateway) async -> Trace? {
    do {
      switch kind {
      case .charge, .chargeAgain:
        if kind == .chargeAgain { _ = try? await gateway.charge(charge) }
        switch try await gateway.charge(charge) {
        case .captured(let receipt): return .captured(receipt)
        case .answered(let refusal): return .answered(refusal)
        case .cancelled: return .cancelled
        case .mismatch: return .notFound
        }
      case .query:
        let trace = try await gateway.query(charge.key)
        return trace == .notFound ? nil : trace
      case .cancel: return try await gateway.cancel(charge.key)
      }
    } catch {
      return nil
    }
  }
}

/// Numbers that differ enough for a storm and that its seed repeats (Knuth's MMIX constants).
private struct StormGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

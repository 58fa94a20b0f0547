import Catalogue
import Gateway
import Installments
import Secrets
import Store
import TestSupport
import Testing

/// Thousands of repayments on which everything goes wrong that can: codes, lost requests and answers,
/// and a program that dies between any two of its calls and starts again.
@Suite(.serialized)
struct RandomScenarioTests {
  @Test func `nobody is charged twice, and no debit is called a failure`() async throws {
    var world = try await World(seed: 20_261_122, orders: 300)
    for _ in 0..<6_000 { try await world.play() }
    try await world.settleEverything()
    let report = try await world.store.audit(against: world.gateway.recordedCharges())
    #expect(report.differences == [])
    #expect(report.open == 0)
    #expect(try await world.debitsPerInstallment().values.allSatisfy { $0 == 1 })
    #expect(report.captured > 1_200, "Many repayments end well.")
    #expect(world.deaths > 1_200 && world.blocked > 30, "And many do not go smoothly.")
  }

  @Test func `the same seed tells the same stories`() async throws {
    var stories: [[String]] = []
    for _ in 0..<2 {
      var world = try await World(seed: 7, orders: 20)
      for _ in 0..<150 { try await world.play() }
      stories.append(world.story)
    }
    #expect(stories[0] == stories[1])
  }
}

/// Books, a gateway, and dice.
private struct World {
  let store: OrderStore
  let gateway: SimulatedGateway
  private(set) var story: [String] = []
  private(set) var deaths = 0
  private(set) var blocked = 0
  private var last: Order.ID = 1
  private let folder: TemporaryFolder
  private let clock = ScriptedClock(Stage.start)
  private let dice: Dice
  private let orderCount: Int

  init(seed: UInt64, orders: Int) async throws {
    folder = try TemporaryFolder(isQuick: true)
    dice = Dice(seed: seed)
    orderCount = orders
    store = try OrderStore(path: folder.file("fenqi.sqlite"), on: .askingThread)
    gateway = try SimulatedGateway(
      at: folder.file("gateway.sqlite"), timepiece: clock.timepiece, seed: seed,
      latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
    let household = Self.household(orders: orders)
    try await gateway.add(household)
    try await store.add(household, today: Stage.start.day, work: .least)
  }

  /// One repayment, on books as the ones before have left them.
  mutating func play() async throws {
    // Impatient people try the same order again.
    let id = dice.below(3) == 0 ? last : Order.ID(1 + dice.below(orderCount))
    last = id
    guard let order = try await store.order(id) else { return }
    let before = order.openAttempt
    let channel = dice.element(of: Channel.allCases)
    await arm(for: channel)
    let lifetime = Lifetime(calls: dice.below(5) < 2 ? dice.below(7) : 1_000)
    let attempt = await repay(order, on: channel, within: lifetime)
    if lifetime.isOver { deaths += 1 }
    await gateway.disarm()
    if let attempt {
      #expect(before == nil, "Nothing is paid while an outcome is unknown.")
      try await check(attempt)
      story.append("\(order.number) \(attempt.numbers) \(attempt.state)")
    } else {
      blocked += before == nil ? 0 : 1
      story.append("\(order.number) blocked")
    }
    if dice.below(4) == 0 { try await restart() }
  }

  /// A new start asks about everything that is open, as the program does.
  private func restart() async throws {
    for attempt in try await cashier(Lifetime(calls: 1_000)).resolvePast() {
      try await check(attempt)
    }
  }

  mutating func settleEverything() async throws {
    for _ in 0..<20 where try await !store.openAttempts().isEmpty { try await restart() }
  }

  /// What is shown of an attempt is never better or worse than the truth.
  private func check(_ attempt: Attempt) async throws {
    let trace = try await gateway.query(attempt.key)
    switch attempt.state {
    case .declined, .voided:
      if case .captured = trace { Issue.record("\(attempt.key.text) was debited") }
    case .captured(let receipt): #expect(trace == .captured(receipt))
    case .intent, .sent, .pending, .unknown, .held: break  // Nothing is claimed.
    }
  }

  private func repay(
    _ order: Order, on channel: Channel, within lifetime: Lifetime
  ) async -> Attempt? {
    let count = 1 + dice.below(3)
    guard let items = order.items(first: count, on: Stage.start.day),
      let method = Self.methods.first(where: { $0.channel == channel })
    else { return nil }
    var information = PaymentInformation.wallet(password: "246810")
    if channel.isCard {
      let code = try? await gateway.sendCode(for: method.id).code
      information = .card(holder: "李小米", phone: "13800138000", smsCode: code ?? "")
    }
    return try? await cashier(lifetime).repay(
      items, of: order, with: method, information: information)
  }

  private func arm(for channel: Channel) async {
    switch dice.below(10) {
    case 0...4:
      let failure = dice.element(of: Self.failures[channel] ?? [])
      let mayBeDebited = failure.certainty != .refused
      await gateway.arm(code: failure.code, debited: mayBeDebited && dice.below(2) == 0)
    case 5: await gateway.follow(WireScript([.loseRequest]))
    case 6: await gateway.follow(WireScript([.loseAnswerAfterDebit]))
    default: break  // It goes well, if the program lives.
    }
  }

  private func cashier(_ lifetime: Lifetime) -> Cashier {
    Cashier(
      book: MortalBook(store, lifetime), gateway: MortalGateway(gateway, lifetime),
      timepiece: clock.timepiece,
      certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
      newKey: { [dice] in AttemptKey(bytes: dice.bytes(16)) })
  }

  /// How often each installment was debited at the gateway, by order and number.
  func debitsPerInstallment() async throws -> [String: Int] {
    var debits: [String: Int] = [:]
    for charge in try await gateway.recordedCharges() {
      guard case .captured = charge.trace else { continue }
      let parts = charge.fingerprint.split(separator: "|")
      for item in parts.dropFirst(2) {
        debits["\(parts[0]) \(item.split(separator: ":")[0])", default: 0] += 1
      }
    }
    return debits
  }

  private static let failures = Dictionary(
    grouping: FailureCatalogue.shipped.all, by: \.code.channel)

  private static let methods = Channel.allCases.map {
    PaymentMethod(id: $0.rawValue, channel: $0, issuer: "招商银行", mask: "**** 8806")
  }

  private static func household(orders: Int) -> Household {
    Household(
      account: Account(id: "demo", holder: "李小米"), password: "fenqi-demo", hint: nil,
      methods: methods.map { method in
        Household.BoundMethod(
          method: method, holder: "李小米", phone: "13800138000", balance: .largest,
          password: method.channel.isCard ? nil : "246810")
      },
      orders: (1...orders).map { number in
        Household.Purchase(
          number: "R\(number)", day: Stage.start.day.adding(days: -1), product: "米家台灯",
          price: Money(fen: 240_000),
          plan: Plan(
            periods: .twentyFour, cost: .interestFree,
            firstDueDay: Stage.start.day.adding(days: 20)))
      })
  }
}

import Gateway
import Installments
import Testing

/// A gateway with a method of every channel, told what to do line by line.
///
/// A story is written `what is done = what came of it`; playing it answers the same lines with what
/// really came of them, so a test compares two texts.
final class Story {
  let bench: Bench
  private var charges: [String: Charge] = [:]
  private var lastEvent: Int64 = 0

  static let opening: Int64 = 100_000

  init(
    bench: Bench? = nil, _ scenario: Scenario? = nil,
    terms: AccountTerms = .unlimited, expires: Day? = nil
  ) async throws {
    self.bench = try bench ?? Bench()
    let methods = Channel.allCases.map { channel in
      Household.BoundMethod(
        method: PaymentMethod(id: channel.rawValue, channel: channel, issuer: "银行", mask: "**** 1"),
        holder: "李小米", phone: Sample.phone, balance: Money(fen: Self.opening),
        password: channel.isCard ? nil : Sample.password, terms: terms,
        expires: channel.isCard ? expires : nil)
    }
    try await gateway.add(
      Household(
        account: Account(id: "demo", holder: "李小米"), password: "fenqi-demo", hint: nil,
        methods: methods, orders: []))
    if let scenario { try await gateway.arm(scenario) }
  }

  var gateway: SimulatedGateway { bench.gateway }

  /// Does what stands left of each `=`, and answers the lines with what came of it.
  func play(_ text: String) async throws -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      let step = line.split(separator: "=")[0].split(separator: " ").map(String.init)
      lines.append("\(step.joined(separator: " ")) = \(try await outcome(of: step))")
    }
    return lines.joined(separator: "\n")
  }

  private func outcome(of step: [String]) async throws -> String {
    let words = Array(step[1...])
    switch step[0] {
    case "pay", "foresee": return try await pay(words, isForeseen: step[0] == "foresee")
    case "again": return await told { try await gateway.charge(try charge(words[0])).text }
    case "ask": return await told { try await gateway.query(key(words[0])).text }
    case "cancel": return await told { try await gateway.cancel(key(words[0])).text }
    case "truth": return try await truth(of: key(words[0]))
    case "left": return try await gateway.balance(of: words[0])?.description ?? "none"
    case "top": return try await topUp(words[0], by: Money(parsing: words[1]))
    case "events": return try await events()
    case "standing": return try await standing(of: words[0])
    case "probe": return await gateway.probe().text
    case "send": return try await message(for: words[0])
    case "wait":
      bench.clock.wait(seconds: Int(words[0]) ?? 0)
      return "later"
    default:
      Issue.record("nobody knows how to \(step[0])")
      return ""
    }
  }

  // MARK: Charging

  /// `pay 1 alipay`, perhaps followed by `wrong`, a phone, a name or an amount.
  private func pay(_ words: [String], isForeseen: Bool) async throws -> String {
    let channel = try #require(Channel(rawValue: words[1]))
    var amount = Money(fen: 30_000)
    var phone = Sample.phone
    var holder = "李小米"
    var isWrong = false
    for word in words.dropFirst(2) {
      if word == "wrong" {
        isWrong = true
      } else if word.count == 11 {
        phone = word
      } else if let given = try? Money(parsing: word) {
        amount = given
      } else {
        holder = word
      }
    }
    let secret = try await secret(for: channel, isWrong: isWrong)
    let charge = Charge(
      key: key(words[0]), methodID: channel.rawValue, channel: channel, amount: amount,
      fingerprint: "MI\(words[0])|\(amount.fen)",
      information: channel.isCard
        ? .card(holder: holder, phone: phone, smsCode: secret) : .wallet(password: secret))
    if isForeseen {
      return await told { try await gateway.foresee(charge)?.code ?? "paid" }
    }
    charges[words[0]] = charge
    return await told { try await gateway.charge(charge).text }
  }

  private func secret(for channel: Channel, isWrong: Bool) async throws -> String {
    guard channel.isCard else { return isWrong ? "000000" : Sample.password }
    let code = try await gateway.sendCode(for: channel.rawValue).code
    return isWrong || code.isEmpty ? (code == "000000" ? "000001" : "000000") : code
  }

  private func charge(_ name: String) throws -> Charge { try #require(charges[name]) }

  private func key(_ name: String) -> AttemptKey { Sample.key(UInt64(name) ?? 0) }

  private func told(_ call: () async throws -> String) async -> String {
    do { return try await call() } catch {
      switch error as? WireFault {
      case .notSent: return "not sent"
      case .noAnswer: return "no answer"
      case nil: return "\(error)"
      }
    }
  }

  // MARK: Looking

  private func truth(of key: AttemptKey) async throws -> String {
    try await gateway.recordedCharges().first { $0.key == key }?.trace.text ?? "nothing"
  }

  private func topUp(_ method: String, by amount: Money) async -> String {
    do { try await gateway.topUp(method, by: amount) } catch { return "\(error)" }
    return "done"
  }

  /// Those since the last look.
  private func events() async throws -> String {
    let events = try await gateway.events(after: lastEvent)
    lastEvent = events.last?.number ?? lastEvent
    let texts = events.map { event in
      let number = charges.first { $0.value.key == event.key }?.key ?? "?"
      return "\(number) \(event.trace.text) \(event.amount)"
    }
    return texts.isEmpty ? "none" : texts.joined(separator: ", ")
  }

  private func message(for method: String) async throws -> String {
    let message = try await gateway.sendCode(for: method)
    let isValid = message.isValid(at: bench.clock.timepiece.now)
    return [
      message.phone, message.isReadable ? "readable" : "unreadable", isValid ? "good" : "too old",
    ].joined(separator: " ")
  }

  private func standing(of method: String) async throws -> String {
    let found = try await gateway.standings(of: [method])[method]
    guard let standing = found else { return "unknown" }
    let start = bench.clock.timepiece.now
    var words = ["\(standing.available)"]
    if standing.frozen > .zero { words.append("frozen \(standing.frozen)") }
    words += standing.limits.map { limit in
      let reset = limit.resets.map { " until \($0)" } ?? ""
      return "\(limit.span.rawValue) \(limit.used)/\(limit.most)\(reset)"
    }
    if let times = standing.times { words.append("times \(times.used)/\(times.most)") }
    if let obstacle = standing.obstacle { words.append(obstacle.rawValue) }
    if let day = standing.lockedUntil { words.append("locked until \(day)") }
    if let outage = standing.outage {
      let minutes = [outage.from, outage.until].map { start.seconds(until: $0) / 60 }
      words.append("outage \(minutes[0]) to \(minutes[1])")
    }
    if let moment = standing.opensAt {
      words.append("opens in \(start.seconds(until: moment) / 60)")
    }
    return words.joined(separator: ", ")
  }
}

extension Verdict {
  var text: String {
    switch self {
    case .captured: "paid"
    case .answered(let refusal): refusal.code
    case .cancelled: "cancelled"
    case .mismatch: "mismatch"
    }
  }
}

extension Trace {
  var text: String {
    switch self {
    case .captured: "paid"
    case .answered(let refusal): refusal.code
    case .cancelled: "cancelled"
    case .notFound: "not found"
    }
  }
}

extension LineReport {
  var text: String {
    guard let brokenAt else { return "well" }
    return "\(brokenAt.rawValue), \(couldArrive ? "may have arrived" : "never arrived")"
  }
}

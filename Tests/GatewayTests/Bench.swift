import Foundation
import Gateway
import Installments
import Secrets
import Synchronization

/// A clock that a test sets.
final class Clock: Sendable {
  private let moment: Mutex<Moment>

  init(_ start: Moment) {
    moment = Mutex(start)
  }

  var timepiece: Timepiece { Timepiece { self.moment.withLock { $0 } } }

  func wait(seconds: Int) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }
}

/// A gateway with books in a folder of its own, which goes with it.
final class Bench: Sendable {
  private let folder: URL
  let clock: Clock
  let gateway: SimulatedGateway

  var path: String { folder.appending(path: "gateway.sqlite").path }

  init(
    seed: UInt64 = 1, start: Moment = Moment(milliseconds: 1_795_330_800_000),
    latency: Latency = .fixed(milliseconds: 0),
    pause: @escaping @Sendable (Duration) async -> Void = { _ in }
  ) throws {
    clock = Clock(start)
    folder = FileManager.default.temporaryDirectory.appending(path: "fenqi-\(UUID())")
    gateway = try SimulatedGateway(
      at: folder.appending(path: "gateway.sqlite").path, timepiece: clock.timepiece, seed: seed,
      latency: latency, work: .least, pause: pause)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A gateway on the same books, as a second program or a later one has it.
  func another() throws -> SimulatedGateway {
    try SimulatedGateway(
      at: path, timepiece: clock.timepiece, seed: 2, latency: .fixed(milliseconds: 0),
      work: .least, pause: { _ in })
  }
}

/// The methods that the tests charge.
enum Sample {
  static let phone = "13800138000"
  static let password = "246810"

  static func household(_ methods: Household.BoundMethod...) -> Household {
    Household(
      account: Account(id: "demo", holder: "李小米"), password: "fenqi-demo", hint: nil,
      methods: methods, orders: [])
  }

  static func card(
    _ id: String = "card", holder: String = "李小米", balance: Int64 = 100_000,
    obstacle: PaymentMethod.Obstacle? = nil, answers: Household.Answers = .normal
  ) -> Household.BoundMethod {
    Household.BoundMethod(
      method: PaymentMethod(
        id: id, channel: .bankCard, issuer: "招商银行", mask: "**** 8806", obstacle: obstacle),
      holder: holder, phone: phone, balance: Money(fen: balance), password: nil, answers: answers)
  }

  static func wallet(
    _ id: String = "wallet", channel: Channel = .alipay, balance: Int64 = 100_000,
    obstacle: PaymentMethod.Obstacle? = nil, answers: Household.Answers = .normal
  ) -> Household.BoundMethod {
    Household.BoundMethod(
      method: PaymentMethod(
        id: id, channel: channel, issuer: "支付宝", mask: "138****8000", obstacle: obstacle),
      holder: "李小米", phone: phone, balance: Money(fen: balance), password: password,
      answers: answers)
  }

  static func key(_ number: UInt64) -> AttemptKey {
    AttemptKey(bytes: (0..<16).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 })
  }

  static func charge(
    _ number: UInt64 = 1, method: PaymentMethod.ID = "wallet", channel: Channel = .alipay,
    fen: Int64 = 30_000, fingerprint: String = "MI1|wallet|1:30000",
    information: PaymentInformation = .wallet(password: password)
  ) -> Charge {
    Charge(
      key: key(number), methodID: method, channel: channel, amount: Money(fen: fen),
      fingerprint: fingerprint, information: information)
  }

  static func cardCharge(
    _ number: UInt64 = 1, fen: Int64 = 30_000, holder: String = "李小米", phone: String = phone,
    code: String
  ) -> Charge {
    charge(
      number, method: "card", channel: .bankCard, fen: fen,
      information: .card(holder: holder, phone: phone, smsCode: code))
  }
}

import Gateway
import Installments

/// Scenario files made of chance, and random charges to play under them; a seed repeats both.
struct RandomScenario {
  private var generator: SeededChance

  init(seed: UInt64) {
    generator = SeededChance(state: seed &+ 1)
  }

  /// Some of everything; without faults of the line where the charges are compared with foresight.
  mutating func scenario(withBrokenLine: Bool) throws -> Scenario {
    var text = "seed = \(Int.random(in: 0..<1_000, using: &generator))\n"
    for _ in 0..<12 { text += answer() }
    for _ in 0..<6 { text += event() }
    if withBrokenLine { for _ in 0..<8 { text += wire() } }
    text += """
      [[limits]]
      channel = "\(channel.rawValue)"
      payment = "\(Int.random(in: 20...400, using: &generator)).00"
      day = "900.00"
      month = "2,000.00"
      times_a_day = 6
      [[frozen]]
      channel = "\(channel.rawValue)"
      leaves = "400.00"
      [[maintenance]]
      channel = "\(channel.rawValue)"
      from_minutes = 30
      until_minutes = 90

      """
    return try KnobStories.scenario(text)
  }

  /// Chance that something happens once in so many times.
  mutating func isOnce(in times: Int) -> Bool { Int.random(in: 0..<times, using: &generator) == 0 }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  var channel: Channel {
    mutating get { Channel.allCases.randomElement(using: &generator) ?? .alipay }
  }

  /// A charge for one of the methods of `Story`; the code is for cards.
  mutating func charge(_ number: UInt64, on channel: Channel, code: String) -> Charge {
    let fen = Int64(self.number(1..<45_000))
    let isWrong = isOnce(in: 8)
    let secret = isWrong ? "000000" : channel.isCard ? code : Sample.password
    return Charge(
      key: Sample.key(number), methodID: channel.rawValue, channel: channel,
      amount: Money(fen: fen), fingerprint: "MI\(number)|\(fen)",
      information: channel.isCard
        ? .card(
          holder: "李小米", phone: isOnce(in: 9) ? "13811112222" : Sample.phone, smsCode: secret)
        : .wallet(password: secret))
  }

  private mutating func selection() -> String {
    let attempt = "attempt = \(number(1..<40))\n"
    return attempt + (isOnce(in: 2) ? "channel = \"\(channel.rawValue)\"\n" : "")
  }

  private mutating func answer() -> String {
    let text = "[[answer]]\n\(selection())code = \"\(number(10..<99))\"\n"
    let questions = "after_queries = \(number(0..<3))\n"
    switch number(0..<6) {
    case 0: return text
    case 1: return text + "debited = true\n"
    case 2: return text + "debited = true\nlater = \"captured\"\n" + questions
    case 3: return text + "later = \"captured\"\n" + questions
    case 4: return text + "later = \"refused\"\n" + questions
    default: return text + "later = \"not-found\"\n" + questions
    }
  }

  private mutating func event() -> String {
    let kinds = [
      "\"twice\"", "\"never\"", "\"out-of-order\"", "\"late\"\nafter_queries = 2",
      "\"late\"\nafter_seconds = 600", "\"wrong-amount\"",
    ]
    return "[[event]]\n\(selection())delivery = \(kinds[number(0..<kinds.count)])\n"
  }

  private mutating func wire() -> String {
    let kinds = [
      "loses = \"request\"", "loses = \"answer-after-debit\"", "loses = \"answer-before-debit\"",
      "breaks = \"dns\"", "breaks = \"first-byte\"", "breaks = \"total\"",
    ]
    return "[[wire]]\n\(selection())\(kinds[number(0..<kinds.count)])\n"
  }
}

/// Numbers that differ enough for a storm and that its seed repeats (Knuth's MMIX constants).
struct SeededChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

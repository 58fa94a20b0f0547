import Installments

/// How often what goes wrong in a world, and how large the world is: each seed has another.
public struct Climate: Sendable {
  /// What can go wrong.
  public enum Fault: Int, CaseIterable, Sendable {
    case crashBefore, crashAfter, crashAmid, suspension, clockJump
    case writeFails, writeFailsThoughDone, readFails
    case lineBroken, requestLost, answerLost, requestLate, requestRepeated
    case eventLost, eventRepeated, eventsShuffled, lie
  }

  /// How many windows there are.
  public let seats: Int
  public let orders: Int
  /// How many repayments are begun.
  public let payments: Int
  /// Whether the gateway breaks its promises.
  public let isLiar: Bool
  /// What becomes of charges, as weights: captured, declined, in progress, paid without a receipt.
  let outcomes: [Int]
  /// Of 1,024 occasions.
  private let rates: [Int]

  init(_ dice: inout SplitMix64, payments: Int) {
    seats = 1 + dice.below(4)
    orders = 3 + dice.below(6)
    self.payments = payments
    isLiar = dice.below(5) == 0
    outcomes = [
      20 + dice.below(80), dice.below(30), dice.below(30), dice.below(12),
    ]
    // Some seeds are calm, some storm, and most have a few things that go wrong often.
    let storm = [10, 40, 90, 200][dice.below(4)]
    var rates: [Int] = []
    for _ in Fault.allCases {
      rates.append(dice.below(4) == 0 ? 0 : dice.below(storm) + dice.below(storm / 2))
    }
    for rare in [Fault.crashBefore, .crashAfter, .crashAmid, .suspension, .clockJump] {
      rates[rare.rawValue] /= 2
    }
    rates[Fault.lie.rawValue] = isLiar ? 100 + dice.below(400) : 0
    self.rates = rates
  }

  func rate(of fault: Fault) -> Int { rates[fault.rawValue] }
}

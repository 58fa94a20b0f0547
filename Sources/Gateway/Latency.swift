import Installments

/// How long the gateway takes to answer a charge. Questions and codes take a third of it.
public struct Latency: Hashable, Sendable {
  private let milliseconds: ClosedRange<Int>

  private init(_ milliseconds: ClosedRange<Int>) {
    precondition(milliseconds.lowerBound >= 0, "Nothing is answered before it is asked.")
    self.milliseconds = milliseconds
  }

  public static func fixed(milliseconds: Int) -> Latency { Latency(milliseconds...milliseconds) }
  public static func random(milliseconds: ClosedRange<Int>) -> Latency { Latency(milliseconds) }

  public static let standard = Latency.random(milliseconds: 600...1_500)

  func draw(using generator: inout SplitMix64) -> Duration {
    .milliseconds(Int.random(in: milliseconds, using: &generator))
  }
}

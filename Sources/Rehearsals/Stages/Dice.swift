import Installments
import Synchronization

/// Random numbers that a seed repeats, for whoever can't keep a generator to himself.
public nonisolated final class Dice: Sendable {
  private let generator: Mutex<SplitMix64>

  public init(seed: UInt64) {
    generator = Mutex(SplitMix64(seed: seed))
  }

  public func below(_ count: Int) -> Int { generator.withLock { $0.below(count) } }

  public func element<Element>(of list: [Element]) -> Element { list[below(list.count)] }

  public func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(below(256)) } }
}

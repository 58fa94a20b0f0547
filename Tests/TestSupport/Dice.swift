import Synchronization

/// Numbers that look random and are the same for the same seed (the generator SplitMix64).
public nonisolated final class Dice: Sendable {
  private let state: Mutex<UInt64>

  public init(seed: UInt64) {
    state = Mutex(seed)
  }

  public func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  public func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  public func element<Element>(of list: [Element]) -> Element { list[below(list.count)] }

  public func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }
}

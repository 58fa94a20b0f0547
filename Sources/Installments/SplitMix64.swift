/// A small generator of numbers that look random and are the same for the same seed on every
/// machine (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). Nothing
/// that must not be guessed comes from it.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `count - 1`, by the upper half of a product, without division.
  public mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  public mutating func element<Element>(of list: [Element]) -> Element {
    list[below(list.count)]
  }
}

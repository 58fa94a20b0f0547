import Installments

/// Makes inputs out of good ones: cut, doubled, spliced, with bits turned and words put in.
struct Mutator {
  private var dice: SplitMix64

  init(seed: UInt64) {
    dice = SplitMix64(seed: seed)
  }

  mutating func input(from corpus: [[UInt8]], words: [[UInt8]], longest: Int) -> [UInt8] {
    var bytes = corpus.isEmpty ? [] : dice.element(of: corpus)
    // One change in most, a heap of them in some.
    let changes = 1 << dice.below(5)
    for _ in 0..<changes { change(&bytes, corpus, words) }
    return bytes.count <= longest ? bytes : Array(bytes[..<longest])
  }

  private mutating func change(_ bytes: inout [UInt8], _ corpus: [[UInt8]], _ words: [[UInt8]]) {
    let place = dice.below(bytes.count + 1)
    switch dice.below(10) {
    case 0 where !bytes.isEmpty: bytes[place % bytes.count] ^= UInt8(1 << dice.below(8))
    case 1 where !bytes.isEmpty: bytes[place % bytes.count] = UInt8(dice.below(256))
    case 2: bytes.insert(UInt8(dice.below(256)), at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.below(8)))
    case 4: bytes.removeSubrange(place...)
    case 5:
      let piece = Array(bytes[place..<min(bytes.count, place + 1 + dice.below(32))])
      for _ in 0..<(1 + dice.below(4)) { bytes.insert(contentsOf: piece, at: place) }
    case 6 where !corpus.isEmpty:
      let other = dice.element(of: corpus)
      bytes.replaceSubrange(place..., with: other[dice.below(other.count + 1)...])
    case 7: bytes.insert(contentsOf: character(), at: place)
    default:
      if !words.isEmpty { bytes.insert(contentsOf: dice.element(of: words), at: place) }
    }
  }

  /// Any character at all, most often one that is trouble.
  private mutating func character() -> [UInt8] {
    let number =
      dice.below(3) > 0
      ? dice.element(of: Self.trouble) : UInt32(dice.below(0x11_0000))
    return Array(String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8)
  }

  private static let trouble: [UInt32] = [
    0, 7, 8, 9, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x9D, 0xAD, 0x301, 0x61C, 0x115F, 0x1160,
    0x11A8, 0x180E, 0x200B, 0x200D, 0x200E, 0x2028, 0x2029, 0x202E, 0x2060, 0x2066, 0x20DD, 0x3000,
    0x3164, 0xE000, 0xFE0F, 0xFEFF, 0xFF10, 0xFFE5, 0xFFFC, 0xFFFE, 0x1F468, 0x1F1E8, 0xE0041,
    0xE0100, 0x10FFFF,
  ]
}

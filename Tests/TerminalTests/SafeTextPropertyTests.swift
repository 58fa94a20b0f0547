import Terminal
import TestSupport
import Testing
import Wording

/// What holds of the sanitiser for any text at all.
struct SafeTextPropertyTests {
  /// Texts of every sort of character, most of them trouble.
  private static let texts: [String] = {
    let dice = Dice(seed: 42)
    let sorts: [ClosedRange<UInt32>] = [
      0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x2FF, 0x300...0x36F, 0x590...0x70F, 0xE00...0xEFF,
      0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20F0, 0x3000...0x30FF, 0x4E00...0x4FFF,
      0xE000...0xE010, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F1E6...0x1F6FF,
      0xE0000...0xE01EF, 0x10FFF0...0x10FFFF,
    ]
    return (0..<4_000).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<dice.below(24) {
        let sort = dice.element(of: sorts)
        let number = sort.lowerBound + UInt32(dice.below(sort.count))
        if let scalar = Unicode.Scalar(number) { text.append(scalar) }
      }
      return String(text)
    }
  }()

  @Test func `what is safe once stays as it is`() {
    for text in Self.texts {
      let (line, lines) = (SafeText.of(text), SafeText.lines(text))
      #expect(SafeText.of(line) == line && SafeText.lines(lines) == lines)
      #expect(SafeText.lines(line) == line)
    }
  }

  @Test func `nothing that steers, hides or reorders is left`() {
    for text in Self.texts {
      let line = SafeText.of(text)
      #expect(!line.unicodeScalars.contains(where: Self.isForbidden))
      let lines = SafeText.lines(text).replacing("\r\n", with: "").replacing("\n", with: "")
      #expect(!lines.unicodeScalars.contains(where: Self.isForbidden))
    }
  }

  /// Written down again, apart from the sanitiser's own table.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F,
      0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF,
      0xFFA0, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }

  @Test func `no base has more than four marks, and no text gets wider`() {
    for text in Self.texts {
      let line = SafeText.of(text)
      #expect(TextWidth.of(line) <= TextWidth.of(text))
      var marks = 0
      for scalar in line.unicodeScalars {
        marks = TextWidth.of(scalar) == 0 ? marks + 1 : 0
        #expect(marks <= SafeText.mostMarks)
      }
    }
  }

  @Test func `bytes that are no UTF-8 are seen as such`() {
    #expect(SafeText.of(bytes: [0x61, 0xC0, 0xAF, 0x62]) == "a\u{FFFD}\u{FFFD}b")
    #expect(SafeText.of(bytes: [0xED, 0xA0, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(
      SafeText.of(bytes: [0xF4, 0x90, 0x80, 0x80]).unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
    #expect(SafeText.of(bytes: [0xE2, 0x82]) == "\u{FFFD}")
    #expect(SafeText.of(bytes: Array("第 3 期".utf8)) == "第 3 期")
  }

  @Test func `line ends stay where lines are wanted, and only there`() {
    #expect(SafeText.lines("a\nb\r\nc\rd\u{85}e") == "a\nb\r\nc\u{FFFD}d\u{FFFD}e")
    #expect(SafeText.of("a\nb\r\n") == "a\u{FFFD}b\u{FFFD}\u{FFFD}")
  }
}

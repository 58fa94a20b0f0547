import Testing

@testable import Terminal

/// What stands for a character takes the columns of the character, whatever that is.
struct SymbolsTests {
  private static var ambiguous: [Unicode.Scalar] {
    (0xA1...0x3FFFD).lazy.filter { AmbiguousScalars.contains($0) }.compactMap(Unicode.Scalar.init)
  }

  @Test func `a wide stand-in takes two columns on every terminal`() {
    TextWidth.$ambiguousColumns.withValue(2) {
      for scalar in Self.ambiguous {
        let standIn = StandIn.unicode(for: scalar)
        #expect(TextWidth.of(standIn) == 2, "\(scalar)")
        #expect(!standIn.unicodeScalars.contains { AmbiguousScalars.contains($0.value) })
      }
    }
  }

  @Test func `one in ASCII takes the columns of the character`() {
    for columns in 1...2 {
      TextWidth.$ambiguousColumns.withValue(columns) {
        for scalar in Self.ambiguous + Array("￥〓★😀".unicodeScalars) {
          let standIn = StandIn.ascii(for: scalar)
          #expect(standIn.utf8.allSatisfy { (0x20...0x7E).contains($0) })
          #expect(standIn.utf8.count == TextWidth.of(scalar), "\(scalar)")
        }
      }
    }
  }

  @Test func `letters and their punctuation stay as they are`() {
    for text in ["分期，付款。（1）《x》", "Zoë Ünal", "Ж α 한국", "plain"] {
      #expect(Symbols.ascii.spelled(text) == text)
    }
    #expect(Symbols.unicode.spelled("…×→") == "…×→")
    #expect(Symbols.ascii.spelled("Ⅱ “x” ½") == "? \"x\" ?")
  }
}

import CNcurses
import Terminal
import Testing

/// The one measure of text agrees with the C library's, and what fits is cut and filled to measure.
struct TextWidthTests {
  @Test func `every character takes the columns that the C library counts`() {
    #expect(curses_use_locale())
    for value in UInt32.zero...0x10FFFF where value != spacingSinceUnicode16 {
      guard let scalar = Unicode.Scalar(value), isShownAsItIs(scalar) else { continue }
      let counted = Int(curses_width(value))
      // The library may be older than the character.
      if counted < 0 { continue }
      #expect(TextWidth.of(scalar) == counted, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: Array("—…“”‘’·×→←↑↓●○①─│┌┐└┘█".unicodeScalars))
  func `an ambiguous character is as wide as the terminal draws it`(scalar: Unicode.Scalar) {
    #expect(TextWidth.of(scalar) == 1)
    TextWidth.$ambiguousColumns.withValue(2) { #expect(TextWidth.of(scalar) == 2) }
  }

  @Test func `nothing but ambiguous characters depends on that`() {
    for value in UInt32.zero...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let narrow = TextWidth.of(scalar)
      let wide = TextWidth.$ambiguousColumns.withValue(2) { TextWidth.of(scalar) }
      #expect(wide == narrow || (narrow, wide) == (1, 2), "U+\(String(value, radix: 16))")
    }
    let safe = "Pay 分期付款 ￥1,299.00（逾期）ｑ／한국 ｱｲｳ"
    TextWidth.$ambiguousColumns.withValue(2) {
      #expect(TextWidth.of(safe) == 43)
      #expect(TextWidth.clip("分期付款", to: 5) == "分…")
      #expect(TextWidth.clip("分期付款", to: 1) == ".")
    }
    #expect(TextWidth.of(safe) == 43)
  }

  /// An Ahom sign that took no column before; libraries of either age are in use.
  private let spacingSinceUnicode16: UInt32 = 0x1171E

  private func isShownAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .unassigned
      && SafeText.of(String(scalar)) == String(scalar)
  }

  @Test(arguments: [
    ("", 0), ("Pay", 3), ("分期", 4), ("￥1,299.00", 10), ("第 3 期", 7), ("e\u{301}", 1),
    ("한국", 4), ("—…“”", 4), ("（逾期）", 8), ("ｱｲｳ", 3),
  ])
  func `text is as wide as its characters together`(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
    #expect(TextWidth.of(text[...]) == columns)
    #expect(text.map { TextWidth.of($0) }.reduce(0, +) == columns)
  }

  @Test(arguments: [
    ("分期付款", 8, "分期付款"), ("分期付款", 7, "分期付…"), ("分期付款", 6, "分期…"),
    ("分期付款", 2, "…"), ("分期付款", 1, "…"), ("分期付款", 0, ""), ("分期付款", -3, ""),
    ("Installment", 6, "Insta…"), ("第3期 due", 5, "第3…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `a cut text ends in an ellipsis and halves nothing`(
    text: String, columns: Int, cut: String
  ) {
    #expect(TextWidth.clip(text, to: columns) == cut)
  }

  @Test func `a padded text is exactly as wide as asked`() {
    #expect(TextWidth.pad("分期", to: 7) == "分期   ")
    #expect(TextWidth.pad("分期", to: 7, alignment: .trailing) == "   分期")
    #expect(TextWidth.pad("分期", to: 7, alignment: .center) == " 分期  ")
    #expect(TextWidth.pad("分期付款", to: 6) == "分期… ")
    #expect(TextWidth.pad("ok", to: 0).isEmpty)
    for columns in 0..<12 {
      for text in ["分期付款", "repay", "第3期 due", ""] {
        #expect(TextWidth.of(TextWidth.pad(text, to: columns)) == columns)
      }
    }
  }
}

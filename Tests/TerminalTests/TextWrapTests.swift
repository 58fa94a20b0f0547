import Terminal
import Testing

/// Paragraphs are broken where a reader of either language expects it.
struct TextWrapTests {
  @Test func `English breaks at spaces`() {
    #expect(
      TextWidth.wrap("The bank refused the payment.", to: 12)
        == ["The bank", "refused the", "payment."])
  }

  @Test func `Chinese breaks between characters`() {
    #expect(TextWidth.wrap("银行拒绝了这笔付款", to: 8) == ["银行拒绝", "了这笔付", "款"])
  }

  @Test func `no line begins with punctuation that closes`() {
    #expect(TextWidth.wrap("余额不足，请换卡", to: 8) == ["余额不", "足，请换", "卡"])
    #expect(TextWidth.wrap("付款（逾期）", to: 6) == ["付款", "（逾", "期）"])
  }

  @Test func `mixed text breaks on both sides of a word`() {
    #expect(TextWidth.wrap("第3期由Visa支付", to: 8) == ["第3期由", "Visa支付"])
  }

  @Test func `line ends are kept, empty lines too`() {
    #expect(TextWidth.wrap("一\n\n二", to: 10) == ["一", "", "二"])
    #expect(TextWidth.wrap("", to: 10) == [""])
  }

  @Test func `a word wider than the line is cut`() {
    #expect(TextWidth.wrap("0123456789 ab", to: 4) == ["0123", "4567", "89", "ab"])
  }

  @Test(arguments: 2..<30)
  func `no line is wider than asked, and no word is lost`(columns: Int) {
    let text = "您的第 3 期（共 12 期）￥1,299.00 已逾期。Please pay by 2025-03-01, or a fee applies！"
    let lines = TextWidth.wrap(text, to: columns)
    #expect(lines.allSatisfy { TextWidth.of($0) <= columns })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `a line without room is no line`() {
    #expect(TextWidth.wrap("分期", to: 0).isEmpty)
    #expect(TextWidth.wrap("分期", to: 1) == ["分", "期"])
  }
}

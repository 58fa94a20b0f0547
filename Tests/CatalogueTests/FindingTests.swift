import Catalogue
import Testing

/// Texts are found anywhere, words by how they begin and never by what is amid them.
struct FindingTests {
  @Test(arguments: [
    ("pay with it", "pay", true), ("pay with it", "with i", true), ("pay with it", "ay", false),
    ("用wechat支付", "wech", true), ("用wechat支付", "chat", false), ("orders.clear-filter", "fil", true),
    ("orders.clear-filter", ".cl", false), ("sms: 5", "5", true), ("sms: 5", ":", false),
    ("sms : 5", ":", true), ("", "a", false), ("a", "ab", false),
  ])
  func `a word is found by its beginning`(text: String, start: String, isFound: Bool) {
    #expect(text.hasWord(beginningWith: start) == isFound)
  }

  @Test(arguments: [
    ("余额不足", "不足", true), ("余额不足", "足不", false), ("aab", "ab", true), ("aab", "aab", true),
    ("aab", "aabb", false), ("", "a", false), ("a", "", true), ("微信", "\u{4FE1}", true),
  ])
  func `a text is found wherever it stands`(text: String, part: String, isFound: Bool) {
    #expect(text.holds(part) == isFound)
  }
}

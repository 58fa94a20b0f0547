import Catalogue
import Testing

/// Words are found by how they begin, never by what is amid them.
struct WordBeginningTests {
  @Test(arguments: [
    ("pay with it", "pay", true), ("pay with it", "with i", true), ("pay with it", "ay", false),
    ("用wechat支付", "wech", true), ("用wechat支付", "chat", false), ("orders.clear-filter", "fil", true),
    ("orders.clear-filter", ".cl", false), ("sms: 5", "5", true), ("sms: 5", ":", false),
    ("sms : 5", ":", true), ("", "a", false), ("a", "ab", false),
  ])
  func `a word is found by its beginning`(text: String, start: String, isFound: Bool) {
    #expect(text.hasWord(beginningWith: start) == isFound)
  }
}

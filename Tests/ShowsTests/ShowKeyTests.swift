import Screens
import Terminal
import Testing
import Wording

@testable import Shows

/// The keys of whoever shows.
struct ShowKeyTests {
  @Test func `no key means two things`() {
    let keys = ShowKey.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for key in keys {
      #expect(ShowKey.chapter(meantBy: key) == nil)
      #expect(key != ShowKey.handBack)
      #expect(key != ShowKey.hint)
    }
  }

  @Test func `an input method in full-width mode means the same keys`() {
    #expect(ShowKey.meant(by: .character("ｑ")) == .leave)
    #expect(ShowKey.meant(by: .character("\u{3000}")) == .pause)
    #expect(ShowKey.chapter(meantBy: .character("３")) == 2)
    #expect(ShowKey.meant(by: .character("z")) == nil)
  }

  @Test(arguments: Language.allCases)
  func `the most needed are told of in one row`(language: Language) {
    let told = ShowKey.allCases.prefix(5).map { $0.told.in(language) }.joined(separator: "  ")
    #expect(TextWidth.of(told) <= 70)
  }
}

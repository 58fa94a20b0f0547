import Testing

@testable import Catalogue

/// Words are found as they are typed with an input method's letters.
struct PinyinTests {
  private let pinyin = Pinyin.shipped

  @Test(arguments: [
    ("hk", 0), ("huankuan", 0), ("huank", 0), ("hkuan", 0), ("haikuan", 0), ("kuan", 1), ("k", 1),
  ])
  func `whole syllables, first letters and both together spell a word`(letters: String, place: Int)
  {
    #expect(pinyin.place(of: letters, in: "还款") == place)
  }

  @Test(arguments: ["kh", "huankuanx", "x", "huan kuan"])
  func `other letters do not`(letters: String) {
    #expect(pinyin.place(of: letters, in: "还款") == nil)
  }

  @Test func `letters and digits are typed as themselves, and signs are passed over`() {
    #expect(pinyin.place(of: "d3z", in: "选第 3 种") == 1)
    #expect(pinyin.place(of: "dqx", in: "到“取消”") == 0)
    #expect(pinyin.place(of: "gqdshell", in: "挂起到 shell") == 0)
    #expect(pinyin.place(of: "gqd", in: "挂起到 shell") == 0)
  }

  @Test(arguments: ["还", "还款 huan", "还 Huan", "还 huan\n还 hai", "还 huán"])
  func `a table that is not one is refused`(text: String) {
    #expect(Pinyin(text: text) == nil)
  }
}

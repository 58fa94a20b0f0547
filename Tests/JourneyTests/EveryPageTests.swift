import Installments
import Screens
import Store
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

/// What holds of every page that is ever shown, at any size and in both languages.
struct EveryPageTests {
  /// What shows that a step of a screen was seen.
  private static let headings = [
    Phrase(zh: "账号或密码不正确", en: "The account or the password is wrong"),
    Phrase(zh: "没有符合筛选的订单", en: "No order matches"),
    Phrase(zh: "没有分期，也没有欠款", en: "no installments, and nothing is owed"),
    Phrase(zh: "已全部还清", en: "Everything is repaid"),
    Phrase(zh: "请只写姓名，勿含数字或符号", en: "letters of a name only"),
    Phrase(zh: "应为 11 位", en: "11 digits are needed"),
    Phrase(zh: "确认还款", en: "Confirm the repayment"),
    Phrase(zh: "卡上的可用余额不足", en: "The available balance of the card is too low"),
    Phrase(zh: "这笔还款需要", en: "This repayment takes"),
    Phrase(zh: "网络正常", en: "the line is fine"),
    Phrase(zh: "支付密码不正确", en: "the payment password is wrong"),
    Phrase(zh: "结果确认中，请勿重复支付", en: "The result is being confirmed"),
    Phrase(zh: "下一期到期日", en: "Next due day"),
    Phrase(zh: "按键：", en: "Keys: "),
    Phrase(zh: "正在使用", en: "in use"),
    Phrase(zh: "要退出分期还款吗？", en: "Leave the program?"),
  ]

  /// A customer who sees every screen in every step, with hints of nobody's secrets.
  nonisolated struct Tour: CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    let language: Language

    var testDescription: String { "\(columns)x\(rows) \(language.rawValue)" }

    static let all = [(46, 16), (60, 16), (80, 24), (120, 40), (200, 60)].flatMap { columns, rows in
      Language.allCases.map { Tour(columns: columns, rows: rows, language: $0) }
    }
  }

  @Test(arguments: Tour.all)
  func `every page fills its terminal, and shows nothing cut, broken or secret`(
    on tour: Tour
  ) async throws {
    let stage = try await Stage(
      Self.householdWithoutHints(), language: tour.language, columns: tour.columns,
      rows: tour.rows, canRehearse: true)
    let codes = try await walk(on: stage)
    #expect(codes == Set(ScreenCode.allCases.map(\.rawValue)))
    // Where lines end is a matter of the size.
    let pages = stage.display.pages.joined().filter { !$0.isWhitespace }
    let unseen = Self.headings.map { $0.in(tour.language).filter { !$0.isWhitespace } }
      .filter { !pages.contains($0) }
    #expect(unseen == [])
    #expect(stage.strangers == [])
    for canvas in stage.display.canvases {
      let page = canvas.text
      for row in 0..<tour.rows {
        try #require(TextWidth.of(canvas.row(row)) == tour.columns, "\(page)")
      }
      try #require(!page.contains("\u{FFFD}"), "\(page)")
      try #require(!page.contains("fenqi-demo") && !page.contains("246810"), "\(page)")
      try #require(canvas.rows.last?.isEmpty == false, "\(page)")
      try #require(canvas.rows.last?.contains("…") == false, "\(page)")
      try #require(TextWidth.of(canvas.rows.last ?? "") < tour.columns - 1, "\(page)")
      if canvas.rows[0].hasSuffix("FQ-8"), page.contains(/这笔还款\s|Repayment\s\s/) {
        try #require(page.contains(/\ss\s\s(联系客服|contact customer service)/), "\(page)")
      }
      try #require(page.firstMatch(of: /¥[0-9,.]*…|\d{4}-\d\d-?\d?…/) == nil, "\(page)")
    }
    #expect(stage.display.carets.allSatisfy { $0 != nil })
    for caret in stage.display.carets.compactMap({ $0 }) {
      #expect((0..<tour.columns).contains(caret.column) && (0..<tour.rows).contains(caret.row))
    }
  }

  @Test(arguments: Language.allCases)
  func `no line and no sign is left in what is written in ASCII`(language: Language) async throws {
    let stage = try await Stage(language: language, symbols: .ascii)
    _ = try await walk(on: stage)
    for scalar in Set(stage.display.pages.joined().unicodeScalars) where !scalar.isASCII {
      let isText = scalar.properties.isAlphabetic || "，。、：；（）！？《》【】".unicodeScalars.contains(scalar)
      #expect(isText && TextWidth.of(scalar) == 2, "\(scalar)")
    }
    #expect(stage.page.contains("Y"))
  }

  @Test func `pages hold together where ambiguous characters are wide`() async throws {
    try await TextWidth.$ambiguousColumns.withValue(2) {
      let stage = try await Stage(symbols: .ascii)
      _ = try await walk(on: stage)
      for canvas in stage.display.canvases {
        for row in 0..<24 { try #require(TextWidth.of(canvas.row(row)) == 80, "\(canvas.text)") }
      }
    }
  }

  /// The keys of the footer are whole, and those of the help are all there.
  @Test(arguments: Tour.all)
  func `the first key of a screen is in its footer, whole`(on tour: Tour) async throws {
    let stage = try await Stage(
      language: tour.language, columns: tour.columns, rows: tour.rows)
    await stage.signIn()
    let expected = Phrase(zh: "Enter 打开", en: "Enter open").in(tour.language)
    #expect(stage.display.canvas?.rows.last?.hasPrefix(" \(expected)  ") == true)
  }

  /// The page may be drawn between the outcome and the reading of the order.
  @Test func `a receipt never tells how the order stood before it`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    try await stage.repayByWallet("XM2590418837")
    let receipts = stage.display.pages.filter { $0.contains("还款成功") }
    #expect(!receipts.isEmpty)
    #expect(receipts.allSatisfy { !$0.contains("下一期到期日") || $0.contains("2026-03-21") })
    #expect(stage.page.contains("下一期到期日    2026-03-21"))
  }

  @Test func `nothing can be ticked while a repayment has no outcome`() async throws {
    let stage = try await Stage()
    await stage.signIn()
    await stage.find("XM2590418837")
    #expect(stage.page.contains("[x]"))
    await stage.press(.character("p"), .character("3"))
    await stage.fillInWallet()
    await stage.press(.character("y"), .enter, .character(" "))
    #expect(stage.page.contains("结果确认中，请勿重复支付"))
    #expect(!stage.page.contains("[x]"))
    #expect(!stage.page.contains("空格"))
  }

  @Test func `words of a status are whole where there is room for a table`() async throws {
    for columns in [80, 97, 98, 120] {
      let stage = try await Stage(language: .english, columns: columns, rows: 40)
      await stage.signIn()
      await stage.find("XM2579904418")
      let table = stage.display.canvas?.rows.dropFirst(6).joined(separator: "\n") ?? ""
      #expect(table.contains("402 days left"))
      #expect(!table.contains("…"))
    }
  }

  /// Goes through the program and answers the codes of the screens seen.
  func walk(on stage: Stage) async throws -> Set<String> {
    await walkThroughLists(on: stage)
    await stage.press(.function(3), .down, .end, .home, .character("?"), .escape, .escape)
    await walkThroughCards(on: stage)
    await walkThroughWallets(on: stage)
    await stage.press(.character("Q"))
    stage.begin(.character("y"))
    return Set(
      stage.display.canvases.compactMap { $0.rows.first?.split(separator: " ").last }
        .map(String.init))
  }

  private func walkThroughLists(on stage: Stage) async {
    await stage.open()
    await stage.type("demo")
    await stage.press(.tab)
    await stage.type("wrong-password")
    await stage.press(.enter)
    await stage.type("fenqi-demo")
    await stage.press(.function(1), .escape, .enter)
    for key: Key in [.end, .home, .pageDown, .tab, .tab, .tab, .tab, .character("?"), .escape] {
      await stage.press(key)
    }
    await stage.press(.character("v"), .escape, .character("/"))
    await stage.type("没有这样的订单")
    await stage.press(.escape)
    // A very long name, a plain order and one that is repaid.
    for number in ["XM2579904418", "XM2520048873", "XM2541163380"] {
      await stage.find(number)
      await stage.press(.character("p"), .end, .home, .character("?"), .escape, .escape, .escape)
      await stage.press(.escape)
    }
  }

  private func walkThroughCards(on stage: Stage) async {
    await stage.find("XM2579904418")
    await stage.press(.character("p"), .down, .up, .character("?"), .escape, .character("2"))
    await stage.type("李1")
    await stage.press(.tab)
    await stage.type("138")
    await stage.press(.backTab, .backspace)
    await stage.type("小米")
    await stage.press(.tab)
    await stage.type("00138000")
    await stage.press(.function(4))
    stage.pass(.seconds(30))
    await stage.press(.function(4))
    await stage.type(Self.code(on: stage.page))
    await stage.press(.enter)
    stage.pass(ConfirmationModel.armingTime)
    await stage.press(.tab, .character("?"), .escape, .character("y"))
    await stage.press(.character("?"), .escape, .character("b"), .down, .character("t"), .escape)
    await stage.press(.character("m"), .escape)
  }

  private func walkThroughWallets(on stage: Stage) async {
    await stage.find("XM2590418837")
    await stage.press(.character("p"), .character("3"))
    await stage.type("111111")
    await stage.press(.enter)
    stage.pass(ConfirmationModel.armingTime)
    await stage.press(.character("y"), .character("m"), .escape)
    await stage.press(.character("p"), .character("3"))
    await stage.fillInWallet()
    await stage.press(.character("y"), .character("w"), .escape, .character("s"))
    await stage.type("征信")
    await stage.press(.enter, .function(6), .function(7), .pageUp, .escape, .function(9))
    await stage.press(.down, .enter, .character("x"), .character("c"), .escape)
    await stage.press(.enter, .character("p"), .character("c"), .character("v"))
    await stage.press(.down, .enter, .escape, .escape, .escape)
    await stage.press(.character("p"), .character("4"))
    await stage.fillInWallet()
    await stage.press(.character("y"), .enter, .escape)
  }

  /// The SMS code, wherever the page has wrapped the message.
  private static func code(on page: String) -> String {
    let text = page.filter { !$0.isWhitespace }
    return text.firstMatch(of: /(?:验证码|code)(\d{6})/).map { String($0.1) } ?? ""
  }

  private static func householdWithoutHints() throws -> Household {
    let sample = try SampleHousehold.read(today: Stage.start.day)
    return Household(
      account: sample.account, password: sample.password, hint: nil,
      methods: sample.methods.map { bound in
        let method = bound.method
        return Household.BoundMethod(
          method: PaymentMethod(
            id: method.id, channel: method.channel, issuer: method.issuer, mask: method.mask,
            isDefault: method.isDefault, obstacle: method.obstacle),
          holder: bound.holder, phone: bound.phone, balance: bound.balance,
          password: bound.password, answers: bound.answers)
      }, orders: sample.orders)
  }
}

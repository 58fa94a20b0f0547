import Documents
import Gateway
import Installments
import Store
import Testing
import Wording

/// What a books file says of an account reaches the gateway.
@Suite struct BookTermsTests {
  private func read(_ lines: String, channel: String = "bank-card") throws -> Household {
    let text = """
      [account]
      name = "demo"
      holder = "李小米"
      password = "long-enough-words"
      [[method]]
      channel = "\(channel)"
      issuer = "银行"
      number = "13800138000"
      holder = "李小米"
      phone = "13800138000"
      balance = "1,500.00"
      \(channel == "bank-card" ? "" : "password = \"246810\"")
      \(lines)
      """
    let today = try #require(Day("2026-11-22"))
    return try BooksFile.read(text: text, file: "books.toml", today: today, takenAccounts: [])
  }

  @Test func `limits, frozen money and expiry are read`() async throws {
    let household = try read(
      """
      frozen = "100.00"
      class = 2
      expires = "2026-12"
      limits = { payment = "500.00", month = "9,000.00", times_a_day = 3 }
      """)
    let bench = try Bench()
    try await bench.gateway.add(household)
    try await bench.another().add(household)
    let standing = try await bench.gateway.standings(of: ["demo-1"])["demo-1"]
    #expect(standing?.available == Money(fen: 140_000))
    #expect(standing?.frozen == Money(fen: 10_000))
    #expect(standing?.times?.left == 3)
    #expect(standing?.limits.map(\.span) == SpendingLimit.Span.allCases)
    #expect(
      standing?.limits.map(\.left.fen) == [50_000, 1_000_000, 900_000, 20_000_000])
    #expect(standing?.isExpired == false)
    #expect(household.methods.first?.expires?.description == "2026-12-31")
  }

  @Test func `other terms under the same token are refused`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(try read("frozen = \"100.00\""))
    for lines in [
      "", "frozen = \"100.00\"\nclass = 2", "frozen = \"100.00\"\nexpires = \"2027-01\"",
    ] {
      await #expect(throws: GatewayFault.alreadyBound("demo-1")) {
        try await bench.gateway.add(try read(lines))
      }
    }
  }

  @Test(arguments: [
    ("frozen = \"1,500.01\"", "bank-card", ["frozen", "can't be more than the balance"]),
    (
      "class = 3\nlimits = { day = \"0\" }\nexpires = \"2026-13\"", "bank-card",
      [
        "expires", "must be a month such as 2027-03",
      ]
    ),
    ("class = 2", "alipay", ["class", "goes only with a bank card"]),
    ("expires = \"2027-01\"", "alipay", ["expires", "goes only with a bank card"]),
    ("limits = { week = \"1.00\" }", "bank-card", ["limits.week", "there is no such key"]),
  ])
  func `what can't be is told`(lines: String, channel: String, fault: [String]) throws {
    let faults = #expect(throws: Faults.self) { try read(lines, channel: channel) }
    let told = try #require(faults?.all.first)
    #expect(told.field == "method[1].\(fault[0])")
    #expect(faults?.all.count == 1)
    #expect(told.reason.in(.english) == fault[1])
  }

  @Test func `a third class account holds at most 2,000 yuan`() throws {
    let faults = #expect(throws: Faults.self) {
      try BooksFile.read(
        text: """
          [account]
          name = "demo"
          holder = "李小米"
          password = "long-enough-words"
          [[method]]
          channel = "bank-card"
          issuer = "银行"
          number = "8806"
          holder = "李小米"
          phone = "13800138000"
          balance = "2,000.01"
          class = 3
          """, file: "books.toml", today: Day(number: 20_000), takenAccounts: [])
    }
    #expect(
      faults?.text(in: .english)
        == "books.toml:11:1: method[1].balance: such an account holds at most 2,000.00 yuan")
  }
}

import Installments
import TestSupport
import Testing

/// Cards whose bank has a name that no page has room for.
@Suite struct CardNamePages {
  @Test func `cards of one bank differ by their last digits, however long its name is`()
    async throws
  {
    let cards = ["8806", "3417"].map { digits in
      Household.BoundMethod(
        method: PaymentMethod(
          id: digits, channel: .cardNetwork, issuer: String(repeating: "银", count: 40),
          mask: "**** \(digits)", isDefault: digits == "8806", obstacle: nil, hint: nil),
        holder: "林晓", phone: "13900139000", balance: Money(fen: 100_000), password: nil)
    }
    let lin = SampleCustomers.lin
    let household = Household(
      account: lin.account, password: lin.password, hint: nil, methods: cards, orders: lin.orders)
    let stage = try await Stage(household, columns: 60, rows: 16)
    await stage.open()
    await stage.type("lin")
    await stage.press(.enter)
    await stage.type(lin.password)
    await stage.press(.enter)
    await stage.find(SampleCustomers.overdue)
    await stage.press(.character("p"))
    #expect(stage.page.contains("… **** 8806（默认）  银行卡（卡组织网络）"))
    #expect(stage.page.contains("… **** 3417  银行卡（卡组织网络）"))
    await stage.press(.character("2"))
    #expect(stage.page.contains("… **** 3417"))
  }
}

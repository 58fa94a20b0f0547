import Installments
import Terminal
import TestSupport
import Testing
import Wording

@testable import Screens
@testable import ViewModels

/// What a page says when the books can't be read: a key is named only where it works.
@Suite struct FaultPages {
  private let stage: Backstage

  init() async throws {
    stage = try await Backstage()
    await stage.books.fail(.page, .order, .methods, .notices, .hint)
  }

  /// The rows of a page between header and footer, as a screen alone would fill them.
  private func page(of screen: any Screen, _ language: Language) async -> String {
    screen.model?.appear()
    await stage.settle()
    let look = Look(theme: ThemeShelf.defaultTheme, language: language)
    let rows = Composer(look: look, session: stage.session, message: nil)
      .page(of: [screen], size: Size(columns: 80, rows: 16)).canvas.rows
    return rows.dropFirst().filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test func `the list of orders`() async throws {
    let screen = OrdersScreen(session: stage.session)
    #expect(
      await page(of: screen, .chinese) == """
          本月应还 ¥4,768.10    逾期合计 ¥1,537.78          p 先还 XM2583306142 第 2 期
          [1 全部 18]  2 分期 13   3 即将到期 4   4 已逾期 3
        ────────────────────────────────────────────────────────────────────────────────
          账本暂时无法读写。（disk I/O error）按 r 再试。
         / 筛选  Tab 换标签  v 通知  q 退出  ? 帮助  F2 English
        """)
  }

  @Test func `an order`() async throws {
    #expect(
      await page(of: OrderScreen(1, session: stage.session), .english) == """
          The books can't be read or written just now. (disk I/O error) Press r to try
          again.
         Esc back  ? help  F2 中文
        """)
    await stage.books.mend()
    #expect(
      await page(of: OrderScreen(999_999, session: stage.session), .chinese) == """
          没有这笔订单。
         Esc 返回  ? 帮助  F2 English
        """)
  }

  @Test func `the methods`() async throws {
    let order = try #require(try await stage.order("XM2590418837"))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    let repayment = Repayment(of: order, items: items, session: stage.session)
    #expect(
      await page(of: PaymentScreen(repayment, session: stage.session), .english) == """
          Redmi Note 14 Pro+ 12GB+512GB 子夜黑
          To pay for installment 4: ¥383.07
          The books can't be read or written just now. (disk I/O error) Press r to try
          again.
         Esc back  ? help  F2 中文
        """)
  }

  @Test func `the notices and the first page`() async throws {
    #expect(
      await page(of: NoticesScreen(session: stage.session), .chinese) == """
          账本暂时无法读写。（disk I/O error）按 r 再试。
         Esc 返回  ? 帮助  F2 English
        """)
    let login = await page(of: LoginScreen(session: stage.session), .english)
    #expect(login.contains("The books can't be read or written"))
    #expect(!login.contains("Press r"))
  }

  @Test func `books that can't be written before a charge`() async throws {
    await stage.books.mend()
    await stage.books.fail(.open)
    let order = try #require(try await stage.order("XM2590418837"))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    let repayment = Repayment(of: order, items: items, session: stage.session)
    let method = try #require(try await stage.store.methods(of: "demo").last)
    repayment.choose(method)
    repayment.keep("246810", for: .password, of: method)
    repayment.pay()
    await stage.settle()
    #expect(
      await page(of: ResultScreen(repayment, session: stage.session), .chinese) == """
          还款没有开始
          账本无法写入，因此没有发起扣款。（disk I/O error）
           m  更换支付方式
         v 通知  Enter 返回订单  ? 帮助  F2 English
        """)
  }

  @Test func `a watched attempt that was never sent is tried again from its order`() async throws {
    await stage.books.mend()
    await stage.gateway.answer(charge: .failure(.noAnswer))
    let order = try #require(try await stage.order("XM2590418837"))
    let items = try #require(order.items(first: 1, on: stage.session.today))
    let method = try #require(try await stage.store.methods(of: "demo").last)
    let paid = Repayment(of: order, items: items, session: stage.session)
    paid.choose(method)
    paid.keep("246810", for: .password, of: method)
    paid.pay()
    await stage.settle()
    guard case .ended(let attempt) = paid.state else {
      Issue.record("The line broke after the attempt was sent.")
      return
    }
    let watched = Repayment(watching: attempt, of: order, session: stage.session)
    for _ in 1...2 {
      watched.ask()
      await stage.settle()
    }
    let shown = await page(of: ResultScreen(watched, session: stage.session), .english)
    #expect(shown.contains("it is cancelled"))
    #expect(shown.contains("m  use another method"))
  }
}

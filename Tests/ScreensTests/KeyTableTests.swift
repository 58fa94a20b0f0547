import Gateway
import Installments
import Terminal
import TestSupport
import Testing
import Wording

@testable import Screens
@testable import ViewModels

/// What a screen says of its keys is what its keys do, in every state that a screen can be in.
@Suite struct KeyTableTests {
  private let stage: Backstage
  private var session: Session { stage.session }

  init() async throws {
    stage = try await Backstage()
  }

  /// Presses every key of a screen, each on a fresh one.
  private func check(_ make: () async throws -> any Screen) async throws {
    let screen = try await make()
    for row in screen.liveKeys(by: .standard) {
      #expect(row.place != (screen.isTyping ? .page : .form) || isOnButton(screen), "\(row.name)")
      try await checkName(row, on: make())
      for key in row.keys {
        switch (try await make().press(key, by: .standard), row.whyNot) {
        case (.went, nil): break
        case (.blocked(let reason), let expected?): #expect(reason == expected)
        case (let reaction, _):
          Issue.record("\(screen.title.in(.english)): \(key) is told of, and \(reaction)")
        }
      }
    }
    let live = Set(screen.liveKeys(by: .standard).flatMap(\.keys))
    for key in Set(type(of: screen).allKeys.flatMap(\.keys)).subtracting(live) {
      if screen.isTyping, TextEdit(key: key) != nil { continue }
      guard case .ignored = try await make().press(key, by: .standard) else {
        Issue.record("\(screen.title.in(.english)): \(key) works, and is not told of")
        continue
      }
    }
    try checkHelp(of: screen)
  }

  /// The buttons of a form belong to it, and no letter goes into them.
  private func isOnButton(_ screen: any Screen) -> Bool {
    guard let screen = screen as? PaymentScreen, case .filling(let form) = screen.payment.step
    else { return false }
    return form.focusedField == nil
  }

  /// An action comes to the same by its name as by its key.
  private func checkName(_ row: KeyRow, on screen: any Screen) throws {
    switch (screen.perform(row.name), row.whyNot) {
    case (.went, nil): break
    case (.blocked(let reason), let expected?): #expect(reason == expected)
    case (let reaction, _): Issue.record("\(row.name) is told of, and \(reaction)")
    }
  }

  /// Every key that works stands in the help, and why one does not.
  private func checkHelp(of screen: any Screen) throws {
    let look = Look(theme: ThemeShelf.defaultTheme, language: .english)
    let canvas = Canvas(size: Size(columns: 100, rows: 60), style: .plain)
    var page = Page(canvas, look: look, area: canvas.area)
    let rows = screen.keysThatWork(by: .standard, in: session)
    HelpScreen(for: screen, rows: rows).draw(on: &page)
    let lines = page.canvas.rows.filter { $0.contains("│") }
    #expect(lines.count == rows.count + 2)
    for (row, line) in zip(rows, lines) {
      #expect(line.contains(row.keys.map { $0.name.in(.english) }.joined(separator: " ")))
      #expect(line.contains(row.label.in(.english)))
    }
  }

  private func orders(_ intents: OrdersModel.Intent...) async -> OrdersScreen {
    let screen = OrdersScreen(session: session)
    screen.orders.appear()
    await stage.settle()
    for intent in intents { await stage.done(screen.send(intent)) }
    return screen
  }

  @Test func `the list of orders`() async throws {
    try await check { OrdersScreen(session: session) }
    try await check { await orders() }
    try await check { await orders(.filter) }
    try await check { await orders(.filter, .edit(.insert("没有的"))) }
    try await check { await orders(.filter, .edit(.insert("没有的")), .keepFilter) }
    await stage.books.fail(.page, .totals)
    try await check { await orders() }
  }

  @Test(arguments: ["XM2590418837", "XM2599047125", "XM2576624099"])
  func `an order`(number: String) async throws {
    let order = try #require(try await stage.order(number))
    for intents: [OrderModel.Intent] in [[], [.tick]] {
      try await check {
        let screen = OrderScreen(order.id, session: session)
        screen.detail.appear()
        await stage.settle()
        for intent in intents { _ = screen.send(intent) }
        return screen
      }
    }
    try await check { OrderScreen(order.id, session: session) }
  }

  private func payment(_ intents: PaymentModel.Intent...) async throws -> PaymentScreen {
    let order = try #require(try await stage.order("XM2590418837"))
    let items = try #require(order.items(first: 1, on: session.today))
    let repayment = Repayment(of: order, items: items, session: session)
    let screen = PaymentScreen(repayment, session: session)
    screen.payment.appear()
    await stage.settle()
    for intent in intents { await stage.done(screen.send(intent)) }
    return screen
  }

  @Test func `the methods and their forms`() async throws {
    try await check { try await payment() }
    try await check { try await payment(.pick(1)) }
    try await check { try await payment(.pick(1), .sendCode) }
    try await check { try await payment(.pick(1), .previous) }
    try await check { try await payment(.pick(4)) }
    try await check { try await payment(.pick(4), .next) }
    await stage.books.fail(.methods)
    try await check { try await payment() }
  }

  @Test func `the question before money moves`() async throws {
    try await check {
      ConfirmationScreen(try await payment(.pick(4)).payment.repayment, session: session)
    }
  }

  @Test(arguments: [
    Result<Verdict, WireFault>.failure(.noAnswer), .failure(.notSent),
    .success(.answered(.passwordWrong(.wechatPay))), .success(.cancelled),
  ])
  func `a result`(answer: Result<Verdict, WireFault>) async throws {
    await stage.gateway.answer(charge: answer)
    let screen = try await payment(.pick(4), .edit(.insert("246810")), .submit)
    let repayment = screen.payment.repayment
    repayment.pay()
    await stage.settle()
    await stage.gateway.answer(query: .failure(.noAnswer))
    try await check {
      await stage.settle()
      return ResultScreen(repayment, session: session)
    }
  }

  @Test func `customer service`() async throws {
    await stage.gateway.answer(charge: .success(.answered(.passwordWrong(.wechatPay))))
    let screen = try await payment(.pick(4), .edit(.insert("246810")), .submit)
    let repayment = screen.payment.repayment
    repayment.pay()
    await stage.settle()
    try await check {
      await stage.settle()
      return ServiceScreen(repayment, session: session)
    }
    try await check {
      await stage.settle()
      let service = ServiceScreen(repayment, session: session)
      _ = service.send(.edit(.insert("外星人")))
      return service
    }
  }

  private func console(_ intents: ConsoleModel.Intent...) async -> ConsoleScreen {
    await stage.settle()
    await stage.simulated.disarm()
    await session.noteArmed()
    let screen = ConsoleScreen(session: session)
    for intent in intents { await stage.done(screen.send(intent)) }
    return screen
  }

  @Test func `the scenario console`() async throws {
    try await check { await console() }
    try await check { await console(.otherShelf) }
    try await check { await console(.otherShelf, .last) }
    try await check { await console(.filter, .edit(.insert("没有的"))) }
    try await check { await console(.filter, .edit(.insert("没有的")), .keepFilter) }
    try await check { await console(.arm) }
  }

  private func help(for screen: any Screen) -> HelpScreen {
    HelpScreen(for: screen, rows: screen.keysThatWork(by: .standard, in: session))
  }

  @Test func `the first page, notices, help and the question whether to leave`() async throws {
    try await check { LoginScreen(session: session) }
    try await check {
      let screen = NoticesScreen(session: session)
      screen.notices.appear()
      await stage.settle()
      return screen
    }
    try await check { help(for: LoginScreen(session: session)) }
    try await check { ThemesScreen(wardrobe: ThemeRack()) }
    try await check { QuitScreen(session: session) }
  }
}

import Foundation
import TestSupport
import Testing
import Wording

/// One folder from its import to its audit, and whatever could be read on the way.
final class WholeLife {
  private(set) var leaks: [String] = []
  private(set) var placesSeen: Set<Place> = []
  private let folder: TemporaryFolder
  private let elsewhere: TemporaryFolder
  private let program: BuiltProgram
  private var secrets = Secrets()

  /// A password, a card in groups with its own holder, and a card that is written with dashes.
  private static let accountPassword = "correct-horse-7"
  private static let phone = "13911112233"
  private static let holder = "欧阳敏慧"
  private static let walletPassword = "135791"
  private static let wrongPassword = "975313"
  private static let order = "MASK-1"

  init() throws {
    folder = try TemporaryFolder()
    elsewhere = try TemporaryFolder()
    program = try BuiltProgram()
    for number in ["6216261000000000018", "6216 2610 0000 0000 018", "4242424242424242"] {
      secrets.add(.cardNumber, number)
    }
    secrets.add(.cardNumber, "4242-4242-4242-4242")
    for phone in [Self.phone, "13922223344", "13933334455"] { secrets.add(.phone, phone) }
    secrets.add(.holder, Self.holder)
    secrets.add(.otherHolder, "Alice Unmasked")
    for password in [Self.accountPassword, Self.walletPassword, Self.wrongPassword] {
      secrets.add(.password, password)
    }
  }

  // MARK: The life

  func importBooks() throws {
    let broken = Self.books.replacing("6216 2610 0000 0000 018", with: "6216261000000000018018")
      .replacing(Self.phone, with: "1391111223")
    let wrong = try run(["import", write(broken, "broken.toml"), "--data", folder.path])
    #expect(wrong.code != 0 && wrong.errors.contains("number"))
    let right = try run(["import", write(Self.books, "books.toml"), "--data", folder.path])
    #expect((right.code, right.errors) == (0, ""))
    look()
  }

  /// A card that was lost, a packet about it, a wrong password, and a repayment.
  func refusedAndPaid() throws {
    let customer = try start(under: "lost-card")
    try payByCard(customer)
    try customer.seeRefused()
    see(customer)
    try packet(of: customer, asking: "我的手机是\(Self.phone)，姓名\(Self.holder)")
    try customer.type("m")
    try customer.seeScreen("FQ-4")
    try customer.type("3")
    try customer.see("> 支付密码")
    try customer.type(Self.wrongPassword)
    try customer.submit()
    try customer.type("i")
    try customer.see("> 支付密码")
    see(customer)
    try customer.type(Self.walletPassword)
    try customer.submit()
    try customer.seeReceipt()
    see(customer)
    try customer.type("v")
    try customer.see("还款成功 ")
    see(customer)
    try end(customer)
  }

  /// The times that a bank is worked on, in a calendar.
  func underMaintenance() throws {
    let customer = try start(under: "bank-maintenance")
    try payByCard(customer)
    try customer.type("t")
    try customer.see("系统维护中")
    try customer.type("n")
    try customer.see("日历提醒已写入")
    see(customer)
    try end(customer)
  }

  func unknown() throws {
    let scenario = try WrittenScenario(
      """
      [[answer]]
      attempts = "all"
      channel = "bank-card"
      code = "03"
      later = "stays"
      """)
    let customer = try start(under: scenario.path)
    try payByCard(customer)
    try customer.see("结果确认中，请勿重复支付")
    try packet(of: customer, asking: "结果确认中")
    try customer.type(Keystrokes.enter)
    try customer.seeScreen("FQ-3")
    try customer.see("结果确认中，请勿重复支付")
    see(customer)
    try end(customer)
  }

  func verify() throws {
    for arguments in [["verify"], ["verify", "--json"], ["verify", "--lang", "en"]] {
      #expect(try run(arguments + ["--data", folder.path]).code == 0)
    }
    look()
  }

  // MARK: Steps

  private func start(under scenario: String) throws -> Customer {
    let customer = try Customer(in: folder, latency: 20, arguments: ["--scenario", scenario])
    try customer.signIn("mask", password: Self.accountPassword)
    see(customer)
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    see(customer)
    return customer
  }

  private func payByCard(_ customer: Customer) throws {
    try customer.beginRepayment(methods: 3)
    see(customer)
    try customer.choose(1)
    try customer.type(Self.holder + Keystrokes.tab + Self.phone)
    try customer.see("[\(Self.phone) ")
    let code = try customer.receiveCode()
    secrets.add(.smsCode, code)
    see(customer)
    try customer.type(code)
    try customer.submit()
    see(customer)
    look()
  }

  /// Asks, saves, copies, and goes back.
  private func packet(of customer: Customer, asking words: String) throws {
    try customer.type("s")
    try customer.seeScreen("FQ-9")
    see(customer)
    try customer.type(words + Keystrokes.enter)
    try customer.type(Keystrokes.f7)
    try customer.see("资料包已保存")
    try customer.type(Keystrokes.f8)
    try customer.see("资料包已交给终端复制")
    note(Array(try #require(customer.terminal.glass.copies.last).utf8), at: .clipboard)
    try customer.type(Keystrokes.escape)
    try customer.see("联系客服：资料包已交给终端复制")
    see(customer)
  }

  private func end(_ customer: Customer) throws {
    look()
    try customer.type("Q")
    try customer.see("要退出分期还款吗？")
    try customer.type("y")
    try customer.expectTerminalGivenBack(code: 0)
    note(customer.terminal.bytes, at: .terminal)
    look()
  }

  // MARK: Reading

  /// The page that is shown now.
  private func see(_ customer: Customer) {
    let glass = customer.terminal.glass
    let isForm = ["FQ-4", "FQ-5"].contains { glass.rows[0].hasSuffix($0) }
    note(Array(glass.text.utf8), at: isForm ? .form : .pages)
  }

  /// Every file in the folder, as it is at this moment.
  private func look() {
    let files = FileManager.default.enumerator(atPath: folder.path)
    while let path = files?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: folder.file(path)) else { continue }
      guard let place = Place.of(path) else {
        if !data.isEmpty { Issue.record("Nobody knows what \(path) is.") }
        continue
      }
      note(Array(data), at: place)
    }
  }

  private func note(_ data: [UInt8], at place: Place) {
    placesSeen.insert(place)
    leaks += secrets.leaks(in: data, at: place)
  }

  private func run(_ arguments: [String]) throws -> BuiltProgram.Ending {
    let ending = try program.run(arguments)
    note(Array((ending.output + ending.errors).utf8), at: .commands)
    return ending
  }

  private func write(_ text: String, _ name: String) throws -> String {
    try text.write(toFile: elsewhere.file(name), atomically: true, encoding: .utf8)
    return elsewhere.file(name)
  }

  private static let books = """
    [account]
    name = "mask"
    holder = "\(holder)"
    password = "\(accountPassword)"

    [[method]]
    channel = "bank-card"
    issuer = "招商银行"
    number = "6216 2610 0000 0000 018"
    holder = "\(holder)"
    phone = "\(phone)"
    balance = "5000.00"
    default = true

    [[method]]
    channel = "card-network"
    issuer = "示例银行"
    number = "4242-4242-4242-4242"
    holder = "Alice Unmasked"
    phone = "13922223344"
    balance = "5000.00"

    [[method]]
    channel = "alipay"
    issuer = "支付宝"
    number = "13933334455"
    holder = "\(holder)"
    phone = "13933334455"
    balance = "5000.00"
    password = "\(walletPassword)"

    [[order]]
    number = "\(order)"
    day = "today-10d"
    product = "台灯"
    price = "300.00"
    [order.plan]
    periods = 12
    cost = "interest-free"
    next_due = "today+5d"
    """
}

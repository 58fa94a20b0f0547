import Foundation
import Gateway
import Installments
import Store
import TestSupport
import Testing
import Wording

/// Names that would steer a terminal or mislead its reader reach no screen, file or log.
@Suite(.serialized)
struct HostileNamesTests {
  /// What a name may try; each character of it takes one column when it is shown.
  private nonisolated static let tricks =
    "\u{1B}[31m\u{1B}]0;t\u{7}\u{9B}2J\u{90}\u{202E}\u{2066}\u{200B}\u{200D}\u{FEFF}"
    + "\u{E0041}\u{E000}\u{2028}\u{2029}\u{85}\u{FFFE}\u{3164}\u{7F}\u{8}\r\n\t"
  /// As long, and harmless.
  private nonisolated static let plain = String(repeating: "x", count: tricks.unicodeScalars.count)

  // MARK: Books that people write

  @Test(arguments: [
    "\\u001B", "\\u0007", "\\u007F", "\\u009B", "\\u202E", "\\u2066", "\\u200B", "\\u200D",
    "\\uFEFF", "\\u2028", "\\uE000", "\\uFFFE", "\\u3164", "\\u00AD", "\\U000E0041", "\\n", "\\t",
  ])
  func `a file of books can't bring them in, and the refusal shows them harmlessly`(
    trick: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = folder.file("books.toml")
    let good = """
      [account]
      name = "lin"
      holder = "林晓"
      password = "a-long-password"
      [[method]]
      channel = "bank-card"
      issuer = "招商\(trick)银行"
      number = "6225880000001234"
      holder = "林晓"
      phone = "13900139000"
      balance = "1.00"
      [[order]]
      number = "LX-1"
      day = "today"
      product = "台灯\(trick)"
      price = "1.00"
      """
    try good.write(toFile: file, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram().run(
      ["import", file, "--data", folder.file("data"), "--lang", "en"])
    #expect(ending.code == 1)
    for place in ["books.toml:7:1: method[1].issuer:", "books.toml:15:1: order[1].product:"] {
      #expect(ending.errors.contains("\(place) holds the control or invisible character U+"))
    }
    #expect(SafeText.lines(ending.errors) == ending.errors)
  }

  // MARK: Books that hold them all the same

  /// Everything in the sample's books that is shown, with a text put behind it.
  private static func books(with text: String, in folder: TemporaryFolder) async throws {
    let today = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)).day
    let sample = try SampleHousehold.read(today: today)
    func marked(_ hint: Hint?) -> Hint? {
      hint.map { Hint(chinese: $0.chinese + text, english: $0.english + text) }
    }
    let methods = sample.methods.map { bound in
      let method = bound.method
      return Household.BoundMethod(
        method: PaymentMethod(
          id: method.id, channel: method.channel, issuer: method.issuer + text,
          mask: method.mask + text, isDefault: method.isDefault, obstacle: method.obstacle,
          hint: marked(method.hint)),
        holder: bound.holder, phone: bound.phone, balance: bound.balance,
        password: bound.password, answers: bound.answers, frozen: bound.frozen,
        terms: bound.terms, expires: bound.expires)
    }
    let orders = sample.orders.map { order in
      Household.Purchase(
        number: order.number, day: order.day, product: order.product + text, price: order.price,
        plan: order.plan, paidCount: order.paidCount)
    }
    let household = Household(
      account: Account(id: sample.account.id, holder: sample.account.holder + text),
      password: sample.password, hint: marked(sample.hint), methods: methods, orders: orders)
    let store = try OrderStore(path: folder.file("fenqi.sqlite"))
    let gateway = try SimulatedGateway(
      at: folder.file("gateway.sqlite"), timepiece: Timepiece { Stage.start }, seed: 1)
    try await gateway.add(household)
    try await store.add(household, today: today, work: .standard)
  }

  @Test func `no screen sends what a name holds`() async throws {
    let (hostile, harmless) = (try TemporaryFolder(), try TemporaryFolder())
    try await Self.books(with: Self.tricks, in: hostile)
    try await Self.books(with: Self.plain, in: harmless)
    let sent = try [hostile, harmless].map { try Self.everyScreen(of: $0) }
    for bytes in sent {
      let text = try #require(String(validating: bytes, as: UTF8.self))
      let unsafe = text.unicodeScalars.filter { !$0.isASCII && SafeText.isUnsafe($0) }
      #expect(unsafe.isEmpty)
    }
    #expect(Self.controls(in: sent[0]) == Self.controls(in: sent[1]))
    #expect(Self.sequences(in: sent[0]) == Self.sequences(in: sent[1]))
    #expect(String(decoding: sent[0], as: UTF8.self).contains("\u{FFFD}"))
    for folder in [hostile, harmless] {
      let ending = try BuiltProgram().run(["verify", "--data", folder.path])
      #expect(SafeText.lines(ending.output + ending.errors) == ending.output + ending.errors)
    }
    try expectSafeFiles(in: hostile)
  }

  @Test func `no line says what a name holds`() async throws {
    let folder = try TemporaryFolder()
    try await Self.books(with: Self.tricks, in: folder)
    let lines = [
      "demo", "fenqi-demo", "more", "XM2590418837", "repay", "4", "246810", "cancel", "back", "1",
      "", "back", "back", "back", "notices", "help",
    ]
    let ending = try BuiltProgram().run(
      ["--accessible", "--data", folder.path, "--lang", "en", "--latency", "20"],
      input: lines.map { $0 + "\n" }.joined())
    #expect((ending.code, ending.errors) == (0, ""))
    #expect(SafeText.lines(ending.output) == ending.output)
    #expect(ending.output.contains("\u{FFFD}"))
    #expect(ending.output.contains("To pay, type the amount"))
  }

  /// What the walk has written beside the books.
  private func expectSafeFiles(in folder: TemporaryFolder) throws {
    var count = 0
    for name in ["packets", "reminders"] {
      let path = folder.file(name)
      for file in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(SafeText.lines(text) == text, "\(file)")
        count += 1
      }
    }
    #expect(count >= 2)
  }

  // MARK: The walk

  /// Everything that the program sends to its terminal on a walk over all screens.
  private static func everyScreen(of folder: TemporaryFolder) throws -> [UInt8] {
    try repaid(in: folder) + refused(in: folder)
  }

  private static func repaid(in folder: TemporaryFolder) throws -> [UInt8] {
    let customer = try Customer(in: folder, columns: 120, rows: 40)
    try customer.signIn()
    try customer.open("XM2590418837")
    try customer.type("?")
    try customer.see("按键：")
    try customer.type(Keystrokes.escape)
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.confirm()
    try customer.seeReceipt()
    try customer.type("v")
    try customer.seeScreen("FQ-7")
    try customer.type("\u{1B}[20~")
    try customer.seeScreen("FQ-11")
    try end(customer)
    return customer.terminal.bytes
  }

  private static func refused(in folder: TemporaryFolder) throws -> [UInt8] {
    let customer = try Customer(
      in: folder, columns: 120, rows: 40, arguments: ["--scenario", "day-limit"])
    try customer.signIn()
    try customer.open("XM2592277314")
    try customer.beginRepayment()
    try customer.choose(4)
    try customer.fillInWallet()
    try customer.confirm()
    try customer.seeScreen("FQ-8")
    try customer.type("t")
    try customer.see("n 日历提醒")
    try customer.type("n")
    try customer.see("reminders")
    try customer.type(Keystrokes.escape)
    try customer.seeScreen("FQ-8")
    try customer.type("s")
    try customer.seeScreen("FQ-9")
    try customer.type("\u{1B}[18~")
    try customer.see("fenqi-packet-")
    try customer.type("\u{1B}[19~")
    try customer.see("资料包已交给终端复制")
    try end(customer)
    return customer.terminal.bytes
  }

  private static func end(_ customer: Customer) throws {
    kill(try customer.pid, SIGTERM)
    try customer.see("left 143")
  }

  // MARK: What was sent

  private static func controls(in bytes: [UInt8]) -> Set<UInt8> {
    Set(bytes.filter { $0 < 0x20 || $0 == 0x7F })
  }

  /// The sorts of control sequences: what follows an escape, without its numbers.
  private static func sequences(in bytes: [UInt8]) -> Set<String> {
    var sorts: Set<String> = []
    for index in bytes.indices where bytes[index] == 0x1B {
      let rest = bytes[(index + 1)...].prefix(24)
      let kind = rest.first.map { [$0] } ?? []
      let end = kind == [0x5B] ? rest.dropFirst().first { !(0x20...0x3F).contains($0) } : nil
      sorts.insert(String(decoding: kind + (end.map { [$0] } ?? []), as: UTF8.self))
    }
    return sorts
  }
}

import Foundation
import TestSupport
import Testing

/// Books that a person wrote: taken whole, or refused with every fault and nothing changed.
struct ImportTests {
  private static let good = """
    [account]
    name = "lin"
    holder = "林晓"
    password = "a-long-password"

    [[method]]
    channel = "wechat-pay"
    issuer = "微信支付"
    number = "13900139000"
    holder = "林晓"
    phone = "13900139000"
    balance = "500.00"
    default = true
    password = "135790"

    [[order]]
    number = "LX-1"
    day = "today-10d"
    product = "台灯"
    price = "300.00"
    [order.plan]
    periods = 3
    cost = "interest-free"
    next_due = "today+5d"
    """

  private static let bad = """
    [account]
    name = "lin"
    holder = "林晓"
    password = "short"

    [[order]]
    number = "LX-1"
    day = "today+10d"
    product = "台灯"
    price = "300.001"
    colour = "red"
    [order.plan]
    periods = 5
    cost = "interest-free"
    next_due = "someday"
    """

  @Test func `a good file is imported and its account can sign in and repay`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("books.toml")
    try Self.good.write(toFile: file, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram().run(
      ["import", file, "--data", folder.path, "--lang", "zh-CN"])
    #expect(ending.errors == "")
    #expect((ending.code, ending.output) == (0, "已导入账号 lin：1 笔订单，1 种支付方式\n"))

    let customer = try Customer(in: folder)
    try customer.signIn("lin", password: "a-long-password")
    try customer.see("[分期 0/3]")
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.type("p")
    try customer.see("> 1  微信支付 139****9000（默认）")
    try customer.choose(1)
    try customer.type("135790" + Keystrokes.enter)
    try customer.seeScreen("FQ-5")
    try customer.confirm()
    try customer.seeReceipt()
    let answer = try customer.audit()
    #expect(answer.agree)
    #expect((answer.orders, answer.captured) == (1, 1))
  }

  @Test func `a bad file is refused with every fault, and the books stay byte for byte`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("bad.toml")
    let books = folder.file("books")
    let program = try BuiltProgram()
    #expect(try program.run(["seed", "--orders", "5", "--data", books]).code == 0)
    let before = try contents(of: books)
    try Self.bad.write(toFile: file, atomically: true, encoding: .utf8)
    let ending = try program.run(["import", file, "--data", books, "--lang", "en"])
    #expect((ending.code, ending.output) == (1, ""))
    let lines = ending.errors.replacing("fenqi: ", with: "").split(separator: "\n")
    let places = lines.compactMap { line in
      line.wholeMatch(of: /.*bad\.toml:(\d+):\d+: ([^:]+): .+/).map { "\($0.1) \($0.2)" }
    }
    #expect(
      places == [
        "4 account.password", "8 order[1].day", "10 order[1].price", "11 order[1].colour",
        "13 order[1].plan.periods", "15 order[1].plan.next_due",
      ])
    #expect(places.count == lines.count)
    #expect(try contents(of: books) == before)
  }

  @Test func `an account that is there already is refused, and the books stay`() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("books.toml")
    let books = folder.file("books")
    try Self.good.write(toFile: file, atomically: true, encoding: .utf8)
    let program = try BuiltProgram()
    #expect(try program.run(["import", file, "--data", books]).code == 0)
    let before = try contents(of: books)
    let ending = try program.run(["import", file, "--data", books, "--lang", "zh-CN"])
    #expect(ending.code == 1)
    #expect(ending.errors.contains("books.toml:2:1: account.name: 账号 'lin' 已存在"))
    #expect(try contents(of: books) == before)
  }

  @Test func `a file that isn't there is refused in one sentence`() throws {
    let folder = try TemporaryFolder()
    let ending = try BuiltProgram().run(
      ["import", folder.file("none.toml"), "--data", folder.file("books")])
    #expect(ending.code == 1)
    #expect(ending.errors.split(separator: "\n").count == 1)
    #expect(ending.errors.contains("none.toml"))
  }

  /// The bytes of both books.
  private func contents(of folder: String) throws -> [Data] {
    try ["fenqi.sqlite", "gateway.sqlite"].map {
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))
    }
  }
}

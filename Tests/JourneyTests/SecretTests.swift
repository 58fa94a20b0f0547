import Foundation
import TestSupport
import Testing

/// Passwords and codes are nowhere but where they are typed.
@Suite(.serialized)
struct SecretTests {
  private static let password = "four-unlikely-words"
  private static let walletPassword = "135790"

  private static let household = """
    [account]
    name = "lin"
    holder = "林晓"
    password = "\(password)"

    [[method]]
    channel = "wechat-pay"
    issuer = "微信支付"
    number = "13900139000"
    holder = "林晓"
    phone = "13900139000"
    balance = "5000.00"
    password = "\(walletPassword)"

    [[method]]
    channel = "bank-card"
    issuer = "招商银行"
    number = "6225880123456789"
    holder = "林晓"
    phone = "13900139000"
    balance = "5000.00"
    default = true

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

  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    let books = try TemporaryFolder()
    try Self.household.write(
      toFile: books.file("books.toml"), atomically: true, encoding: .utf8)
    let ending = try program.run(["import", books.file("books.toml"), "--data", folder.path])
    #expect((ending.code, ending.errors) == (0, ""))
  }

  @Test func `no password and no code is in a file, an argument or the environment`() throws {
    let customer = try Customer(in: folder)
    try customer.type("lin" + Keystrokes.tab + Self.password + Keystrokes.enter)
    try customer.seeScreen("FQ-2")
    try customer.seeList()
    try customer.type(Keystrokes.enter)
    try customer.seeOrder()
    try customer.type("p")
    try customer.seeScreen("FQ-4")
    try customer.see("  2  ")
    try customer.type("1")
    try customer.see("验证码")
    try customer.type("林晓" + Keystrokes.tab + "13900139000")
    let code = try customer.receiveCode()
    try customer.type(code + Keystrokes.enter)
    try customer.seeScreen("FQ-5")
    try customer.confirm()
    try customer.seeReceipt()
    let pid = try customer.pid
    for file in ["cmdline", "environ"] {
      // Where it can't be read by us, nobody else of this person can either.
      let bytes = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(pid)/\(file)"))) ?? Data()
      #expect(secrets(in: bytes, code) == [])
    }
    try expectNoSecrets(code)
    #expect(!String(decoding: customer.terminal.bytes, as: UTF8.self).contains(Self.password))
  }

  @Test func `wrong passwords and names are not written down either`() throws {
    let customer = try Customer(in: folder)
    try customer.type(Self.password + Keystrokes.tab + "\(Self.password)x" + Keystrokes.enter)
    try customer.see("不正确")
    try expectNoSecrets("000000")
  }

  @Test func `a crash tells nothing and leaves no core`() throws {
    let customer = try Customer(in: folder)
    try customer.type("lin" + Keystrokes.tab + Self.password)
    try customer.see("（已输入，不显示）")
    let pid = try customer.pid
    let limits = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)
    #expect(limits.contains(/Max core file size\s+0\s+0/))
    kill(pid, SIGSEGV)
    try customer.see("left 139")
    let said = String(decoding: customer.terminal.bytes, as: UTF8.self)
    #expect(!said.contains(Self.password) && !said.contains("Backtrace"))
    try expectNoSecrets("000000")
  }

  @Test func `a search for secrets finds them where they are`() throws {
    try Data("..\(Self.password)..".utf8)
      .write(to: URL(fileURLWithPath: folder.file("packets.txt")))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("packets.txt")))
    #expect(secrets(in: bytes, "000000") == [Self.password])
    #expect(secrets(in: Data("x246810y 1357902".utf8), "246810") == ["246810"])
  }

  private func expectNoSecrets(_ code: String) throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(files.contains("fenqi.sqlite") && files.contains("gateway.sqlite"))
    for file in files {
      let kind = try FileManager.default.attributesOfItem(atPath: folder.file(file))[.type]
      guard kind as? FileAttributeType == .typeRegular else { continue }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(file)))
      #expect(secrets(in: bytes, code) == [], "\(file)")
    }
  }

  /// Which secrets are in some bytes; digits only where no other digit stands beside them.
  private func secrets(in bytes: Data, _ code: String) -> [String] {
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self)
    let numbers = Set(text.split { !$0.isASCII || !$0.isNumber })
    return [Self.password].filter(text.contains)
      + [Self.walletPassword, code].filter { numbers.contains($0[...]) }
  }
}

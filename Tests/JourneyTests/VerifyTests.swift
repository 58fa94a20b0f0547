import Foundation
import TestSupport
import Testing

/// `fenqi verify` finds what is wrong between the two books, and `fenqi seed` repeats itself.
struct VerifyTests {
  @Test func `a folder without books is an error, and stays empty`() throws {
    let folder = try TemporaryFolder()
    let ending = try BuiltProgram().run(["verify", "--data", folder.path, "--lang", "zh-CN"])
    #expect((ending.code, ending.output) == (1, ""))
    #expect(ending.errors == "fenqi: \(folder.path) 里还没有账本\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `books that agree end with 0 and say so`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    #expect(try program.run(["seed", "--orders", "40", "--data", folder.path]).code == 0)
    let ending = try program.run(["verify", "--data", folder.path, "--lang", "en"])
    #expect((ending.code, ending.errors) == (0, ""))
    #expect(ending.output.contains("40 orders, "))
    #expect(ending.output.contains("books agree"))
    #expect(try program.verify(folder.path).orders == 40)
  }

  /// Each of the books goes back to how it was before a payment.
  @Test(arguments: [
    ("gateway.sqlite", "it is captured here and not at the gateway"),
    ("fenqi.sqlite", "the gateway knows it and the books don't"),
  ])
  func `a payment that only one of the books knows is named`(
    book: String, difference: String
  ) async throws {
    let stage = try await Stage()
    let file = URL(fileURLWithPath: stage.folder.file(book))
    let before = try Data(contentsOf: file)
    await stage.signIn()
    try await stage.repayByWallet("XM2590418837")
    let key = try #require(try await stage.gateway.recordedCharges().first?.key)
    try before.write(to: file)

    let program = try BuiltProgram()
    let ending = try program.run(["verify", "--data", stage.folder.path, "--lang", "en"])
    #expect(ending.code == 1)
    #expect(ending.output.contains("books differ in "))
    #expect(ending.output.contains("  attempt \(key.text): \(difference)\n"))
    #expect(try !program.verify(stage.folder.path).agree)
  }

  private nonisolated static let sqlite = "/usr/bin/sqlite3"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: sqlite)))
  func `a row that was changed by hand is named`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    #expect(try program.run(["seed", "--orders", "40", "--data", folder.path]).code == 0)
    let damage = Process()
    damage.executableURL = URL(fileURLWithPath: Self.sqlite)
    damage.arguments = [
      folder.file("fenqi.sqlite"), "UPDATE account_total SET orders = orders + 1",
    ]
    try damage.run()
    damage.waitUntilExit()
    let ending = try program.run(["verify", "--data", folder.path])
    #expect(ending.code == 1)
    #expect(ending.output.contains("  account demo: "))
  }

  @Test func `the same seed makes the same list`() throws {
    let pages = try (1...2).map { _ in
      let folder = try TemporaryFolder()
      let today = ["--today", "2026-03-05"]
      let seeding = try BuiltProgram().run(
        ["seed", "--orders", "2000", "--seed", "5", "--data", folder.path] + today)
      #expect(seeding.code == 0)
      let customer = try Customer(in: folder, columns: 120, rows: 40, arguments: today)
      try customer.signIn()
      try customer.seeUntil("the whole page is there") { glass in
        glass.contains("[1 全部 2000]") && !glass.rows[1...2].joined().contains("…")
          && !glass.rows[36].isEmpty
          && glass.rows[39].hasSuffix("v 通知  q 退出  ? 帮助  F2 English")
      }
      let page = customer.page
      try customer.leave()
      return page
    }
    #expect(pages[0] == pages[1])
  }
}

import Foundation
import Installments
import Secrets
import Store
import TestSupport
import Testing

/// Guessing passwords with the built program: from many windows, and killed while it checks.
@Suite(.serialized)
struct GuessingTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    #expect(try program.run(["seed", "--orders", "1", "--data", folder.path]).code == 0)
  }

  /// One guess without a screen.
  private func guess(_ password: String = "a wrong password") throws -> BuiltProgram.Ending {
    try program.run(
      ["account", "passwd", "demo", "--password-stdin", "--lang", "en", "--data", folder.path],
      input: password + "\nfour unlikely words\n")
  }

  private func events(_ kind: String) async throws -> Int {
    try await OrderStore(path: folder.file("fenqi.sqlite")).auditedEvents().filter { $0 == kind }
      .count
  }

  @Test func `eight windows that guess at once get the one guess that is left`() async throws {
    try await setFailures(9)
    let (program, folder) = (program, folder)
    let windows = (1...8).map { _ in
      Task.detached {
        try program.run(
          ["account", "passwd", "demo", "--password-stdin", "--data", folder.path],
          input: "a wrong password\nfour unlikely words\n")
      }
    }
    for window in windows { #expect(try await window.value.code == 1) }
    #expect(try await events("sign-in-refused") == 1)
    #expect(try await events("sign-in-held") == 7)
    #expect(try await events("locked") == 1)
    #expect(try await failures() == 10)
  }

  @Test func `the tenth wrong password locks until somebody unlocks`() async throws {
    try await setFailures(9)
    #expect(try guess().errors.contains("fenqi account unlock demo"))
    #expect(try guess("fenqi-demo").errors.contains("it can be tried again in 1"))
    #expect(try await events("locked") == 1)
    #expect(
      try program.run(["account", "unlock", "demo", "--data", folder.path]).output
        == "unlocked account demo\n")
    #expect(try guess("fenqi-demo").code == 0)
  }

  /// A wait that has passed leaves the count of the wrong passwords, which is what is written here.
  @Test func `ten programs killed while they check lock as ten wrong passwords do`() async throws {
    var (counted, lives) = (0, 0)
    while counted < 10 {
      lives += 1
      try #require(lives <= 40, "Hardly any guess is counted before it is looked at.")
      let customer = try Customer(in: folder)
      try customer.type("demo" + Keystrokes.tab + "a wrong password" + Keystrokes.enter)
      try customer.seeUntil("the password is on its way") {
        $0.contains("正在登录") || $0.contains("不正确") || $0.contains("已锁定")
      }
      kill(try customer.pid, SIGKILL)
      try customer.see("left 137")
      let after = try await failures()
      #expect(after == counted || after == counted + 1)
      counted = after
      if counted < 10 { try await setFailures(counted) }
    }
    // Killed before it was counted, a password was not looked at either.
    #expect(try await events("sign-in-refused") <= counted)
    #expect(try guess("fenqi-demo").errors.contains("it can be tried again in"))
    #expect(try program.verify(folder.path).agree)
  }

  @Test func `eight windows that guess at once from the first one on are counted one by one`()
    async throws
  {
    let (program, folder) = (program, folder)
    let windows = (1...8).map { _ in
      Task.detached {
        try program.run(
          ["account", "passwd", "demo", "--password-stdin", "--data", folder.path],
          input: "a wrong password\nfour unlikely words\n")
      }
    }
    for window in windows { #expect(try await window.value.code == 1) }
    let (refused, held) = (try await events("sign-in-refused"), try await events("sign-in-held"))
    #expect(refused + held == 8 && refused >= 3)
    #expect(try await failures() == refused)
  }

  private func failures() async throws -> Int {
    try await OrderStore(path: folder.file("fenqi.sqlite")).wrongPasswords(at: "demo")
  }

  private func setFailures(_ count: Int) async throws {
    try await OrderStore(path: folder.file("fenqi.sqlite")).setWrongPasswords(count, at: "demo")
  }
}

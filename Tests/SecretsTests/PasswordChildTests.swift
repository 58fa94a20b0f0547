import Foundation
import TestSupport
import Testing

@testable import Secrets

/// Checking passwords in a process of its own: the built program, in its inner role.
@Suite(.serialized)
struct PasswordChildTests {
  private func child() throws -> PasswordChild {
    PasswordChild(executable: try BuiltProgram().path)
  }

  @Test func `a new password takes the standard work and fits afterwards`() async throws {
    let child = try child()
    let hash = try await child.hash("correct horse 电池")
    #expect(hash.work == .standard)
    #expect(try await child.check("correct horse 电池", against: hash) == .right(renewed: nil))
    #expect(try await child.check("correct horse", against: hash) == .wrong)
    #expect(try await child.check("correct horse 电池", against: nil) == .wrong)
  }

  @Test func `an older hash is renewed, and one below the floor is refused`() async throws {
    let child = try child()
    let older = PasswordHash.Work(passes: 3, memoryBytes: 24 << 20)
    let old = try #require(PasswordHash(of: "secret", work: older))
    guard case .right(let renewed?) = try await child.check("secret", against: old) else {
      Issue.record("The older hash was not renewed.")
      return
    }
    #expect(renewed.work == .standard)
    #expect(try await child.check("secret", against: renewed) == .right(renewed: nil))
    let weak = try #require(PasswordHash(of: "secret", work: .least))
    #expect(try await child.check("secret", against: weak) == .unusable)
  }

  @Test func `a password that nobody types is never right`() async throws {
    let long = String(repeating: "x", count: 100_000)
    let hash = try #require(PasswordHash(of: String(long.prefix(1_024)), work: .floor))
    #expect(try await child().check(long, against: hash) == .wrong)
  }

  @Test(arguments: ["/nonexistent/fenqi", "/bin/false", "/bin/true"])
  func `a process that is of no use is a fault and no verdict`(path: String) async throws {
    let child = PasswordChild(executable: path)
    await #expect(throws: PasswordFault.self) { try await child.check("secret", against: nil) }
    await #expect(throws: PasswordFault.self) { try await child.hash("secret") }
  }

  @Test func `the process gets nothing of ours but its input`() throws {
    #expect(
      try ChildProcess.run("/usr/bin/env", [], input: []) == "SWIFT_BACKTRACE=enable=no\n")
    #expect(try ChildProcess.run("/bin/cat", [], input: Array("only this".utf8)) == "only this")
  }

  @Test func `no process is left behind`() async throws {
    let child = try child()
    for _ in 1...3 { _ = try await child.check("secret", against: nil) }
    var status: Int32 = 0
    #expect(waitpid(-1, &status, WNOHANG) <= 0)
  }

  @Test(arguments: ["", "c", "x12345", "c\u{0}\u{9}short"])
  func `a request that makes no sense gets no answer`(request: String) {
    #expect(throws: PasswordFault.self) {
      try ChildProcess.run(
        BuiltProgram().path, [PasswordChild.role], input: Array(request.utf8))
    }
  }
}

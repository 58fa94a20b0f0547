import Testing

@testable import Secrets

/// What is kept of passwords, and how much work it takes.
struct PasswordHashTests {
  private static let cheap = PasswordHash.Work(passes: 1, memoryBytes: 16 << 10)

  @Test func `accounts' passwords take 64 MiB and three passes`() {
    #expect(PasswordHash.Work.standard == PasswordHash.Work(passes: 3, memoryBytes: 64 << 20))
    #expect(PasswordHash.Work.floor == PasswordHash.Work(passes: 2, memoryBytes: 19 << 20))
    #expect(PasswordPolicy.standard == PasswordPolicy(work: .standard, floor: .floor))
  }

  @Test func `a hash tells the work it took`() throws {
    for work in [PasswordHash.Work.least, Self.cheap, .simulatedWallet] {
      #expect(try #require(PasswordHash(of: "secret", work: work)).work == work)
      #expect(PasswordHash.nobodys(work).work == work)
    }
  }

  @Test(arguments: [
    "", "secret", "$argon2i$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
    "$argon2id$v=19$m=-5,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", "$2b$12$something",
  ])
  func `what is no hash fits no password`(text: String) throws {
    let policy = PasswordPolicy(work: .least, floor: .least)
    #expect(PasswordHash(text: text).work == nil)
    #expect(try policy.check(Array("secret".utf8), against: PasswordHash(text: text)) == .unusable)
  }

  @Test func `a hash below the floor is refused, even for the right password`() throws {
    let weak = try #require(PasswordHash(of: "secret", work: .least))
    let policy = PasswordPolicy(work: Self.cheap, floor: Self.cheap)
    #expect(try policy.check(Array("secret".utf8), against: weak) == .unusable)
    #expect(try policy.check(Array("wrong".utf8), against: weak) == .unusable)
  }

  @Test func `a hash that took less than today's work is renewed once`() throws {
    let old = try #require(PasswordHash(of: "secret", work: .least))
    let policy = PasswordPolicy(work: Self.cheap, floor: .least)
    #expect(try policy.check(Array("wrong".utf8), against: old) == .wrong)
    guard case .right(let renewed?) = try policy.check(Array("secret".utf8), against: old) else {
      Issue.record("The old hash was not renewed.")
      return
    }
    #expect(renewed.work == Self.cheap && renewed.matches("secret"))
    #expect(
      try policy.check(Array("secret".utf8), against: renewed) == .right(renewed: nil))
  }

  @Test func `nobody's password fits nothing`() throws {
    let policy = PasswordPolicy(work: .least, floor: .least)
    for password in ["", "secret", "A"] {
      #expect(try policy.check(Array(password.utf8), against: nil) == .wrong)
    }
  }

  @Test(arguments: ["", "x", "密码里的字", String(repeating: "long", count: 300)])
  func `every password fits its own hash only`(password: String) throws {
    let hash = try #require(PasswordHash(of: password, work: .least))
    #expect(hash.matches(password) && !hash.matches(password + "x"))
  }
}

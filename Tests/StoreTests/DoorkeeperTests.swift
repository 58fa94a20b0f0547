import GRDB
import Installments
import Secrets
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Who is let in, and what wrong passwords cost.
struct DoorkeeperTests {
  private let books: Books
  private let clock = ScriptedClock(Stage.start)
  private let door: Doorkeeper

  init() async throws {
    books = try await Books()
    door = Doorkeeper(of: books.store, clock: clock)
  }

  @Test func `the right password signs in, and nothing else does`() async throws {
    let welcome = SignIn.welcome(SampleCustomers.lin.account)
    #expect(try await door.signIn("lin", password: "2580") == welcome)
    #expect(try await door.signIn("lin", password: "1470") == .wrong(then: nil))
    #expect(try await door.signIn("lin", password: "") == .wrong(then: nil))
    #expect(try await door.signIn("lin", password: "2580") == welcome)
    for password in ["2580", "1470", ""] {
      #expect(try await door.signIn("nobody", password: password) == .wrong(then: nil))
    }
    #expect(try await door.signIn("LIN", password: "2580") == .wrong(then: nil))
  }

  @Test(arguments: ["lin", "nobody", "名字", ""])
  func `ten wrong passwords lock, whether anybody has the name or not`(name: String) async throws {
    for failures in 1...9 {
      let wait = Lockout.wait(after: failures)
      let then = wait > .zero ? Hold.wait(wait) : nil
      #expect(try await door.signIn(name, password: "wrong") == .wrong(then: then))
      if let then {
        #expect(try await door.signIn(name, password: "2580") == .held(then))
        clock.pass(then.duration)
      }
    }
    let lock = Hold.locked(.seconds(1_800))
    #expect(try await door.signIn(name, password: "wrong") == .wrong(then: lock))
    #expect(try await door.signIn(name, password: "2580") == .held(lock))
    clock.pass(.seconds(1_799))
    #expect(try await door.signIn(name, password: "2580") == .held(.locked(.seconds(1))))
    clock.pass(.seconds(1))
    let last = try await door.signIn(name, password: "2580")
    #expect(last == (name == "lin" ? .welcome(SampleCustomers.lin.account) : .wrong(then: lock)))
  }

  @Test func `the right password forgets the wrong ones`() async throws {
    for _ in 1...3 { _ = try await door.signIn("lin", password: "wrong") }
    _ = try await door.signIn("lin", password: "2580")
    #expect(try await failures("lin") == 0)
    #expect(try await door.signIn("lin", password: "wrong") == .wrong(then: nil))
  }

  @Test func `a guess is in the books before its password is looked at`() async throws {
    for expected in 1...3 {
      let dying = DyingPasswords { [books] in
        try await books.count("SELECT failures FROM guess WHERE drawer = 'lin'")
      }
      let door = Doorkeeper(
        of: books.store, passwords: dying, timepiece: clock.timepiece,
        readClocks: { [clock] in clock.reading })
      await #expect(throws: BookFault.self) { try await door.signIn("lin", password: "2580") }
      #expect(dying.seen == expected)
      #expect(try await failures("lin") == expected)
    }
  }

  @Test func `guesses at once from many places are counted one by one`() async throws {
    try await setFailures("lin", 9)
    let answers = try await withThrowingTaskGroup(of: SignIn.self) { group in
      for _ in 1...8 {
        let door = Doorkeeper(
          of: try OrderStore(path: books.folder.file("fenqi.sqlite")), clock: clock)
        group.addTask { try await door.signIn("lin", password: "wrong") }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let lock = Hold.locked(.seconds(1_800))
    #expect(answers.filter { $0 == .wrong(then: lock) }.count == 1)
    #expect(answers.filter { $0 == .held(lock) }.count == 7)
    #expect(try await failures("lin") == 10)
  }

  @Test func `a right password does not forget a wrong one that came meanwhile`() async throws {
    let gate = Gate()
    let slow = Doorkeeper(
      of: books.store, passwords: GatedPasswords(gate: gate), timepiece: clock.timepiece,
      readClocks: { [clock] in clock.reading })
    async let welcome = slow.signIn("lin", password: "2580")
    await gate.visitor()
    _ = try await door.signIn("lin", password: "wrong")
    await gate.open()
    #expect(try await welcome == .welcome(SampleCustomers.lin.account))
    #expect(try await failures("lin") == 2)
  }

  @Test func `names that nobody has fill no disk and are written nowhere`() async throws {
    for number in 1...1_200 { try await tryOnce("secret\(number)") }
    let drawers = try await books.count("SELECT count(*) FROM guess") ?? 0
    #expect(drawers > 500 && drawers <= 1_024)
    #expect(!(try await books.contents()).contains { $0.contains("secret") })
  }

  /// Counts a guess without the work that follows it.
  private func tryOnce(_ name: String) async throws {
    let drawer = GuessRecords.drawer(of: name, isKnown: false, key: books.store.key)
    let reading = clock.reading
    try await books.store.write { database in
      try GuessRecords.write(Lockout(noted: reading), drawer, in: database)
    }
  }

  private func failures(_ name: String) async throws -> Int? {
    try await books.count("SELECT failures FROM guess WHERE drawer = '\(name)'")
  }

  private func setFailures(_ name: String, _ count: Int) async throws {
    let lockout = Lockout(failures: count, noted: clock.reading)
    try await books.store.write { try GuessRecords.write(lockout, name, in: $0) }
  }
}

/// What is kept of passwords, and the work that names take.
struct DoorWorkTests {
  @Test func `every name takes the same work once, also when it has to wait`() async throws {
    let books = try await Books()
    let clock = ScriptedClock(Stage.start)
    let counting = CountingPasswords()
    let door = Doorkeeper(
      of: books.store, passwords: counting, timepiece: clock.timepiece,
      readClocks: { clock.reading })
    for name in ["lin", "nobody"] {
      for _ in 1...6 { _ = try await door.signIn(name, password: "wrong") }
    }
    #expect(counting.checks.filter { $0 == .least }.count == 12)
    #expect(counting.checks.count == 12)
  }

  @Test func `a hash that took less work is renewed when somebody signs in`() async throws {
    let books = try await Books()
    let clock = ScriptedClock(Stage.start)
    let more = PasswordHash.Work(passes: 2, memoryBytes: 16 << 10)
    let door = Doorkeeper(
      of: books.store,
      passwords: PasswordsInProcess(policy: PasswordPolicy(work: more, floor: .least)),
      timepiece: clock.timepiece, readClocks: { clock.reading })
    let welcome = SignIn.welcome(SampleCustomers.lin.account)
    #expect(try await door.signIn("lin", password: "wrong") == .wrong(then: nil))
    #expect(try await work(of: "lin", in: books) == .least)
    #expect(try await door.signIn("lin", password: "2580") == welcome)
    #expect(try await work(of: "lin", in: books) == more)
    #expect(try await door.signIn("lin", password: "2580") == welcome)
    #expect(
      try await books.count("SELECT count(*) FROM audit_trail WHERE kind = 'password-renewed'")
        == 1)
  }

  @Test func `a hash below the floor lets nobody in and says so`() async throws {
    let books = try await Books()
    let clock = ScriptedClock(Stage.start)
    let door = Doorkeeper(
      of: books.store, passwords: PasswordsInProcess(policy: .standard),
      timepiece: clock.timepiece, readClocks: { clock.reading })
    #expect(try await door.signIn("lin", password: "2580") == .unusable)
  }

  private func work(of account: String, in books: Books) async throws -> PasswordHash.Work? {
    try await books.store.read { database in
      try String.fetchOne(
        database, sql: "SELECT password_hash FROM account WHERE id = ?", arguments: [account]
      ).flatMap { PasswordHash(text: $0).work }
    }
  }
}

/// Ends as a killed process does, having looked at what was in the books by then.
private final class DyingPasswords: PasswordChecker {
  private let look: @Sendable () async throws -> Int?
  private let saw = Mutex<Int?>(nil)

  init(_ look: @escaping @Sendable () async throws -> Int?) { self.look = look }

  var seen: Int? { saw.withLock { $0 } }

  func hash(_ password: String) async throws(PasswordFault) -> PasswordHash {
    throw .noProcess("killed")
  }

  func check(
    _ password: String, against hash: PasswordHash?
  ) async throws(PasswordFault) -> PasswordVerdict {
    let found = try? await look()
    saw.withLock { $0 = found ?? nil }
    throw .noProcess("killed")
  }
}

/// Waits at a gate before it looks at a password.
private struct GatedPasswords: PasswordChecker {
  let gate: Gate
  private let passwords = PasswordsInProcess(work: .least)

  init(gate: Gate) { self.gate = gate }

  func hash(_ password: String) async throws(PasswordFault) -> PasswordHash {
    try await passwords.hash(password)
  }

  func check(
    _ password: String, against hash: PasswordHash?
  ) async throws(PasswordFault) -> PasswordVerdict {
    await gate.pass()
    return try await passwords.check(password, against: hash)
  }
}

/// Remembers the work of every check.
private final class CountingPasswords: PasswordChecker {
  private let passwords = PasswordsInProcess(work: .least)
  private let works = Mutex<[PasswordHash.Work?]>([])

  var checks: [PasswordHash.Work?] { works.withLock { $0 } }

  func hash(_ password: String) async throws(PasswordFault) -> PasswordHash {
    try await passwords.hash(password)
  }

  func check(
    _ password: String, against hash: PasswordHash?
  ) async throws(PasswordFault) -> PasswordVerdict {
    let work = hash.map(\.work) ?? PasswordHash.Work.least
    works.withLock { $0.append(work) }
    return try await passwords.check(password, against: hash)
  }
}

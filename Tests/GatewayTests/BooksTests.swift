import Foundation
import GRDB
import Gateway
import Installments
import Synchronization
import Testing

/// The gateway's file: what it keeps, what it refuses, and what a broken write counts as.
@Suite struct BooksTests {
  @Test func `the books survive reopening`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet(), Sample.card()))
    let verdict = try await bench.gateway.charge(Sample.charge())
    _ = try await bench.gateway.cancel(Sample.key(2))
    let later = try bench.another()
    #expect(try await later.charge(Sample.charge()) == verdict)
    #expect(try await later.charge(Sample.charge(2)) == .cancelled)
    #expect(try await later.balance(of: "wallet")?.fen == 70_000)
    let before = try await bench.gateway.recordedCharges()
    #expect(try await later.recordedCharges() == before)
  }

  @Test func `only their owner can read the books`() throws {
    let bench = try Bench()
    let folder = URL(fileURLWithPath: bench.path).deletingLastPathComponent()
    #expect(try mode(of: bench.path) == 0o600)
    #expect(try mode(of: folder.path) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      #expect(try mode(of: folder.appending(path: name).path) == 0o600)
    }
  }

  @Test func `no password is in the books`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: bench.path))
    #expect(bytes.range(of: Data(Sample.password.utf8)) == nil)
    #expect(bytes.range(of: Data("$argon2id$".utf8)) != nil)
  }

  @Test func `binding the same again changes nothing, whatever was paid since`() async throws {
    let bench = try Bench()
    let household = Sample.household(Sample.wallet(answers: .lostOnce), Sample.card())
    try await bench.gateway.add(household)
    _ = try? await bench.gateway.charge(Sample.charge())
    try await bench.gateway.add(household)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 70_000)
    #expect(try await bench.gateway.charge(Sample.charge(2)).receipt != nil)
  }

  @Test(arguments: [
    Sample.wallet(balance: 1), Sample.wallet(channel: .wechatPay),
    Sample.wallet(obstacle: .frozen), Sample.wallet(answers: .lost), Sample.card("wallet"),
  ])
  func `binding something else under the same token is refused as a whole`(
    other: Household.BoundMethod
  ) async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    await #expect(throws: GatewayFault.alreadyBound("wallet")) {
      try await bench.gateway.add(Sample.household(Sample.card("new"), other))
    }
    #expect(try await bench.gateway.balance(of: "new") == nil)
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 100_000)
  }

  @Test func `a write that surely failed was not sent`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    try await DatabaseQueue(path: bench.path).write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER broken BEFORE INSERT ON charge BEGIN SELECT RAISE(ABORT, 'no'); END
          """)
    }
    await #expect(throws: WireFault.notSent) { try await bench.gateway.charge(Sample.charge()) }
    await #expect(throws: WireFault.notSent) { try await bench.gateway.cancel(Sample.key(2)) }
    #expect(try await bench.gateway.balance(of: "wallet")?.fen == 100_000)
    #expect(try await bench.gateway.query(Sample.key(1)) == .notFound)
  }

  @Test func `a write that broke at its end is unknown`() async throws {
    let bench = try Bench()
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    // A foreign key that is only looked at when the transaction is committed.
    try await DatabaseQueue(path: bench.path).write { database in
      try database.execute(
        sql: """
          CREATE TABLE parent (id INTEGER PRIMARY KEY);
          CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
          CREATE TRIGGER late AFTER INSERT ON charge BEGIN INSERT INTO child VALUES (1); END
          """)
    }
    await #expect(throws: WireFault.noAnswer) { try await bench.gateway.charge(Sample.charge()) }
    #expect(try await bench.gateway.query(Sample.key(1)) == .notFound)
  }

  @Test func `half of the time passes before the debit and half after it`() async throws {
    let waits = Mutex<[Duration]>([])
    let bench = try Bench(latency: .fixed(milliseconds: 1_200)) { wait in
      waits.withLock { $0.append(wait) }
    }
    try await bench.gateway.add(Sample.household(Sample.wallet()))
    _ = try await bench.gateway.charge(Sample.charge())
    _ = try await bench.gateway.query(Sample.key(1))
    let expected = [600, 600, 200, 200].map(Duration.milliseconds)
    #expect(waits.withLock { $0 } == expected)
  }

  @Test func `a random latency stays in its range`() async throws {
    let waits = Mutex<[Duration]>([])
    let bench = try Bench(latency: .standard) { wait in waits.withLock { $0.append(wait) } }
    for number in UInt64(0)..<50 { _ = try await bench.gateway.query(Sample.key(number)) }
    let all = waits.withLock { $0 }
    #expect(all.allSatisfy { $0 * 6 >= .milliseconds(600) && $0 <= .milliseconds(250) })
    #expect(Set(all).count > 10)
  }

  private func mode(of path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }
}

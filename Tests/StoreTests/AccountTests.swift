import Durable
import Foundation
import GRDB
import Installments
import TestSupport
import Testing

@testable import Store

/// Accounts, what they are added with, and the file they are kept in.
struct AccountTests {
  @Test func `a password is not kept`() async throws {
    let books = try await Books()
    #expect(
      try await books.count(
        "SELECT count(*) FROM account WHERE password_hash LIKE '$argon2id$%'") == 2)
    #expect(!(try await books.contents()).contains { $0.contains("\"2580\"") })
  }

  @Test func `everything that was added comes back`() async throws {
    let books = try await Books()
    #expect(try await books.store.accountNames() == ["lin", "wang"])
    #expect(try await books.store.hint() == SampleCustomers.lin.hint)
    let methods = SampleCustomers.lin.methods.map(\.method)
    #expect(
      try await books.store.methods(of: "lin") == [methods[1], methods[0], methods[2]])
    for purchase in SampleCustomers.lin.orders {
      let order = try await books.order(purchase.number)
      #expect(order.agreement?.plan == purchase.plan)
      #expect(order.installments == purchase.installments(today: Books.today))
      #expect(order.product == purchase.product && order.price == purchase.price)
      #expect(order.day == purchase.day && order.openAttempt == nil)
    }
    #expect(try await books.store.order(999) == nil)
  }

  @Test func `an account is added whole or not at all`() async throws {
    let books = try await Books()
    let before = try await books.contents()
    await expectBreakdown {
      try await books.store.add(SampleCustomers.lin, today: Books.today, work: .least)
    }
    let clash = Household(
      account: Account(id: "zhao", holder: "赵敏"), password: "1", hint: nil, methods: [],
      orders: SampleCustomers.wang.orders)
    await expectBreakdown {
      try await books.store.add(clash, today: Books.today, work: .least)
    }
    #expect(try await books.contents() == before)
  }

  @Test func `new books are empty and have no hint`() async throws {
    let folder = try TemporaryFolder()
    let store = try OrderStore(path: folder.file("deep/er/fenqi.sqlite"))
    #expect(try await store.isEmpty)
    #expect(try await store.hint() == nil)
  }

  @Test func `nobody else can read the books`() async throws {
    let folder = try TemporaryFolder()
    let store = try OrderStore(path: folder.file("books/fenqi.sqlite"))
    try await store.add(SampleCustomers.lin, today: Books.today, work: .least)
    #expect(try mode(of: folder.file("books")) == 0o700)
    #expect(try mode(of: folder.file("books/fenqi.sqlite")) == 0o600)
    #expect(try mode(of: folder.file("books/fenqi.sqlite-journal")) == 0o600)
    #expect(try mode(of: folder.file("books/audit.key")) == 0o600)
  }

  @Test func `books that are opened again have kept everything`() async throws {
    let books = try await Books()
    try await books.settled(1, Books.captured)
    try await books.store.open(books.attempt(2))
    let before = try await books.contents()
    let again = try OrderStore(path: books.folder.file("fenqi.sqlite"))
    #expect(try await again.openAttempts() == books.store.openAttempts())
    #expect(try await again.read { try $0.tableExists("purchase") })
    #expect(try await books.contents() == before)
  }

  @Test func `another program's file is left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.sqlite")
    try Data("not a database, but long enough to be read as one".utf8)
      .write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
    #expect(throws: DurableFault.foreign(path)) { try OrderStore(path: path) }
  }

  @Test func `another program's books are not changed by a byte`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.sqlite")
    let other = try DatabasePool(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try other.close()
    chmod(path, 0o600)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: DurableFault.foreign(path)) { try OrderStore(path: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

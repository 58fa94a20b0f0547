import Foundation
import GRDB
import TestSupport
import Testing

@testable import Durable

/// A new database is there with all of its schema, or not at all.
struct FoundingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("books.sqlite")
  }

  private var names: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }
  }

  private func thingCount(_ queue: DatabaseQueue) throws -> Int? {
    try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM thing") }
  }

  @Test func `before its first change it is one file with the schema in it`() throws {
    let queue = try PrivateFileTests.open(path)
    #expect(try names == ["books.sqlite"])
    #expect(try thingCount(queue) == 0)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") } == 7)
  }

  @Test func `a schema that fails leaves nothing behind`() throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: "CREATE TABLE thing (x)") }
    migrator.registerMigration("v2") { try $0.execute(sql: "CREATE TABLE thing (y)") }
    #expect(throws: DurableFault.self) {
      try DurableFile.open(Blueprint(applicationID: 7, migrator: migrator), at: path)
    }
    #expect(try names == [])
  }

  @Test func `of many that make it at once one wins, and all use that one`() async throws {
    try await withThrowingTaskGroup { [path] group in
      for number in 1...8 {
        group.addTask {
          try await blocking {
            let queue = try PrivateFileTests.open(path)
            try queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (\(number))") }
            try queue.close()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try thingCount(PrivateFileTests.open(path)) == 8)
    #expect(try names == ["books.sqlite", "books.sqlite-journal"])
  }

  @Test func `what a killed program has left goes away`() throws {
    let draft = "\(path).\(UUID().uuidString)"
    for name in [draft, path + ".old"] {
      #expect(FileManager.default.createFile(atPath: name, contents: nil))
    }
    _ = try PrivateFileTests.open(path)
    #expect(try names == ["books.sqlite", "books.sqlite.old"])
  }

  @Test func `where no draft can be made it gets its schema in place`() throws {
    // Such a name leaves room for what SQLite adds to it, and none for a draft's.
    let long = folder.file(String(repeating: "b", count: 240))
    let queue = try PrivateFileTests.open(long)
    #expect(try thingCount(queue) == 0)
    #expect(try DurableFile.check(long) ?? 0 > 0)
  }

  @Test func `the journal of a lost database is not played back into a new one`() throws {
    let lost = try PrivateFileTests.open(path)
    var journal = Data()
    try lost.inDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = 1; CREATE TABLE other (x)")
      try database.inTransaction {
        for _ in 1...50 {
          try database.execute(sql: "INSERT INTO other VALUES (randomblob(4000))")
        }
        journal = try Data(contentsOf: URL(fileURLWithPath: path + "-journal"))
        return .rollback
      }
    }
    try lost.close()
    try FileManager.default.removeItem(atPath: path)
    try journal.write(to: URL(fileURLWithPath: path + "-journal"))
    chmod(path + "-journal", 0o600)

    let queue = try PrivateFileTests.open(path)
    try queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (1)") }
    #expect(try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
    #expect(
      try queue.read { try Bool.fetchOne($0, sql: "SELECT max(name = 'other') FROM sqlite_schema") }
        == false)
  }
}

import Foundation
import GRDB
import Installments
import TestSupport
import Testing

@testable import Durable

/// A file that was damaged, replaced or deleted is noticed, and nothing is written to it.
struct DamageTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("books.sqlite")
    let queue = try PrivateFileTests.open(path)
    try queue.write { database in
      try database.execute(sql: "CREATE INDEX thing_by_x ON thing (x)")
      for number in 0..<4_000 {
        try database.execute(sql: "INSERT INTO thing VALUES (?)", arguments: ["row \(number)"])
      }
    }
    try queue.close()
  }

  private func fault(afterWriting bytes: Data) throws -> DurableFault? {
    try bytes.write(to: URL(fileURLWithPath: path))
    do throws(DurableFault) {
      _ = try PrivateFileTests.open(path)
      return nil
    } catch {
      return error
    }
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  @Test func `a file that is cut off is refused, and left as it is`() throws {
    let whole = try bytes
    for share in [8, 4, 2] {
      let part = whole.prefix(whole.count - whole.count / share)
      guard case .damaged? = try fault(afterWriting: part) else {
        Issue.record("cut by 1/\(share): \(String(describing: try fault(afterWriting: part)))")
        continue
      }
      #expect(try bytes == part)
    }
  }

  @Test func `a page of rubbish is refused, wherever it is`() throws {
    let whole = try bytes
    let dice = Dice(seed: 11)
    for page in [1, 3, whole.count / 4_096 - 1] {
      var damaged = whole
      damaged.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: dice.bytes(4_096))
      let found = try fault(afterWriting: damaged)
      guard case .damaged? = found else {
        Issue.record("page \(page): \(String(describing: found))")
        continue
      }
      #expect(try bytes == damaged)
    }
    #expect(try fault(afterWriting: whole) == nil)
  }

  @Test func `a header that isn't one is foreign`() throws {
    #expect(try fault(afterWriting: Data(repeating: 0x41, count: 8_192)) == .foreign(path))
  }

  @Test func `a file that is replaced while it is open is not written any more`() throws {
    let queue = try PrivateFileTests.open(path)
    let copy = folder.file("copy")
    try bytes.write(to: URL(fileURLWithPath: copy))
    rename(copy, path)
    expectReplaced(queue)
    #expect(try !bytes.isEmpty)
  }

  @Test func `a file that is deleted while it is open is not written any more`() throws {
    let queue = try PrivateFileTests.open(path)
    unlink(path)
    expectReplaced(queue)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file that gets a second name while it is open is not written any more`() throws {
    let queue = try PrivateFileTests.open(path)
    link(path, folder.file("second"))
    expectReplaced(queue)
    unlink(folder.file("second"))
    try queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (1)") }
  }

  private func expectReplaced(
    _ queue: DatabaseQueue, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(sourceLocation: sourceLocation) {
      try queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (1)") }
    } throws: { error in
      error.withoutStatement.contains("replaced or deleted while it was open")
    }
  }
}

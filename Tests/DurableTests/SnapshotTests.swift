import Foundation
import GRDB
import TestSupport
import Testing

@testable import Durable

/// Copies of two files that are written one after the other are of one moment.
struct SnapshotTests {
  private let folder: TemporaryFolder
  private let source: URL
  private let names = ["first.sqlite", "second.sqlite"]

  init() throws {
    folder = try TemporaryFolder()
    source = URL(fileURLWithPath: folder.file("source"))
  }

  private func target(_ number: Int) -> URL {
    let url = URL(fileURLWithPath: folder.file("target-\(number)"))
    mkdir(url.path, 0o700)
    return url
  }

  private func open(_ name: String) throws -> DatabaseQueue {
    try PrivateFileTests.open(source.appendingPathComponent(name).path)
  }

  private func count(_ name: String, in folder: URL) throws -> Int {
    let queue = try DatabaseQueue(path: folder.appendingPathComponent(name).path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM thing") ?? -1 }
  }

  @Test func `the second file never has what the first has not yet`() async throws {
    let (first, second) = (try open(names[0]), try open(names[1]))
    let writer = Task.detached {
      while !Task.isCancelled {
        for queue in [first, second] {
          try await queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (1)") }
        }
      }
    }
    defer { writer.cancel() }
    for number in 1...12 {
      let copy = target(number)
      try Snapshot.copy(names, from: source, to: copy)
      let difference = try count(names[0], in: copy) - count(names[1], in: copy)
      #expect((0...1).contains(difference))
    }
  }

  @Test func `others can read while it copies, and write afterwards`() throws {
    let queue = try open(names[0])
    _ = try open(names[1])
    try Snapshot.copy(names, from: source, to: target(1))
    try queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (1)") }
    try Snapshot.copy(names, from: source, to: target(2))
    #expect(try count(names[0], in: target(1)) == 0)
    #expect(try count(names[0], in: target(2)) == 1)
  }

  @Test func `the copies are for their owner alone`() throws {
    _ = (try open(names[0]), try open(names[1]))
    let copy = target(1)
    try Snapshot.copy(names, from: source, to: copy)
    for name in names { try PrivateFile.check(copy.appendingPathComponent(name).path) }
  }

  @Test func `a folder in use can't be had alone, and one that isn't can`() throws {
    let url = URL(fileURLWithPath: folder.file("books"))
    try DurableFile.prepareFolder(url)
    #expect(try FolderUse.alone(in: url) { () throws(DurableFault) in 5 } == 5)
    try FolderUse.begin(in: url)
    #expect(throws: DurableFault.inUse(url.path)) {
      try FolderUse.alone(in: url) { () throws(DurableFault) in 5 }
    }
  }
}

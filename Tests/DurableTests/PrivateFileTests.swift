import Foundation
import GRDB
import TestSupport
import Testing

@testable import Durable

/// Whose the files are, and what they are, is looked at before anything opens them.
struct PrivateFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("books/books.sqlite")
    let queue = try Self.open(path)
    try queue.write { try $0.execute(sql: "INSERT INTO thing VALUES (1)") }
    try queue.close()
  }

  static func open(_ path: String, id: Int32 = 7) throws(DurableFault) -> DatabaseQueue {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: "CREATE TABLE thing (x)") }
    return try DurableFile.open(
      Blueprint(applicationID: id, migrator: migrator), at: path)
  }

  private func expectRefusal(
    _ fault: DurableFault, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: fault, sourceLocation: sourceLocation) { try Self.open(path) }
  }

  @Test func `what is made is for its owner alone, and opens again`() throws {
    #expect(try DurableFile.check(path) ?? 0 > 0)
    try PrivateFile.checkFolder(folder.file("books"))
    #expect(try Self.open(path).read { try Int.fetchOne($0, sql: "SELECT x FROM thing") } == 1)
  }

  @Test(arguments: [0o604, 0o640, 0o602, 0o660, 0o666, 0o601] as [mode_t])
  func `a file that others may get at is refused`(mode: mode_t) throws {
    chmod(path, mode)
    expectRefusal(.unsafe(path, .openToOthers(mode: 0o600)))
    chmod(path, 0o600)
    chmod(path + "-journal", mode)
    expectRefusal(.unsafe(path + "-journal", .openToOthers(mode: 0o600)))
    chmod(path + "-journal", 0o600)
    _ = try Self.open(path)
  }

  @Test(arguments: [0o755, 0o710, 0o777] as [mode_t])
  func `a folder that others may enter is refused`(mode: mode_t) throws {
    chmod(folder.file("books"), mode)
    expectRefusal(.unsafe(folder.file("books"), .openToOthers(mode: 0o700)))
  }

  @Test(.enabled(if: geteuid() == 0, "Only root can give a file away."))
  func `what belongs to another account is refused`() throws {
    chown(path, 12_345, 0)
    expectRefusal(.unsafe(path, .ownedByAnother(wanted: 0)))
    chown(path, 0, 0)
    chown(folder.file("books"), 12_345, 0)
    expectRefusal(.unsafe(folder.file("books"), .ownedByAnother(wanted: 0)))
  }

  @Test(arguments: ["", "-journal"])
  func `a symbolic link in a file's place is not followed`(ending: String) throws {
    let (name, elsewhere) = (path + ending, folder.file("elsewhere"))
    rename(name, elsewhere)
    symlink(elsewhere, name)
    let before = try Data(contentsOf: URL(fileURLWithPath: elsewhere))
    expectRefusal(.unsafe(name, .symbolicLink))
    #expect(try Data(contentsOf: URL(fileURLWithPath: elsewhere)) == before)
  }

  @Test func `a link that leads nowhere is refused, and nothing is made there`() throws {
    let name = folder.file("books/other.sqlite")
    symlink(folder.file("nowhere"), name)
    #expect(throws: DurableFault.unsafe(name, .symbolicLink)) { try Self.open(name) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("nowhere")))
  }

  @Test(arguments: ["", "-journal"])
  func `a file with a second name is refused`(ending: String) throws {
    link(path + ending, folder.file("second"))
    expectRefusal(.unsafe(path + ending, .hardLinks))
    unlink(folder.file("second"))
    _ = try Self.open(path)
  }

  @Test func `a folder or a pipe in a file's place is refused`() throws {
    let (pipe, inner) = (folder.file("books/pipe"), folder.file("books/inner"))
    mkfifo(pipe, 0o600)
    mkdir(inner, 0o700)
    for name in [pipe, inner] {
      #expect(throws: DurableFault.unsafe(name, .notAFile)) { try Self.open(name) }
    }
    #expect(throws: DurableFault.unsafe(pipe, .notAFile)) {
      try PrivateFile.openForReading(pipe)
    }
  }

  @Test func `another program's file and a newer one are left as they are`() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: DurableFault.foreign(path)) { try Self.open(path, id: 8) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    let old = DatabaseMigrator()
    #expect(throws: DurableFault.newer(path)) {
      try DurableFile.open(Blueprint(applicationID: 7, migrator: old), at: path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }
}

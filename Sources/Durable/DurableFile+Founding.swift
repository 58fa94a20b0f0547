import Foundation
import GRDB
import GRDBSQLite

extension DurableFile {
  /// Makes a database (0600) at a path where there is none: with its whole schema, or an empty file
  /// where a lost database has left its journal. SQLite clears that away once it finds the file empty,
  /// and would otherwise play it back into the new one.
  static func make(at path: String, applicationID: Int32, migrator: DatabaseMigrator) throws {
    do {
      if try companionEndings.contains(where: { try PrivateFile.check(path + $0) != nil }) {
        try makeEmptyFile(at: path)
      } else {
        try found(at: path, applicationID: applicationID, migrator: migrator)
      }
    } catch {
      // Of several programs that make it at once, one wins.
      guard try check(path) != nil else { throw error }
    }
  }

  /// The database is made in memory, written and synced under another name, and gets its own in one
  /// step: there is all of it, or none.
  private static func found(
    at path: String, applicationID: Int32, migrator: DatabaseMigrator
  ) throws {
    let memory = try DatabaseQueue()
    try memory.inDatabase { try sign($0, applicationID: applicationID) }
    try migrator.migrate(memory)
    let draft = path + "." + UUID().uuidString
    do {
      try write(memory.inDatabase(image), to: draft)
      try FileMove.move(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// SQLite itself would make it readable for others. Nothing of ours opens it again but SQLite.
  static func makeEmptyFile(at path: String) throws(DurableFault) {
    let file = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else { throw systemFault(path) }
    close(file)
  }

  private static func write(_ bytes: Data, to path: String) throws {
    let descriptor = Foundation.open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw systemFault(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: bytes)
    try file.synchronize()
    try file.close()
  }

  /// The file that a database in memory would be.
  private static func image(of database: Database) throws -> Data {
    var count: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(database.sqliteConnection, "main", &count, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    return Data(
      bytesNoCopy: bytes, count: Int(count),
      deallocator: .custom { bytes, _ in
        sqlite3_free(bytes)
      })
  }
}

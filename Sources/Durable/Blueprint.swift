import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// How the databases of one kind are made: whose they are, and the steps to their schema.
public final class Blueprint: Sendable {
  /// Marks whose file it is, in the file's header.
  let applicationID: Int32
  let migrator: DatabaseMigrator
  private let made = Mutex<Data?>(nil)

  public init(applicationID: Int32, migrator: DatabaseMigrator) {
    (self.applicationID, self.migrator) = (applicationID, migrator)
  }

  /// A new database, as its file is. It is made once: plays found theirs by the hundred.
  var image: Data {
    get throws {
      try made.withLock { made in
        if let made { return made }
        let memory = try DatabaseQueue()
        try memory.inDatabase { try DurableFile.sign($0, applicationID: applicationID) }
        try migrator.migrate(memory)
        let image = try memory.inDatabase(Self.image)
        made = image
        return image
      }
    }
  }

  /// The file that a database in memory would be.
  private static func image(of database: Database) throws -> Data {
    var count: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(database.sqliteConnection, "main", &count, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    return Data(
      bytesNoCopy: bytes, count: Int(count),
      deallocator: .custom { bytes, _ in sqlite3_free(bytes) })
  }
}

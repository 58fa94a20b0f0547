import Foundation
import GRDB

/// A SQLite file that keeps what it was told, also through a crash or a power cut.
///
/// A rollback journal with FULL synchronisation is the mode that loses nothing; SQLite's write-ahead
/// log before 3.51.3 can lose commits when several processes checkpoint at once. Both settings are
/// read back, and a file that does not take them is refused.
public enum DurableFile {
  /// Opens a file, making it (0600) and its folder (0700) when they are missing, and brings its
  /// schema up to date. `applicationID` marks whose file it is.
  public static func open(
    at path: String, applicationID: Int32, migrator: DatabaseMigrator
  ) throws(DurableFault) -> DatabaseQueue {
    try prepareFolder(of: path)
    try check(path)
    do {
      let isNew = try makeEmptyFile(at: path)
      let queue = try DatabaseQueue(
        path: path,
        configuration: configuration { database in
          try checkOwner(database, applicationID: applicationID, isNew: isNew, path: path)
        })
      try queue.inDatabase { try sign($0, applicationID: applicationID, path: path) }
      guard try !queue.read(migrator.hasBeenSuperseded) else { throw DurableFault.newer(path) }
      try queue.read { try checkContents(of: $0, path: path) }
      queue.add(transactionObserver: FileWatch(path: path), extent: .databaseLifetime)
      try migrator.migrate(queue)
      return queue
    } catch {
      throw fault(error, about: path)
    }
  }

  /// Looks at a database and whatever SQLite keeps beside it, without opening any of them. Answers
  /// the database's size in bytes, nil where there is none.
  @discardableResult
  public static func check(_ path: String) throws(DurableFault) -> Int? {
    for ending in ["-journal", "-wal", "-shm"] { try PrivateFile.check(path + ending) }
    return try PrivateFile.check(path)
  }

  /// A file up to this size is checked page by page whenever it is opened, which takes some
  /// hundredths of a second. Larger ones would keep people waiting: of them SQLite checks the header
  /// and the size here, each page as it is read, and `fenqi verify` all of it.
  static let mostBytesCheckedAtStart = 8 << 20

  private static func checkContents(of database: Database, path: String) throws {
    let size = try PrivateFile.check(path) ?? 0
    guard size <= mostBytesCheckedAtStart else { return }
    try checkWhole(database, path: path)
  }

  /// Every page and every index, as SQLite's `quick_check` does it.
  static func checkWhole(_ database: Database, path: String) throws {
    let found = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
    guard found == ["ok"] else { throw DurableFault.damaged(path, found.joined(separator: "; ")) }
  }

  static func fault(_ error: any Error, about path: String) -> DurableFault {
    if let fault = error as? DurableFault { return fault }
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_NOTADB?: return .foreign(path)
    case .SQLITE_CORRUPT?: return .damaged(path, error.withoutStatement)
    default: return .broken(path, error.withoutStatement)
    }
  }

  /// Setting the journal's mode can rewrite a file, so whose it is has to be looked at before.
  static func configuration(
    lookingFirst look: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try look(database)
      try database.execute(
        sql: """
          PRAGMA journal_mode = PERSIST;
          PRAGMA synchronous = FULL;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = -4096;
          """)
    }
    return configuration
  }

  private static func checkOwner(
    _ database: Database, applicationID: Int32, isNew: Bool, path: String
  ) throws {
    let found = try database.applicationID
    let isFree = try database.isEmpty && (isNew || found == 0)
    guard found == applicationID || isFree else { throw DurableFault.foreign(path) }
  }

  private static func sign(_ database: Database, applicationID: Int32, path: String) throws {
    let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
    let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
    guard journal == "persist", synchronous == 2 else { throw DurableFault.notDurable(path) }
    guard try database.applicationID != applicationID else { return }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  private static func prepareFolder(of path: String) throws(DurableFault) {
    try prepareFolder(URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  /// Makes the folders above a folder (0700) when they are missing, whosever the last one is.
  public static func prepareParent(of folder: URL) throws(DurableFault) {
    try make(folder.deletingLastPathComponent())
  }

  /// Makes a folder (0700) when it is missing, and refuses one that others may enter.
  public static func prepareFolder(_ folder: URL) throws(DurableFault) {
    try make(folder)
    try PrivateFile.checkFolder(folder.path)
  }

  private static func make(_ folder: URL) throws(DurableFault) {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .broken(folder.path, error.localizedDescription)
    }
  }

  /// Answers whether the file is new. Nothing of ours opens it again but SQLite.
  static func makeEmptyFile(at path: String) throws(DurableFault) -> Bool {
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor < 0 else {
      close(descriptor)
      return true
    }
    guard errno == EEXIST else { throw .broken(path, String(cString: strerror(errno))) }
    return false
  }
}

extension Database {
  fileprivate var applicationID: Int32 {
    get throws { try Int32.fetchOne(self, sql: "PRAGMA application_id") ?? 0 }
  }

  fileprivate var isEmpty: Bool {
    get throws { try Int.fetchOne(self, sql: "SELECT count(*) FROM sqlite_schema") == 0 }
  }
}

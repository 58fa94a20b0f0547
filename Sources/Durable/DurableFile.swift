import Foundation
import GRDB

/// A SQLite file that keeps what it was told, also through a crash or a power cut.
///
/// A rollback journal with FULL synchronisation is the mode that loses nothing; SQLite's write-ahead
/// log before 3.51.3 can lose commits when several processes checkpoint at once. Both settings are
/// read back, and a file that does not take them is refused.
public enum DurableFile {
  /// How a file keeps what it is told. Only the shipped way keeps all of it through a power cut; the
  /// others are what the power-cut test has to catch, and nothing that ships opens a file with them.
  package enum Keeping: String, CaseIterable, Sendable {
    case shipped
    /// SQLite's write-ahead log with NORMAL synchronisation.
    case carelessLog = "careless-log"
    /// SQLite's own default: a journal that is deleted without a sync of its folder.
    case deletedJournal = "deleted-journal"

    fileprivate var journal: String {
      switch self {
      case .shipped: "persist"
      case .carelessLog: "wal"
      case .deletedJournal: "delete"
      }
    }

    /// 2 is FULL, 1 is NORMAL.
    fileprivate var synchronous: Int { self == .carelessLog ? 1 : 2 }
  }

  /// Opens a file, making it (0600) and its folder (0700) when they are missing, and brings its
  /// schema up to date.
  public static func open(
    _ blueprint: Blueprint, at path: String
  ) throws(DurableFault) -> DatabaseQueue {
    try open(blueprint, at: path, keeping: .shipped)
  }

  package static func open(
    _ blueprint: Blueprint, at path: String, keeping: Keeping
  ) throws(DurableFault) -> DatabaseQueue {
    try prepareFolder(of: path)
    do {
      if try check(path) == nil { try found(blueprint, at: path) }
      let queue = try DatabaseQueue(
        path: path,
        configuration: configuration(keeping) { database in
          try checkOwner(database, applicationID: blueprint.applicationID, path: path)
        })
      try queue.inDatabase { database in
        guard try database.keeps(keeping) else { throw DurableFault.notDurable(path) }
        try sign(database, applicationID: blueprint.applicationID)
      }
      guard try !queue.reading(blueprint.migrator.hasBeenSuperseded) else {
        throw DurableFault.newer(path)
      }
      try queue.reading { try checkContents(of: $0, path: path) }
      queue.add(transactionObserver: FileWatch(path: path), extent: .databaseLifetime)
      try blueprint.migrator.migrate(queue)
      return queue
    } catch {
      throw fault(error, about: path)
    }
  }

  /// Looks at a database and whatever SQLite keeps beside it, without opening any of them. Answers
  /// the database's size in bytes, nil where there is none.
  @discardableResult
  public static func check(_ path: String) throws(DurableFault) -> Int? {
    for ending in companionEndings { try PrivateFile.check(path + ending) }
    return try PrivateFile.check(path)
  }

  /// How the names of the files end that SQLite keeps beside a database.
  static let companionEndings = ["-journal", "-wal", "-shm"]

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
    _ keeping: Keeping = .shipped,
    lookingFirst look: @escaping @Sendable (Database) throws -> Void = { _ in }
  ) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try look(database)
      try database.execute(
        sql: """
          PRAGMA journal_mode = \(keeping.journal);
          PRAGMA synchronous = \(keeping.synchronous);
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = -4096;
          """)
    }
    return configuration
  }

  private static func checkOwner(
    _ database: Database, applicationID: Int32, path: String
  ) throws {
    // In this order: another program may sign it and make its schema meanwhile.
    let isEmpty = try database.isEmpty
    let owner = try database.applicationID
    guard owner == applicationID || isEmpty && owner == 0 else { throw DurableFault.foreign(path) }
  }

  static func sign(_ database: Database, applicationID: Int32) throws {
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
}

extension Database {
  fileprivate var applicationID: Int32 {
    get throws { try Int32.fetchOne(self, sql: "PRAGMA application_id") ?? 0 }
  }

  fileprivate func keeps(_ keeping: DurableFile.Keeping) throws -> Bool {
    try String.fetchOne(self, sql: "PRAGMA journal_mode") == keeping.journal
      && Int.fetchOne(self, sql: "PRAGMA synchronous") == keeping.synchronous
  }

  fileprivate var isEmpty: Bool {
    get throws { try Int.fetchOne(self, sql: "SELECT count(*) FROM sqlite_schema") == 0 }
  }
}

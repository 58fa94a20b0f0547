import Foundation
import GRDB

/// Copies of several databases as they were at one moment, while others work with them.
public enum Snapshot {
  /// Copies the databases with these names from one folder into another, where there are none yet.
  ///
  /// Whoever has the write locks of all of them knows that nothing changes: the moment is the one when
  /// the last lock was got. Writers wait meanwhile, at most as long as their own patience; readers
  /// don't. Waiting for each lock ends after five seconds.
  public static func copy(
    _ names: [String], from source: URL, to target: URL
  ) throws(DurableFault) {
    var holders: [DatabaseQueue] = []
    defer { for holder in holders { release(holder) } }
    for name in names { holders.append(try lock(source.appendingPathComponent(name).path)) }
    for name in names {
      try copy(
        source.appendingPathComponent(name).path, to: target.appendingPathComponent(name).path)
    }
  }

  private static func lock(_ path: String) throws(DurableFault) -> DatabaseQueue {
    try DurableFile.check(path)
    do {
      var configuration = DurableFile.configuration()
      configuration.allowsUnsafeTransactions = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
      return queue
    } catch {
      throw DurableFile.fault(error, about: path)
    }
  }

  private static func release(_ holder: DatabaseQueue) {
    // Nothing was written; closing rolls back as well.
    try? holder.writeWithoutTransaction { try $0.rollback() }
    try? holder.close()
  }

  /// SQLite copies page by page and syncs the copy, which is then checked from end to end.
  private static func copy(_ path: String, to copy: String) throws(DurableFault) {
    do {
      try DurableFile.makeEmptyFile(at: copy)
      let source = try DatabaseQueue(path: path)
      let target = try DatabaseQueue(path: copy)
      try source.backup(to: target)
      try target.read { try DurableFile.checkWhole($0, path: path) }
      try source.close()
      try target.close()
    } catch {
      throw DurableFile.fault(error, about: path)
    }
  }
}

import Durable
import Foundation
import GRDB
import Installments
import Secrets
import Synchronization

/// The books: accounts, orders, attempts, the ledger and notices in one SQLite file.
///
/// Every write is one transaction that takes the write lock before it reads, so that no other process
/// can come between what was checked and what is written.
public final class OrderStore: Sendable {
  private let queue: DatabaseQueue
  private let place: Place
  /// What the audit trail is sealed with: `audit.key` beside the books.
  let key: SealingKey
  /// SQLite's count of what other connections have written.
  let seenVersion: Mutex<Int>

  /// Where questions and changes are carried out.
  package enum Place: Sendable {
    /// On a thread of the database's own: a slow disk keeps nobody's thread waiting.
    case ownThread
    /// On the thread that asks, which waits for the answer: one that decides by itself what comes when.
    case askingThread
  }

  /// Opens the books at a path, making the file (0600) and its folder (0700) when they are missing.
  public convenience init(path: String) throws(DurableFault) {
    try self.init(path: path, on: .ownThread)
  }

  package init(
    path: String, keeping: DurableFile.Keeping = .shipped, on place: Place = .ownThread
  ) throws(DurableFault) {
    self.place = place
    queue = try DurableFile.open(
      Schema.blueprint, at: path, keeping: keeping)
    key = try Self.key(beside: path)
    queue.inDatabase { [key] in AuditTrail.makeReady($0, key: key) }
    // A file that can't be read now is read anew with the first question.
    let version = try? queue.reading { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    seenVersion = Mutex(version.flatMap(\.self) ?? 0)
  }

  private static func key(beside path: String) throws(DurableFault) -> SealingKey {
    let file = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("audit.key").path
    do throws(SealingKey.Fault) {
      return try SealingKey(file: file)
    } catch {
      throw .broken(file, error.text)
    }
  }

  /// Whether no account has been added yet.
  public var isEmpty: Bool {
    get async throws(BookFault) { try await accountNames().isEmpty }
  }

  func read<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(BookFault) -> Value {
    do {
      switch place {
      case .ownThread: return try await queue.reading(work)
      case .askingThread: return try readHere(work)
      }
    } catch {
      throw BookFault(wrapping: error)
    }
  }

  func write<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(BookFault) -> Value {
    do {
      switch place {
      // A task of its own, because a caller who is cancelled must not take back what he has begun.
      case .ownThread: return try await Task { [queue] in try await queue.write(work) }.value
      case .askingThread: return try writeHere(work)
      }
    } catch {
      throw BookFault(wrapping: error)
    }
  }

  // Not asynchronous: an asynchronous caller would get the database's own thread.
  private func readHere<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try queue.reading(work)
  }

  private func writeHere<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try queue.write(work)
  }
}

extension BookFault {
  init(wrapping error: any Error) {
    if let fault = error as? BookFault {
      self = fault
    } else if (error as? DatabaseError)?.resultCode == .SQLITE_BUSY {
      self = .busy
    } else {
      self = .breakdown(error.withoutStatement)
    }
  }
}

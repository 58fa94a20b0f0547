import Foundation
import GRDB

/// Looks before each commit whether the file's name still leads to the file that was opened.
///
/// Without it, a program whose books were replaced or deleted would go on writing into a file that
/// nobody can find again.
final class FileWatch: TransactionObserver {
  private let path: String
  private let identity: Identity?

  /// What tells one file from every other on the machine.
  private struct Identity: Equatable {
    let device: UInt64
    let number: UInt64
    let names: UInt64

    init?(of path: String) {
      var facts = stat()
      guard lstat(path, &facts) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: facts.st_dev)
      number = UInt64(facts.st_ino)
      names = UInt64(facts.st_nlink)
    }
  }

  /// Begins with the file that has the name now.
  init(path: String) {
    self.path = path
    identity = Identity(of: path)
  }

  func databaseWillCommit() throws {
    guard let identity, Identity(of: path) == identity else { throw DurableFault.replaced(path) }
  }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}
}

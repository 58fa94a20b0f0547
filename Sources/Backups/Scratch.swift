import Foundation

/// A folder for work that leaves nothing behind, beside the file that the work is for.
///
/// One that a killed program left behind is cleared away by the next that works there.
public struct Scratch {
  public let url: URL
  private let lock: Int32

  private static let prefix = ".fenqi-backup-"

  public init(in folder: URL) throws(BackupFault) {
    Self.clearLeftovers(in: folder)
    url = folder.appendingPathComponent(Self.prefix + UUID().uuidString)
    guard mkdir(url.path, 0o700) == 0 else { throw FileBytes.fault(folder.path) }
    lock = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw FileBytes.fault(url.path) }
  }

  public func remove() {
    try? FileManager.default.removeItem(at: url)
    close(lock)
  }

  private static func clearLeftovers(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = folder.appendingPathComponent(name).path
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard lock >= 0 else { continue }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
      close(lock)
    }
  }
}

import Foundation

/// Says to everybody that a folder's books are open here, until this process ends.
///
/// The system takes the lock back from a process that ends in any way; the file that carries it stays
/// and means nothing by itself. Many processes may use a folder; whoever exchanges it needs it alone.
public enum FolderUse {
  static let lockName = "fenqi.lock"

  /// Takes part in using a folder, waiting out an exchange that is under way. Makes the folder (0700)
  /// when it is missing.
  public static func begin(in folder: URL) throws(DurableFault) {
    try DurableFile.prepareFolder(folder)
    let path = folder.appendingPathComponent(lockName).path
    while true {
      let lock = try open(path)
      while flock(lock, LOCK_SH) != 0, errno == EINTR {}
      // The folder may have been exchanged while this waited for its lock.
      if isStill(lock, at: path) { return }
      close(lock)
    }
  }

  /// Has a folder alone while some work takes; refuses when anybody uses it.
  public static func alone<Answer>(
    in folder: URL, _ work: () throws(DurableFault) -> Answer
  ) throws(DurableFault) -> Answer {
    let path = folder.appendingPathComponent(lockName).path
    let lock = try open(path)
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { throw .inUse(folder.path) }
      throw systemFault(path)
    }
    guard isStill(lock, at: path) else { throw .inUse(folder.path) }
    return try work()
  }

  private static func open(_ path: String) throws(DurableFault) -> Int32 {
    let lock = Foundation.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard lock >= 0 else {
      if errno == ELOOP { throw .unsafe(path, .symbolicLink) }
      throw systemFault(path)
    }
    return lock
  }

  private static func isStill(_ lock: Int32, at path: String) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(lock, &held) == 0 && lstat(path, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}

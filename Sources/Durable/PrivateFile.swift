import Foundation

/// Whose a file or folder is, looked at before anything opens it.
///
/// Nothing here opens a database: a plain open and close in a process that has it open through SQLite
/// would drop the process's locks (POSIX, `fcntl`). The folders are their owner's alone, so nobody else
/// can change anything between the look and the opening.
public enum PrivateFile {
  /// A folder must be its owner's alone; a link may lead to it.
  public static func checkFolder(_ path: String) throws(DurableFault) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw systemFault(path) }
    guard kind(of: facts) == S_IFDIR else { throw .unsafe(path, .notAFolder) }
    try checkOwner(facts, path: path, mode: 0o700)
  }

  /// A file must be an ordinary one with a single name, and its owner's alone. Answers its size in
  /// bytes, nil where there is none.
  @discardableResult
  public static func check(_ path: String) throws(DurableFault) -> Int? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      if errno == ENOENT { return nil }
      throw systemFault(path)
    }
    try check(facts, path: path)
    return Int(facts.st_size)
  }

  /// Opens an ordinary file that is no database for reading, with the same looked at once more.
  /// Whoever gets the descriptor closes it.
  public static func openForReading(_ path: String) throws(DurableFault) -> Int32 {
    // A pipe would make the call wait.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ELOOP { throw .unsafe(path, .symbolicLink) }
      throw systemFault(path)
    }
    do throws(DurableFault) {
      var facts = stat()
      guard fstat(file, &facts) == 0 else { throw systemFault(path) }
      try check(facts, path: path)
      return file
    } catch {
      close(file)
      throw error
    }
  }

  private static func check(_ facts: stat, path: String) throws(DurableFault) {
    switch kind(of: facts) {
    case S_IFREG: break
    case S_IFLNK: throw .unsafe(path, .symbolicLink)
    default: throw .unsafe(path, .notAFile)
    }
    guard facts.st_nlink <= 1 else { throw .unsafe(path, .hardLinks) }
    try checkOwner(facts, path: path, mode: 0o600)
  }

  private static func checkOwner(
    _ facts: stat, path: String, mode: UInt16
  ) throws(DurableFault) {
    guard facts.st_uid == geteuid() else {
      throw .unsafe(path, .ownedByAnother(wanted: geteuid()))
    }
    guard facts.st_mode & 0o077 == 0 else { throw .unsafe(path, .openToOthers(mode: mode)) }
  }

  private static func kind(of facts: stat) -> mode_t { facts.st_mode & S_IFMT }
}

/// What the last call to the system said.
func systemFault(_ path: String) -> DurableFault {
  .broken(path, String(cString: strerror(errno)))
}

import CFiles
import Foundation

/// Moves of whole files and folders, durable when they return.
public enum FileMove {
  /// Gives a file or folder another name. Without `replacing`, a name that is taken is an error.
  public static func move(
    _ path: String, to other: String, replacing: Bool = false
  ) throws(DurableFault) {
    let failed = replacing ? rename(path, other) : files_rename_new(path, other)
    guard failed == 0 else { throw systemFault(other) }
    try sync(folderOf: other)
  }

  /// Has two folders change their names at once; false where the file system can't.
  public static func exchange(_ path: String, with other: String) throws(DurableFault) -> Bool {
    guard files_exchange(path, other) == 0 else {
      if [EINVAL, ENOSYS, ENOTSUP].contains(errno) { return false }
      throw systemFault(other)
    }
    try sync(folderOf: other)
    return true
  }

  private static func sync(folderOf path: String) throws(DurableFault) {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw systemFault(parent) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw systemFault(parent) }
  }
}

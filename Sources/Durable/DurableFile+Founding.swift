import Foundation

extension DurableFile {
  /// Makes a database (0600) at a path where there is none, in one step: with its whole schema, made in
  /// memory. Of several programs that do so at once, one wins.
  ///
  /// Where that can't be, an empty file gets its schema step by step when it is opened. So it is where a
  /// lost database has left its journal: SQLite clears that away once it finds the file empty, and would
  /// play it back into a whole one. And so it is where the file system can't refuse a name that is taken,
  /// or fails; SQLite says then what is wrong with it.
  static func found(_ blueprint: Blueprint, at path: String) throws {
    let image = try blueprint.image
    let hasLeftovers = try companionEndings.contains { try PrivateFile.check(path + $0) != nil }
    if !hasLeftovers, (try? place(image, at: path)) != nil { return }
    try makeEmptyFile(at: path)
  }

  /// Writes a file under another name, and gives it its own once it is synced.
  private static func place(_ bytes: Data, at path: String) throws {
    let draft = path + "." + UUID().uuidString
    let descriptor = Foundation.open(
      draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw systemFault(path) }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: bytes)
      try file.synchronize()
      try file.close()
      try FileMove.move(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
    clearDrafts(of: path)
  }

  /// Removes what programs that were killed have left; whoever is late to place his own uses the file.
  private static func clearDrafts(of path: String) {
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent().path
    let beginning = file.lastPathComponent + "."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasPrefix(beginning)
      && UUID(uuidString: String(name.dropFirst(beginning.count))) != nil
    {
      unlink(folder + "/" + name)
    }
  }

  /// Makes an empty file where there is none: SQLite itself would make it readable for others. Nothing of
  /// ours opens it again but SQLite.
  static func makeEmptyFile(at path: String) throws(DurableFault) {
    let file = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 || errno == EEXIST else { throw systemFault(path) }
    if file >= 0 { close(file) }
  }
}

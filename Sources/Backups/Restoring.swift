import Durable
import Foundation

/// Puts a folder of books in the place of another, or where there was none: all of it at once.
///
/// The new folder is made beside the old one as `NAME.restoring`. Only when everything in it has been
/// looked at, one call to the system gives it the name; so whenever the program or the machine ends,
/// the name leads to the old books or to the new ones, and both are whole.
public struct Restoring {
  /// Where the books are to be.
  public let target: URL
  /// Where they are made ready.
  public let draft: URL
  /// Where the whole books are now that a restoring left when it was ended, if it did.
  public let left: URL?
  private let replaces: Bool
  /// Kept open, and locked, until this process ends: who finds the folder unlocked may clear it away.
  private let lock: Int32

  /// In the folder as long as it is not ready.
  private static let unfinishedName = "unfinished"

  /// Looks whether books may be put there. Anything but a missing or an empty folder needs
  /// `replacing`, and must have books in it: a folder of other things is nothing to be replaced.
  public init(of target: URL, replacing: Bool) throws(BackupFault) {
    self.target = target
    draft = URL(fileURLWithPath: target.path + ".restoring")
    replaces = try Self.holdsBooks(target, replacing: replacing)
    left = try Self.clear(draft, for: target)
    lock = try Self.make(draft)
  }

  private static func holdsBooks(_ target: URL, replacing: Bool) throws(BackupFault) -> Bool {
    guard let names = try names(in: target) else { return false }
    if names.isEmpty { return false }
    guard replacing else { throw .folderNotEmpty(target.path) }
    guard names.contains(where: Manifest.neededNames.contains) else {
      throw .notAFolderOfBooks(target.path)
    }
    return true
  }

  /// Nil where there is no folder.
  private static func names(in folder: URL) throws(BackupFault) -> [String]? {
    var facts = stat()
    guard lstat(folder.path, &facts) == 0 else {
      if errno == ENOENT { return nil }
      throw FileBytes.fault(folder.path)
    }
    // A link would be exchanged instead of what it leads to.
    if facts.st_mode & S_IFMT == S_IFLNK { throw .file(.unsafe(folder.path, .symbolicLink)) }
    if facts.st_mode & S_IFMT != S_IFDIR { throw .file(.unsafe(folder.path, .notAFolder)) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw .broken(folder.path, error.localizedDescription)
    }
  }

  // MARK: The draft

  /// Clears away what a restoring that was ended has left in the folder. Without the mark it is whole
  /// books, old ones or new ones that were about to change places: those are never deleted.
  private static func clear(_ draft: URL, for target: URL) throws(BackupFault) -> URL? {
    do throws(DurableFault) {
      try DurableFile.prepareParent(of: target)
    } catch {
      throw .file(error)
    }
    guard let names = try names(in: draft) else { return nil }
    let lock = try locked(draft)
    defer { close(lock) }
    guard names.isEmpty || names.contains(unfinishedName) else {
      return try moveAside(draft, as: target.path + ".left")
    }
    try remove(draft)
    return nil
  }

  private static func make(_ draft: URL) throws(BackupFault) -> Int32 {
    guard mkdir(draft.path, 0o700) == 0 else { throw FileBytes.fault(draft.path) }
    let mark = draft.appendingPathComponent(unfinishedName).path
    let file = open(mark, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileBytes.fault(mark) }
    close(file)
    return try locked(draft)
  }

  private static func locked(_ draft: URL) throws(BackupFault) -> Int32 {
    let lock = open(draft.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else { throw FileBytes.fault(draft.path) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw .restoringElsewhere(draft.path)
    }
    return lock
  }

  private static func remove(_ draft: URL) throws(BackupFault) {
    do {
      try FileManager.default.removeItem(at: draft)
    } catch {
      throw .broken(draft.path, error.localizedDescription)
    }
  }

  /// Takes back what has been made ready, as long as it can be told from whole books.
  public func discard() {
    if Self.isTaken(mark) { try? Self.remove(draft) }
  }

  private var mark: URL { draft.appendingPathComponent(Self.unfinishedName) }

  // MARK: Taking its place

  /// Puts the draft in its place, and answers where the old folder is now, if there was one. Refused
  /// while anybody has the old one open.
  public func finish(asideAs stamp: String) throws(BackupFault) -> URL? {
    do throws(DurableFault) {
      guard replaces else {
        try unmark()
        // The system lets a folder take the name of an empty one, and of no other.
        try FileMove.move(draft.path, to: target.path, replacing: true)
        return nil
      }
      let isDone = try FolderUse.alone(in: target) { () throws(DurableFault) in
        try unmark()
        return try FileMove.exchange(draft.path, with: target.path)
      }
      guard isDone else {
        try? Self.remove(draft)
        throw DurableFault.broken(target.path, Self.noExchange)
      }
    } catch {
      if case .broken(_, Self.noExchange) = error { throw .noExchange(target.path) }
      // Nobody can have exchanged anything with a draft that was to take a free place.
      if !replaces { try? Self.remove(draft) }
      throw .file(error)
    }
    // From now on the draft's name leads to the old books.
    return try Self.moveAside(draft, as: "\(target.path).replaced-\(stamp)")
  }

  private static let noExchange = "no exchange"

  private func unmark() throws(DurableFault) {
    unlink(mark.path)
    guard FileBytes.syncFolder(draft.path) else {
      throw .broken(draft.path, String(cString: strerror(errno)))
    }
  }

  /// Gives a folder the first free name that begins so.
  private static func moveAside(_ folder: URL, as name: String) throws(BackupFault) -> URL {
    for number in 1...1_000 {
      let aside = URL(fileURLWithPath: number == 1 ? name : "\(name)-\(number)")
      do throws(DurableFault) {
        try FileMove.move(folder.path, to: aside.path)
        return aside
      } catch {
        guard isTaken(aside) else { throw .file(error) }
      }
    }
    return folder
  }

  private static func isTaken(_ url: URL) -> Bool {
    var facts = stat()
    return lstat(url.path, &facts) == 0
  }
}

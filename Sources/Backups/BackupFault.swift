import Durable

/// Why a backup can't be written or read. Nothing was changed.
public enum BackupFault: Error, Hashable, Sendable {
  /// The file, or a part, can't be opened, or must not be.
  case file(DurableFault)
  /// The file system said no, in its own words.
  case broken(String, String)
  /// A file of that name is there already.
  case exists(String)
  /// It is no backup of ours.
  case notABackup(String)
  /// A newer version of the program made it.
  case newer(String)
  /// What is in it is not what was put in; the text names the part.
  case damaged(String, String)
  /// The folder has something in it already.
  case folderNotEmpty(String)
  /// The folder has things in it, and no books among them.
  case notAFolderOfBooks(String)
  /// Another restoring is at work in it.
  case restoringElsewhere(String)
  /// The file system can't have two folders exchange their names at once.
  case noExchange(String)
}

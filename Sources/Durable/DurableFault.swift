/// Why a file can't be opened or written. It is left as it was. Each names the file or folder.
public enum DurableFault: Error, Hashable, Sendable {
  /// The file system or SQLite said no, in its own words.
  case broken(String, String)
  /// It is not a file of this program.
  case foreign(String)
  /// A newer version of the program made it.
  case newer(String)
  /// It does not take the settings that make it durable.
  case notDurable(String)
  /// What is in it makes no sense any more; SQLite's words say where.
  case damaged(String, String)
  /// Others could read or change it, or it is not what it seems to be.
  case unsafe(String, Risk)
  /// Another file stands in its place, or none, since it was opened.
  case replaced(String)
  /// Another program of ours has the folder open.
  case inUse(String)

  /// What is wrong about who may get at a file or folder.
  public enum Risk: Hashable, Sendable {
    /// The group or others have rights; `mode` are those it should have, such as 0600.
    case openToOthers(mode: UInt16)
    /// It belongs to another account than the one that runs the program, whose number is `wanted`.
    case ownedByAnother(wanted: UInt32)
    case symbolicLink
    /// The same file has several names.
    case hardLinks
    case notAFile
    case notAFolder
  }

  /// The same of another file or folder, such as the one that this one was made from.
  public func told(of path: String) -> DurableFault {
    switch self {
    case .broken(_, let text): .broken(path, text)
    case .foreign: .foreign(path)
    case .newer: .newer(path)
    case .notDurable: .notDurable(path)
    case .damaged(_, let text): .damaged(path, text)
    case .unsafe(_, let risk): .unsafe(path, risk)
    case .replaced: .replaced(path)
    case .inUse: .inUse(path)
    }
  }
}

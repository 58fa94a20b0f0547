/// Why a file can't be opened. It is left as it was. Each names the file.
public enum DurableFault: Error, Hashable, Sendable {
  /// The file system or SQLite said no, in its own words.
  case broken(String, String)
  /// It is not a file of this program.
  case foreign(String)
  /// A newer version of the program made it.
  case newer(String)
  /// It does not take the settings that make it durable.
  case notDurable(String)
}

import GRDB

extension Error {
  /// What happened, in SQLite's words when it is SQLite's, without the statement that met it: people
  /// read this.
  public var withoutStatement: String {
    guard let error = self as? DatabaseError else { return "\(self)" }
    return "SQLite error \(error.resultCode.rawValue): \(error.message ?? "it says nothing more")"
  }
}

import GRDB

extension Error {
  /// What happened, in SQLite's words when it is SQLite's, without the statement that met it: people
  /// read this.
  public var withoutStatement: String {
    if isReplacement {
      return "the file was replaced or deleted while it was open; leave and start again"
        + " 账本文件在使用中被替换或删除，请退出后重新启动"
    }
    guard let error = self as? DatabaseError else { return "\(self)" }
    return "SQLite error \(error.resultCode.rawValue): \(error.message ?? "it says nothing more")"
  }

  /// Whether the file's name does not lead to the open file any more: our look before each commit
  /// says so, or SQLite where it notices first.
  var isReplacement: Bool {
    if case .replaced? = self as? DurableFault { return true }
    guard let error = self as? DatabaseError else { return false }
    let codes: [ResultCode] = [.SQLITE_READONLY_DBMOVED, .SQLITE_IOERR_FSTAT]
    return codes.contains(error.extendedResultCode)
  }
}

import GRDB

/// The tables of the gateway's own books.
enum GatewaySchema {
  /// `fqgw`: how SQLite tells these books from other files.
  static let applicationID: Int32 = 0x6671_6777

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: account)
      try database.execute(sql: charge)
    }
    return migrator
  }

  /// What stands behind a bound method. The opening balance stays, so that the books can be
  /// checked: it always exceeds the balance by what was captured.
  private static let account = """
    CREATE TABLE account (
      id TEXT PRIMARY KEY NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
      holder TEXT NOT NULL,
      phone TEXT NOT NULL,
      opening_fen INTEGER NOT NULL CHECK (opening_fen >= 0),
      balance_fen INTEGER NOT NULL CHECK (balance_fen BETWEEN 0 AND opening_fen),
      password_hash TEXT CHECK ((password_hash IS NULL) = (channel IN ('bank-card', 'card-network'))),
      obstacle TEXT CHECK (obstacle IN ('expired', 'frozen')),
      answers TEXT NOT NULL CHECK (answers IN ('normal', 'lost-once', 'lost')),
      lost_answers INTEGER NOT NULL DEFAULT 0 CHECK (lost_answers >= 0)
    ) STRICT
    """

  /// A verdict for each key. A cancelled key has no content: none ever came, or none will be taken.
  private static let charge = """
    CREATE TABLE charge (
      key TEXT PRIMARY KEY NOT NULL CHECK (length(key) = 32),
      state TEXT NOT NULL CHECK (state IN ('captured', 'refused', 'cancelled')),
      fingerprint TEXT NOT NULL,
      amount_fen INTEGER NOT NULL CHECK ((amount_fen > 0) = (state <> 'cancelled')),
      method_id TEXT CHECK ((method_id IS NULL) = (state = 'cancelled')),
      channel TEXT CHECK ((channel IS NULL) = (state = 'cancelled')),
      receipt TEXT UNIQUE CHECK ((receipt IS NULL) = (state <> 'captured')),
      code TEXT CHECK ((code IS NULL) = (state <> 'refused')),
      at_ms INTEGER NOT NULL
    ) STRICT
    """
}

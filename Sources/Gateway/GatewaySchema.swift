import Durable
import GRDB

/// The tables of the gateway's own books.
enum GatewaySchema {
  /// Signed "fqgw", so that nobody takes another program's file for these books.
  static let blueprint = Blueprint(applicationID: 0x6671_6777, migrator: migrator)

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statements in [account, charge, event] { try database.execute(sql: statements) }
    }
    migrator.registerMigration("2") { try $0.execute(sql: refund) }
    return migrator
  }

  /// What stands behind a bound method. The opening balance stays, so that the books can be
  /// checked: with what was topped up it always exceeds the balance by what was captured.
  private static let account = """
    CREATE TABLE account (
      id TEXT PRIMARY KEY NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
      holder TEXT NOT NULL,
      phone TEXT NOT NULL,
      opening_fen INTEGER NOT NULL CHECK (opening_fen >= 0),
      topped_up_fen INTEGER NOT NULL DEFAULT 0 CHECK (topped_up_fen >= 0),
      balance_fen INTEGER NOT NULL CHECK (balance_fen BETWEEN 0 AND opening_fen + topped_up_fen),
      frozen_fen INTEGER NOT NULL CHECK (frozen_fen >= 0),
      payment_limit_fen INTEGER CHECK (payment_limit_fen >= 0),
      day_limit_fen INTEGER CHECK (day_limit_fen >= 0),
      month_limit_fen INTEGER CHECK (month_limit_fen >= 0),
      year_limit_fen INTEGER CHECK (year_limit_fen >= 0),
      times_a_day INTEGER CHECK (times_a_day >= 0),
      balance_limit_fen INTEGER CHECK (balance_limit_fen >= 0),
      expires_day INTEGER,
      password_hash TEXT CHECK ((password_hash IS NULL) = (channel IN ('bank-card', 'card-network'))),
      wrong_in_row INTEGER NOT NULL DEFAULT 0 CHECK (wrong_in_row >= 0),
      wrong_day INTEGER,
      obstacle TEXT CHECK (obstacle IN ('expired', 'frozen')),
      answers TEXT NOT NULL CHECK (answers IN ('normal', 'lost-once', 'lost')),
      lost_answers INTEGER NOT NULL DEFAULT 0 CHECK (lost_answers >= 0)
    ) STRICT
    """

  /// What each key came to. A cancelled key has no content: none ever came, or none will be taken.
  /// A captured charge with a code is debited and not yet posted.
  private static let charge = """
    CREATE TABLE charge (
      key TEXT PRIMARY KEY NOT NULL CHECK (length(key) = 32),
      state TEXT NOT NULL CHECK (state IN ('captured', 'refused', 'cancelled', 'open')),
      fingerprint TEXT NOT NULL,
      amount_fen INTEGER NOT NULL CHECK ((amount_fen > 0) = (state <> 'cancelled')),
      method_id TEXT CHECK ((method_id IS NULL) = (state = 'cancelled')),
      channel TEXT CHECK ((channel IS NULL) = (state = 'cancelled')),
      receipt TEXT UNIQUE CHECK ((receipt IS NULL) = (state <> 'captured')),
      code TEXT CHECK (state = 'captured' OR (code IS NULL) = (state = 'cancelled')),
      later TEXT CHECK (later IN ('captured', 'refused', 'not-found')),
      questions_left INTEGER CHECK (questions_left >= 0),
      later_code TEXT CHECK (later_code IS NULL OR later = 'refused'),
      at_ms INTEGER NOT NULL,
      CHECK ((later IS NULL) = (questions_left IS NULL)),
      CHECK (later IS NULL OR code IS NOT NULL),
      CHECK (CASE state
        WHEN 'open' THEN later IS NOT NULL
        WHEN 'captured' THEN later IS NULL OR later = 'captured'
        ELSE later IS NULL END)
    ) STRICT;

    CREATE INDEX charge_captured ON charge (method_id, at_ms, amount_fen) WHERE state = 'captured';
    """

  /// What was given back, at most once for a charge.
  private static let refund = """
    CREATE TABLE refund (
      key TEXT PRIMARY KEY NOT NULL,
      charge_key TEXT NOT NULL UNIQUE REFERENCES charge,
      number TEXT NOT NULL UNIQUE,
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      at_ms INTEGER NOT NULL
    ) STRICT
    """

  /// What the gateway has told of its own accord, and what it is still holding back.
  private static let event = """
    CREATE TABLE event (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      key TEXT NOT NULL,
      channel TEXT NOT NULL,
      receipt TEXT,
      code TEXT CHECK ((code IS NULL) = (receipt IS NOT NULL)),
      amount_fen INTEGER NOT NULL,
      charged_ms INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE waiting_event (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL,
      channel TEXT NOT NULL,
      receipt TEXT,
      code TEXT CHECK ((code IS NULL) = (receipt IS NOT NULL)),
      amount_fen INTEGER NOT NULL,
      charged_ms INTEGER NOT NULL,
      due_ms INTEGER,
      questions_left INTEGER CHECK (questions_left >= 0),
      awaits_next INTEGER NOT NULL CHECK (awaits_next IN (0, 1))
    ) STRICT;
    """
}

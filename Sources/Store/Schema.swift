import Durable
import GRDB

/// The tables of the books, in numbered steps: a step that has been released never changes.
///
/// Columns that end in `_fen` are fen, in `_ms` milliseconds since 1970 in UTC; days are counted
/// since 1970-01-01. What the domain forbids the tables refuse too, whoever writes them.
enum Schema {
  /// Signed "FQSF", so that nobody takes another program's file for ours.
  static let blueprint = Blueprint(applicationID: 0x4651_5346, migrator: migrator)

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { database in
      for statements in [accounts, purchases, attempts, verdicts, caches] {
        try database.execute(sql: statements)
      }
    }
    migrator.registerMigration("v2", migrate: completeAttempts)
    migrator.registerMigration("doors") { try $0.execute(sql: doors) }
    return migrator
  }

  private static let accounts = """
    CREATE TABLE account (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
      holder TEXT NOT NULL,
      password_hash TEXT NOT NULL CHECK (length(password_hash) > 0),
      hint_zh TEXT,
      hint_en TEXT,
      CHECK ((hint_zh IS NULL) = (hint_en IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE payment_method (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
      account TEXT NOT NULL REFERENCES account,
      channel TEXT NOT NULL CHECK (channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
      issuer TEXT NOT NULL,
      mask TEXT NOT NULL,
      is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
      obstacle TEXT CHECK (obstacle IN ('expired', 'frozen')),
      hint_zh TEXT,
      hint_en TEXT,
      position INTEGER NOT NULL CHECK (position >= 0),
      CHECK ((hint_zh IS NULL) = (hint_en IS NULL)),
      UNIQUE (account, position)
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX payment_method_default ON payment_method (account) WHERE is_default = 1;
    """

  // `paid_count` and `next_due_day` follow from the installments; the audit compares them. The index
  // by due day holds the overdue terms too, so that what is overdue is summed up without the rows.
  private static let purchases = """
    CREATE TABLE purchase (
      id INTEGER PRIMARY KEY,
      account TEXT NOT NULL REFERENCES account,
      number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
      day INTEGER NOT NULL,
      product TEXT NOT NULL,
      price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
      periods INTEGER CHECK (periods IN (3, 6, 12, 24)),
      cost TEXT CHECK (cost IN ('fee', 'equal-payments', 'equal-principal')),
      rate_millionths INTEGER CHECK (rate_millionths BETWEEN 0 AND 1000000),
      fee_rounding TEXT CHECK (fee_rounding IN ('each-period', 'total')),
      remainder TEXT CHECK (remainder IN ('last', 'first', 'one-each', 'half-up')),
      first_due_day INTEGER,
      anchor INTEGER CHECK (anchor BETWEEN 1 AND 31),
      overdue_rate_millionths INTEGER CHECK (overdue_rate_millionths >= 0),
      grace_days INTEGER CHECK (grace_days >= 0),
      grace TEXT CHECK (grace IN ('from-due-day', 'after-grace')),
      penalty_rounding TEXT CHECK (penalty_rounding IN ('once', 'daily')),
      penalty_cap_millionths INTEGER CHECK (penalty_cap_millionths >= 0),
      paid_count INTEGER NOT NULL CHECK (paid_count BETWEEN 0 AND ifnull(periods, 0)),
      next_due_day INTEGER,
      CHECK ((next_due_day IS NULL) = (paid_count = ifnull(periods, 0))),
      CHECK ((cost IS 'fee') = (fee_rounding IS NOT NULL)),
      CHECK (
        (periods IS NOT NULL) + (cost IS NOT NULL) + (rate_millionths IS NOT NULL)
        + (remainder IS NOT NULL) + (first_due_day IS NOT NULL) + (anchor IS NOT NULL)
        + (overdue_rate_millionths IS NOT NULL) + (grace_days IS NOT NULL) + (grace IS NOT NULL)
        + (penalty_rounding IS NOT NULL) + (penalty_cap_millionths IS NOT NULL) IN (0, 11))
    ) STRICT;

    CREATE INDEX purchase_by_day ON purchase (account, day, id);
    CREATE INDEX purchase_with_plan ON purchase (account, day, id) WHERE periods IS NOT NULL;
    CREATE INDEX purchase_by_due_day ON purchase (
      account, next_due_day, id, overdue_rate_millionths, grace_days, grace, penalty_rounding,
      penalty_cap_millionths) WHERE next_due_day IS NOT NULL;

    CREATE TABLE installment (
      order_id INTEGER NOT NULL REFERENCES purchase,
      number INTEGER NOT NULL CHECK (number >= 1),
      due_day INTEGER NOT NULL,
      principal_fen INTEGER NOT NULL CHECK (principal_fen >= 0),
      fee_fen INTEGER NOT NULL CHECK (fee_fen >= 0),
      paid_on INTEGER,
      penalty_fen INTEGER CHECK (penalty_fen >= 0),
      paid_by TEXT REFERENCES attempt,
      CHECK ((paid_on IS NULL) = (penalty_fen IS NULL)),
      CHECK (paid_by IS NULL OR paid_on IS NOT NULL),
      PRIMARY KEY (order_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER installment_stays_paid BEFORE UPDATE ON installment
      WHEN OLD.paid_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an installment that is paid stays as it is'); END;
    CREATE TRIGGER installment_stays BEFORE DELETE ON installment
      BEGIN SELECT RAISE(ABORT, 'an installment is never deleted'); END;
    """

  // `standing` says of an item what `state` says of its attempt, so that one index can forbid what
  // must never be: two attempts at an installment that are open or captured.
  private static let attempts = """
    CREATE TABLE attempt (
      key TEXT NOT NULL PRIMARY KEY CHECK (length(key) = 32 AND key NOT GLOB '*[^0-9a-f]*'),
      order_id INTEGER NOT NULL REFERENCES purchase,
      method_id TEXT NOT NULL REFERENCES payment_method,
      amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
      fingerprint TEXT NOT NULL,
      began_ms INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('sent', 'unknown', 'captured', 'refused', 'not-sent')),
      version INTEGER NOT NULL CHECK (version >= 1),
      unknown_since_ms INTEGER,
      settled_ms INTEGER,
      receipt_number TEXT,
      refusal_channel TEXT CHECK (refusal_channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
      refusal_code TEXT,
      reason TEXT CHECK (reason IN ('unreachable', 'cancelled')),
      CHECK (CASE state WHEN 'sent' THEN unknown_since_ms IS NULL
        WHEN 'unknown' THEN unknown_since_ms IS NOT NULL ELSE TRUE END),
      CHECK ((state IN ('sent', 'unknown')) = (settled_ms IS NULL)),
      CHECK ((state = 'captured') = (receipt_number IS NOT NULL)),
      CHECK (CASE state WHEN 'refused' THEN refusal_code IS NOT NULL
        WHEN 'unknown' THEN TRUE ELSE refusal_code IS NULL END),
      CHECK ((refusal_channel IS NULL) = (refusal_code IS NULL)),
      CHECK ((state = 'not-sent') = (reason IS NOT NULL))
    ) STRICT;

    -- An order is repaid from its earliest installment on, so one attempt at a time is all it can have.
    CREATE UNIQUE INDEX attempt_open ON attempt (order_id) WHERE state IN ('sent', 'unknown');

    CREATE TABLE attempt_item (
      attempt_key TEXT NOT NULL REFERENCES attempt,
      number INTEGER NOT NULL,
      order_id INTEGER NOT NULL,
      principal_fen INTEGER NOT NULL CHECK (principal_fen >= 0),
      fee_fen INTEGER NOT NULL CHECK (fee_fen >= 0),
      penalty_fen INTEGER NOT NULL CHECK (penalty_fen >= 0),
      standing TEXT NOT NULL CHECK (standing IN ('open', 'captured', 'closed')),
      PRIMARY KEY (attempt_key, number),
      FOREIGN KEY (order_id, number) REFERENCES installment
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX attempt_item_live ON attempt_item (order_id, number)
      WHERE standing <> 'closed';

    CREATE TRIGGER attempt_keeps_its_verdict BEFORE UPDATE ON attempt
      WHEN OLD.state IN ('captured', 'refused', 'not-sent')
      BEGIN SELECT RAISE(ABORT, 'an attempt keeps its verdict'); END;
    CREATE TRIGGER attempt_keeps_its_content
      BEFORE UPDATE OF key, order_id, method_id, amount_fen, fingerprint, began_ms ON attempt
      BEGIN SELECT RAISE(ABORT, 'an attempt keeps its content'); END;
    CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
      BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;
    CREATE TRIGGER attempt_item_stays BEFORE DELETE ON attempt_item
      BEGIN SELECT RAISE(ABORT, 'an attempt keeps its items'); END;
    CREATE TRIGGER attempt_item_is_unpaid BEFORE INSERT ON attempt_item
      WHEN EXISTS (
        SELECT 1 FROM installment
        WHERE order_id = NEW.order_id AND number = NEW.number AND paid_on IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the installment is paid'); END;
    """

  private static let verdicts = """
    CREATE TABLE ledger_leg (
      attempt_key TEXT NOT NULL REFERENCES attempt,
      account TEXT NOT NULL CHECK (account IN ('gateway', 'principal', 'fees', 'penalties')),
      fen INTEGER NOT NULL CHECK (fen <> 0),
      PRIMARY KEY (attempt_key, account)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER ledger_leg_is_written_once BEFORE UPDATE ON ledger_leg
      BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    CREATE TRIGGER ledger_leg_stays BEFORE DELETE ON ledger_leg
      BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;

    CREATE TABLE reminder (
      id INTEGER PRIMARY KEY,
      order_id INTEGER NOT NULL,
      number INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('due-soon', 'due-today', 'overdue')),
      UNIQUE (order_id, number, kind),
      FOREIGN KEY (order_id, number) REFERENCES installment
    ) STRICT;

    CREATE TABLE notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account TEXT NOT NULL REFERENCES account,
      attempt_key TEXT UNIQUE REFERENCES attempt,
      at_ms INTEGER NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
      reminder INTEGER UNIQUE REFERENCES reminder,
      CHECK ((attempt_key IS NULL) <> (reminder IS NULL))
    ) STRICT;

    CREATE INDEX notice_by_account ON notice (account, id);
    CREATE INDEX notice_unread ON notice (account) WHERE is_read = 0;
    """

  // What would take a count over every order, kept by `RunningTotals` and compared by the audit.
  private static let caches = """
    CREATE TABLE account_total (
      account TEXT NOT NULL PRIMARY KEY REFERENCES account,
      orders INTEGER NOT NULL CHECK (orders >= 0),
      installment_orders INTEGER NOT NULL CHECK (installment_orders BETWEEN 0 AND orders)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE due_total (
      account TEXT NOT NULL REFERENCES account,
      due_day INTEGER NOT NULL,
      fen INTEGER NOT NULL CHECK (fen >= 0),
      installments INTEGER NOT NULL CHECK (installments >= 0),
      PRIMARY KEY (account, due_day)
    ) STRICT, WITHOUT ROWID;
    """
}

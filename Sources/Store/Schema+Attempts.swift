import GRDB

extension Schema {
  /// The whole life of an attempt: what is about to be sent, what contradicts itself, what was given
  /// back, what the gateway tells of its own accord, and every step with its window.
  static func completeAttempts(in database: Database) throws {
    for statements in [attempt, attemptItem, ledger, notice, reversal, mail] {
      try database.execute(sql: statements)
    }
    try takeOverSteps(in: database)
  }

  /// What was there before steps were written gets the one that it has come to.
  private static func takeOverSteps(in database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT key, version, state, began_ms FROM attempt ORDER BY key")
    for row in rows {
      try Steps.write(
        nil, of: row["key"], row["version"], row["state"], at: row.moment("began_ms"), by: nil,
        to: database)
    }
  }

  private static let attempt = """
    CREATE TABLE new_attempt (
      key TEXT NOT NULL PRIMARY KEY CHECK (length(key) = 32 AND key NOT GLOB '*[^0-9a-f]*'),
      order_id INTEGER NOT NULL REFERENCES purchase,
      method_id TEXT NOT NULL REFERENCES payment_method,
      amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
      fingerprint TEXT NOT NULL,
      began_ms INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN (
        'intent', 'sent', 'pending', 'unknown', 'captured', 'declined', 'voided', 'held')),
      version INTEGER NOT NULL CHECK (version >= 1),
      seat_id TEXT,
      seat_name TEXT CHECK ((seat_name IS NULL) = (seat_id IS NULL)),
      sends INTEGER NOT NULL DEFAULT 0 CHECK (sends >= 0),
      questions INTEGER NOT NULL DEFAULT 0 CHECK (questions >= 0),
      cancel_asked INTEGER NOT NULL DEFAULT 0 CHECK (cancel_asked IN (0, 1)),
      unknown_since_ms INTEGER,
      settled_ms INTEGER,
      receipt_number TEXT,
      refusal_channel TEXT CHECK (refusal_channel IN ('bank-card', 'card-network', 'alipay', 'wechat-pay')),
      refusal_code TEXT CHECK ((refusal_channel IS NULL) = (refusal_code IS NULL)),
      reason TEXT CHECK (reason IN ('never-sent', 'unreachable', 'cancelled')),
      contradiction TEXT,
      held_ms INTEGER,
      held_receipt_number TEXT,
      held_receipt_fen INTEGER,
      held_receipt_ms INTEGER,
      CHECK (CASE state WHEN 'intent' THEN unknown_since_ms IS NULL
        WHEN 'pending' THEN unknown_since_ms IS NOT NULL
        WHEN 'unknown' THEN unknown_since_ms IS NOT NULL ELSE TRUE END),
      CHECK (CASE WHEN state IN ('captured', 'declined', 'voided') THEN settled_ms IS NOT NULL
        WHEN state = 'held' THEN TRUE ELSE settled_ms IS NULL END),
      CHECK ((state = 'captured') = (receipt_number IS NOT NULL)),
      CHECK (CASE WHEN state IN ('pending', 'declined') THEN refusal_code IS NOT NULL
        WHEN state = 'held' THEN TRUE ELSE refusal_code IS NULL END),
      CHECK (CASE state WHEN 'voided' THEN reason IS NOT NULL WHEN 'held' THEN TRUE
        ELSE reason IS NULL END),
      CHECK ((state = 'held') = (contradiction IS NOT NULL)),
      CHECK ((state = 'held') = (held_ms IS NOT NULL)),
      CHECK ((held_receipt_number IS NULL) = (held_receipt_fen IS NULL)),
      CHECK ((held_receipt_number IS NULL) = (held_receipt_ms IS NULL)),
      CHECK (state = 'held' OR held_receipt_number IS NULL)
    ) STRICT;

    INSERT INTO new_attempt (
      key, order_id, method_id, amount_fen, fingerprint, began_ms, state, version, sends,
      unknown_since_ms, settled_ms, receipt_number, refusal_channel, refusal_code, reason)
    SELECT key, order_id, method_id, amount_fen, fingerprint, began_ms,
      CASE WHEN state = 'unknown' AND refusal_code IS NOT NULL THEN 'pending'
        WHEN state = 'refused' THEN 'declined' WHEN state = 'not-sent' THEN 'voided'
        ELSE state END,
      version, 1, unknown_since_ms, settled_ms, receipt_number, refusal_channel, refusal_code,
      reason
    FROM attempt;

    DROP TABLE attempt;
    ALTER TABLE new_attempt RENAME TO attempt;

    -- An order is repaid from its earliest installment on, so one attempt at a time is all it can have.
    CREATE UNIQUE INDEX attempt_open ON attempt (order_id)
      WHERE state IN ('intent', 'sent', 'pending', 'unknown');
    CREATE INDEX attempt_held ON attempt (order_id) WHERE state = 'held';
    CREATE INDEX attempt_by_order ON attempt (order_id, began_ms);

    CREATE TRIGGER attempt_waits_for_the_held BEFORE INSERT ON attempt
      WHEN EXISTS (SELECT 1 FROM attempt WHERE order_id = NEW.order_id AND state = 'held')
      BEGIN SELECT RAISE(ABORT, 'an attempt at the order is held'); END;
    CREATE TRIGGER attempt_keeps_its_verdict BEFORE UPDATE ON attempt
      WHEN OLD.state IN ('captured', 'held')
        OR (OLD.state IN ('declined', 'voided') AND NEW.state <> 'held')
      BEGIN SELECT RAISE(ABORT, 'an attempt keeps its verdict'); END;
    CREATE TRIGGER attempt_keeps_its_content
      BEFORE UPDATE OF key, order_id, method_id, amount_fen, fingerprint, began_ms ON attempt
      BEGIN SELECT RAISE(ABORT, 'an attempt keeps its content'); END;
    CREATE TRIGGER attempt_counts_its_versions BEFORE UPDATE ON attempt
      WHEN NEW.version <> OLD.version + 1
      BEGIN SELECT RAISE(ABORT, 'versions of an attempt are counted one by one'); END;
    CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
      BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;
    """

  // `standing` says of an item what `state` says of its attempt, so that one index can forbid what
  // must never be: two attempts at an installment that are open, held or captured.
  private static let attemptItem = """
    CREATE TABLE new_attempt_item (
      attempt_key TEXT NOT NULL REFERENCES attempt,
      number INTEGER NOT NULL,
      order_id INTEGER NOT NULL,
      principal_fen INTEGER NOT NULL CHECK (principal_fen >= 0),
      fee_fen INTEGER NOT NULL CHECK (fee_fen >= 0),
      penalty_fen INTEGER NOT NULL CHECK (penalty_fen >= 0),
      standing TEXT NOT NULL CHECK (standing IN ('open', 'held', 'captured', 'closed', 'reversed')),
      PRIMARY KEY (attempt_key, number),
      FOREIGN KEY (order_id, number) REFERENCES installment
    ) STRICT, WITHOUT ROWID;

    INSERT INTO new_attempt_item SELECT * FROM attempt_item;
    DROP TABLE attempt_item;
    ALTER TABLE new_attempt_item RENAME TO attempt_item;

    CREATE UNIQUE INDEX attempt_item_live ON attempt_item (order_id, number)
      WHERE standing IN ('open', 'held', 'captured');

    CREATE TRIGGER attempt_item_stays BEFORE DELETE ON attempt_item
      BEGIN SELECT RAISE(ABORT, 'an attempt keeps its items'); END;
    CREATE TRIGGER attempt_item_is_unpaid BEFORE INSERT ON attempt_item
      WHEN EXISTS (
        SELECT 1 FROM installment
        WHERE order_id = NEW.order_id AND number = NEW.number AND paid_on IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the installment is paid'); END;
    """

  private static let ledger = """
    CREATE TABLE new_ledger_leg (
      attempt_key TEXT NOT NULL REFERENCES attempt,
      entry TEXT NOT NULL CHECK (entry IN ('capture', 'reversal')),
      account TEXT NOT NULL CHECK (account IN ('gateway', 'principal', 'fees', 'penalties')),
      fen INTEGER NOT NULL CHECK (fen <> 0),
      PRIMARY KEY (attempt_key, entry, account)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO new_ledger_leg SELECT attempt_key, 'capture', account, fen FROM ledger_leg;
    DROP TABLE ledger_leg;
    ALTER TABLE new_ledger_leg RENAME TO ledger_leg;

    CREATE TRIGGER ledger_leg_is_written_once BEFORE UPDATE ON ledger_leg
      BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    CREATE TRIGGER ledger_leg_stays BEFORE DELETE ON ledger_leg
      BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
    """

  private static let notice = """
    CREATE TABLE new_notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account TEXT NOT NULL REFERENCES account,
      kind TEXT NOT NULL CHECK (
        kind IN ('verdict', 'held', 'contradiction', 'reversal', 'reminder')),
      attempt_key TEXT REFERENCES attempt,
      at_ms INTEGER NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
      reminder INTEGER UNIQUE REFERENCES reminder,
      CHECK ((attempt_key IS NULL) <> (reminder IS NULL)),
      CHECK ((kind = 'reminder') = (reminder IS NOT NULL)),
      UNIQUE (attempt_key, kind)
    ) STRICT;

    INSERT INTO new_notice
    SELECT id, account, CASE WHEN reminder IS NULL THEN 'verdict' ELSE 'reminder' END, attempt_key,
      at_ms, is_read, reminder
    FROM notice;
    DROP TABLE notice;
    ALTER TABLE new_notice RENAME TO notice;

    CREATE INDEX notice_by_account ON notice (account, id);
    CREATE INDEX notice_unread ON notice (account) WHERE is_read = 0;
    """

  private static let reversal = """
    CREATE TABLE reversal (
      key TEXT NOT NULL PRIMARY KEY CHECK (key = 'r-' || attempt_key),
      attempt_key TEXT NOT NULL UNIQUE REFERENCES attempt,
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      began_ms INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN (
        'intent', 'sent', 'unknown', 'done', 'refused', 'held')),
      version INTEGER NOT NULL CHECK (version >= 1),
      seat_id TEXT,
      seat_name TEXT CHECK ((seat_name IS NULL) = (seat_id IS NULL)),
      unknown_since_ms INTEGER CHECK (state <> 'unknown' OR unknown_since_ms IS NOT NULL),
      settled_ms INTEGER,
      refund_number TEXT,
      refusal_channel TEXT,
      refusal_code TEXT,
      CHECK ((state IN ('done', 'refused', 'held')) = (settled_ms IS NOT NULL)),
      CHECK ((state = 'done') = (refund_number IS NOT NULL)),
      CHECK ((state = 'refused') = (refusal_code IS NOT NULL)),
      CHECK ((refusal_channel IS NULL) = (refusal_code IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX reversal_open ON reversal (began_ms) WHERE state IN ('intent', 'sent', 'unknown');

    CREATE TRIGGER reversal_of_a_capture BEFORE INSERT ON reversal
      WHEN NOT EXISTS (
        SELECT 1 FROM attempt
        WHERE key = NEW.attempt_key AND state = 'captured' AND amount_fen = NEW.amount_fen)
      BEGIN SELECT RAISE(ABORT, 'only what was captured can be reversed'); END;
    CREATE TRIGGER reversal_keeps_its_end BEFORE UPDATE ON reversal
      WHEN OLD.state IN ('done', 'refused', 'held') OR NEW.version <> OLD.version + 1
      BEGIN SELECT RAISE(ABORT, 'a reversal keeps its end'); END;
    CREATE TRIGGER reversal_keeps_its_content
      BEFORE UPDATE OF key, attempt_key, amount_fen, reason, began_ms ON reversal
      BEGIN SELECT RAISE(ABORT, 'a reversal keeps its content'); END;
    CREATE TRIGGER reversal_stays BEFORE DELETE ON reversal
      BEGIN SELECT RAISE(ABORT, 'a reversal is never deleted'); END;

    DROP TRIGGER installment_stays_paid;
    CREATE TRIGGER installment_stays_paid BEFORE UPDATE ON installment
      WHEN OLD.paid_on IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM reversal WHERE attempt_key = OLD.paid_by AND state = 'done')
      BEGIN SELECT RAISE(ABORT, 'an installment that is paid stays as it is'); END;
    """

  // A step's `subject` is an attempt's key or a reversal's. What was there before steps were written
  // has one without a row of the table.
  private static let mail = """
    CREATE TABLE step (
      subject TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      row TEXT,
      state TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      seat_id TEXT,
      digest TEXT NOT NULL,
      chain TEXT NOT NULL,
      PRIMARY KEY (subject, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER step_is_written_once BEFORE UPDATE ON step
      BEGIN SELECT RAISE(ABORT, 'a step stays as it is'); END;
    CREATE TRIGGER step_stays BEFORE DELETE ON step
      BEGIN SELECT RAISE(ABORT, 'a step stays as it is'); END;

    CREATE TABLE gateway_event (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      attempt_key TEXT NOT NULL,
      receipt_number TEXT,
      channel TEXT,
      code TEXT,
      amount_fen INTEGER NOT NULL,
      charged_ms INTEGER NOT NULL,
      told_ms INTEGER NOT NULL,
      received_ms INTEGER NOT NULL,
      applied_ms INTEGER,
      CHECK ((receipt_number IS NULL) = (code IS NOT NULL)),
      CHECK ((channel IS NULL) = (code IS NULL))
    ) STRICT;

    CREATE INDEX gateway_event_unread ON gateway_event (number) WHERE applied_ms IS NULL;

    CREATE TRIGGER gateway_event_stays BEFORE DELETE ON gateway_event
      BEGIN SELECT RAISE(ABORT, 'what was received stays'); END;
    CREATE TRIGGER gateway_event_is_applied_once BEFORE UPDATE ON gateway_event
      WHEN OLD.applied_ms IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'what was received is dealt with once'); END;

    CREATE TABLE discrepancy (
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      detail TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (key, kind)
    ) STRICT, WITHOUT ROWID;
    """
}

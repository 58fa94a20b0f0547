extension Schema {
  /// Who may come in, and what is remembered of it: wrong passwords, sample accounts, and the trail.
  ///
  /// A wrong name is never written down, for it may be a password that was typed into the wrong field:
  /// names that nobody has share numbered drawers. Accounts that were there before are samples when
  /// they have the name and the hint of one.
  static let doors = """
    CREATE TABLE guess (
      drawer TEXT NOT NULL PRIMARY KEY CHECK (length(drawer) BETWEEN 1 AND 64),
      failures INTEGER NOT NULL CHECK (failures >= 0),
      left_ms INTEGER NOT NULL CHECK (left_ms >= 0),
      wall_ms INTEGER NOT NULL,
      boot_ms INTEGER NOT NULL,
      boot TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sample_account (
      account TEXT NOT NULL PRIMARY KEY REFERENCES account
    ) STRICT, WITHOUT ROWID;

    INSERT INTO sample_account
      SELECT id FROM account WHERE id = 'demo' AND hint_en LIKE 'Sample account demo,%';

    CREATE TABLE audit_trail (
      number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
      at_ms INTEGER NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      key_mark BLOB NOT NULL CHECK (length(key_mark) = 8),
      seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT;

    CREATE TABLE audit_head (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      rows INTEGER NOT NULL CHECK (rows >= 1),
      last BLOB NOT NULL CHECK (length(last) = 32),
      seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT;

    CREATE TRIGGER audit_trail_is_written_once BEFORE UPDATE ON audit_trail
      BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    CREATE TRIGGER audit_trail_stays BEFORE DELETE ON audit_trail
      BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    CREATE TRIGGER audit_trail_has_no_holes BEFORE INSERT ON audit_trail
      WHEN NEW.number <> (SELECT ifnull(max(rows), 0) + 1 FROM audit_head)
      BEGIN SELECT RAISE(ABORT, 'the audit trail has no holes'); END;
    CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head
      WHEN NEW.rows <> OLD.rows + 1
      BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
      BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    """
}

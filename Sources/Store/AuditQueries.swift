/// What has to hold in the books by themselves: each query answers one line for every row in which it
/// doesn't. They read whole tables, each once, so that a million orders take seconds.
enum AuditQueries {
  static let all = [
    attemptContent, attemptOwners, items, liveItems, missingLegs, strayLegs, unbalancedLegs,
    unpaidCaptures, paidWithoutCapture, orders, dueTotals, accountTotals, missingNotices,
    strayNotices, strayReminders, strayReversals,
  ]

  private static let isReversed = """
    EXISTS (SELECT 1 FROM reversal WHERE reversal.attempt_key = attempt.key AND \
    reversal.state = 'done')
    """

  private static let attemptContent = """
    SELECT 'attempt ' || key || ': its items do not come to its amount and its fingerprint'
    FROM attempt JOIN purchase ON purchase.id = attempt.order_id
    WHERE amount_fen IS NOT (
        SELECT sum(principal_fen + fee_fen + penalty_fen) FROM attempt_item
        WHERE attempt_key = key)
      OR fingerprint IS NOT purchase.number || '|' || method_id || '|' || (
        SELECT group_concat(number || ':' || fen, '|') FROM (
          SELECT number, principal_fen + fee_fen + penalty_fen AS fen FROM attempt_item
          WHERE attempt_key = key ORDER BY number))
    ORDER BY key
    """

  private static let attemptOwners = """
    SELECT 'attempt ' || key || ': its method belongs to another account'
    FROM attempt JOIN purchase ON purchase.id = attempt.order_id
    JOIN payment_method AS method ON method.id = attempt.method_id
    WHERE method.account <> purchase.account ORDER BY key
    """

  private static let items = """
    SELECT 'attempt ' || key || ': its item ' || item.number
      || ' does not fit the attempt and the installment'
    FROM attempt_item AS item JOIN attempt ON key = item.attempt_key
    LEFT JOIN installment
      ON installment.order_id = item.order_id AND installment.number = item.number
    WHERE item.order_id <> attempt.order_id
      OR item.principal_fen IS NOT installment.principal_fen
      OR item.fee_fen IS NOT installment.fee_fen
      OR item.standing NOT IN (
        CASE WHEN \(AttemptRecords.isOpen) THEN 'open' WHEN \(isReversed) THEN 'reversed'
          WHEN state IN ('captured', 'held') THEN state ELSE 'closed' END,
        CASE WHEN state = 'held' THEN 'closed' ELSE 'none' END)
    ORDER BY key, item.number
    """

  private static let liveItems = """
    SELECT 'order ' || purchase.number || ': installment ' || item.number || ' has ' || count(*)
      || ' attempts that are open or captured'
    FROM attempt_item AS item JOIN attempt ON key = item.attempt_key
    JOIN purchase ON purchase.id = item.order_id
    WHERE \(AttemptRecords.isOpen) OR (state = 'captured' AND NOT \(isReversed))
    GROUP BY item.order_id, item.number HAVING count(*) > 1
    """

  private static let captured = """
    SELECT key, 'gateway' AS account, sum(principal_fen + fee_fen + penalty_fen) AS fen
    FROM attempt JOIN attempt_item ON attempt_key = key WHERE state = 'captured' GROUP BY key
    UNION ALL
    SELECT key, 'principal', -sum(principal_fen)
    FROM attempt JOIN attempt_item ON attempt_key = key WHERE state = 'captured' GROUP BY key
    UNION ALL
    SELECT key, 'fees', -sum(fee_fen)
    FROM attempt JOIN attempt_item ON attempt_key = key WHERE state = 'captured' GROUP BY key
    UNION ALL
    SELECT key, 'penalties', -sum(penalty_fen)
    FROM attempt JOIN attempt_item ON attempt_key = key WHERE state = 'captured' GROUP BY key
    """

  private static let booked = """
    SELECT key, 'capture' AS entry, account, fen FROM (\(captured)) WHERE fen <> 0
    UNION ALL
    SELECT attempt.key, 'reversal', account, -fen
    FROM (\(captured)) AS attempt WHERE fen <> 0 AND \(isReversed)
    """

  private static let missingLegs = """
    SELECT 'attempt ' || key || ': the ledger lacks ' || fen || ' fen on ' || account || ' ('
      || entry || ')'
    FROM (SELECT * FROM (\(booked)) EXCEPT SELECT attempt_key, entry, account, fen FROM ledger_leg)
    ORDER BY key
    """

  private static let strayLegs = """
    SELECT 'attempt ' || attempt_key || ': the ledger has ' || fen || ' fen on ' || account
      || ' (' || entry || ') that it should not have'
    FROM (SELECT attempt_key, entry, account, fen FROM ledger_leg EXCEPT SELECT * FROM (\(booked)))
    ORDER BY attempt_key
    """

  private static let unbalancedLegs = """
    SELECT 'attempt ' || attempt_key || ': its ledger legs sum to ' || sum(fen) || ' fen, not 0'
    FROM ledger_leg GROUP BY attempt_key, entry HAVING sum(fen) <> 0
    """

  private static let unpaidCaptures = """
    SELECT 'order ' || purchase.number || ': installment ' || item.number
      || ' was captured by attempt ' || key || ' and is not paid by it'
    FROM attempt JOIN attempt_item AS item ON item.attempt_key = key
    JOIN purchase ON purchase.id = item.order_id
    LEFT JOIN installment
      ON installment.order_id = item.order_id AND installment.number = item.number
    WHERE state = 'captured' AND NOT \(isReversed) AND (
      installment.paid_by IS NOT key OR installment.penalty_fen IS NOT item.penalty_fen
      OR installment.paid_on IS NOT (settled_ms / 1000 + 28800) / 86400)
    """

  private static let paidWithoutCapture = """
    SELECT 'order ' || purchase.number || ': installment ' || installment.number
      || ' is paid and attempt ' || paid_by || ' has not captured it'
    FROM installment JOIN purchase ON purchase.id = installment.order_id
    WHERE paid_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM attempt JOIN attempt_item AS item ON item.attempt_key = key
      WHERE key = paid_by AND state = 'captured' AND NOT \(isReversed) AND item.order_id = installment.order_id
        AND item.number = installment.number)
    """

  /// Purchases and their installments are in the same order on disk: one walk through both.
  private static let orders = """
    SELECT 'order ' || purchase.number || ':'
      || CASE WHEN count(installment.number) <> ifnull(periods, 0)
        OR ifnull(max(installment.number), 0) <> ifnull(periods, 0)
        THEN ' installments are missing or too many;' ELSE '' END
      || CASE WHEN periods IS NOT NULL AND ifnull(sum(principal_fen), 0) <> price_fen
        THEN ' its principals do not sum to its price;' ELSE '' END
      || CASE WHEN paid_count <> count(paid_on)
        THEN ' it says ' || paid_count || ' paid, and ' || count(paid_on) || ' are;' ELSE '' END
      || CASE WHEN next_due_day IS NOT min(CASE WHEN paid_on IS NULL THEN due_day END)
        THEN ' its next due day is wrong;' ELSE '' END
    FROM purchase LEFT JOIN installment ON order_id = purchase.id
    GROUP BY purchase.id
    HAVING count(installment.number) <> ifnull(periods, 0)
      OR ifnull(max(installment.number), 0) <> ifnull(periods, 0)
      OR (periods IS NOT NULL AND ifnull(sum(principal_fen), 0) <> price_fen)
      OR paid_count <> count(paid_on)
      OR next_due_day IS NOT min(CASE WHEN paid_on IS NULL THEN due_day END)
    """

  private static let dueTotals = """
    SELECT 'account ' || account || ': the total due on ' || date(due_day * 86400, 'unixepoch')
      || ' is ' || sum(fen) || ' fen and ' || sum(installments) || ' installments too high'
    FROM (
      SELECT account, due_day, fen, installments FROM due_total
      UNION ALL
      SELECT account, due_day, -sum(principal_fen + fee_fen), -count(*)
      FROM purchase JOIN installment ON order_id = purchase.id
      WHERE paid_on IS NULL GROUP BY account, due_day)
    GROUP BY account, due_day HAVING sum(fen) <> 0 OR sum(installments) <> 0
    """

  private static let accountTotals = """
    SELECT 'account ' || account || ': it counts ' || sum(orders) || ' orders and '
      || sum(installment_orders) || ' with a plan too many'
    FROM (
      SELECT account, orders, installment_orders FROM account_total
      UNION ALL
      SELECT account, -count(*), -count(periods) FROM purchase GROUP BY account)
    GROUP BY account HAVING sum(orders) <> 0 OR sum(installment_orders) <> 0
    """

  private static let missingNotices = """
    SELECT 'attempt ' || key || ': its notice of kind ' || due.kind || ' is missing'
    FROM (
      SELECT key, 'verdict' AS kind FROM attempt WHERE settled_ms IS NOT NULL
      UNION ALL SELECT key, 'held' FROM attempt WHERE state = 'held'
      UNION ALL SELECT attempt_key, 'reversal' FROM reversal WHERE state = 'done') AS due
    LEFT JOIN notice ON attempt_key = key AND notice.kind = due.kind
    WHERE notice.id IS NULL ORDER BY key
    """

  private static let strayNotices = """
    SELECT 'attempt ' || attempt_key || ': notice ' || notice.id
      || ' tells of no verdict or goes to another account'
    FROM notice LEFT JOIN attempt ON attempt.key = attempt_key
    LEFT JOIN purchase ON purchase.id = attempt.order_id
    WHERE attempt_key IS NOT NULL AND (state IS NULL OR purchase.account IS NOT notice.account
      OR NOT CASE notice.kind WHEN 'verdict' THEN settled_ms IS NOT NULL
        WHEN 'held' THEN state = 'held' WHEN 'reversal' THEN \(isReversed)
        ELSE EXISTS (SELECT 1 FROM discrepancy WHERE discrepancy.key = attempt_key) END)
    ORDER BY attempt_key
    """

  private static let strayReversals = """
    SELECT 'reversal ' || reversal.key || ': it does not fit its attempt'
    FROM reversal LEFT JOIN attempt ON attempt.key = attempt_key
    WHERE attempt.state IS NOT 'captured' OR attempt.amount_fen IS NOT reversal.amount_fen
      OR reversal.key IS NOT 'r-' || attempt_key
    ORDER BY reversal.key
    """

  private static let strayReminders = """
    SELECT 'reminder ' || ifnull(reminder.id, notice.reminder)
      || ': it has no installment, no notice, or one that goes to another account'
    FROM reminder
    FULL JOIN notice ON notice.reminder = reminder.id
    LEFT JOIN installment ON installment.order_id = reminder.order_id
      AND installment.number = reminder.number
    LEFT JOIN purchase ON purchase.id = reminder.order_id
    WHERE (reminder.id IS NOT NULL OR notice.reminder IS NOT NULL) AND (
      installment.number IS NULL OR notice.id IS NULL OR purchase.account IS NOT notice.account)
    ORDER BY 1
    """
}

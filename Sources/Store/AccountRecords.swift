import GRDB
import Installments
import Secrets

extension OrderStore {
  /// What to type on sample books; nil on others.
  public func hint() async throws(BookFault) -> Hint? {
    try await read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT hint_zh, hint_en FROM account WHERE hint_zh IS NOT NULL ORDER BY id LIMIT 1")
      )?.hint
    }
  }

  /// Whether an account of these books came with the program.
  public func hasSample() async throws(BookFault) -> Bool {
    try await read {
      try Bool.fetchOne($0.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sample_account)"))
        ?? false
    }
  }

  /// The names that can sign in, sorted.
  public func accountNames() async throws(BookFault) -> [String] {
    try await read {
      try String.fetchAll($0.cachedStatement(sql: "SELECT id FROM account ORDER BY id"))
    }
  }

  /// Adds an account with its methods and orders, all of it or nothing. An account, a method or an
  /// order number that is already there is a breakdown.
  public func add(
    _ household: Household, today: Day, at moment: Moment, passwords: any PasswordChecker
  ) async throws(BookFault) {
    let hash = try await Self.hash(household.password, by: passwords)
    try await write { database in
      try Self.insert(household, hash, into: database)
      try AuditTrail.append(
        .imported(household.account.id, orders: household.orders.count), at: moment, in: database)
      var writer = try PurchaseWriter(
        account: household.account.id, today: today, database: database)
      for purchase in household.orders { try writer.write(purchase) }
      try writer.finish()
    }
  }

  static func hash(
    _ password: String, by passwords: any PasswordChecker
  ) async throws(BookFault) -> PasswordHash {
    do throws(PasswordFault) {
      return try await passwords.hash(password)
    } catch {
      throw BookFault(error)
    }
  }

  static func insert(
    _ account: Account, _ hash: PasswordHash, hint: Hint?, into database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO account (id, holder, password_hash, hint_zh, hint_en) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [account.id, account.holder, hash.text, hint?.chinese, hint?.english])
    try database.cachedStatement(
      sql: "INSERT INTO account_total (account, orders, installment_orders) VALUES (?, 0, 0)"
    ).execute(arguments: [account.id])
  }

  private static func insert(
    _ household: Household, _ hash: PasswordHash, into database: Database
  ) throws {
    let account = household.account
    try insert(account, hash, hint: household.hint, into: database)
    if household.isSample {
      try database.cachedStatement(sql: "INSERT INTO sample_account (account) VALUES (?)").execute(
        arguments: [account.id])
    }
    for (position, bound) in household.methods.enumerated() {
      try insert(bound.method, of: account.id, at: position, into: database)
    }
  }

  private static func insert(
    _ method: PaymentMethod, of account: Account.ID, at position: Int, into database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO payment_method
          (id, account, channel, issuer, mask, is_default, obstacle, hint_zh, hint_en, position)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      method.id, account, method.channel.rawValue, method.issuer, method.mask, method.isDefault,
      method.obstacle?.rawValue, method.hint?.chinese, method.hint?.english, position,
    ])
  }
}

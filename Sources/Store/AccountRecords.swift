import GRDB
import Installments
import Secrets

extension OrderStore: AccountBook {
  /// For a name that nobody has, the password is compared with another account's hash: the same work,
  /// so that the time an answer takes tells nothing.
  public func signIn(_ name: String, password: String) async throws(BookFault) -> Account? {
    let row = try await read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT id, holder, password_hash, id = :name AS is_known FROM account
          ORDER BY id = :name DESC, id LIMIT 1
          """, arguments: ["name": name]
      ).map { row in
        (
          account: Account(id: row["id"], holder: row["holder"]),
          hash: PasswordHash(text: row["password_hash"]), isKnown: row["is_known"] as Bool
        )
      }
    }
    guard let row, row.hash.matches(password), row.isKnown else { return nil }
    return row.account
  }

  public func hint() async throws(BookFault) -> Hint? {
    try await read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT hint_zh, hint_en FROM account WHERE hint_zh IS NOT NULL ORDER BY id LIMIT 1"
      )?.hint
    }
  }

  /// The names that can sign in, sorted.
  public func accountNames() async throws(BookFault) -> [String] {
    try await read { try String.fetchAll($0, sql: "SELECT id FROM account ORDER BY id") }
  }

  /// Adds an account with its methods and orders, all of it or nothing. An account, a method or an
  /// order number that is already there is a breakdown.
  public func add(
    _ household: Household, today: Day, work: PasswordHash.Work = .standard
  ) async throws(BookFault) {
    guard let hash = PasswordHash(of: household.password, work: work) else {
      throw .breakdown("too little memory to hash a password")
    }
    try await write { database in
      try Self.insert(household, hash, into: database)
      var writer = try PurchaseWriter(
        account: household.account.id, today: today, database: database)
      for purchase in household.orders { try writer.write(purchase) }
      try writer.finish()
    }
  }

  private static func insert(
    _ household: Household, _ hash: PasswordHash, into database: Database
  ) throws {
    let account = household.account
    try database.execute(
      sql: """
        INSERT INTO account (id, holder, password_hash, hint_zh, hint_en) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        account.id, account.holder, hash.text, household.hint?.chinese, household.hint?.english,
      ])
    try database.execute(
      sql: "INSERT INTO account_total (account, orders, installment_orders) VALUES (?, 0, 0)",
      arguments: [account.id])
    for (position, bound) in household.methods.enumerated() {
      try insert(bound.method, of: account.id, at: position, into: database)
    }
  }

  private static func insert(
    _ method: PaymentMethod, of account: Account.ID, at position: Int, into database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO payment_method
          (id, account, channel, issuer, mask, is_default, obstacle, hint_zh, hint_en, position)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        method.id, account, method.channel.rawValue, method.issuer, method.mask, method.isDefault,
        method.obstacle?.rawValue, method.hint?.chinese, method.hint?.english, position,
      ])
  }
}

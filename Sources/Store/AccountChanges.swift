import GRDB
import Installments
import Secrets

/// Why an account can't be added or changed.
public enum AccountFault: Error, Hashable, Sendable {
  case taken(String)
  case notAName
  case notAHolder
  case unknown(String)
  case password(PasswordRule.Fault)
  case book(BookFault)
}

extension OrderStore {
  /// Adds an account that has no orders and no methods yet.
  public func add(
    _ account: Account, password: String, at moment: Moment, passwords: any PasswordChecker
  ) async throws(AccountFault) {
    guard isAccountName(account.id) else { throw .notAName }
    guard PaymentField.holder.fault(in: account.holder, isFinished: true) == nil else {
      throw .notAHolder
    }
    let hash = try await newHash(password, of: account, by: passwords)
    let isNew = try await changing { database in
      let isTaken = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?)"),
        arguments: [account.id])
      guard isTaken == false else { return false }
      try Self.insert(account, hash, hint: nil, into: database)
      try AuditTrail.append(.accountAdded(account.id), at: moment, in: database)
      return true
    }
    guard isNew else { throw .taken(account.id) }
  }

  /// Gives an account another password. A reset also takes away what wrong ones have locked.
  public func setPassword(
    _ password: String, of name: Account.ID, isReset: Bool, at moment: Moment,
    passwords: any PasswordChecker
  ) async throws(AccountFault) {
    let hash = try await newHash(password, of: try await account(name), by: passwords)
    try await changing { database in
      try database.cachedStatement(sql: "UPDATE account SET password_hash = ? WHERE id = ?")
        .execute(arguments: [hash.text, name])
      let event: AuditEvent = isReset ? .passwordReset(name) : .passwordChanged(name)
      try AuditTrail.append(event, at: moment, in: database)
      guard isReset, try GuessRecords.clear(name, in: database) else { return }
      try AuditTrail.append(.unlocked(name), at: moment, in: database)
    }
  }

  /// Forgets the wrong passwords at an account; whether there were any.
  public func unlock(_ name: Account.ID, at moment: Moment) async throws(AccountFault) -> Bool {
    _ = try await account(name)
    return try await changing { database in
      guard try GuessRecords.clear(name, in: database) else { return false }
      try AuditTrail.append(.unlocked(name), at: moment, in: database)
      return true
    }
  }

  /// The account that a name is of.
  public func account(_ name: Account.ID) async throws(AccountFault) -> Account {
    let found = try await changing { database in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT id, holder FROM account WHERE id = ?"),
        arguments: [name]
      ).map { Account(id: $0["id"], holder: $0["holder"]) }
    }
    guard let found else { throw .unknown(name) }
    return found
  }

  private func newHash(
    _ password: String, of account: Account, by passwords: any PasswordChecker
  ) async throws(AccountFault) -> PasswordHash {
    let rule = PasswordRule(account: account.id, holder: account.holder)
    if let fault = rule.fault(in: password) { throw .password(fault) }
    do throws(BookFault) {
      return try await Self.hash(password, by: passwords)
    } catch {
      throw .book(error)
    }
  }

  private func changing<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(AccountFault) -> Value {
    do throws(BookFault) {
      return try await write(work)
    } catch {
      throw .book(error)
    }
  }
}

/// Whether a text can be typed as an account's name: 1 to 32 letters, digits, `-` and `_`.
func isAccountName(_ text: String) -> Bool { isName(text, upTo: 32) }

func isName(_ text: String, upTo limit: Int) -> Bool {
  (1...limit).contains(text.count)
    && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
}

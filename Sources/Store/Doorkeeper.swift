import GRDB
import Installments
import Secrets

/// Lets people in: counts every guess durably before it looks at the password.
///
/// A name that nobody has goes the same way as any other: the same transactions, the same work, the
/// same answers.
public struct Doorkeeper: AccountBook {
  private let store: OrderStore
  private let passwords: any PasswordChecker
  private let timepiece: Timepiece
  private let readClocks: @Sendable () -> ClockReading

  /// `timepiece` tells what the trail says; `readClocks` decides how long somebody has to wait.
  public init(
    of store: OrderStore, passwords: any PasswordChecker, timepiece: Timepiece,
    readClocks: @escaping @Sendable () -> ClockReading
  ) {
    self.store = store
    self.passwords = passwords
    self.timepiece = timepiece
    self.readClocks = readClocks
  }

  public func hint() async throws(BookFault) -> Hint? { try await store.hint() }
  public func hasSample() async throws(BookFault) -> Bool { try await store.hasSample() }

  public func signIn(_ name: String, password: String) async throws(BookFault) -> SignIn {
    let (moment, clocks) = (timepiece.now, readClocks())
    let guess = try await store.write { [key = store.key] database in
      try Guess(at: name, clocks, moment, key: key, in: database)
    }
    let verdict: PasswordVerdict
    do throws(PasswordFault) {
      verdict = try await passwords.check(password, against: guess.known?.hash)
    } catch {
      throw BookFault(error)
    }
    // A password that comes too early is looked at for the time it takes, and for nothing else.
    if let hold = guess.hold { return .held(hold) }
    switch (verdict, guess.known) {
    case (.right(let renewed), let known?):
      try await welcome(known, guess, renewed: renewed)
      return .welcome(known.account)
    case (.unusable, _): return .unusable
    case (.wrong, _), (.right, nil):
      try await store.write { database in
        try AuditTrail.append(.signInRefused(guess.known?.account.id), at: moment, in: database)
      }
      return .wrong(then: guess.holdAfterwards)
    }
  }

  private func welcome(
    _ known: KnownAccount, _ guess: Guess, renewed: PasswordHash?
  ) async throws(BookFault) {
    let moment = timepiece.now
    try await store.write { database in
      try GuessRecords.clear(guess.drawer, version: guess.version, in: database)
      try AuditTrail.append(.signedIn(known.account.id), at: moment, in: database)
      guard let renewed else { return }
      try database.cachedStatement(
        sql: "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?"
      ).execute(arguments: [renewed.text, known.account.id, known.hash.text])
      if database.changesCount > 0 {
        try AuditTrail.append(.passwordRenewed(known.account.id), at: moment, in: database)
      }
    }
  }
}

/// An account that a name was found to be.
private struct KnownAccount: Sendable {
  let account: Account
  let hash: PasswordHash

  init?(_ name: String, in database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, holder, password_hash FROM account WHERE id = ?"),
      arguments: [name])
    guard let row else { return nil }
    account = Account(id: row["id"], holder: row["holder"])
    hash = PasswordHash(text: row["password_hash"])
  }
}

/// One try at a name, counted in the transaction that made it.
private struct Guess: Sendable {
  let drawer: String
  let known: KnownAccount?
  /// Why the password is not to be looked at.
  let hold: Hold?
  /// What the next try has to wait when this one is wrong.
  let holdAfterwards: Hold?
  /// The counter's version that this try made.
  let version: Int

  init(
    at name: String, _ clocks: ClockReading, _ moment: Moment, key: SealingKey,
    in database: Database
  ) throws {
    known = try KnownAccount(name, in: database)
    drawer = GuessRecords.drawer(of: name, isKnown: known != nil, key: key)
    let found = try GuessRecords.lockout(drawer, at: clocks, in: database)
    var lockout = found.lockout
    lockout.look(at: clocks)
    hold = lockout.hold
    if hold == nil { lockout.countGuess() }
    holdAfterwards = lockout.hold
    version = found.version + 1
    try GuessRecords.write(lockout, drawer, in: database)
    let account = known?.account.id
    if hold != nil {
      try AuditTrail.append(.signInHeld(account), at: moment, in: database)
    } else if case .locked = holdAfterwards {
      try AuditTrail.append(.locked(account), at: moment, in: database)
    }
  }
}

extension BookFault {
  init(_ fault: PasswordFault) {
    switch fault {
    case .tooLittleMemory: self = .breakdown("too little memory to hash a password")
    case .noProcess(let text):
      self = .breakdown("the process that checks passwords could not be used: \(text)")
    }
  }
}

import GRDB
import Installments
import Secrets

/// What the bank or the wallet knows of a bound method.
struct MethodAccount {
  let id: PaymentMethod.ID
  let channel: Channel
  let holder: String
  let phone: String
  let opening: Money
  let balance: Money
  let passwordHash: PasswordHash?
  let obstacle: PaymentMethod.Obstacle?
  let answers: Household.Answers
  let lostAnswers: Int

  /// Why it does not pay, leaving the balance aside; nil when it does.
  func refusal(
    of information: PaymentInformation, isCodeRight: (String) -> Bool
  ) -> Refusal? {
    guard obstacle == nil else { return .methodUnusable(channel) }
    switch information {
    case .card(let holder, let phone, let code) where channel.isCard:
      guard knows(holder, phone) else { return .of(.holderOrPhoneWrong, on: channel) }
      return isCodeRight(code) ? nil : .of(.smsCodeWrong, on: channel)
    case .wallet(let password) where !channel.isCard:
      return isRight(password) ? nil : .passwordWrong(channel)
    case .card, .wallet: return .methodUnusable(channel)
    }
  }

  /// Whether the answer to a capture gets lost on its way.
  var losesAnswer: Bool {
    switch answers {
    case .normal: false
    case .lostOnce: lostAnswers == 0
    case .lost: true
    }
  }

  private func knows(_ holder: String, _ phone: String) -> Bool {
    HolderName.normalised(holder) == self.holder && PhoneNumber.normalised(phone) == self.phone
  }

  private func isRight(_ password: String) -> Bool {
    passwordHash?.matches(PaymentField.password.normalised(password)) == true
  }
}

extension MethodAccount {
  /// A method as a household describes it, before anything was charged. Throws when the machine has
  /// too little memory to hash its password.
  init(_ bound: Household.BoundMethod, work: PasswordHash.Work) throws(GatewayFault) {
    var hash: PasswordHash?
    if let password = bound.password {
      hash = PasswordHash(of: password, work: work)
      if hash == nil { throw .outOfMemory }
    }
    self.init(
      id: bound.method.id, channel: bound.method.channel,
      holder: HolderName.normalised(bound.holder), phone: PhoneNumber.normalised(bound.phone),
      opening: bound.balance, balance: bound.balance, passwordHash: hash,
      obstacle: bound.method.obstacle, answers: bound.answers, lostAnswers: 0)
  }

  /// Whether this is what became of the same method, whatever it has paid since.
  func descends(from bound: Household.BoundMethod) -> Bool {
    bound.method.channel == channel && knows(bound.holder, bound.phone)
      && bound.balance == opening && bound.method.obstacle == obstacle
      && bound.answers == answers && (bound.password.map(isRight) ?? (passwordHash == nil))
  }
}

extension MethodAccount: FetchableRecord, PersistableRecord {
  static let databaseTableName = "account"

  init(row: Row) throws {
    id = row["id"]
    channel = try Column.value(row["channel"])
    holder = row["holder"]
    phone = row["phone"]
    opening = Money(fen: row["opening_fen"])
    balance = Money(fen: row["balance_fen"])
    passwordHash = (row["password_hash"] as String?).map(PasswordHash.init(text:))
    obstacle = try (row["obstacle"] as String?).map(Column.value)
    answers = try Column.value(row["answers"])
    lostAnswers = row["lost_answers"]
  }

  func encode(to container: inout PersistenceContainer) {
    container["id"] = id
    container["channel"] = channel.rawValue
    container["holder"] = holder
    container["phone"] = phone
    container["opening_fen"] = opening.fen
    container["balance_fen"] = balance.fen
    container["password_hash"] = passwordHash?.text
    container["obstacle"] = obstacle?.rawValue
    container["answers"] = answers.rawValue
    container["lost_answers"] = lostAnswers
  }
}

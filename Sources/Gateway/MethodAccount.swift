import GRDB
import Installments
import Secrets

/// What the bank or the wallet knows of a bound method.
struct MethodAccount {
  let id: PaymentMethod.ID
  let channel: Channel
  var holder: String
  var phone: String
  let opening: Money
  var toppedUp = Money.zero
  var balance: Money
  var frozen: Money
  var terms: AccountTerms
  var expires: Day?
  let passwordHash: PasswordHash?
  var wrongInRow = 0
  var wrongDay: Day?
  var obstacle: PaymentMethod.Obstacle?
  let answers: Household.Answers
  let lostAnswers: Int

  // What a scenario pretends; none of it is in the books.
  var withheld = Money.zero
  var elsewhere = SpentElsewhere()
  var spentElsewhereOn: Day?
  var lockedOn: Day?

  /// So many wrong passwords or codes in a row lock a method until the next day.
  static let triesADay = 3

  /// Why it does not pay, leaving money and maintenance aside; nil when it does.
  func cause(
    of information: PaymentInformation, on today: Day, isCodeRight: (String) -> Bool
  ) -> RefusalCause? {
    if let obstacle = obstacle(on: today) {
      return obstacle == .expired ? .expired : .unusable
    }
    guard !isLocked(on: today) else { return .locked }
    switch information {
    case .card(let holder, let phone, let code) where channel.isCard:
      guard knows(holder, phone) else { return .holderOrPhoneWrong }
      return isCodeRight(code) ? nil : .smsCodeWrong
    case .wallet(let password) where !channel.isCard:
      return isRight(password) ? nil : .passwordWrong
    case .card, .wallet: return .unusable
    }
  }

  func obstacle(on today: Day) -> PaymentMethod.Obstacle? {
    if let expires, expires < today { return .expired }
    return obstacle
  }

  func isLocked(on today: Day) -> Bool {
    lockedOn == today || (wrongDay == today && wrongInRow >= Self.triesADay)
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
      opening: bound.balance, balance: bound.balance, frozen: bound.frozen, terms: bound.terms,
      expires: bound.expires, passwordHash: hash, obstacle: bound.method.obstacle,
      answers: bound.answers, lostAnswers: 0)
  }

  /// Whether this is what became of the same method, whatever it has paid since.
  func descends(from bound: Household.BoundMethod) -> Bool {
    bound.method.channel == channel && knows(bound.holder, bound.phone)
      && bound.balance == opening && bound.frozen == frozen && bound.terms == terms
      && bound.expires == expires && bound.method.obstacle == obstacle
      && bound.answers == answers && (bound.password.map(isRight) ?? (passwordHash == nil))
  }

  /// Lets a scenario's rule hold; what it says of a day, month or year is about that of its arming.
  mutating func apply(
    _ change: Scenario.AccountRule.Change, armedOn day: Day, balanceThen: Money
  ) {
    switch change {
    case .limits(let terms, let elsewhere):
      self.terms = terms
      self.elsewhere = elsewhere
      spentElsewhereOn = day
    case .freezes(let amount): frozen = amount
    case .leaves(let rest): frozen = max(balanceThen - rest, .zero)
    case .holds(let rest): withheld = max(balanceThen - rest, .zero)
    case .isExpired: obstacle = .expired
    case .isLocked: lockedOn = day
    case .bank(let holder, let phone):
      self.holder = holder.map(HolderName.normalised) ?? self.holder
      self.phone = phone.map(PhoneNumber.normalised) ?? self.phone
    }
  }
}

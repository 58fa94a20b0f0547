import Installments

extension SimulatedGateway {
  /// Nothing waits in here: a code can't be used by two charges at once.
  func decide(
    _ charge: Charge, onBrokenLine isBroken: Bool
  ) throws(WireFault) -> (verdict: Verdict, losesAnswer: Bool) {
    let account = try books.look { try books.account(charge.methodID) }
    if let known = try books.look({ try books.entry(charge.key) }) {
      let verdict = known.verdict(on: charge)
      return (verdict, account?.losesAnswer == true && verdict.isCaptured)
    }
    let now = timepiece.now
    let ruling = ruling(on: charge, as: charge.key, account, onBrokenLine: isBroken, at: now)
    let (entry, isNew) = try books.enter(charge, ruling, at: now)
    if isNew {
      if ruling.answer != nil { armedNow.useUpCode(on: charge.channel) }
      if entry.state == .captured { codes.useUp(for: charge.methodID) }
    }
    let verdict = entry.verdict(on: charge)
    return (verdict, ruling.losesAnswer && entry.state == .captured)
  }

  /// `key` is nothing for a charge that is only foreseen.
  func ruling(
    on charge: Charge, as key: AttemptKey?, _ account: MethodAccount?,
    onBrokenLine isBroken: Bool = false, at now: Moment
  ) -> Ruling {
    let answer = armedNow.answer(to: key, on: charge.channel)
    // A password costs time to hash, and a code that is given regardless needs none.
    let cause = answer?.isDebited == false ? nil : cause(against: charge, account, at: now)
    return Ruling(
      cause: cause, answer: answer, losesAnswer: account?.losesAnswer == true,
      isUnheard: isBroken || account?.losesAnswer == true, armed: armedNow)
  }

  private func cause(
    against charge: Charge, _ account: MethodAccount?, at now: Moment
  ) -> RefusalCause? {
    guard let account, account.channel == charge.channel else { return .unusable }
    if covers(now, charge.channel, .hours) { return .outsideHours }
    if covers(now, charge.channel, .maintenance) { return .underMaintenance }
    return armedNow.view(of: account).cause(of: charge.information, on: now.day) { code in
      codes.isRight(code, for: charge.methodID, at: now)
    }
  }

  private func covers(
    _ now: Moment, _ channel: Channel, _ reason: Scenario.Closure.Reason
  ) -> Bool {
    armedNow.closures(of: channel, for: reason).contains { $0.covers(now) }
  }

  /// Asking writes only where somebody waits to be asked about.
  func told(about key: AttemptKey) throws(WireFault) -> Trace {
    guard try books.look({ try books.isWaiting(for: key) }) else {
      return try books.look { try books.entry(key)?.told ?? .notFound }
    }
    return try books.ask(about: key, armedNow, at: timepiece.now)
  }

  /// A message to a phone that is not the customer's can't be read by the customer.
  func wayOfMessage(for account: MethodAccount) -> SentCodes.Way {
    let phone = armedNow.view(of: account).phone
    var way = SentCodes.Way(phone: phone, isReadable: phone == account.phone)
    switch armedNow.smsDelivery(on: account.channel) {
    case nil: break
    case .never: way.isReadable = false
    case .expired: way.isStale = true
    case .toPhone(let other): way = SentCodes.Way(phone: other, isReadable: false)
    }
    return way
  }
}

extension Verdict {
  fileprivate var isCaptured: Bool {
    if case .captured = self { true } else { false }
  }
}

import Installments

/// What is settled about a charge before the books are opened for writing.
struct Ruling {
  /// Why the charge does not pay, leaving limits and balance aside; nil when it does.
  let cause: RefusalCause?
  /// What a scenario answers.
  let answer: Scenario.Answer?
  /// Whether the answer gets lost if the money is taken.
  let losesAnswer: Bool
  /// Whether whoever charges will not hear the answer, for whatever reason.
  let isUnheard: Bool
  let armed: ArmedScenario

  /// A scenario's code that takes no money needs no reason.
  var isAnsweredRegardless: Bool { answer?.isDebited == false }

  /// What the code has to be told for, if the gateway would not take the money.
  func refusal(
    of charge: Charge, _ account: MethodAccount?, _ usage: Usage, on today: Day
  ) -> RefusalCause? {
    guard let account else { return .unusable }
    return cause ?? armed.view(of: account).cause(of: charge.amount, usage, on: today)
  }
}

extension Scenario.Answer {
  /// What stays to be told after a charge that moved no money.
  var end: (later: ChargeEntry.Later, code: String?)? {
    switch later {
    case .captured: (ChargeEntry.Later(end: .captured, questions: questions), nil)
    case .refused(let code): (ChargeEntry.Later(end: .refused, questions: questions), code)
    case .notFound: (ChargeEntry.Later(end: .notFound, questions: questions), nil)
    case .stays: nil
    }
  }
}

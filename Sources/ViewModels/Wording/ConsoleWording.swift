import Installments
import Wording

extension ClockShift {
  /// How far the clock stands from now: `+3天 / +3d`, `-1天2时 / -1d 2h`; nil when it does not.
  public var phrase: Phrase? {
    guard self != .none else { return nil }
    let sign = self < .none ? "-" : "+"
    let (days, hours) = (abs(parts.days), abs(parts.hours))
    return switch (days, hours) {
    case (_, 0): Phrase(zh: "\(sign)\(days)天", en: "\(sign)\(days)d")
    case (0, _): Phrase(zh: "\(sign)\(hours)时", en: "\(sign)\(hours)h")
    default: Phrase(zh: "\(sign)\(days)天\(hours)时", en: "\(sign)\(days)d \(hours)h")
    }
  }
}

extension RehearsalFault {
  public var phrase: Phrase {
    switch self {
    case .noSuchMethod: Phrase(zh: "模拟账本中没有这种支付方式。", en: "The simulated books have no such method.")
    case .tooMuchMoney(let most):
      Phrase(zh: "余额最多为 ¥\(most)。", en: "It may hold ¥\(most) at most.")
    case .noSuchScenario(let name):
      Phrase(zh: "没有名为 \(name) 的场景。", en: "There is no scenario \(name).")
    case .broken(let text):
      Phrase(zh: "模拟账本暂时无法读写。（\(text)）", en: "The simulated books can't be used now. (\(text))")
    }
  }
}

import Installments
import Wording

extension Plan {
  /// Periods and cost in one line: `12 期 · 每期手续费率 0.60%`.
  public var phrase: Phrase {
    Phrase(zh: "\(periods.rawValue) 期 · ", en: "\(periods.rawValue) periods, ") + cost.phrase
  }
}

extension Cost {
  /// What a period's cost is called.
  public var title: Phrase {
    switch self {
    case .fee: Phrase(zh: "手续费", en: "Fee")
    case .equalPayments, .equalPrincipal: Phrase(zh: "利息", en: "Interest")
    }
  }

  var phrase: Phrase {
    switch self {
    case .fee(.zero, _): Phrase(zh: "免息免手续费", en: "interest-free")
    case .fee(let rate, _): Phrase(zh: "每期手续费率 \(rate)", en: "fee \(rate) of the price a period")
    case .equalPayments(let rate):
      Phrase(zh: "等额本息，年利率 \(rate)", en: "equal payments at \(rate) a year")
    case .equalPrincipal(let rate):
      Phrase(zh: "等额本金，年利率 \(rate)", en: "equal principal at \(rate) a year")
    }
  }
}

extension OverdueTerms {
  /// What being late costs.
  public var phrase: Phrase {
    let grace =
      graceDays == 0
      ? Phrase(zh: "无宽限期", en: "no grace")
      : Phrase(zh: "宽限 \(graceDays) 天", en: "\(counted(graceDays, "day")) of grace")
    return Phrase(zh: "逾期违约金每日 \(dailyRate)（", en: "penalty when late: \(dailyRate) a day (")
      + grace
      + Phrase(zh: "，最多为当期应还的 \(cap)）", en: ", at most \(cap) of what was due)")
  }
}

import Installments
import Wording

extension Urgency {
  /// How far the due day is: `逾期 12 天`, `3 days left`.
  public var phrase: Phrase {
    switch self {
    case .overdue(let days): Phrase(zh: "逾期 \(days) 天", en: "\(counted(days, "day")) late")
    case .dueToday: Phrase(zh: "今天到期", en: "due today")
    case .dueSoon(let days), .scheduled(let days):
      Phrase(zh: "剩 \(days) 天", en: "\(counted(days, "day")) left")
    }
  }
}

extension Installment.Status {
  public var phrase: Phrase {
    switch self {
    case .paid: Phrase(zh: "已还", en: "paid")
    case .processing: Phrase(zh: "处理中", en: "processing")
    case .held: Phrase(zh: "待核对", en: "on hold")
    case .unpaid(let urgency, _): urgency.phrase
    }
  }
}

extension OrderStatus {
  public var phrase: Phrase {
    switch self {
    case .plain: Phrase(zh: "已付款", en: "paid in full")
    case .settled: Phrase(zh: "已还清", en: "all repaid")
    case .processing: Phrase(zh: "结果确认中", en: "confirming")
    case .owing(let urgency): urgency.phrase
    }
  }
}

extension Progress {
  /// The badge of an order that is paid in installments.
  public var badge: Phrase {
    Phrase(zh: "分期 \(paid)/\(periods)", en: "INST \(paid)/\(periods)")
  }
}

extension OrderGroup {
  public var phrase: Phrase {
    switch self {
    case .all: Phrase(zh: "全部", en: "All")
    case .installments: Phrase(zh: "分期", en: "Installments")
    case .dueSoon: Phrase(zh: "即将到期", en: "Due soon")
    case .overdue: Phrase(zh: "已逾期", en: "Overdue")
    }
  }

  /// The same in a word, where there is no room for more.
  public var shortPhrase: Phrase {
    switch self {
    case .all: Phrase(zh: "全部", en: "All")
    case .installments: Phrase(zh: "分期", en: "INST")
    case .dueSoon: Phrase(zh: "临期", en: "Soon")
    case .overdue: Phrase(zh: "逾期", en: "Late")
    }
  }
}

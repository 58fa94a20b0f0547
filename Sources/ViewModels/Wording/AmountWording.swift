import Installments
import Wording

extension Money {
  /// The amount as it is shown: `¥1,234.56`, in both languages.
  public var yuan: String {
    fen < 0 ? "-¥\(-self)" : "¥\(self)"
  }
}

extension Moment {
  /// The day and the time in Asia/Shanghai.
  public var dayAndTime: String { "\(day) \(time)" }
}

extension Hint {
  public var phrase: Phrase { Phrase(zh: chinese, en: english) }
}

extension AnnualRate {
  /// Both ways of counting, each named, as the disclosure rule asks.
  public var phrase: Phrase {
    Phrase(
      zh: "年化利率 单利 \(Self.percent(simple))，复利(IRR) \(Self.percent(effective))",
      en: "annual \(Self.percent(simple)) simple, \(Self.percent(effective)) IRR")
  }

  private static func percent(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%"
  }
}

extension Array where Element == Int {
  /// Consecutive numbers of installments: `4`, `4-6`.
  public var span: String {
    guard let first, let last else { return "" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }

  /// `第 4 期`, `installments 4-6`.
  public var installments: Phrase {
    Phrase(zh: "第 \(span) 期", en: "installment\(count == 1 ? "" : "s") \(span)")
  }
}

import Installments
import Wording

nonisolated extension Fact {
  /// What it says, for people who write no scripts.
  var wording: Phrase {
    switch self {
    case .paid(let order, let count):
      Phrase(
        zh: "订单 \(order) 已还 \(count) 期",
        en: "order \(order) has \(counted(count, "installment")) paid")
    case .remaining(let order, let amount):
      Phrase(zh: "订单 \(order) 剩余 \(amount.yuan)", en: "\(amount.yuan) remain on order \(order)")
    case .installment(let order, let number, let word):
      Phrase(
        zh: "订单 \(order) 第 \(number) 期：\(word.rawValue)",
        en: "installment \(number) of order \(order): \(word.rawValue)")
    case .attempt(let order, .captured):
      Phrase(zh: "订单 \(order) 的还款查明已成功", en: "the repayment of order \(order) is known to be paid")
    case .attempts(let order, let count):
      Phrase(
        zh: "订单 \(order) 共还款 \(count) 次", en: "\(counted(count, "repayment")) of order \(order)")
    case .charged(let order, let amount):
      Phrase(zh: "订单 \(order) 共扣款 \(amount.yuan)", en: "\(amount.yuan) charged for order \(order)")
    case .sound: Phrase(zh: "两本账一致", en: "both books agree")
    case .packet: Phrase(zh: "资料包已保存", en: "the packet is saved")
    default: Phrase(verbatim: text)
    }
  }
}

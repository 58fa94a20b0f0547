import Installments
import Wording

extension MethodStanding {
  /// Why it could not pay an amount at a moment; nil when nothing is known against it.
  public func objection(to amount: Money, at now: Moment) -> Phrase? {
    if let obstacle { return obstacle.phrase }
    if let lockedUntil {
      return Phrase(zh: "密码已锁定，\(lockedUntil) 起可用", en: "locked, usable from \(lockedUntil) on")
    }
    if let outage, outage.covers(now) { return outage.phrase(at: now) }
    if let opensAt {
      return Phrase(
        zh: "当前不在服务时间，\(opensAt.dayAndTime) 开放", en: "closed until \(opensAt.dayAndTime)")
    }
    if let times, times.left == 0 {
      return Phrase(
        zh: "今日次数已用完，\(times.resets) 起可用", en: "no more payments today, again on \(times.resets)")
    }
    if let limit = limits.filter({ $0.left < amount }).min(by: { $0.left < $1.left }) {
      return limit.objection
    }
    guard available < amount else { return nil }
    return frozen > .zero
      ? Phrase(
        zh: "余额不足：可用 \(available.yuan)，冻结 \(frozen.yuan)，还差 \((amount - available).yuan)",
        en:
          "too little: \(available.yuan) available, \(frozen.yuan) frozen, \((amount - available).yuan) missing"
      )
      : Phrase(
        zh: "余额不足：可用 \(available.yuan)，还差 \((amount - available).yuan)",
        en: "too little: \(available.yuan) available, \((amount - available).yuan) missing")
  }
}

extension MethodStanding {
  /// What does not stand in the way yet but soon will; nil when nothing is known.
  public func caution(at now: Moment) -> Phrase? {
    outage.flatMap { $0.covers(now) ? nil : $0.phrase(at: now) }
  }

  /// Why repaying what is due today would come too late with this method, or soon will.
  func lateness(on today: Day, at now: Moment) -> Phrase? {
    let closed = [opensAt, outage.flatMap { $0.covers(now) ? $0.until : nil }].compactMap(\.self)
    if let again = closed.max(), again.day > today {
      return Phrase(
        zh: "今天到期，但该渠道 \(again.dayAndTime) 才恢复受理，届时将算逾期。请换一种方式。",
        en: "It is due today, and this channel is closed until \(again.dayAndTime): "
          + "it would be late. Use another method.")
    }
    guard let outage, !outage.covers(now), outage.until.day > today else { return nil }
    return Phrase(
      zh: "今天到期，该渠道 \(outage.from.time) 起维护到次日，请在此之前还款。",
      en: "It is due today, and this channel closes at \(outage.from.time) until tomorrow: "
        + "repay before that.")
  }
}

extension SpendingLimit {
  /// What stands in the way of an amount above what is left.
  var objection: Phrase {
    let until = resets.map { Phrase(zh: "，\($0) 重新计算", en: ", resets on \($0)") }
    return span.phrase
      + Phrase(zh: "限额 \(most.yuan)，还可用 \(left.yuan)", en: " limit \(most.yuan), \(left.yuan) left")
      + (until ?? Phrase(verbatim: ""))
  }
}

extension Outage {
  public func phrase(at now: Moment) -> Phrase {
    covers(now)
      ? Phrase(
        zh: "系统维护中，\(until.dayAndTime) 结束", en: "under maintenance until \(until.dayAndTime)")
      : Phrase(
        zh: "\(from.time) 至 \(until.time) 系统维护，请避开",
        en: "maintenance from \(from.time) to \(until.time)")
  }
}

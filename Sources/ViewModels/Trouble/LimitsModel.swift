import Installments
import Wording

/// Limits and maintenance of the method that failed: what is left, until when, and what can be done
/// meanwhile.
public final class LimitsModel: Model {
  public enum Step: Equatable { case loading, reading(MethodStanding), failed }
  public enum Intent { case anotherMethod, part, again, remind, refresh, back }
  public enum Note: Equatable { case none, saved(String), failed(CalendarFault) }

  public private(set) var step = Step.loading
  /// What became of the reminder for a calendar.
  public private(set) var note = Note.none
  public let repayment: Repayment
  private let session: Session

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
  }

  public var now: Moment { session.timepiece.now }

  public var standing: MethodStanding? {
    if case .reading(let standing) = step { standing } else { nil }
  }

  /// The most that the limits leave for one payment now; nil when nothing limits it.
  public var room: Money? { standing?.limits.map(\.left).min() }

  /// How many of the installments fit into what the limits leave, when it is some but not all.
  public var fitting: Int? {
    guard let room, repayment.mayTryAgain else { return nil }
    var sum = Money.zero
    let count = repayment.items.prefix {
      sum = sum + $0.total
      return sum <= room
    }.count
    return count > 0 && count < repayment.items.count ? count : nil
  }

  /// When it can be tried again, as far as the gateway has told; nil when nothing stands in the way
  /// or nobody knows until when.
  public var again: CalendarReminder.Time? {
    guard let standing else { return nil }
    if let day = standing.lockedUntil { return .day(day) }
    if let outage = standing.outage { return .moment(outage.until) }
    if let opensAt = standing.opensAt { return .moment(opensAt) }
    if let times = standing.times, times.left == 0 { return .day(times.resets) }
    return standing.limits.filter { $0.left < repayment.amount }.compactMap(\.resets).max()
      .map(CalendarReminder.Time.day)
  }

  public var canRemind: Bool { session.shelf != nil && again != nil }

  public var canTryAnother: Bool { repayment.mayTryAgain }

  /// Whether nothing stands in the method's way any more.
  public var canRepay: Bool {
    guard let standing, repayment.method != nil else { return false }
    return repayment.mayTryAgain && standing.objection(to: repayment.amount, at: now) == nil
  }

  public func appear() { read() }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .back: return .back
    case .refresh: read()
    case .remind: remind()
    case .anotherMethod where canTryAnother:
      repayment.wish(for: .anotherMethod)
      return .backTo(.payment)
    case .part:
      guard let fitting else { return .stay }
      repayment.shorten(to: fitting)
      return repay()
    case .again where canRepay: return repay()
    case .anotherMethod, .again: break  // Money may have moved, or something is in the way.
    }
    return .stay
  }

  /// Back to the form of the method whose limits these are.
  private func repay() -> Move {
    guard let method = repayment.method else { return .stay }
    repayment.wish(for: .use(method))
    return .backTo(.payment)
  }

  private func remind() {
    guard let shelf = session.shelf, let again else { return }
    let reminder = CalendarReminder(
      order: repayment.order, items: repayment.items, time: again, language: session.language)
    do throws(CalendarFault) {
      note = .saved(try shelf.save(reminder.text(at: now), named: reminder.fileName))
    } catch {
      note = .failed(error)
    }
  }

  private func read() {
    session.work.start { [self] in
      guard let method = repayment.method,
        let standings = try? await session.insight.standings(of: [method.id]),
        let found = standings[method.id]
      else {
        step = .failed
        return
      }
      step = .reading(found)
      repayment.learn(
        found.objection(to: repayment.amount, at: now) ?? found.caution(at: now)
          ?? Phrase(zh: "现在没有限制", en: "nothing limits it now"), by: .limits)
    }
  }
}

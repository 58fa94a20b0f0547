import Installments
import Wording

/// One repayment on its way from choosing a method to its outcome: what was chosen, typed and
/// learnt. FQ-4, FQ-5 and FQ-6 show the same one.
public final class Repayment {
  public enum State: Equatable {
    case preparing
    case paying(since: Duration)
    case asking(Attempt)
    case ended(Attempt)
    case obstructed(Cashier.Obstruction)
  }

  /// What the customer wants to do about a try that did not succeed.
  enum Wish: Equatable {
    case correct(PaymentField?)
    case anotherMethod
    case use(PaymentMethod)
  }

  public let order: Order
  public private(set) var items: [AttemptItem]
  public private(set) var state: State
  public private(set) var method: PaymentMethod?
  /// Why methods were refused in this repayment.
  public private(set) var refusals: [PaymentMethod.ID: Refusal] = [:]
  /// What the ways out have told so far.
  public private(set) var learnt: [Remedy: Phrase] = [:]
  /// Whether it only watches an attempt that has begun elsewhere.
  public let isWatching: Bool
  private var wish: Wish?
  private var entries: [PaymentMethod.ID: [PaymentField: String]] = [:]
  private let session: Session

  init(of order: Order, items: [AttemptItem], session: Session) {
    self.order = order
    self.items = items
    self.session = session
    isWatching = false
    state = .preparing
  }

  /// An attempt that has begun before, to see what becomes of it.
  init(watching attempt: Attempt, of order: Order, session: Session) {
    self.order = order
    self.session = session
    items = attempt.items
    isWatching = true
    state = .ended(attempt)
  }

  public var amount: Money { items.map(\.total).reduce(.zero, +) }

  /// How long the payment has been under way.
  public var elapsed: Duration? {
    if case .paying(let since) = state { session.uptime() - since } else { nil }
  }

  func choose(_ method: PaymentMethod) { self.method = method }

  func keep(_ text: String, for field: PaymentField, of method: PaymentMethod) {
    entries[method.id, default: [:]][field] = text
  }

  /// What has been typed for a method before. Who somebody is stays the same with another card;
  /// codes and passwords do not.
  func entry(_ field: PaymentField, of method: PaymentMethod) -> String {
    if let own = entries[method.id]?[field], !own.isEmpty { return own }
    guard field == .holder || field == .phone else { return "" }
    return entries.values.lazy.compactMap { $0[field] }.first { !$0.isEmpty } ?? ""
  }

  /// Pays once: a repayment that has left the preparing state pays nothing more.
  func pay() {
    guard state == .preparing, let method, let information = information(for: method) else {
      return
    }
    state = .paying(since: session.uptime())
    forgetSecrets(of: method)
    session.startRepayment { [self] in
      do throws(Cashier.Obstruction) {
        let attempt = try await session.cashier.repay(
          items, of: order, with: method, information: information)
        note(attempt, with: method)
      } catch {
        state = .obstructed(error)
      }
    }
  }

  /// What paying now would ask the gateway for; nil when nothing has been typed for a method.
  func draft() -> Charge? {
    guard state == .preparing, let method, let information = information(for: method) else {
      return nil
    }
    return session.cashier.draft(items, of: order, with: method, information: information)
  }

  /// Whether one of the installments is due on a day.
  func isDue(on day: Day) -> Bool {
    let numbers = Set(items.map(\.number))
    return order.installments.contains { numbers.contains($0.number) && $0.dueDay == day }
  }

  /// Asks the gateway what became of an attempt without an outcome.
  func ask() {
    guard case .ended(let attempt) = state, attempt.isOpen else { return }
    state = .asking(attempt)
    session.startRepayment { [self] in
      let answer = await session.cashier.ask(about: attempt)
      session.note(answer)
      state = .ended(answer)
    }
  }

  /// Makes the same installments ready for another try, once the last one surely moved no money.
  /// Answers whether there was a try to come back from.
  func prepareAgain() -> Bool {
    switch state {
    case .ended(let attempt) where !attempt.isOpen && !attempt.isHeld: break
    case .obstructed: break
    case .preparing, .paying, .asking, .ended: return false
    }
    state = .preparing
    return true
  }

  /// Leaves the later installments for another time or another method.
  func shorten(to count: Int) {
    precondition((1...items.count).contains(count), "A repayment has at least one installment.")
    items = Array(items.prefix(count))
  }

  func learn(_ what: Phrase, by remedy: Remedy) { learnt[remedy] = what }

  func wish(for wish: Wish) { self.wish = wish }

  /// What FQ-4 is to begin with; asked once.
  func takeWish() -> Wish? {
    defer { wish = nil }
    return wish
  }

  /// The attempt that is shown, once there is one.
  public var attempt: Attempt? {
    switch state {
    case .asking(let attempt), .ended(let attempt): attempt
    case .preparing, .paying, .obstructed: nil
    }
  }

  /// Takes over what was learnt of the attempt elsewhere, and what it is paid with.
  func renew() async {
    guard let shown = attempt else { return }
    if method == nil, let account = session.account {
      let methods = (try? await session.orders.methods(of: account.id)) ?? []
      method = methods.first { $0.id == shown.methodID }
    }
    guard case .ended(let attempt) = state, attempt.isOpen,
      let newer = try? await session.orders.attempt(attempt.key), case .ended = state
    else { return }
    state = .ended(newer)
  }

  private func note(_ attempt: Attempt, with method: PaymentMethod) {
    session.note(attempt)
    state = .ended(attempt)
    if case .declined(let refusal, _) = attempt.state { refusals[method.id] = refusal }
  }

  private func information(for method: PaymentMethod) -> PaymentInformation? {
    func typed(_ field: PaymentField) -> String { field.normalised(entry(field, of: method)) }
    return method.channel.isCard
      ? .card(holder: typed(.holder), phone: typed(.phone), smsCode: typed(.smsCode))
      : .wallet(password: typed(.password))
  }

  func forgetSecrets(of method: PaymentMethod) {
    entries[method.id]?[.smsCode] = nil
    entries[method.id]?[.password] = nil
  }
}

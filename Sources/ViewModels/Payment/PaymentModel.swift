import Installments
import Wording

/// How to pay: choosing a bound method and filling in what its channel asks for.
public final class PaymentModel: Model {
  public enum Step: Equatable { case loading, choosing, filling(PaymentForm), failed(BookFault) }
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int), choose, pick(Int), refresh
    case edit(TextEdit), next, previous, submit, sendCode, back
  }

  public private(set) var step = Step.loading
  public private(set) var methods: [PaymentMethod] = []
  public private(set) var cursor = ListCursor()
  public private(set) var codes = CodeSending.none
  public let repayment: Repayment
  /// How the methods stand, as far as the gateway has told.
  private var standings: [PaymentMethod.ID: MethodStanding] = [:]
  private var hasMoved = false
  private let session: Session

  /// The story of the SMS code.
  public enum CodeSending: Equatable {
    case none
    case sending
    case sent(SimulatedMessage)
    case failed
  }

  public init(_ repayment: Repayment, session: Session) {
    self.repayment = repayment
    self.session = session
  }

  public var now: Moment { session.timepiece.now }

  /// Coming back from an outcome, the same installments can be tried again: with what was wrong put
  /// right, or with another method.
  public func appear() {
    if methods.isEmpty { read() } else { session.work.start { [self] in await inspect() } }
    guard repayment.prepareAgain(), let method = repayment.method else { return }
    switch repayment.takeWish() {
    case .correct(let field?): fill(method, doubting: field)
    case .correct(nil): fill(method)
    case .use(let method): fill(method)
    case .anotherMethod, nil: offerAnother()
    }
  }

  /// While a code's seconds run down, the page follows them.
  public var wake: Duration? {
    guard case .filling = step, case .sent(let message) = codes, message.isValid(at: now) else {
      return nil
    }
    return .seconds(1)
  }

  public func refusal(of method: PaymentMethod) -> Refusal? { repayment.refusals[method.id] }

  /// Why a method could not pay this now; nil when nothing is known against it.
  public func objection(to method: PaymentMethod) -> Phrase? {
    standings[method.id]?.objection(to: repayment.amount, at: now)
  }

  /// What will soon stand in a method's way.
  public func caution(about method: PaymentMethod) -> Phrase? {
    standings[method.id]?.caution(at: now)
  }

  public func send(_ intent: Intent) -> Move {
    if step == .choosing { hasMoved = true }
    switch (step, intent) {
    case (.filling(let form), .back) where methods.count > 1: putAside(form)
    case (_, .back): return .back
    case (.choosing, .up): cursor.move(by: -1, of: methods.count)
    case (.choosing, .down): cursor.move(by: 1, of: methods.count)
    case (.choosing, .pageUp): cursor.page(-1, of: methods.count)
    case (.choosing, .pageDown): cursor.page(1, of: methods.count)
    case (.choosing, .first): cursor.select(0, of: methods.count)
    case (.choosing, .last): cursor.select(methods.count - 1, of: methods.count)
    case (.choosing, .select(let row)): cursor.select(row, of: methods.count)
    case (.choosing, .refresh), (.failed, .refresh): read()
    case (.choosing, .choose): choose(cursor.selection)
    case (.choosing, .pick(let number)): choose(number - 1)
    case (.filling(var form), let intent): return fill(&form, intent)
    default: break  // A page that is still loading takes no other key.
    }
    return .stay
  }

  /// Tells how many methods the screen has room for.
  public func fit(rows: Int) { cursor.fit(height: rows, of: methods.count) }

  private func offerAnother() {
    step = .choosing
    hasMoved = false
    pointToBest()
  }

  /// The default method comes first in the list, so the first of the best is wanted.
  private func pointToBest() {
    let best = methods.indices.min { rank(of: methods[$0]) < rank(of: methods[$1]) }
    if let best { cursor.select(best, of: methods.count) }
  }

  private func rank(of method: PaymentMethod) -> Int {
    if method.obstacle != nil { return 3 }
    if refusal(of: method) != nil { return 2 }
    return objection(to: method) == nil ? 0 : 1
  }

  /// Asks how the methods stand. It is only advice: without an answer the list is as it was.
  private func inspect() async {
    guard let found = try? await session.insight.standings(of: methods.map(\.id)) else { return }
    standings = found
    // A cursor that somebody has begun to move stays where it is.
    if step == .choosing, !hasMoved { pointToBest() }
  }

  private func choose(_ index: Int) {
    guard methods.indices.contains(index) else { return }
    cursor.select(index, of: methods.count)
    guard methods[index].obstacle == nil else { return }
    fill(methods[index])
  }

  private func fill(_ method: PaymentMethod, doubting field: PaymentField? = nil) {
    if repayment.method != method { codes = .none }
    repayment.choose(method)
    step = .filling(
      PaymentForm(for: method, doubting: field) { repayment.entry($0, of: method) })
  }

  /// Goes back to the list; who somebody is stays typed, codes and passwords do not.
  private func putAside(_ form: PaymentForm) {
    keep(form)
    repayment.forgetSecrets(of: form.method)
    step = .choosing
  }

  private func fill(_ form: inout PaymentForm, _ intent: Intent) -> Move {
    var move = Move.stay
    switch (intent, form.focus) {
    case (.edit(let edit), _): form.apply(edit)
    case (.next, _), (.down, _): form.move(by: 1)
    case (.previous, _), (.up, _): form.move(by: -1)
    case (.sendCode, _), (.submit, .sendCode): sendCode(&form)
    case (.submit, .field(let field)) where field != form.fields.last: form.move(by: 1)
    case (.submit, _): move = submit(&form)
    default: break  // The list's keys mean nothing in a form.
    }
    step = .filling(form)
    return move
  }

  private func submit(_ form: inout PaymentForm) -> Move {
    keep(form)
    return form.isComplete() ? .open(.confirmation(repayment)) : .stay
  }

  private func keep(_ form: PaymentForm) {
    for field in form.fields {
      repayment.keep(form.entry(field).text, for: field, of: form.method)
    }
  }

  private func sendCode(_ form: inout PaymentForm) {
    guard form.fields.contains(.smsCode), secondsUntilNextCode == nil, codes != .sending else {
      return
    }
    codes = .sending
    form.focus(on: .field(.smsCode))
    let method = form.method.id
    session.work.start { [self] in
      let answer: CodeSending
      do throws(WireFault) {
        answer = .sent(try await session.gateway.sendCode(for: method))
      } catch {
        answer = .failed
      }
      // Another card may have been chosen while the code was on its way.
      if repayment.method?.id == method { codes = answer }
    }
  }

  /// How long until another code can be asked for; nil when it can be now.
  public var secondsUntilNextCode: Int? {
    guard case .sent(let message) = codes else { return nil }
    let rest = SimulatedMessage.pauseSeconds - message.sent.seconds(until: now)
    return rest > 0 ? rest : nil
  }

  private func read() {
    guard let account = session.account else { return }
    session.work.start { [self] in
      do throws(BookFault) {
        methods = try await session.orders.methods(of: account.id)
        offerAnother()
      } catch {
        step = .failed(error)
      }
      await inspect()
    }
  }
}

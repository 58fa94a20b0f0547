import Catalogue
import Installments
import Screens
import ViewModels
import Wording

/// Says whether a fact holds now, and what there is instead.
struct Witness {
  let stage: any Stage
  let house: Playhouse
  /// The actions that have been asked for.
  let tried: Set<String>

  /// Nil when the fact holds, or else what was found.
  func contradiction(of fact: Fact) async -> Phrase? {
    do {
      return try await differences(from: fact)
    } catch {
      return Phrase(zh: "账本读不出来：\(error)", en: "the books can't be read: \(error)")
    }
  }

  func holds(_ expectation: Expectation) async -> Bool {
    (await contradiction(of: expectation.fact) == nil) == expectation.isWanted
  }

  private func differences(from fact: Fact) async throws -> Phrase? {
    switch fact {
    case .screen(let scope): compare(stage.scope, scope)
    case .selection(let item): compare(stage.telling.items.first(where: \.isCurrent)?.name, item)
    case .field(let name): compare(stage.entry, name)
    case .shows(let phrase): require(stage.text.contains(phrase.in(stage.session.language)))
    case .can(let action): require(stage.can(action))
    case .amount(let amount): compare(shownAmount?.yuan, amount.yuan)
    case .ticked(let count): compare(tickedCount.map { "\($0)" }, "\(count)")
    case .method(let name): compare(stage.repayment?.method?.shortName, name)
    case .certainty(let certainty): compare(trouble?.certainty.rawValue, certainty.rawValue)
    case .remedy(let remedy): require(trouble?.remedies.contains(remedy) ?? false)
    case .paid(let number, let count):
      compare(try await order(number).map { "\($0.paidCount)" }, "\(count)")
    case .remaining(let number, let amount):
      compare(try await order(number)?.remaining.yuan, amount.yuan)
    case .installment(let number, let place, let word):
      compare(try await standing(ofInstallment: place, of: number)?.rawValue, word.rawValue)
    case .attempt(let number, let word):
      compare(AttemptWord(try await attempts(at: number).first).rawValue, word.rawValue)
    case .attempts(let number, let count):
      compare("\(try await attempts(at: number).count)", "\(count)")
    case .unread(let count): compare("\(stage.session.unreadCount)", "\(count)")
    case .notice(let word): compare(try await newestNotice?.rawValue, word.rawValue)
    case .charged(let number, let amount): compare(try await charged(for: number).yuan, amount.yuan)
    case .balance(let method, let amount):
      compare(try await available(on: method)?.yuan, amount.yuan)
    case .sound: try await unsoundness
    case .day(let day): compare("\(stage.session.today)", "\(day)")
    case .packet: require(house.shelf.hasPacket)
    case .tried(let action): require(tried.contains(action))
    }
  }

  private func compare(_ found: String?, _ wanted: String) -> Phrase? {
    guard found != wanted else { return nil }
    return found.map { Phrase(zh: "实际是 \($0)", en: "found \($0)") }
      ?? Phrase(zh: "没有找到", en: "there is none")
  }

  private func require(_ holds: Bool) -> Phrase? {
    holds ? nil : Phrase(zh: "不成立", en: "it does not hold")
  }
}

// What is seen.
extension Witness {
  private var tickedCount: Int? { (stage.screen.model as? OrderModel)?.items.count }

  private var shownAmount: Money? {
    (stage.screen.model as? OrderModel)?.total ?? stage.repayment?.amount
  }

  private var trouble: Trouble? {
    stage.repayment?.attempt.flatMap { Trouble(with: $0, catalogue: stage.session.catalogue) }
  }
}

// What is written.
extension Witness {
  private var account: Account.ID { house.household.account.id }

  private func order(_ number: String) async throws -> Order? {
    let query = OrderQuery(
      account: account, filter: number, today: stage.session.today, start: .first, limit: 2)
    let found = try await house.store.page(query).orders.first { $0.number == number }
    guard let found else { return nil }
    return try await house.store.order(found.id)
  }

  private func attempts(at number: String) async throws -> [Attempt] {
    guard let order = try await order(number) else { return [] }
    return try await house.store.attempts(of: order.id, limit: 100)
  }

  private func standing(
    ofInstallment place: Int, of number: String
  ) async throws -> InstallmentWord? {
    guard let order = try await order(number), let terms = order.agreement?.plan.overdue,
      let found = order.installments.first(where: { $0.number == place })
    else { return nil }
    if found.isPaid { return .paid }
    let today = stage.session.today
    let isOverdue = found.dueDay < today || found.penalty(on: today, under: terms) > .zero
    return isOverdue ? .overdue : .unpaid
  }

  private var newestNotice: NoticeWord? {
    get async throws {
      try await house.store.notices(of: account, limit: 1).first.map { NoticeWord($0) }
    }
  }

  private func charged(for number: String) async throws -> Money {
    try await house.gateway.recordedCharges()
      .filter { $0.fingerprint.hasPrefix("\(number)|") && $0.refund == nil }
      .filter { if case .captured = $0.trace { true } else { false } }
      .map(\.amount).reduce(.zero, +)
  }

  private func available(on name: String) async throws -> Money? {
    let methods = try await house.store.methods(of: account)
    guard let method = methods.first(where: { $0.shortName == name }) else { return nil }
    return try await house.gateway.standings(of: [method.id])[method.id]?.available
  }

  private var unsoundness: Phrase? {
    get async throws {
      let report = try await house.store.audit(against: house.gateway.recordedCharges())
      return report.agrees ? nil : Phrase(verbatim: report.differences.joined(separator: "; "))
    }
  }
}

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
    switch fact {
    case .screen, .selection, .field, .shows, .can, .amount, .ticked, .method, .certainty, .remedy:
      contradictionOnScreen(of: fact)
    case .paid, .remaining, .installment, .attempt, .attempts: await contradictionInOrder(of: fact)
    case .unread, .notice, .charged, .balance, .sound, .day, .packet, .tried:
      await contradictionElsewhere(of: fact)
    }
  }

  func holds(_ expectation: Expectation) async -> Bool {
    (await contradiction(of: expectation.fact) == nil) == expectation.isWanted
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
  private var screen: any Screen { stage.screen }

  private func contradictionOnScreen(of fact: Fact) -> Phrase? {
    switch fact {
    case .screen(let scope): compare(stage.scope, scope)
    case .selection(let item): compare(stage.telling.items.first(where: \.isCurrent)?.name, item)
    case .field(let name): compare(stage.telling.entry?.name, name)
    case .shows(let phrase): require(stage.text.contains(phrase.in(stage.session.language)))
    case .can(let action): require(can(action))
    case .amount(let amount): compare(shownAmount?.yuan, amount.yuan)
    case .ticked(let count):
      compare((screen.model as? OrderModel).map { "\($0.items.count)" }, "\(count)")
    case .method(let name): compare(stage.repayment?.method?.shortName, name)
    case .certainty(let certainty): compare(trouble?.certainty.rawValue, certainty.rawValue)
    case .remedy(let remedy): require(trouble?.remedies.contains(remedy) ?? false)
    default: nil
    }
  }

  private func can(_ action: String) -> Bool {
    screen.liveKeys(by: .standard).contains { $0.name == action && $0.whyNot == nil }
  }

  private var shownAmount: Money? {
    (screen.model as? OrderModel)?.total ?? stage.repayment?.amount
  }

  private var trouble: Trouble? {
    stage.repayment?.attempt.flatMap { Trouble(with: $0, catalogue: stage.session.catalogue) }
  }
}

// What is written.
extension Witness {
  private func contradictionInOrder(of fact: Fact) async -> Phrase? {
    switch fact {
    case .paid(let number, let count):
      return compare(await order(number).map { "\($0.paidCount)" }, "\(count)")
    case .remaining(let number, let amount):
      return compare(await order(number)?.remaining.yuan, amount.yuan)
    case .installment(let number, let place, let word):
      return compare(await standing(ofInstallment: place, of: number)?.rawValue, word.rawValue)
    case .attempt(let number, let word):
      return compare(AttemptWord(await attempts(at: number).first).rawValue, word.rawValue)
    case .attempts(let number, let count):
      return compare("\(await attempts(at: number).count)", "\(count)")
    default: return nil
    }
  }

  private func contradictionElsewhere(of fact: Fact) async -> Phrase? {
    switch fact {
    case .unread(let count): return compare("\(stage.session.unreadCount)", "\(count)")
    case .notice(let word): return compare(await newestNotice?.rawValue, word.rawValue)
    case .charged(let number, let amount):
      return compare(await charged(for: number).yuan, amount.yuan)
    case .balance(let method, let amount):
      return compare(await available(on: method)?.yuan, amount.yuan)
    case .sound:
      guard let report = try? await house.store.audit(against: house.gateway.recordedCharges())
      else { return Phrase(zh: "账本读不出来", en: "the books can't be read") }
      return report.agrees ? nil : Phrase(verbatim: report.differences.joined(separator: "; "))
    case .day(let day): return compare("\(stage.session.today)", "\(day)")
    case .packet: return require(house.shelf.hasPacket)
    case .tried(let action): return require(tried.contains(action))
    default: return nil
    }
  }

  private func order(_ number: String) async -> Order? {
    let query = OrderQuery(
      account: house.household.account.id, filter: number, today: stage.session.today,
      start: .first, limit: 2)
    guard
      let id = try? await house.store.page(query).orders.first(where: { $0.number == number })?.id
    else { return nil }
    return try? await house.store.order(id)
  }

  private func attempts(at number: String) async -> [Attempt] {
    guard let order = await order(number) else { return [] }
    return (try? await house.store.attempts(of: order.id, limit: 100)) ?? []
  }

  private func standing(ofInstallment place: Int, of number: String) async -> InstallmentWord? {
    guard let order = await order(number), let terms = order.agreement?.plan.overdue,
      let found = order.installments.first(where: { $0.number == place })
    else { return nil }
    if found.isPaid { return .paid }
    return found.penalty(on: stage.session.today, under: terms) > .zero
      || found.dueDay < stage.session.today ? .overdue : .unpaid
  }

  private var newestNotice: NoticeWord? {
    get async {
      let notices = try? await house.store.notices(of: house.household.account.id, limit: 1)
      return notices?.first.map { NoticeWord($0) }
    }
  }

  private func charged(for number: String) async -> Money {
    let charges = (try? await house.gateway.recordedCharges()) ?? []
    return charges.filter { $0.fingerprint.hasPrefix("\(number)|") && $0.refund == nil }
      .filter { if case .captured = $0.trace { true } else { false } }
      .map(\.amount).reduce(.zero, +)
  }

  private func available(on name: String) async -> Money? {
    let methods = (try? await house.store.methods(of: house.household.account.id)) ?? []
    guard let method = methods.first(where: { $0.shortName == name }) else { return nil }
    return try? await house.gateway.standings(of: [method.id])[method.id]?.available
  }
}

import Catalogue
import Installments
import Wording

/// What can go wrong on demand: the gateway's scenarios, single codes, and a clock that moves.
public final class ConsoleModel: Model {
  public enum Step: Equatable { case browsing, filtering }
  public enum Shelf { case scenarios, codes }
  public enum Intent {
    case up, down, pageUp, pageDown, first, last, select(Int)
    case filter, edit(TextEdit), keepFilter, clearFilter
    case arm, armDebited, disarm, otherShelf
    case move(ClockShift), resetClock, back
  }

  public private(set) var step = Step.browsing
  public private(set) var shelf = Shelf.scenarios
  public private(set) var filter = TextEntry()
  public private(set) var cursor = ListCursor()
  /// Why the last scenario could not be armed.
  public private(set) var fault: RehearsalFault?
  private let session: Session

  public init(session: Session) {
    self.session = session
  }

  /// What is armed, one sentence each.
  public var armed: [Phrase] { session.armed }
  public var now: Moment { session.timepiece.now }
  public var shift: ClockShift { session.clockShift }
  public var canMoveClock: Bool { session.dial != nil }
  public var isFiltered: Bool { !filter.isEmpty }

  public var scenarios: [ScenarioSummary] {
    (session.rehearsal?.scenarios ?? []).filter {
      isWanted([$0.name, $0.title.chinese, $0.title.english, $0.sentence.chinese])
    }
  }

  public var codes: [Failure] {
    session.catalogue.all.filter { failure in
      let channel = failure.code.channel
      return isWanted(
        [channel.rawValue, "\(channel.rawValue) \(failure.code.code)"]
          + Language.allCases.flatMap { [channel.phrase.in($0), failure.customer.in($0)] })
    }
  }

  public var count: Int { shelf == .scenarios ? scenarios.count : codes.count }

  public var chosenScenario: ScenarioSummary? {
    let scenarios = shelf == .scenarios ? scenarios : []
    return scenarios.indices.contains(cursor.selection) ? scenarios[cursor.selection] : nil
  }

  public var chosenCode: Failure? {
    let codes = shelf == .codes ? codes : []
    return codes.indices.contains(cursor.selection) ? codes[cursor.selection] : nil
  }

  /// Whether the chosen code leaves room for money that has moved nevertheless.
  public var canDebit: Bool { chosenCode.map { $0.certainty != .refused } ?? false }

  public func canMove(by change: ClockShift) -> Bool {
    let moved = shift + change
    return canMoveClock && -ClockShift.farthest <= moved && moved <= .farthest
  }

  public func appear() {
    session.work.start { [self] in await session.noteArmed() }
  }

  public func fit(rows: Int) { cursor.fit(height: rows, of: count) }

  public func send(_ intent: Intent) -> Move {
    switch intent {
    case .up: cursor.move(by: -1, of: count)
    case .down: cursor.move(by: 1, of: count)
    case .pageUp: cursor.page(-1, of: count)
    case .pageDown: cursor.page(1, of: count)
    case .first: cursor.select(0, of: count)
    case .last: cursor.select(count - 1, of: count)
    case .select(let row): cursor.select(row, of: count)
    case .filter: step = .filtering
    case .keepFilter: step = .browsing
    case .clearFilter:
      change { $0.clear() }
      step = .browsing
    case .edit(let edit): change { $0.filter.apply(edit) }
    case .otherShelf: change { $0.turn() }
    case .arm: arm(debited: false)
    case .armDebited where canDebit: arm(debited: true)
    case .armDebited: break  // A refused charge moves nothing.
    case .disarm: rehearse { await $0.disarm() }
    case .move(let change): if canMove(by: change) { session.dial?.shift(by: change) }
    case .resetClock: session.dial?.reset()
    case .back: return .back
    }
    return .stay
  }

  /// Another list begins at its first row.
  private func change(_ work: (ConsoleModel) -> Void) {
    work(self)
    cursor.select(0, of: count)
  }

  private func clear() { filter = TextEntry() }

  private func turn() {
    shelf = shelf == .scenarios ? .codes : .scenarios
    filter = TextEntry()
  }

  private func arm(debited: Bool) {
    if let scenario = chosenScenario {
      rehearse { rehearsal throws(RehearsalFault) in
        try await rehearsal.arm(scenario: scenario.name)
      }
    } else if let failure = chosenCode {
      rehearse { await $0.arm(code: failure.code, debited: debited) }
    }
  }

  private func rehearse(
    _ work: @escaping (any Rehearsal) async throws(RehearsalFault) -> Void
  ) {
    guard let rehearsal = session.rehearsal else { return }
    session.work.start { [self] in
      do throws(RehearsalFault) {
        try await work(rehearsal)
        fault = nil
      } catch {
        fault = error
      }
      await session.noteArmed()
    }
  }

  private func isWanted(_ texts: [String]) -> Bool {
    let wanted = filter.text.searchable
    return wanted.isEmpty || texts.contains { $0.searchable.holds(wanted) }
  }
}

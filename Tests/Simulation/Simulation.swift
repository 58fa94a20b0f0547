import Foundation
import Installments
import Synchronization

/// Plays worlds, one a seed, and says what was wrong in them.
public struct Simulation: Sendable {
  /// How many repayments a world begins.
  public var payments: Int
  public var defect: Defect?
  /// The books of a world, by its seed.
  private let makeBooks: @Sendable (UInt64) throws -> any SimulatedBooks

  /// With books in memory.
  public init(payments: Int = 80, defect: Defect? = nil) {
    self.init(payments: payments, defect: defect) { _ in MemoryBooks(defect: defect) }
  }

  /// With books of one's own; they have `Goods.purchases` as their orders, with ids from 1 on.
  public init(
    payments: Int, defect: Defect? = nil,
    books: @escaping @Sendable (UInt64) throws -> any SimulatedBooks
  ) {
    self.payments = payments
    self.defect = defect
    makeBooks = books
  }

  /// Makes the runtime ask which thread a task belongs to. To be called before there are tasks that
  /// other threads begin.
  public static func makeReady() { OneThread.makeReady() }

  /// What was found.
  public struct Findings: Sendable {
    public internal(set) var tally = Tally()
    /// What was wrong, and the seed that shows it again.
    public internal(set) var violations: [Violation] = []

    /// Something that must never be.
    public struct Violation: Hashable, Sendable, CustomStringConvertible {
      public let seed: UInt64
      public let what: String

      public var description: String { "seed \(seed): \(what)" }
    }
  }

  /// Plays one world.
  public func play(seed: UInt64) async -> Findings {
    await play(from: seed) { $0 < 1 }
  }

  private func play(seed: UInt64, goods: Goods) -> Findings {
    var findings = Findings()
    do {
      let books = try makeBooks(seed)
      let (violation, tally) = OneThread.run { thread in
        World(seed: seed, payments: payments, books: books, defect: defect, goods: goods)
          .play(on: thread)
      }
      findings.tally = tally
      if let violation { findings.violations = [.init(seed: seed, what: violation)] }
    } catch {
      findings.violations = [.init(seed: seed, what: "the books can't be made: \(error)")]
    }
    return findings
  }

  /// Plays worlds from a seed on, on as many threads, as long as `goesOn` says so of the number of
  /// worlds and nothing is wrong. The worlds are the same on any number of threads.
  public func play(
    from seed: UInt64, threads: Int = 1, while goesOn: @escaping @Sendable (Int) -> Bool
  ) async -> Findings {
    let series = Series(goesOn)
    let goods = Goods()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, threads) {
        group.addTask {
          await Self.onThread {
            while let number = series.next() {
              series.take(play(seed: seed &+ UInt64(number), goods: goods))
            }
          }
        }
      }
    }
    return series.findings
  }

  /// Runs it on a thread of its own, so that nobody else's thread is held up.
  private static func onThread(_ work: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { done in
      Thread {
        work()
        done.resume()
      }.start()
    }
  }
}

/// Worlds that several threads play, one after another.
private final class Series: Sendable {
  private let state = Mutex<(next: Int, findings: Simulation.Findings)>((0, .init()))
  private let goesOn: @Sendable (Int) -> Bool

  init(_ goesOn: @escaping @Sendable (Int) -> Bool) {
    self.goesOn = goesOn
  }

  var findings: Simulation.Findings { state.withLock(\.findings) }

  /// The number of the next world; nil when it is enough.
  func next() -> Int? {
    state.withLock { state in
      guard goesOn(state.next), state.findings.violations.isEmpty else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func take(_ found: Simulation.Findings) {
    state.withLock { state in
      state.findings.tally += found.tally
      state.findings.violations += found.violations
    }
  }
}

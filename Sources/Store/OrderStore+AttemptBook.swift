import GRDB
import Installments

extension OrderStore: AttemptBook {
  /// Besides the refusals of the port: an attempt that doesn't fit its order, its method's account or
  /// the installments' amounts is a breakdown.
  public func open(_ attempt: Attempt) async throws(BookFault) {
    precondition(attempt.state == .sent, "An attempt is written down before it has an outcome.")
    try await write { try Opening(attempt).write(to: $0) }
  }

  /// A verdict that contradicts the attempt - a receipt for another amount, an installment that has
  /// been captured by another - is a breakdown, and the attempt stays open.
  public func settle(
    _ attempt: AttemptKey, _ outcome: Outcome, at moment: Moment
  ) async throws(BookFault) -> Attempt {
    try await write { database in
      guard let attempt = try AttemptRecords.attempt(attempt, in: database) else {
        throw BookFault.noSuchAttempt
      }
      return try Settlement(of: attempt, outcome, at: moment).write(to: database)
    }
  }

  public func openAttempts() async throws(BookFault) -> [Attempt] {
    try await read { try AttemptRecords.openAttempts(in: $0) }
  }
}

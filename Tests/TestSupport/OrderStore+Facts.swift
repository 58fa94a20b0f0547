import Installments
import Store

extension OrderStore {
  /// Writes a fact about an attempt down as it comes, once it has been sent.
  public nonisolated func settle(
    _ key: AttemptKey, _ event: AttemptEvent, at moment: Moment
  ) async throws(BookFault) -> Attempt {
    let seat = LoneSeat().own
    if let found = try await attempt(key), found.state == .intent {
      _ = try await record(.send, of: key, expecting: found.version, at: moment, by: seat)
    }
    return try await record(event, of: key, expecting: nil, at: moment, by: seat)
  }
}

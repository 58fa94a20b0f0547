/// The port to attempts and what they book. All of it is durable when a call returns.
public protocol AttemptBook: Sendable {
  /// T1: writes an attempt down before anything is sent. Refuses it while another attempt at the
  /// order is open or held, or one of its installments has been captured.
  func open(_ attempt: Attempt) async throws(BookFault)
  /// Writes what an event makes of an attempt: its state and, in the same transaction, the ledger's
  /// legs, the installments, the notice, and a case where the event contradicts what is known. An
  /// event that changes nothing answers the attempt as it is.
  ///
  /// Whoever is about to do something names the version that he has seen, and is refused with
  /// `changedMeanwhile` when it is another; a fact needs none.
  func record(
    _ event: AttemptEvent, of key: AttemptKey, expecting version: Int?, at moment: Moment,
    by seat: Seat
  ) async throws(BookFault) -> Attempt
  /// Nil for a key that is not in the books.
  func attempt(_ key: AttemptKey) async throws(BookFault) -> Attempt?
  /// Every attempt without a verdict, the oldest first.
  func openAttempts() async throws(BookFault) -> [Attempt]

  /// T12: writes down what the gateway has told of its own accord; what is there already stays.
  func receive(_ events: [GatewayEvent], at moment: Moment) async throws(BookFault)
  /// The number of the newest event that was received; 0 before the first.
  func lastEvent() async throws(BookFault) -> Int64
  /// The events that nothing has been made of yet, in the order they were told.
  func unreadEvents() async throws(BookFault) -> [GatewayEvent]
  /// Makes of a received event what it says, once. A capture under a key that is not in the books
  /// becomes a case; then, and for an event that has been dealt with, the answer is nil.
  func apply(
    _ event: GatewayEvent, as fact: AttemptEvent, at moment: Moment, by seat: Seat
  ) async throws(BookFault) -> Attempt?

  /// T14: writes the reversal of a captured attempt down; there is at most one.
  func open(_ reversal: Reversal) async throws(BookFault)
  /// As for attempts.
  func record(
    _ event: ReversalEvent, of key: ReversalKey, expecting version: Int?, at moment: Moment
  ) async throws(BookFault) -> Reversal
  /// Every reversal that is neither done nor refused, the oldest first.
  func openReversals() async throws(BookFault) -> [Reversal]

  /// T18: opens a case for each line of the gateway's statement that doesn't fit the books, once for
  /// each key and kind; answers how many are new.
  func compare(with statement: [RecordedCharge], at moment: Moment) async throws(BookFault) -> Int
}

/// Why the books could not be read or written. Whatever was asked has not happened, but for
/// `breakdown` during a write: then nobody knows.
public enum BookFault: Error, Hashable, Sendable {
  /// Another attempt at the order is open, in that window.
  case underWay(since: Moment, seat: Seat? = nil)
  /// An attempt at the order is held until customer service has looked into it.
  case held
  /// One of the installments is paid.
  case alreadyPaid
  case noSuchAttempt
  /// The attempt's reversal is in the books already.
  case alreadyReversed
  /// Somebody else has changed it since it was read; nothing was written.
  case changedMeanwhile
  /// Another window has kept the books to itself for longer than anybody waits; nothing was written.
  case busy
  /// The database said no; the text is for whoever looks after the machine.
  case breakdown(String)
}

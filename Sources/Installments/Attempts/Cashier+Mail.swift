extension Cashier {
  /// Takes in what the gateway has told of its own accord: each message is written down first, and
  /// then changes what it says, once, however often and in whatever order it was told. The answer is
  /// the attempts that they were about, as they are now.
  @discardableResult
  public func readMail() async throws(BookFault) -> [Attempt] {
    if let news = try? await gateway.events(after: book.lastEvent()), !news.isEmpty {
      try await book.receive(news, at: timepiece.now)
    }
    var told: [Attempt] = []
    for event in try await book.unreadEvents() {
      let attempt = try await book.apply(
        event, as: meaning(of: event.trace), at: timepiece.now, by: seats.own)
      guard let attempt else { continue }
      if !attempt.isOpen { inHand[attempt.key] = nil }
      told.append(attempt)
    }
    return told
  }

  /// Compares the books with the gateway's statement; each difference becomes a case. The answer is
  /// how many are new.
  public func compare() async throws(BookFault) -> Int {
    guard let statement = try? await gateway.statement() else { return 0 }
    return try await book.compare(with: statement, at: timepiece.now)
  }
}

import Durable
import Foundation
import Installments
import Secrets
import Store

/// The role in which this program is tortured: it plays one story on a folder, and may not live to see
/// its end.
struct Victim {
  /// What a victim does once the books are open and what an earlier run left open has been asked
  /// about.
  enum Story: String, CaseIterable {
    case login, repayment, refusal, unknown
    /// A start after a crash: nothing but what every start does, and signing in.
    case recovery
    /// Eighteen repayments that end in every way.
    case month
    /// Repayments without end, of orders that others repay too.
    case shift
  }

  let story: Story
  let folder: String
  let keeping: DurableFile.Keeping
  let seed: UInt64

  /// `victim STORY FOLDER KEEPING SEED`
  init?(_ words: [String]) {
    guard words.count == 4, let story = Story(rawValue: words[0]),
      let keeping = DurableFile.Keeping(rawValue: words[2]), let seed = UInt64(words[3])
    else { return nil }
    (self.story, folder, self.keeping, self.seed) = (story, words[1], keeping, seed)
  }

  init(
    _ story: Story, in folder: String, keeping: DurableFile.Keeping = .shipped, seed: UInt64 = 1
  ) {
    (self.story, self.folder, self.keeping, self.seed) = (story, folder, keeping, seed)
  }

  var arguments: [String] { ["victim", story.rawValue, folder, keeping.rawValue, "\(seed)"] }

  func run() async throws {
    let till = try await Till(in: folder, keeping: keeping)
    try await till.cashier.resolvePast()
    switch story {
    case .login, .recovery: try await signIn(till)
    case .repayment: try await repay(1, with: .paying, till)
    case .refusal: try await repay(1, with: .poor, till)
    case .unknown: try await repay(1, with: .silent, till)
    case .month:
      for number in 0..<18 {
        let wallet: SampleBooks.Wallet = [.paying, .paying, .silent, .paying, .poor][number % 5]
        try await repay(Order.ID(1 + number % 3), count: 1 + number % 2, with: wallet, till)
      }
    case .shift: try await work(till)
    }
  }

  private func signIn(_ till: Till) async throws {
    let door = Doorkeeper(
      of: till.store, passwords: PasswordsInProcess(work: .least),
      timepiece: SampleBooks.timepiece,
      readClocks: {
        ClockReading(wall: SampleBooks.timepiece.now, millisecondsSinceBoot: 0, boot: "torture")
      })
    guard
      case .welcome(let account) = try await door.signIn(
        SampleBooks.name, password: SampleBooks.password)
    else { throw Refused() }
    try await till.store.remind(account.id, of: 50, at: SampleBooks.timepiece.now)
    try await till.store.markNoticesRead(of: account.id)
  }

  /// What the customer is told is noted; an outcome that is unknown is asked about once.
  private func repay(
    _ order: Order.ID, count: Int = 1, with wallet: SampleBooks.Wallet, _ till: Till
  ) async throws {
    let promises = Promises(in: folder)
    let before = till.lastKey
    do {
      guard var attempt = try await till.repay(order, count, with: wallet) else { return }
      promises.note(.init(attempt))
      guard attempt.isOpen else { return }
      attempt = await till.cashier.ask(about: attempt)
      promises.note(.init(attempt))
    } catch let obstruction as Cashier.Obstruction {
      if let key = till.lastKey, key != before { promises.note(.obstructed(key)) }
      if case .breakdown = obstruction { throw obstruction }
    }
  }

  private func work(_ till: Till) async throws {
    var dice = SplitMix64(seed: seed)
    while true {
      let order = Order.ID(1 + dice.below(Bank.orders))
      let wallet: SampleBooks.Wallet = [.paying, .paying, .silent, .poor][dice.below(4)]
      try await repay(order, with: wallet, till)
    }
  }

  /// The account of the sample books can't sign in.
  struct Refused: Error {}
}

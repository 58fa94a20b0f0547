import Catalogue
import Durable
import Foundation
import Gateway
import Installments
import Secrets
import Store
import Synchronization

/// The program without its screens: both books, the gateway and the cashier on a real folder, put
/// together as `fenqi` does it.
struct Till: Sendable {
  let store: OrderStore
  let gateway: SimulatedGateway
  let cashier: Cashier
  private let keys: Keys

  /// The keys that the cashier was given.
  private final class Keys: Sendable {
    private let newest = Mutex<AttemptKey?>(nil)

    var last: AttemptKey? { newest.withLock { $0 } }

    func make() -> AttemptKey {
      let key = AttemptKey(bytes: RandomBytes.make(16))
      newest.withLock { $0 = key }
      return key
    }
  }

  /// The books are opened by one process at a time, as `fenqi` does it. `keeping` is how the store
  /// keeps what it is told; the gateway stands for another machine and always keeps it.
  init(in folder: String, keeping: DurableFile.Keeping = .shipped) async throws {
    (store, gateway) = try await FolderLock.whileHeld(in: URL(fileURLWithPath: folder)) {
      (
        try OrderStore(path: folder + "/fenqi.sqlite", keeping: keeping),
        try SimulatedGateway(
          at: folder + "/gateway.sqlite", timepiece: SampleBooks.timepiece, seed: 7,
          latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
      )
    }
    let keys = Keys()
    self.keys = keys
    let id = RandomBytes.make(8).hexadecimal
    cashier = Cashier(
      book: store, gateway: gateway, timepiece: SampleBooks.timepiece,
      seats: try SeatFolder(
        in: URL(fileURLWithPath: folder + "/seats"), seat: Seat(id: id, name: "torture")),
      certainty: { FailureCatalogue.shipped.failure(for: $0).certainty },
      newKey: { keys.make() })
  }

  /// The key of the newest attempt, whether or not it was begun.
  var lastKey: AttemptKey? { keys.last }

  /// `work` is what the password's hash takes; the built program trusts none below its floor.
  func furnish(_ household: Household, work: PasswordHash.Work = .least) async throws {
    try await gateway.add(household)
    try await store.add(household, today: SampleBooks.today, work: work)
  }

  /// Repays the first `count` unpaid installments of an order; nil when fewer are left.
  func repay(
    _ order: Order.ID, _ count: Int = 1, with wallet: SampleBooks.Wallet
  ) async throws -> Attempt? {
    guard let order = try await store.order(order),
      let items = order.items(first: count, on: SampleBooks.today)
    else { return nil }
    return try await cashier.repay(
      items, of: order, with: wallet.bound.method, information: SampleBooks.information)
  }
}

import Foundation
import Installments
import Secrets
import Store

extension FuzzTarget {
  /// The search box: whatever is typed, SQL is never anything but asked.
  static func filter() async throws -> FuzzTarget {
    let store = try await SearchedStore()
    return FuzzTarget(
      "filter", ["XM25", "手环", "1,299.00", "%_\\", "'; DROP TABLE purchase; --"],
      words: ["'", "\"", "%", "_", "\\", "--", ";", "*", "(", "NULL", "?1", ":account"],
      .later { bytes in await store.violation(whenSearchedFor: String(text(bytes).prefix(64))) })
  }
}

/// The sample books in a folder of their own, to be searched.
private final class SearchedStore: Sendable {
  private let folder: URL
  private let store: OrderStore
  private let account: Account.ID
  private let all: [OrderSummary]

  private static let today = Day(number: 20_517)

  init() async throws {
    let sample = try SampleHousehold.read(today: Self.today)
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fenqi-fuzz-\(UUID().uuidString)")
    store = try OrderStore(path: folder.appendingPathComponent("fenqi.sqlite").path)
    account = sample.account.id
    try await store.add(
      sample, today: Self.today, at: Moment(milliseconds: 1_772_676_000_000),
      passwords: PasswordsInProcess(work: .least))
    all = try await store.page(Self.query("", of: account)).orders
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static func query(_ filter: String, of account: Account.ID) -> OrderQuery {
    OrderQuery(account: account, filter: filter, today: today, limit: 1_000)
  }

  func violation(whenSearchedFor typed: String) async -> String? {
    do throws(BookFault) {
      let found = try await store.page(Self.query(typed, of: account)).orders
      if !Set(found).isSubset(of: all) { return "found what is not there" }
      let missed =
        Self.isPlain(typed)
        ? all.filter { $0.number.contains(typed) && !found.contains($0) } : []
      return missed.isEmpty ? nil : "did not find \(missed[0].number)"
    } catch {
      return "\(error)"
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

import ArgumentParser
import Foundation
import Installments
import Store
import Wording

/// `fenqi seed`: fills the books of the sample account with made-up orders.
struct Seed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "为账号 demo 添加随机生成的订单，同一种子结果相同",
      en: "Add made-up orders to the account demo, the same for the same seed."
    ).spoken)

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "添加多少笔订单，最多 10000000", en: "How many orders to add, at most 10000000.").spoken))
  var orders: Int

  @Option(help: ArgumentHelp(Phrase(zh: "随机种子", en: "What they are made up from.").spoken))
  var seed: UInt64 = 1

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...10_000_000).contains(orders) else {
      throw ValidationError(
        Phrase(zh: "--orders 应为 1 到 10000000", en: "--orders takes 1 to 10000000").spoken)
    }
  }

  /// A new folder gets the sample account and its methods first, without the sample orders.
  mutating func run() async throws {
    let timepiece = shared.timepiece
    let sample = try SampleHousehold.read(today: timepiece.today)
    let books = try await shared.folder.open(timepiece: timepiece) { books in
      guard try await !books.store.accountNames().contains(sample.account.id) else { return }
      let account = Household(
        account: sample.account, password: sample.password, hint: sample.hint,
        methods: sample.methods, orders: [], isSample: true)
      try await books.add(account, timepiece: timepiece)
    }
    try await books.store.add(
      OrderSeed(count: orders, seed: seed, today: timepiece.today), to: sample.account.id)
    Output.say(
      Phrase(
        zh: "已为账号 \(sample.account.id) 添加 \(orders) 笔订单",
        en: "added \(counted(orders, "order")) to account \(sample.account.id)"
      ).in(shared.language))
  }
}

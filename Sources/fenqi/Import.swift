import ArgumentParser
import Foundation
import Installments
import Store
import Wording

/// `fenqi import FILE`: adds the account of a books file, all of it or nothing.
struct Import: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    abstract: "Add the account, methods and orders of a books file (TOML, see README).")

  @Argument(help: "The books file.")
  var file: String

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let timepiece = shared.timepiece
    let books = try await shared.folder.open(timepiece: timepiece)
    let household = try BooksFile.read(
      contentsOf: URL(fileURLWithPath: file), today: timepiece.today,
      takenAccounts: Set(await books.store.accountNames()))
    try await books.add(household, timepiece: timepiece)
    let (orders, methods) = (household.orders.count, household.methods.count)
    Output.say(
      Phrase(
        zh: "已导入账号 \(household.account.id)：\(orders) 笔订单，\(methods) 种支付方式",
        en:
          "imported account \(household.account.id): \(counted(orders, "order")), \(counted(methods, "payment method"))"
      ).in(shared.language))
  }
}

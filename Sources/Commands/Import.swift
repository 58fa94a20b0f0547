import ArgumentParser
import Foundation
import Installments
import Store
import Wording

/// `fenqi import FILE`: adds the account of a books file, all of it or nothing.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "导入账本文件（TOML，见 README）里的账号、支付方式和订单",
      en: "Add the account, methods and orders of a books file (TOML, see README)."
    ).spoken)

  @Argument(
    help: ArgumentHelp(Phrase(zh: "账本文件", en: "The books file.").spoken),
    completion: .file(extensions: ["toml"]))
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

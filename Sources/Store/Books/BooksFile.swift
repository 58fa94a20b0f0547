import Documents
import Foundation
import Installments
import Secrets
import Wording

/// Reads a file of books that a person wrote: an account with its payment methods and orders.
///
/// It tells every fault of the file at once, in both languages, with its line.
public enum BooksFile {
  /// `file` is the name that faults are told under; `today` is what the file's relative days count
  /// from.
  public static func read(
    text: String, file: String, today: Day, takenAccounts: Set<String>
  ) throws(Faults) -> Household {
    try read(Document(text: text, file: file), today, takenAccounts)
  }

  /// The books that come with the program: everybody knows their password, so no rule is for it.
  static func readSample(
    text: String, file: String, today: Day
  ) throws(Faults) -> Household {
    try read(Document(text: text, file: file), today, [], isSample: true)
  }

  public static func read(
    contentsOf url: URL, today: Day, takenAccounts: Set<String>
  ) throws(Faults) -> Household {
    try read(Document(contentsOf: url), today, takenAccounts)
  }

  private static func read(
    _ document: Document, _ today: Day, _ takenAccounts: Set<String>, isSample: Bool = false
  ) throws(Faults) -> Household {
    let reader = BooksReader(today: today, takenAccounts: takenAccounts, isSample: isSample)
    return try document.read(reader.household)
  }
}

/// Reads the tables of one file of books.
struct BooksReader {
  let today: Day
  let takenAccounts: Set<String>
  var isSample = false

  func household(_ root: TableReader) -> Household? {
    let about = root.table("account")
    let account = about.flatMap(account)
    let password = about.flatMap { self.password($0, of: account) }
    let hint = about.flatMap(hint)
    let methods = methods(root.tables("method", .optional), of: account?.id ?? "")
    let orders = orders(root.tables("order", .optional))
    guard let account, let password else { return nil }
    return Household(
      account: account, password: password, hint: hint, methods: methods, orders: orders,
      isSample: isSample)
  }

  private func account(_ table: TableReader) -> Account? {
    let name = table.custom("name") { text throws(Reason) in
      guard isAccountName(text) else { throw .notAName(upTo: 32) }
      guard !takenAccounts.contains(text) else { throw .takenAccount(text) }
      return text
    }
    let holder = text(for: .holder, in: table)
    guard let name, let holder else { return nil }
    return Account(id: name, holder: holder)
  }

  private func password(_ table: TableReader, of account: Account?) -> String? {
    let rule = PasswordRule(account: account?.id ?? "", holder: account?.holder ?? "")
    return table.custom("password") { text throws(Reason) in
      if !isSample, let fault = rule.fault(in: text) { throw Reason(fault) }
      return text
    }
  }

  /// A hint is written in both languages or not at all.
  func hint(_ table: TableReader) -> Hint? {
    let keys = ["hint_zh", "hint_en"]
    let texts = keys.map { table.string($0, .optional) }
    let isGiven = keys.map { table.kind(of: $0) != nil }
    if isGiven[0] != isGiven[1] {
      table.fault(isGiven[0] ? keys[0] : keys[1], Reason.hintInOneLanguage.phrase)
    }
    guard let chinese = texts[0], let english = texts[1] else { return nil }
    return Hint(chinese: chinese, english: english)
  }

  /// What is right for a field of the payment form, as it will be sent; the field names the key.
  func text(for field: PaymentField, in table: TableReader) -> String? {
    table.custom(field.rawValue) { text throws(Reason) in
      if let fault = field.fault(in: text, isFinished: true) { throw Reason(fault) }
      return field.normalised(text)
    }
  }
}

import Documents
import Installments

extension BooksReader {
  func methods(_ tables: [TableReader], of account: Account.ID) -> [Household.BoundMethod] {
    var hasDefault = false
    return tables.enumerated().compactMap { index, table in
      let isDefault = table.flag("default", .optional) == true
      if isDefault, hasDefault { table.fault("default", Reason.secondDefault.phrase) }
      hasDefault = hasDefault || isDefault
      return method(table, id: "\(account)-\(index + 1)", isDefault: isDefault)
    }
  }

  /// One bound method. Of the number behind it only the mask is kept.
  private func method(
    _ table: TableReader, id: PaymentMethod.ID, isDefault: Bool
  ) -> Household.BoundMethod? {
    let channel = table.choice("channel", of: Channel.self)
    let issuer = table.custom("issuer") { text throws(Reason) in
      guard (1...40).contains(text.count) else { throw .length(1...40) }
      return text
    }
    let mask = table.custom("number") { text throws(Reason) in
      guard let channel else { return "" }
      return try self.mask(of: text, on: channel)
    }
    let holder = text(for: .holder, in: table)
    let phone = text(for: .phone, in: table)
    let balance = table.custom("balance", .required, amount)
    let password = password(table, channel)
    let obstacle = table.choice("obstacle", of: PaymentMethod.Obstacle.self, .optional)
    let answers = table.choice("answers", of: Household.Answers.self, .optional)
    let hint = hint(table)
    guard let channel, let issuer, let mask, let holder, let phone, let balance else { return nil }
    return Household.BoundMethod(
      method: PaymentMethod(
        id: id, channel: channel, issuer: issuer, mask: mask, isDefault: isDefault,
        obstacle: obstacle, hint: hint),
      holder: holder, phone: phone, balance: balance, password: password,
      answers: answers ?? .normal)
  }

  func amount(_ text: String) throws(Reason) -> Money {
    do { return try Money(parsing: text) } catch { throw Reason(error) }
  }

  private func password(_ table: TableReader, _ channel: Channel?) -> String? {
    switch channel {
    case .alipay, .wechatPay: return text(for: .password, in: table)
    case .bankCard, .cardNetwork:
      if table.kind(of: "password") != nil {
        table.fault("password", Reason.passwordOfCard.phrase)
      }
      return nil
    case nil:
      table.allow("password")
      return nil
    }
  }

  private func mask(of number: String, on channel: Channel) throws(Reason) -> String {
    switch channel {
    case .bankCard, .cardNetwork:
      let digits = number.map(\.halfWidth).filter { !$0.isWhitespace && $0 != "-" }
      guard (4...19).contains(digits.count), digits.allSatisfy({ $0.isASCIIDigit }) else {
        throw .notACardNumber
      }
      return "**** \(String(digits.suffix(4)))"
    case .alipay, .wechatPay:
      if let mail = maskedMail(number) { return mail }
      guard PaymentField.phone.fault(in: number, isFinished: true) == nil else {
        throw .notAWalletNumber
      }
      return PhoneNumber.masked(PhoneNumber.normalised(number))
    }
  }

  /// `l***@example.com`; nil for what is no address.
  private func maskedMail(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, text.count <= 64,
      text.allSatisfy({ $0.isASCII && !$0.isWhitespace }), parts[1].contains("."),
      parts[1].first != ".", parts[1].last != "."
    else { return nil }
    return "\(first)***@\(parts[1])"
  }
}

import Documents
import Installments
import Wording

/// Reads the codes of one file into those that are known from the files before it.
struct FailureReader {
  /// What is shown to a customer fits into two lines of a wide screen.
  static let customerLimit = 160
  static let supportLimit = 400

  let known: [Refusal: Failure]

  /// Nothing where the file is faulty.
  func failures(_ root: TableReader) -> [Refusal: Failure]? {
    let channel = root.choice("channel", of: Channel.self)
    let tables = root.tables("failure")
    var all = known
    var isSound = channel != nil
    for table in tables {
      let failure = failure(table, on: channel) { all[$0] != nil }
      if let failure { all[failure.code] = failure } else { isSound = false }
    }
    return isSound ? all : nil
  }

  private func failure(
    _ table: TableReader, on channel: Channel?, isTaken: (Refusal) -> Bool
  ) -> Failure? {
    let code = table.custom("code") { text throws(Reason) in
      guard isCode(text) else { throw .notACode }
      if let channel, isTaken(Refusal(channel: channel, code: text)) { throw .repeatedCode(text) }
      return text
    }
    let certainty = table.choice("certainty", of: Certainty.self)
    let retry = table.choice("retry", of: Retry.self)
    let remedies = table.remedies("remedies")
    let field = table.choice("field", among: PaymentField.allCases.map(\.key), .optional)
    let customer = table.phrase("customer", limit: Self.customerLimit)
    let support = table.phrase("support", limit: Self.supportLimit)
    guard let channel, let code, let certainty, let retry, let remedies, let customer, let support
    else { return nil }
    let failure = Failure(
      code: Refusal(channel: channel, code: code), certainty: certainty, retry: retry,
      remedies: remedies, field: PaymentField.allCases.first { $0.key == field },
      customer: customer, support: support)
    let contradictions = failure.contradictions
    for (key, reason) in contradictions { table.fault(key, reason.phrase) }
    return contradictions.isEmpty ? failure : nil
  }

  private func isCode(_ text: String) -> Bool {
    (1...64).contains(text.count)
      && text.allSatisfy { $0.isASCIIDigit || ("A"..."Z").contains($0) || $0 == "_" }
  }
}

extension PaymentField {
  /// Its name in a file.
  var key: String {
    switch self {
    case .holder, .phone, .password: rawValue
    case .smsCode: "sms-code"
    }
  }
}

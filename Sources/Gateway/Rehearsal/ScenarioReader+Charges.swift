import Documents
import Installments

extension ScenarioReader {
  private enum LaterName: String, CaseIterable {
    case captured, refused, stays
    case notFound = "not-found"
  }

  func answer(_ table: TableReader) -> Scenario.Answer? {
    let selection = selection(table)
    let code = code("code", table)
    let isDebited = table.flag("debited", .optional) ?? false
    let name = table.choice("later", of: LaterName.self, .optional)
    let questions = table.integer("after_queries", in: 0...1_000, .optional)
    let laterCode = self.code("later_code", table, .optional)
    if isDebited, name == .refused || name == .notFound {
      table.fault("later", Reason.debitedStays.phrase)
    }
    if name == nil || name == .stays { refuse(["after_queries"], in: table, .needsLater) }
    if name != .refused { refuse(["later_code"], in: table, .onlyWith("later", "refused")) }
    guard let selection, let code else { return nil }
    let later: Scenario.Answer.Later =
      switch name {
      case .captured: .captured
      case .refused: .refused(code: laterCode)
      case .notFound: .notFound
      case .stays, nil: .stays
      }
    return Scenario.Answer(
      selection: selection, code: code, isDebited: isDebited, later: later,
      questions: questions ?? 0)
  }

  private enum LossName: String, CaseIterable {
    case request
    case answerAfterDebit = "answer-after-debit"
    case answerBeforeDebit = "answer-before-debit"
  }

  func wire(_ table: TableReader) -> Scenario.Wire? {
    let selection = selection(table)
    let loss = table.choice("loses", of: LossName.self, .optional)
    let phase = table.choice("breaks", of: LineReport.Phase.self, .optional)
    guard (table.kind(of: "loses") != nil) != (table.kind(of: "breaks") != nil) else {
      table.fault("loses", Reason.oneOf("loses", "breaks").phrase)
      return nil
    }
    let fault: LineFault? =
      switch loss {
      case .request: .loseRequest
      case .answerAfterDebit: .loseAnswerAfterDebit
      case .answerBeforeDebit: .loseAnswerBeforeDebit
      case nil: phase.map(LineFault.breaks)
      }
    guard let selection, let fault else { return nil }
    return Scenario.Wire(selection: selection, fault: fault)
  }

  func latency(_ table: TableReader) -> Latency? {
    let range = 0...60_000
    let fixed = table.integer("fixed_ms", in: range, .optional)
    let low = table.integer("from_ms", in: range, .optional)
    let high = table.integer("to_ms", in: range, .optional)
    let isRange = table.kind(of: "from_ms") != nil && table.kind(of: "to_ms") != nil
    let isFixed = table.kind(of: "fixed_ms") != nil
    guard isFixed != isRange else {
      table.fault("fixed_ms", Reason.oneLatency.phrase)
      return nil
    }
    if isFixed { refuse(["from_ms", "to_ms"], in: table, .oneLatency) }
    if let fixed { return .fixed(milliseconds: fixed) }
    guard let low, let high else { return nil }
    guard low <= high else {
      table.fault("to_ms", Reason.before("from_ms").phrase)
      return nil
    }
    return .random(milliseconds: low...high)
  }

  private enum DeliveryName: String, CaseIterable {
    case onTime = "on-time"
    case late, twice, never
    case outOfOrder = "out-of-order"
    case wrongAmount = "wrong-amount"
  }

  func event(_ table: TableReader) -> Scenario.EventRule? {
    let selection = selection(table)
    let name = table.choice("delivery", of: DeliveryName.self)
    let questions = table.integer("after_queries", in: 1...1_000, .optional)
    let seconds = table.integer("after_seconds", in: 1...604_800, .optional)
    let off = amount("off_by", table)
    if name != .wrongAmount {
      refuse(["off_by"], in: table, .onlyWith("delivery", "wrong-amount"))
    }
    if name != .late {
      refuse(["after_queries", "after_seconds"], in: table, .onlyWith("delivery", "late"))
    } else if (table.kind(of: "after_queries") != nil) == (table.kind(of: "after_seconds") != nil) {
      table.fault("after_queries", Reason.oneOf("after_queries", "after_seconds").phrase)
    }
    guard let selection, let name else { return nil }
    let late =
      questions.map(Scenario.EventRule.Delivery.afterQuestions)
      ?? seconds.map(Scenario.EventRule.Delivery.afterSeconds)
    let delivery: Scenario.EventRule.Delivery? =
      switch name {
      case .onTime: .onTime
      case .late: late
      case .twice: .twice
      case .never: .never
      case .outOfOrder: .outOfOrder
      case .wrongAmount: .wrongAmount(by: off ?? Money(fen: 100))
      }
    return delivery.map { Scenario.EventRule(selection: selection, delivery: $0) }
  }

  func closure(
    _ table: TableReader, for reason: Scenario.Closure.Reason
  ) -> Scenario.Closure? {
    let channel = channel(table)
    let range = -525_600...525_600
    let from = table.integer("from_minutes", in: range)
    let until = table.integer("until_minutes", in: range)
    guard let from, let until, channel.isRight else { return nil }
    guard from < until else {
      table.fault("until_minutes", Reason.before("from_minutes").phrase)
      return nil
    }
    return Scenario.Closure(channel: channel.value, reason: reason, minutes: from..<until)
  }
}

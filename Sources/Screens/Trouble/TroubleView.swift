import Installments
import Terminal
import ViewModels
import Wording

/// FQ-8: what happened, whether money moved, what it means for the due day, and the ways out.
struct TroubleView {
  let model: ResultModel
  let trouble: Trouble
  let attempt: Attempt

  func draw(on page: inout Page) {
    let look = page.look
    var row = page.wrap(look(trouble.certainty.headline), 2, 0, role, width: page.columns - 2)
    row = page.wrap(look(trouble.story), 2, row, .text, width: page.columns - 4)
    row = drawFacts(on: &page, from: row)
    row = drawForecast(on: &page, from: row)
    drawRemedies(on: &page, from: isLow(page) ? row : row + 1)
  }

  /// Low pages leave out what can be missed, and never a way out.
  private func isLow(_ page: Page) -> Bool { page.rows < 18 }

  private var role: Role {
    switch trouble.certainty {
    case .paid: .success
    case .refused: .statusFailed
    case .unknown, .paidNotPosted: .statusProcessing
    }
  }

  func tell(in telling: inout Telling, _ look: Look) {
    telling.say(look(trouble.certainty.headline) + look("。", "."))
    telling.say(look(trouble.story))
    telling.say(facts(in: look, reference: reference(in: look)), in: look)
    guard trouble.certainty == .refused else { return }
    telling.say([forecast(in: look)], in: look)
    telling.say(warning(in: look))
  }

  /// What stands elsewhere too makes room for the ways out, the method first.
  private func drawFacts(on page: inout Page, from row: Int) -> Int {
    let room = page.rows - row - trouble.remedies.count
    let (look, reference) = (page.look, reference(on: page))
    let ways = [
      facts(in: look, reference: reference),
      facts(in: look, reference: reference, saysMethod: false),
      facts(in: look, saysMethod: false), facts(in: look, saysMethod: false, saysMoney: false),
    ]
    let fitting = page.isNarrow ? ways.first { page.rows(of: $0) <= room } : ways[0]
    return page.facts(fitting ?? ways[ways.count - 1], from: row)
  }

  private func facts(
    in look: Look, reference: [(String, String)] = [], saysMethod: Bool = true,
    saysMoney: Bool = true
  ) -> [(String, String)] {
    let method = model.repayment.method.map { look("，", ", ") + look($0.phrase) } ?? ""
    var facts = saysMoney ? [(look("是否扣款", "Money moved"), look(trouble.certainty.money))] : []
    facts += reference
    facts += [
      (
        look("这笔还款", "Repayment"),
        look("第 \(attempt.numbers.span) 期 ", "installment \(attempt.numbers.span), ")
          + attempt.amount.yuan + (saysMethod ? method : "")
      )
    ]
    if let rest = model.repayment.leftOver {
      facts.append((look("本次未还", "Left over"), look(rest)))
    }
    if let day = model.dueDay {
      let left = look(Urgency(of: day, on: model.today).phrase)
      facts.append((look("到期日", "Due day"), "\(day)" + look("（\(left)）", " (\(left))")))
    }
    return facts
  }

  /// What staff ask for: in one row, or in two where a long code would be cut.
  private func reference(on page: Page) -> [(String, String)] {
    let look = page.look
    let rows = reference(in: look)
    guard rows.count > 1 else { return rows }
    let row = rows[0].1 + look("，代码 ", ", code ") + rows[1].1
    return TextWidth.of(row) <= page.factColumns || isLow(page) ? [(rows[0].0, row)] : rows
  }

  private func reference(in look: Look) -> [(String, String)] {
    let name = (look("流水号", "Reference"), attempt.reference)
    guard let code = trouble.code else { return [name] }
    return [name, (look("代码", "Code"), look(code.channel.phrase) + " " + code.code)]
  }

  /// What waiting costs, unless it has left the customer's account already.
  private func drawForecast(on page: inout Page, from row: Int) -> Int {
    guard trouble.certainty == .refused, !isLow(page) else { return row }
    let next = page.facts([forecast(in: page.look)], from: row)
    return page.wrap(warning(in: page.look), 2, next, .textMuted, width: page.columns - 4)
  }

  private func forecast(in look: Look) -> (String, String) {
    let costs = model.forecast.rows.map { cost in
      (cost.days == 0 ? look("今天 ", "today ") : "+\(cost.days)" + look("天 ", "d "))
        + cost.penalty.yuan
    }
    return (look("届时违约金", "Penalty then"), costs.joined(separator: "  "))
  }

  private func warning(in look: Look) -> String {
    look(
      "逾期会产生违约金，并可能留下不良征信记录；以合同约定为准。",
      "Being overdue costs a penalty and may leave a mark on the credit record, as the contract says."
    )
  }

  private func drawRemedies(on page: inout Page, from first: Int) {
    let look = page.look
    for (index, remedy) in trouble.remedies.enumerated() {
      let end = page.remedy(remedy, 2, first + index)
      guard let learnt = model.repayment.learnt[remedy] else { continue }
      page.write(
        look("：", ": ") + look(learnt), end, first + index, .info, width: page.columns - end - 2)
    }
  }
}

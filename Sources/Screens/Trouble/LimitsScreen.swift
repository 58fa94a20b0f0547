import Installments
import Terminal
import ViewModels
import Wording

/// R6 of FQ-8: limits and maintenance, until when, and what can be done meanwhile.
final class LimitsScreen: KeyedScreen {
  static let scope = "limits"
  static let table: [Binding<LimitsModel.Intent>] = [
    Binding("part", [.character("p")], .part, Phrase(zh: "先还一部分", en: "repay a part now")),
    Binding("again", [.character("p")], .again, Phrase(zh: "重新还款", en: "repay now")),
    Binding(
      "another-method", [.character("m")], .anotherMethod,
      Phrase(zh: "更换支付方式", en: "use another method")),
    Binding("remind", [.character("n")], .remind, Phrase(zh: "日历提醒", en: "calendar reminder")),
    Binding(
      "refresh", [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"),
      isShown: false),
    Binding(
      "back", [.escape, .enter, .character("q"), .left, .character("h")], .back,
      Phrase(zh: "返回", en: "back")),
  ]

  let limits: LimitsModel
  var model: (any Model)? { limits }
  var repayment: Repayment? { limits.repayment }
  let code: ScreenCode? = .trouble
  let title = Phrase(zh: "限额与维护", en: "Limits")

  init(_ repayment: Repayment, session: Session) {
    limits = LimitsModel(repayment, session: session)
  }

  func availability(of intent: LimitsModel.Intent) -> Availability {
    switch intent {
    case .back, .refresh: .live
    case .part: limits.fitting == nil ? .hidden : .live
    case .again: limits.canRepay ? .live : .hidden
    case .remind: limits.canRemind ? .live : .hidden
    case .anotherMethod: limits.canTryAnother ? .live : .hidden
    }
  }

  func send(_ intent: LimitsModel.Intent) -> Move { limits.send(intent) }
  func cancel() -> Move? { send(.back) }

  func draw(on page: inout Page) {
    let look = page.look
    if let method = limits.repayment.method { page.write(look(method.phrase), 2, 0, .title) }
    switch limits.step {
    case .loading: page.write(look("正在查询…", "Asking…"), 2, 2, .textMuted)
    case .failed:
      page.write(
        look(
          "现在查不到，请稍后按 \(key: "limits.refresh") 再试。",
          "It can't be read now; press \(key: "limits.refresh") to try again."), 2, 2, .error)
    case .reading(let standing):
      let row = page.facts(facts(of: standing, in: look), from: 2)
      drawNote(on: &page, row: drawPart(on: &page, row: row + 1))
    }
  }

  func facts(of standing: MethodStanding, in look: Look) -> [(String, String)] {
    var facts = standing.limits.map { limit in
      let reset = limit.resets.map { look("，\($0) 重新计算", ", resets on \($0)") } ?? ""
      return (
        look(limit.span.phrase) + look("限额", " limit"),
        limit.most.yuan + look("，还可用 ", ", left ") + limit.left.yuan + reset
      )
    }
    if let times = standing.times {
      let text = look("\(times.most) 次，还剩 \(times.left) 次", "\(times.most), \(times.left) left")
      facts.append((look("单日次数", "Times a day"), text))
    }
    if let obstacle = standing.obstacle {
      facts.append((look("状态", "State"), look(obstacle.phrase)))
    }
    if let day = standing.lockedUntil {
      facts.append((look("密码锁定", "Locked"), look("\(day) 起可用", "usable from \(day) on")))
    }
    if let outage = standing.outage {
      facts.append((look("维护", "Maintenance"), look(outage.phrase(at: limits.now))))
    }
    if let opensAt = standing.opensAt {
      facts.append((look("服务时间", "Opens at"), opensAt.dayAndTime))
    }
    if facts.isEmpty {
      facts.append((look("限制", "Limits"), look("没有查到限额或维护", "none is known")))
    }
    return facts
  }

  private func drawPart(on page: inout Page, row: Int) -> Int {
    guard let part = part(in: page.look) else { return row }
    return page.wrap(part, 2, row, .text, width: page.columns - 4) + 1
  }

  /// What the limits leave room for, when it is some but not all.
  func part(in look: Look) -> String? {
    limits.fitting.map { fitting in
      look(
        "限额内可以先还前 \(fitting) 期（按 \(key: "limits.part")），其余换一种方式或改日再还；"
          + "每次都是单独的一笔还款。",
        "The first \(counted(fitting, "installment")) fit into what is left: "
          + "\(key: "limits.part") repays them now. "
          + "The rest can go by another method or on another day; each is a repayment of its own.")
    }
  }

  private func drawNote(on page: inout Page, row: Int) {
    guard let note = note(in: page.look) else { return }
    page.wrap(note.text, 2, row, note.role, width: page.columns - 4)
  }

  func note(in look: Look) -> (text: String, role: Role)? {
    switch limits.note {
    case .none: nil
    case .saved(let path): (look("日历提醒已写入 ", "The calendar reminder is in ") + path, .success)
    case .failed(let fault): (look(fault.phrase), .error)
    }
  }
}

import Installments
import Terminal
import ViewModels
import Wording

/// FQ-11: scenarios and codes to rehearse with, and the clock that moves.
final class ConsoleScreen: KeyedScreen {
  static let scope = "console"
  static let table: [Binding<ConsoleModel.Intent>] =
    [
      Binding(
        "keep-filter", [.enter, .down, .tab], .keepFilter, Phrase(zh: "完成", en: "done"), in: .form),
      Binding("arm", [.enter], .arm, Phrase(zh: "启用", en: "arm")),
      Binding(
        "arm-debited", [.character("d")], .armDebited, Phrase(zh: "启用且扣款", en: "arm, debited")),
      Binding("disarm", [.character("x")], .disarm, Phrase(zh: "解除", en: "disarm")),
      Binding("other-shelf", [.character("c")], .otherShelf, Phrase(zh: "场景/代码", en: "codes")),
      Binding("filter", [.character("/")], .filter, Phrase(zh: "筛选", en: "filter")),
      Binding(
        "clear-filter", [.escape], .clearFilter, Phrase(zh: "清除筛选", en: "clear filter"), in: .both),
    ] + clockKeys + Binding.walking(overMatches: true) + [
      Binding(
        "back", [.escape, .function(9), .character("q"), .left, .character("h")], .back,
        Phrase(zh: "返回", en: "back"))
    ]

  private static let clockKeyNames = [
    Phrase(
      zh: "\(key: "console.day-later") \(key: "console.day-earlier") 天",
      en: "\(key: "console.day-later") \(key: "console.day-earlier") day"),
    Phrase(
      zh: "\(key: "console.hour-later") \(key: "console.hour-earlier") 小时",
      en: "\(key: "console.hour-later") \(key: "console.hour-earlier") hour"),
    Phrase(zh: "\(key: "console.now") 现在", en: "\(key: "console.now") now"),
  ]

  private static let clockKeys: [Binding<ConsoleModel.Intent>] = [
    Binding(
      "day-later", [.character("+")], .move(ClockShift(days: 1)),
      Phrase(zh: "加一天", en: "day later")),
    Binding(
      "day-earlier", [.character("-")], .move(ClockShift(days: -1)),
      Phrase(zh: "减一天", en: "day earlier"), isShown: false),
    Binding(
      "hour-later", [.character(">")], .move(ClockShift(hours: 1)),
      Phrase(zh: "加一小时", en: "hour later"), isShown: false),
    Binding(
      "hour-earlier", [.character("<")], .move(ClockShift(hours: -1)),
      Phrase(zh: "减一小时", en: "hour earlier"), isShown: false),
    Binding(
      "now", [.character("0")], .resetClock, Phrase(zh: "回到现在", en: "now"), isShown: false),
  ]

  let console: ConsoleModel
  var model: (any Model)? { console }
  let code: ScreenCode? = .console
  let title = Phrase(zh: "场景控制台", en: "Scenario console")

  init(session: Session) {
    console = ConsoleModel(session: session)
  }

  var typing: ((TextEdit) -> ConsoleModel.Intent)? {
    console.step == .filtering ? { .edit($0) } : nil
  }

  func availability(of intent: ConsoleModel.Intent) -> Availability {
    let isTyping = console.step == .filtering
    switch intent {
    case .keepFilter: return isTyping ? .live : .hidden
    case .clearFilter: return isTyping || console.isFiltered ? .live : .hidden
    case .armDebited: return isTyping || console.shelf == .scenarios ? .hidden : availabilityOfDebit
    case .disarm:
      guard !isTyping else { return .hidden }
      return console.armed.isEmpty
        ? .blocked(Phrase(zh: "没有启用任何场景", en: "nothing is armed")) : .live
    case .move(let change):
      guard !isTyping, console.canMoveClock else { return .hidden }
      return console.canMove(by: change)
        ? .live : .blocked(Phrase(zh: "时钟不能移得更远", en: "the clock can't be moved farther"))
    case .resetClock: return isTyping || !console.canMoveClock ? .hidden : .live
    case .arm:
      guard !isTyping else { return .hidden }
      return console.count == 0
        ? .blocked(Phrase(zh: "没有符合筛选的条目", en: "nothing matches the filter")) : .live
    default: return isTyping ? .hidden : .live  // Moving about.
    }
  }

  private var availabilityOfDebit: Availability {
    console.canDebit
      ? .live : .blocked(Phrase(zh: "该代码表示没有扣款", en: "this code says that nothing was charged"))
  }

  func send(_ intent: ConsoleModel.Intent) -> Move { console.send(intent) }

  func cancel() -> Move? {
    send(availability(of: .clearFilter).isLive ? .clearFilter : .back)
  }

  func draw(on page: inout Page) {
    var row = drawArmed(on: &page)
    row = drawClock(on: &page, row: row)
    drawFilter(on: &page, row: row)
    let detail = page.isNarrow ? 5 : min(4, max(2, page.rows / 4))
    let height = page.rows - row - 1 - detail
    console.fit(rows: height)
    drawList(on: &page, from: row + 1)
    drawChosen(on: &page, from: row + 1 + height)
  }

  private func drawArmed(on page: inout Page) -> Int {
    let look = page.look
    if let fault = console.fault {
      return page.wrap(look(fault.phrase), 2, 0, .error, width: page.columns - 4)
    }
    guard !console.armed.isEmpty else {
      let words = [
        look("未启用场景：模拟渠道按账本答复。", "Nothing is armed: the simulated channels answer by the books."),
        look("未启用场景。", "Nothing is armed."),
      ]
      page.flow(firstThatFits: words.map { [($0, .textMuted)] }, 2, 0)
      return 1
    }
    let what = console.armed.map { look($0) }.joined(separator: look("；", "; "))
    return page.wrap(
      look("已启用：", "Armed: ") + what, 2, 0, .statusProcessing, width: page.columns - 4)
  }

  private func drawClock(on page: inout Page, row: Int) -> Int {
    let look = page.look
    let shift = console.shift.phrase.map { "  " + look($0) } ?? ""
    let keys =
      console.canMoveClock
      ? Self.clockKeyNames.map { look($0) }.joined(separator: "  ") : ""
    page.flow(
      firstThatFits: [keys.isEmpty ? "" : "   " + keys, ""].map { keys in
        [
          (look("时钟 ", "Clock "), .textMuted), (console.now.dayAndTime, .text),
          (shift, .statusProcessing), (keys, .textMuted),
        ]
      }, 2, row)
    return row + 1
  }

  private func drawFilter(on page: inout Page, row: Int) {
    page.rule(row)
    let isTyping = console.step == .filtering
    let isOnScenarios = console.shelf == .scenarios
    let name = isOnScenarios ? page.look("场景", "Scenarios") : page.look("代码", "Codes")
    let label = " \(name) \(console.count) "
    page.write(label, 2, row, .title)
    guard isTyping || console.isFiltered else { return }
    let start = 2 + TextWidth.of(label) + 1
    let sign = page.look.key("console.filter") + " "
    page.write(sign + console.filter.text + " ", start, row, .inputForeground)
    if isTyping {
      let before = String(console.filter.characters[..<console.filter.caret])
      page.placeCaret(start + TextWidth.of(sign + before), row)
    }
  }
}

// The two lists.
extension ConsoleScreen {
  private func drawList(on page: inout Page, from row: Int) {
    let look = page.look
    let cursor = console.cursor
    let scenarios = console.scenarios
    let codes = console.codes
    let count = console.count
    if count == 0 {
      page.write(look("没有符合筛选的条目。", "Nothing matches the filter."), 2, row, .textMuted)
    }
    for index in cursor.top..<min(count, cursor.top + cursor.height) {
      let cells: [(text: String, role: Role)] =
        switch console.shelf {
        case .scenarios:
          [(scenarios[index].name, .text), (look(scenarios[index].title.phrase), .textMuted)]
        case .codes:
          [
            ("\(codes[index].code.channel.rawValue) \(codes[index].code.code)", .text),
            (look(codes[index].customer), .textMuted),
          ]
        }
      let line = row + index - cursor.top
      page.touch(index: index, of: cursor.selection, open: "console.arm", line)
      draw(cells, isSelected: index == cursor.selection, on: &page, row: line)
    }
  }

  private func draw(
    _ cells: [(text: String, role: Role)], isSelected: Bool, on page: inout Page, row: Int
  ) {
    // What a narrow page leaves out stands below for the chosen one.
    let nameWidth = page.isNarrow ? page.columns - 4 : console.shelf == .scenarios ? 26 : 36
    let table = Table(
      columns: [
        Table.Column(title: "", width: nameWidth),
        Table.Column(title: "", width: max(1, page.columns - nameWidth - 7)),
      ], gap: 2)
    table.draw(
      page.isNarrow ? Array(cells.prefix(1)) : cells, on: &page, 3, row, isSelected: isSelected)
    if isSelected {
      page.write(">", 1, row, .selectionForeground, on: .selectionBackground)
    }
  }

  /// The whole sentence of what is chosen.
  private func drawChosen(on page: inout Page, from row: Int) {
    let look = page.look
    var text = ""
    if let scenario = console.chosenScenario { text = look(scenario.sentence.phrase) }
    if let failure = console.chosenCode {
      text = look(failure.certainty.headline) + look("：", ": ") + look(failure.customer)
    }
    page.wrap(text, 2, row + 1, .text, width: page.columns - 4)
  }
}

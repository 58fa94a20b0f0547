import Terminal
import ViewModels
import Wording

/// FQ-9: a conversation with a simulated agent, and a packet for people.
final class ServiceScreen: KeyedScreen {
  static let scope = "service"
  static let table: [Binding<ServiceModel.Intent>] = [
    Binding("ask", [.enter], .ask, Phrase(zh: "提问", en: "ask"), in: .form),
    Binding(
      "up", [.up], .up, Phrase(zh: "上一个问题", en: "previous question"), isShown: false, in: .form),
    Binding(
      "down", [.down], .down, Phrase(zh: "下一个问题", en: "next question"), isShown: false, in: .form),
    Binding(
      "page-up", [.pageUp], .pageUp, Phrase(zh: "往前看", en: "what was said before"),
      isShown: false, in: .form),
    Binding(
      "page-down", [.pageDown], .pageDown, Phrase(zh: "往后看", en: "what was said after"),
      isShown: false, in: .form),
    Binding("hotlines", [.function(6)], .hotlines, Phrase(zh: "电话", en: "numbers"), in: .form),
    Binding("save", [.function(7)], .save, Phrase(zh: "保存资料包", en: "save packet"), in: .form),
    Binding("copy", [.function(8)], .copy, Phrase(zh: "复制", en: "copy"), in: .form),
    Binding("back", [.escape], .back, Phrase(zh: "返回", en: "back"), in: .form),
  ]

  /// How many questions are listed at once, and in how many rows each.
  private func questions(on page: Page) -> (count: Int, rows: Int) {
    page.isNarrow ? (2, 2) : (3, 1)
  }

  let service: ServiceModel
  var model: (any Model)? { service }
  var repayment: Repayment? { service.repayment }
  let code: ScreenCode? = .service
  let title = Phrase(zh: "联系客服", en: "Customer service")
  var typing: ((TextEdit) -> ServiceModel.Intent)? { { .edit($0) } }

  init(_ repayment: Repayment, session: Session) {
    service = ServiceModel(repayment, session: session)
  }

  func availability(of intent: ServiceModel.Intent) -> Availability {
    switch intent {
    case .save, .copy:
      service.step == .packing
        ? .blocked(Phrase(zh: "正在准备资料包", en: "the packet is being made")) : .live
    case .up, .down: service.found.isEmpty ? .hidden : .live
    default: .live  // One can always talk, look back and leave.
    }
  }

  func send(_ intent: ServiceModel.Intent) -> Move { service.send(intent) }
  func cancel() -> Move? { send(.back) }

  func draw(on page: inout Page) {
    let look = page.look
    let field = page.rows - 1
    let questions = questions(on: page)
    let rule = field - questions.count * questions.rows - 1
    drawConversation(on: &page, rows: rule)
    page.rule(rule)
    page.write(
      look(" 模拟客服，可问的问题 ", " simulated agent, questions to ask "), 2, rule, .textMuted)
    if service.linesBelow > 0 {
      let key = look.key("service.page-down")
      let text = page.isNarrow ? " \(key) " : look(" \(key) 看最新 ", " \(key) to the latest ")
      page.write(text, endingAt: page.columns - 2, rule, .info)
    }
    drawQuestions(on: &page, from: rule + 1)
    Field(
      label: look("我想问", "I ask"), entry: service.entry,
      placeholder: look(
        "直接打字，\(key: "service.ask") 提问", "type here, \(key: "service.ask") asks"), isFocused: true
    ).draw(on: &page, 1, field, labelWidth: 7, width: page.columns - 13)
  }

  private func drawQuestions(on page: inout Page, from row: Int) {
    let (count, height) = questions(on: page)
    service.fit(questions: count)
    let (questions, cursor) = (service.found, service.cursor)
    if questions.isEmpty {
      page.write(
        page.look(
          "没有找到相近的问题；\(key: "service.ask") 仍会发出去。",
          "No question is like it; \(key: "service.ask") sends it all the same."),
        4, row, .textMuted)
    }
    for index in cursor.top..<min(questions.count, cursor.top + cursor.height) {
      let isChosen = index == cursor.selection
      let line = row + height * (index - cursor.top)
      page.touch(index: index, of: cursor.selection, open: "service.ask", line, rows: height)
      let words = TextWidth.wrap(page.look(questions[index].question), to: page.columns - 6)
      let shown = height == 1 ? [page.look(questions[index].question)] : words
      for (offset, text) in shown.prefix(height).enumerated() {
        if isChosen { page.fill(row: line + offset, with: .selectionBackground) }
        page.write(
          (isChosen && offset == 0 ? "> " : "  ") + text, 2, line + offset,
          isChosen ? .selectionForeground : .text, on: isChosen ? .selectionBackground : nil,
          width: page.columns - 4)
      }
    }
  }
}

// The conversation.
extension ServiceScreen {
  /// One line of it; the first of a message says who speaks.
  private struct Line {
    var speaker = ""
    let text: String
    var role = Role.text
  }

  /// Where what is said begins; on a narrow page nobody's name stands beside it.
  private func textColumn(on page: Page) -> Int { page.isNarrow ? 4 : 14 }

  private func drawConversation(on page: inout Page, rows: Int) {
    let lines = service.messages.flatMap { self.lines(of: $0, on: page) }
    let seen = service.fit(rows: rows, of: lines.count)
    for (row, line) in lines[seen].enumerated() {
      page.write(line.speaker, 2, row, .title)
      page.write(line.text, textColumn(on: page), row, line.role)
    }
    if seen.lowerBound > 0 {
      page.write(page.look.key("service.page-up"), endingAt: page.columns - 1, 0, .info)
    }
  }

  private func lines(of message: Message, on page: Page) -> [Line] {
    let look = page.look
    let width = page.columns - textColumn(on: page) - 6
    let isAgent = message.speaker == .agent
    var lines = TextWidth.wrap(look(message.text), to: width).map {
      Line(text: $0, role: isAgent ? .text : .primary)
    }
    if !message.remedies.isEmpty {
      let keys = message.remedies.map { remedy in
        look.key(ResultScreen.action(for: remedy)) + " " + look(remedy.phrase)
      }
      let text =
        look("返回后可以：", "After \(key: "service.back"): ") + keys.joined(separator: look("，", ", "))
      lines += TextWidth.wrap(text, to: width).map { Line(text: $0, role: .info) }
    }
    if !lines.isEmpty {
      let speaker = isAgent ? look("模拟客服", "sim. agent") : look("我", "me")
      if page.isNarrow { lines.insert(Line(text: ""), at: 0) }
      lines[0].speaker = speaker
    }
    return lines
  }
}

import Installments
import Terminal
import ViewModels
import Wording

/// FQ-4: choosing a bound method, and filling in what its channel asks for.
final class PaymentScreen: KeyedScreen {
  static let scope = "payment"
  static let table: [Binding<PaymentModel.Intent>] =
    [
      Binding(
        "choose", [.enter, .right, .character("l")], .choose, Phrase(zh: "选用", en: "use it")),
      Binding("submit", [.enter], .submit, Phrase(zh: "下一步", en: "next"), in: .form),
      Binding(
        "send-code", [.function(4)], .sendCode, Phrase(zh: "获取验证码", en: "send the code"),
        in: .form),
      Binding("next", [.tab, .down], .next, Phrase(zh: "下一栏", en: "next field"), in: .form),
      Binding(
        "previous", [.backTab, .up], .previous, Phrase(zh: "上一栏", en: "previous field"),
        isShown: false, in: .form),
    ]
    + (1...9).map { number in
      Binding(
        "pick-\(number)", [.character(Character("\(number)"))], .pick(number),
        Phrase(zh: "选第 \(number) 种", en: "use method \(number)"), isShown: false)
    }
    + Binding.walking(
      first: Phrase(zh: "第一种", en: "first"), last: Phrase(zh: "最后一种", en: "last"))
    + [
      Binding(
        "refresh", [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"),
        isShown: false),
      Binding(
        "back", [.escape, .character("q"), .left, .character("h")], .back,
        Phrase(zh: "返回", en: "back"), in: .both),
    ]

  let payment: PaymentModel
  var model: (any Model)? { payment }
  let code: ScreenCode? = .payment
  let title = Phrase(zh: "还款方式", en: "Payment method")

  init(_ repayment: Repayment, session: Session) {
    payment = PaymentModel(repayment, session: session)
  }

  var typing: ((TextEdit) -> PaymentModel.Intent)? {
    guard case .filling(let form) = payment.step, form.focusedField != nil else { return nil }
    return { .edit($0) }
  }

  func availability(of intent: PaymentModel.Intent) -> Availability {
    switch (intent, payment.step) {
    case (.back, _): .live
    case (.choose, .choosing):
      payment.methods.isEmpty
        ? .blocked(Phrase(zh: "没有绑定任何支付方式", en: "no payment method is bound"))
        : availabilityOfChosen
    case (.pick(let number), .choosing): payment.methods.count >= number ? .live : .hidden
    case (.up, .choosing), (.down, .choosing), (.pageUp, .choosing), (.pageDown, .choosing),
      (.first, .choosing), (.last, .choosing):
      .live
    case (.refresh, .choosing), (.refresh, .failed): .live
    case (.submit, .filling), (.next, .filling), (.previous, .filling): .live
    case (.sendCode, .filling(let form)):
      form.fields.contains(.smsCode) ? availabilityOfCode : .hidden
    default: .hidden
    }
  }

  private var availabilityOfChosen: Availability {
    let chosen = payment.methods[payment.cursor.selection]
    return chosen.obstacle.map { .blocked($0.phrase) } ?? .live
  }

  private var availabilityOfCode: Availability {
    guard payment.secondsUntilNextCode != nil else { return .live }
    let pause = SimulatedMessage.pauseSeconds
    return .blocked(
      Phrase(
        zh: "\(pause) 秒内只能获取一次验证码", en: "a code can be sent once in \(counted(pause, "second"))"))
  }

  func send(_ intent: PaymentModel.Intent) -> Move { payment.send(intent) }

  func cancel() -> Move? { send(.back) }

  func draw(on page: inout Page) {
    let look = page.look
    drawPurpose(on: &page)
    switch payment.step {
    case .loading: page.write(look("正在读取支付方式…", "Reading your methods…"), 2, 3, .textMuted)
    case .failed(let fault):
      page.report(fault, 3, again: "payment.refresh")
    case .choosing: drawMethods(on: &page, from: 3)
    case .filling(let form):
      PaymentFormView(model: payment, form: form).draw(on: &page, from: page.isNarrow ? 2 : 3)
    }
  }

  private func drawPurpose(on page: inout Page) {
    let look = page.look
    let repayment = payment.repayment
    page.write(repayment.order.product, 2, 0, .text, width: page.columns - 4)
    let installments = look(repayment.items.map(\.number).installments)
    page.flow(
      [
        (look("\(installments)，应还 ", "To pay for \(installments): "), .textMuted),
        (repayment.amount.yuan, .amount),
      ], 2, 1)
  }

  /// Two rows a method: what it is, and what stands in its way or what can be typed; where that is too
  /// long for a row, three.
  private func drawMethods(on page: inout Page, from row: Int) {
    let height = heightOfMethod(on: page)
    payment.fit(rows: (page.rows - row) / height)
    let methods = payment.methods
    if methods.isEmpty {
      page.write(
        page.look("还没有绑定支付方式。", "No payment method is bound yet."), 2, row, .textMuted)
    }
    let cursor = payment.cursor
    for index in cursor.top..<min(methods.count, cursor.top + cursor.height) {
      let line = row + height * (index - cursor.top)
      if index < 9 {
        page.touch(.action("payment.pick-\(index + 1)"), 0, line, rows: height)
      } else {
        page.touch(index: index, of: cursor.selection, open: "payment.choose", line, rows: height)
      }
      draw(
        methods[index], number: index + 1, isSelected: index == cursor.selection, on: &page,
        row: line)
    }
  }

  private func draw(
    _ method: PaymentMethod, number: Int, isSelected: Bool, on page: inout Page, row: Int
  ) {
    let look = page.look
    let ground: Role? = isSelected ? .selectionBackground : nil
    if isSelected { page.fill(row: row, with: .selectionBackground) }
    let role: Role =
      isSelected ? .selectionForeground : method.obstacle == nil ? .text : .textDisabled
    let isDefault = method.isDefault ? look("（默认）", " (default)") : ""
    let key = number > 9 ? "\(number)" : look.key("payment.pick-\(number)")
    let start = "\(isSelected ? ">" : " ") \(key)  "
    let channel = look(method.channel.phrase)
    let room = page.columns - 4 - TextWidth.of(start + isDefault)
    let whole = TextWidth.of(look(method.phrase)) + 2 + TextWidth.of(channel)
    // A narrow page rather leaves the channel out than half of the name.
    let isNamed = whole <= room || !page.isNarrow
    let name = method.name(
      in: look, columns: isNamed ? room - 2 - TextWidth.of(channel) : room)
    page.write(start + name + isDefault, 2, row, role, on: ground)
    if isNamed { page.write(channel, endingAt: page.columns - 2, row, role, on: ground) }
    guard let note = note(on: method, in: look) else { return }
    let left = page.isNarrow ? 5 : 7
    page.wrap(
      note.text, left, row + 1, note.role, width: page.columns - left - 2,
      most: heightOfMethod(on: page) - 1)
  }

  private func heightOfMethod(on page: Page) -> Int {
    guard page.columns < 80 else { return 2 }
    let isLong = payment.methods.contains { method in
      TextWidth.of(note(on: method, in: page.look)?.text ?? "") > page.columns - 9
    }
    return isLong ? 3 : 2
  }

  private func note(on method: PaymentMethod, in look: Look) -> (text: String, role: Role)? {
    if let obstacle = method.obstacle { return (look(obstacle.phrase), .warning) }
    if let refusal = payment.refusal(of: method) {
      return (look("刚才未成功：", "Just refused: ") + look(refusal.reason), .error)
    }
    if let objection = payment.objection(to: method) {
      return (look("现在付不了：", "Can't pay it now: ") + look(objection), .warning)
    }
    return payment.caution(about: method).map { (look($0), .info) }
  }
}

import Installments
import Terminal
import ViewModels
import Wording

/// The form of FQ-4: the fields of a channel, what is wrong with them, and the simulated SMS.
struct PaymentFormView {
  let model: PaymentModel
  let form: PaymentForm

  private static let fieldColumns = 26

  /// What its label leaves to a field that begins at a column.
  private func fieldWidth(from column: Int, on page: Page) -> Int {
    min(Self.fieldColumns, page.columns - column - 2)
  }

  func draw(on page: inout Page, from top: Int) {
    let look = page.look
    page.write(form.method.name(in: look, columns: page.columns - 4), 2, top, .title)
    var row = top + 1
    if let refusal = model.refusal(of: form.method) {
      row = page.wrap(
        look("刚才未成功：", "Just refused: ") + look(refusal.reason), 2, row, .error,
        width: page.columns - 4)
    }
    if let objection = model.objection(to: form.method) {
      row = page.wrap(
        look("现在付不了：", "Can't pay it now: ") + look(objection), 2, row, .warning,
        width: page.columns - 4)
    } else if let caution = model.caution(about: form.method) {
      row = page.wrap(look(caution), 2, row, .info, width: page.columns - 4)
    }
    row = drawFields(on: &page, from: row + spacing(on: page) - 1)
    row = drawCode(on: &page, row: row)
    _ = page.button(
      look("下一步：确认还款", "Next: confirm"), 4, row, isFocused: form.focus == .proceed)
    let next = row + spacing(on: page)
    if let sentence = sentenceAtEnd(of: page) {
      let lines = TextWidth.wrap(sentence, to: page.columns - 4).count
      page.wrap(sentence, 2, page.rows - lines, .error, width: page.columns - 4)
    } else if let hint = form.method.hint {
      drawHint(look("示例：", "Sample: ") + look(hint.phrase), on: &page, row: next)
    }
  }

  /// Whole or not at all.
  private func drawHint(_ hint: String, on page: inout Page, row: Int) {
    let width = page.columns - 4
    guard row + TextWidth.wrap(hint, to: width).count <= page.rows else { return }
    page.wrap(hint, 2, row, .info, width: width)
  }

  /// Rows from one field to the next: low pages have no room for empty ones.
  private func spacing(on page: Page) -> Int { page.rows < 18 ? 1 : 2 }

  private func drawFields(on page: inout Page, from row: Int) -> Int {
    let look = page.look
    let spacing = spacing(on: page)
    let labels = form.fields.map { look($0.phrase) }
    let start = start(on: page)
    for (index, field) in form.fields.enumerated() {
      let objection = objection(to: field)
      Field(
        label: labels[index], entry: form.entry(field), echo: field.isSecret ? .masked : .plain,
        isFocused: form.focus == .field(field), isInvalid: objection != nil
      )
      .draw(
        on: &page, 2, row + spacing * index, labelWidth: start - 5,
        width: fieldWidth(from: start, on: page))
      if let objection {
        draw("! " + look(objection), on: &page, besideFieldAt: start, row + spacing * index)
      }
    }
    return row + spacing * form.fields.count
  }

  /// Where the fields begin, after the longest label.
  private func start(on page: Page) -> Int {
    5 + (form.fields.map { TextWidth.of(page.look($0.phrase)) }.max() ?? 0)
  }

  /// What is wrong with a field, or may be.
  private func objection(to field: PaymentField) -> Phrase? {
    form.fault(in: field).map(field.phrase) ?? (form.doubted == field ? field.doubt : nil)
  }

  private func fitsBeside(_ sentence: String, on page: Page) -> Bool {
    let start = start(on: page)
    return start + fieldWidth(from: start, on: page) + 1 + TextWidth.of(sentence) <= page.columns
  }

  /// On a low page, what does not fit beside its field.
  private func sentenceAtEnd(of page: Page) -> String? {
    guard spacing(on: page) == 1 else { return nil }
    let sentences = form.fields.compactMap(objection).map { "! " + page.look($0) }
    return sentences.last { !fitsBeside($0, on: page) }
  }

  /// A sentence that does not fit beside its field goes below it, or to the end of a low page.
  private func draw(
    _ sentence: String, on page: inout Page, besideFieldAt field: Int, _ row: Int
  ) {
    let beside = field + fieldWidth(from: field, on: page) + 1
    if fitsBeside(sentence, on: page) {
      page.write(sentence, beside, row, .error)
    } else if spacing(on: page) == 1 {
      page.write("!", min(beside, page.columns - 1), row, .error)
    } else {
      page.write(sentence, field, row + 1, .error)
    }
  }

  private func drawCode(on page: inout Page, row: Int) -> Int {
    guard form.fields.contains(.smsCode) else { return row }
    let look = page.look
    let end = page.button(
      look(
        "获取验证码 \(key: "payment.send-code")", "Send the code \(key: "payment.send-code")"), 4, row,
      isFocused: form.focus == .sendCode)
    page.touch(.action("payment.send-code"), 4, row, width: end - 4)
    let (text, role) = state(in: look)
    if page.isNarrow {
      let next = page.wrap(text, 4, row + 1, role, width: page.columns - 6)
      return text.isEmpty ? row + spacing(on: page) : next + spacing(on: page) - 1
    }
    let next = page.wrap(text, end + 2, row, role, width: page.columns - end - 4)
    return max(row + spacing(on: page), next + spacing(on: page) - 1)
  }

  /// The code, where one is asked for; the seconds until another are not counted aloud.
  func tellCode(in telling: inout Telling, _ look: Look) {
    guard form.fields.contains(.smsCode), model.codes != .none else { return }
    let subject: String? =
      if case .sent(let message) = model.codes {
        message.isValid(at: model.now) ? "code \(message.code)" : nil
      } else {
        nil
      }
    telling.say(state(in: look).text, about: subject)
  }

  private func state(in look: Look) -> (text: String, role: Role) {
    switch model.codes {
    case .none: return ("", .textMuted)
    case .sending: return (look("正在发送…", "Sending…"), .textMuted)
    case .failed:
      return (look("发送失败，请再试一次。", "It could not be sent. Try again."), .error)
    case .sent(let message): return state(of: message, in: look)
    }
  }

  private func state(of message: SimulatedMessage, in look: Look) -> (text: String, role: Role) {
    let again =
      model.secondsUntilNextCode.map {
        look("\($0) 秒后可重发", "again in \(counted($0, "second"))")
      } ?? look("可重新获取", "another can be sent")
    guard message.isReadable else {
      return (
        look(
          "已发往 \(message.phone)，但这里没有收到短信。预留手机号可能已更换，可换用钱包支付（\(again)）",
          "sent to \(message.phone), but nothing has come. The reserved phone may be an old one; "
            + "a wallet needs no code (\(again))"), .warning
      )
    }
    guard message.isValid(at: model.now) else {
      return (look("验证码已过期，请重新获取。", "The code has expired. Send another."), .warning)
    }
    return (
      look(
        "【模拟短信】发往 \(message.phone)：验证码 \(message.code)，5 分钟内有效（\(again)）",
        "[simulated SMS] to \(message.phone): code \(message.code), valid 5 minutes (\(again))"),
      .simulatedBanner
    )
  }
}

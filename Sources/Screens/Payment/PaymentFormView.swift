import Installments
import Terminal
import ViewModels
import Wording

/// The form of FQ-4: the fields of a channel, what is wrong with them, and the simulated SMS.
struct PaymentFormView {
  let model: PaymentModel
  let form: PaymentForm

  private static let fieldWidth = 26

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
    if let hint = form.method.hint {
      page.wrap(
        look("示例：", "Sample: ") + look(hint.phrase), 2, row + spacing(on: page), .info,
        width: page.columns - 4)
    }
  }

  /// Rows from one field to the next: low pages have no room for empty ones.
  private func spacing(on page: Page) -> Int { page.rows < 18 ? 1 : 2 }

  private func drawFields(on page: inout Page, from row: Int) -> Int {
    let look = page.look
    let spacing = spacing(on: page)
    let labels = form.fields.map { look($0.phrase) }
    let labelWidth = labels.map { TextWidth.of($0) }.max() ?? 0
    for (index, field) in form.fields.enumerated() {
      let fault = form.fault(in: field)
      let objection = fault.map(field.phrase) ?? (form.doubted == field ? field.doubt : nil)
      Field(
        label: labels[index], entry: form.entry(field), echo: field.isSecret ? .masked : .plain,
        isFocused: form.focus == .field(field), isInvalid: objection != nil
      )
      .draw(on: &page, 2, row + spacing * index, labelWidth: labelWidth, width: Self.fieldWidth)
      if let objection {
        draw(
          "! " + look(objection), on: &page, besideFieldAt: 2 + 2 + labelWidth + 1,
          row + spacing * index)
      }
    }
    return row + spacing * form.fields.count
  }

  /// A sentence that does not fit beside its field goes below it, or to the end of a low page.
  private func draw(
    _ sentence: String, on page: inout Page, besideFieldAt field: Int, _ row: Int
  ) {
    let beside = field + Self.fieldWidth + 1
    if beside + TextWidth.of(sentence) <= page.columns {
      page.write(sentence, beside, row, .error)
    } else if spacing(on: page) == 1 {
      page.write("!", beside, row, .error)
      page.write(TextWidth.pad(sentence, to: page.columns - 4), 2, page.rows - 1, .error)
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

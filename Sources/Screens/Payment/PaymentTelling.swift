import Installments
import ViewModels
import Wording

extension PaymentScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    let repayment = payment.repayment
    telling.say(repayment.order.product + look("。", "."))
    let installments = look(repayment.items.map(\.number).installments)
    telling.say(
      look(
        "\(installments)，应还 \(repayment.amount.yuan)。",
        "To pay for \(installments): \(repayment.amount.yuan)."))
    switch payment.step {
    case .loading: telling.isReading = true
    case .failed(let fault): telling.say(look(fault.phrase))
    case .choosing: offerMethods(in: &telling, look)
    case .filling(let form): fill(form, in: &telling, look)
    }
    return telling
  }

  private func offerMethods(in telling: inout Telling, _ look: Look) {
    if payment.methods.isEmpty {
      telling.say(look("还没有绑定支付方式。", "No payment method is bound yet."))
    }
    telling.actions = .without(Set(["choose"] + (1...9).map { "pick-\($0)" }))
    telling.items = payment.methods.enumerated().map { row, method in
      Telling.Item(
        text: text(of: method, in: look), name: method.shortName,
        isCurrent: row == payment.cursor.selection, point: { _ = self.send(.select(row)) }
      ) {
        if let obstacle = method.obstacle { return .blocked(obstacle.phrase) }
        return .went(self.send(.pick(row + 1)))
      }
    }
  }

  private func text(of method: PaymentMethod, in look: Look) -> String {
    let between = look("，", ", ")
    var text = look(method.phrase)
    if method.channel.isCard { text += between + look(method.channel.phrase) }
    if method.isDefault { text += between + look("默认", "the default") }
    return ([text] + warnings(about: method, in: look)).joined(separator: look("。", ". "))
  }

  /// What stands in a method's way, or was said of it before.
  private func warnings(about method: PaymentMethod, in look: Look) -> [String] {
    if let obstacle = method.obstacle { return [look(obstacle.phrase)] }
    var found: [String] = []
    if let refusal = payment.refusal(of: method) {
      found.append(look("刚才未成功：", "Just refused: ") + look(refusal.reason))
    }
    if let objection = payment.objection(to: method) {
      found.append(look("现在付不了：", "Can't pay it now: ") + look(objection))
    } else if let caution = payment.caution(about: method) {
      found.append(look(caution))
    }
    return found
  }

  private func fill(_ form: PaymentForm, in telling: inout Telling, _ look: Look) {
    telling.say(look(form.method.phrase))
    for warning in warnings(about: form.method, in: look) { telling.say(warning) }
    if let hint = form.method.hint { telling.say(look("示例：", "Sample: ") + look(hint.phrase)) }
    if let field = form.doubted {
      telling.say(look(field.phrase) + look("：", ": ") + look(field.doubt))
    }
    PaymentFormView(model: payment, form: form).tellCode(in: &telling, look)
    telling.isReading = payment.codes == .sending
    telling.items = form.fields.map { field in
      Telling.Item(
        text: look(field.phrase) + look("：", ": ") + typed(in: field, of: form, look),
        name: field.name, isCurrent: form.focusedField == field,
        point: { _ = self.focus(on: field) }, asks: true
      ) { self.focus(on: field) }
    }
    telling.entry = form.focusedField.map { Telling.Entry(name: $0.name, ending: "submit") }
    telling.field = form.focusedField.map { self.field($0, of: form, in: look) }
  }

  private func typed(in field: PaymentField, of form: PaymentForm, _ look: Look) -> String {
    let entry = form.entry(field)
    if entry.isEmpty { return look("未填写", "empty") }
    return field.isSecret ? look("已输入", "typed") : entry.text
  }

  private func focus(on field: PaymentField) -> Reaction {
    guard case .filling(let form) = payment.step else { return .ignored }
    for _ in form.stops {
      guard case .filling(let form) = payment.step, form.focusedField != field else { break }
      _ = send(.next)
    }
    return .went(.stay)
  }

  /// Nobody is asked for a code that has not been sent, nor again for what is right.
  private func field(
    _ field: PaymentField, of form: PaymentForm, in look: Look
  ) -> Telling.Field {
    let isMissing =
      form.doubted == field || field.fault(in: form.entry(field).text, isFinished: true) != nil
    return Telling.Field(
      label: look(field.phrase), isSecret: field.isSecret,
      isPressing: isMissing && (field != .smsCode || payment.codes != .none)
    ) { text in
      _ = self.send(.edit(.clear))
      _ = self.send(.edit(.insert(text)))
      if let fault = field.fault(in: text, isFinished: true) {
        return .blocked(field.phrase(for: fault))
      }
      return .went(self.send(.submit))
    }
  }
}

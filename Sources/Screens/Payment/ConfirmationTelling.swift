import Installments
import ViewModels
import Wording

extension ConfirmationScreen {
  /// Only the amount, typed out, is a yes. So a script may have its answer ready: where the question
  /// is about another repayment than the script's author meant, its amount does not fit.
  func telling(in look: Look) -> Telling {
    let repayment = confirmation.repayment
    var telling = Telling()
    telling.say(facts(in: look), in: look)
    telling.say(look("模拟还款，不会发生真实扣款。", "Simulated: no real money moves."))
    for warning in confirmation.warnings {
      telling.say(look("预检提示：", "Pre-check: ") + look(warning))
    }
    telling.say(
      look(
        "要还款，请输入金额 \(repayment.amount)。输入别的都不会付款。",
        "To pay, type the amount, \(repayment.amount). Nothing else pays."))
    telling.actions = .only(["cancel"])
    telling.prompt = look("金额，或选择", "The amount, or a choice")
    telling.answer = { self.pay(on: $0) }
    return telling
  }

  private func pay(on text: String) -> Reaction {
    guard confirmation.isAmount(text) else {
      return .blocked(
        Phrase(zh: "这不是要还的金额，没有付款", en: "that is not the amount; nothing was paid"))
    }
    if case .blocked(let reason) = availability(of: .pay) { return .blocked(reason) }
    return .went(send(.pay))
  }
}

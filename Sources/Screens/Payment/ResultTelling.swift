import Installments
import ViewModels

extension ResultScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    switch result.repayment.state {
    case .preparing: break  // It was left for another try.
    case .paying: sayUnderWay(look("正在还款。", "Paying."), in: &telling, look)
    case .asking: sayUnderWay(look("正在查询结果。", "Asking for the result."), in: &telling, look)
    case .obstructed(let obstruction):
      telling.say(look("还款没有开始。", "The repayment has not begun."))
      telling.say(look(obstruction.phrase))
    case .ended(let attempt): say(attempt, in: &telling, look)
    }
    return telling
  }

  private func sayUnderWay(_ text: String, in telling: inout Telling, _ look: Look) {
    telling.say(text)
    telling.say(
      look(
        "请勿重复支付。离开这里不会取消还款，结果会出现在通知里。",
        "Do not pay again. Leaving does not cancel it; the result comes as a notice."))
  }

  private func say(_ attempt: Attempt, in telling: inout Telling, _ look: Look) {
    if let trouble = result.trouble {
      TroubleView(model: result, trouble: trouble, attempt: attempt).tell(in: &telling, look)
      telling.actions = .without(Set(Remedy.allCases.map(\.rawValue)))
      telling.items = trouble.remedies.filter(result.isOpen).map { remedy in
        let learnt = result.repayment.learnt[remedy].map { look("：", ": ") + look($0) } ?? ""
        return Telling.Item(text: look(remedy.phrase) + learnt, name: remedy.rawValue) {
          .went(self.send(.remedy(remedy)))
        }
      }
    } else if case .captured(let receipt) = attempt.state {
      telling.say(look("还款成功。", "Repaid."))
      telling.say(facts(of: receipt, attempt: attempt, in: look), in: look)
    } else {
      sayUnderWay(look("正在还款。", "Paying."), in: &telling, look)
    }
  }
}

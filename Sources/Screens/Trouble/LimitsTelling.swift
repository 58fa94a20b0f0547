import Installments
import ViewModels
import Wording

extension LimitsScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    if let method = limits.repayment.method { telling.say(look(method.phrase) + look("。", ".")) }
    switch limits.step {
    case .loading:
      telling.say(look("正在查询。", "Asking."))
      telling.isReading = true
    case .failed: telling.say(look("现在查不到，请稍后再试。", "It can't be read now; try again later."))
    case .reading(let standing):
      telling.say(facts(of: standing, in: look), in: look)
      if let part = part(in: look) { telling.say(part) }
    }
    if let note = note(in: look) { telling.say(note.text) }
    return telling
  }
}

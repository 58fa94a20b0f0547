import Installments
import ViewModels
import Wording

extension Page {
  /// Says why something could not be read; where an action reads it again, names its key.
  mutating func report(_ fault: BookFault, _ row: Int, again action: String? = nil) {
    let remedy = action.map {
      Phrase(zh: "按 \(key: $0) 再试。", en: " Press \(key: $0) to try again.")
    }
    let text = remedy.map { fault.phrase + $0 } ?? fault.phrase
    wrap(look(text), 2, row, .error, width: columns - 4)
  }
}

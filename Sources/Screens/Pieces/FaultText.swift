import Installments
import ViewModels
import Wording

extension Page {
  /// Says why something could not be read; where a key reads it again, names the key.
  mutating func report(_ fault: BookFault, _ row: Int, canRefresh: Bool) {
    let remedy = canRefresh ? Phrase(zh: "按 r 再试。", en: " Press r to try again.") : nil
    let text = remedy.map { fault.phrase + $0 } ?? fault.phrase
    wrap(look(text), 2, row, .error, width: columns - 4)
  }
}

import Installments
import ViewModels
import Wording

extension Page {
  /// Says why something could not be read, and the key of the action that reads it again.
  mutating func report(_ fault: BookFault, _ row: Int, again action: String) {
    let remedy = Phrase(
      zh: "按 \(key: action) 再试。", en: " Press \(key: action) to try again.")
    wrap(look(fault.phrase + remedy), 2, row, .error, width: columns - 4)
  }
}

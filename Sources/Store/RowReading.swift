import GRDB
import Installments

extension Row {
  /// The case that a column's text stands for. Throws a breakdown when the text stands for none.
  func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice {
    let text: String? = self[column]
    guard let choice = text.flatMap(Choice.init(rawValue:)) else {
      throw BookFault.breakdown("column \(column) holds \(text ?? "nothing"), which is no choice")
    }
    return choice
  }

  func money(_ column: String) -> Money { Money(fen: self[column]) }

  func day(_ column: String) -> Day { Day(number: self[column]) }

  func moment(_ column: String) -> Moment { Moment(milliseconds: self[column]) }

  func rate(_ column: String) -> Rate { Rate(millionths: self[column]) }

  var hint: Hint? {
    guard let chinese: String = self["hint_zh"], let english: String = self["hint_en"] else {
      return nil
    }
    return Hint(chinese: chinese, english: english)
  }
}

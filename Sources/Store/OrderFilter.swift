import GRDB
import Installments

/// What somebody typed to find orders: part of a number, of a product's name or of an amount.
struct OrderFilter {
  /// An amount is compared as it is typed: without commas, with two decimals.
  static let condition = """
    AND (product LIKE :product ESCAPE '\\' OR number LIKE :number ESCAPE '\\'
      OR (:amount IS NOT NULL
        AND printf('%d.%02d', price_fen / 100, price_fen % 100) LIKE :amount ESCAPE '\\'))
    """

  private let text: String

  /// Nil when nothing was typed.
  init?(_ typed: String) {
    text = String(typed.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace))
    if text.isEmpty { return nil }
  }

  var arguments: StatementArguments {
    [
      "product": pattern(text), "number": pattern(String(text.map(\.halfWidth))),
      "amount": amount.map(pattern),
    ]
  }

  private var amount: String? {
    let plain = text.map(\.halfWidth).filter { !$0.isWhitespace && !",¥￥".contains($0) }
    guard plain.contains(where: \.isASCIIDigit),
      plain.allSatisfy({ $0.isASCIIDigit || $0 == "." })
    else { return nil }
    return String(plain)
  }

  private func pattern(_ text: String) -> String {
    "%" + text.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] } + "%"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

import Installments

/// What may leave the program of what could tell who somebody is or what they pay with.
enum Redaction {
  private static let mostDigits = 4

  /// The last four characters of an order's number, as long as that hides something of it.
  static func orderNumber(_ number: String) -> String {
    number.count > mostDigits ? "****" + number.suffix(mostDigits) : "****"
  }

  /// A method's name without its holder, and its mask however badly the books have masked it.
  static func method(_ text: String, holder: String) -> String {
    let nameless = holder.isEmpty ? text : text.replacing(holder, with: "**")
    return digits(in: nameless)
  }

  /// Of a longer number only the last four digits, also where spaces or dashes part it.
  static func digits(in text: String) -> String {
    text.replacing(/[0-9](?:[ \-]?[0-9]){4,}/) { match in
      "****" + match.output.filter(\.isASCIIDigit).suffix(mostDigits)
    }
  }
}

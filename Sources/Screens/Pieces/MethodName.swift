import Installments
import Terminal
import ViewModels

extension PaymentMethod {
  /// The method's name in at most so many columns. The issuer is cut and never the mask, for the last
  /// digits tell one card from another.
  func name(in look: Look, columns: Int) -> String {
    let name = look(phrase)
    let excess = TextWidth.of(name) - columns
    guard excess > 0, channel.isCard else { return name }
    return TextWidth.clip(issuer, to: max(1, TextWidth.of(issuer) - excess)) + " " + mask
  }
}

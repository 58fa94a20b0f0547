import Terminal
import ViewModels
import Wording

/// The intents of a screen with a list that a cursor walks on.
protocol ListIntent {
  static var up: Self { get }
  static var down: Self { get }
  static var pageUp: Self { get }
  static var pageDown: Self { get }
  static var first: Self { get }
  static var last: Self { get }
}

extension OrdersModel.Intent: ListIntent {}
extension OrderModel.Intent: ListIntent {}
extension PaymentModel.Intent: ListIntent {}
extension BalanceModel.Intent: ListIntent {}
extension NoticesModel.Intent: ListIntent {}
extension ConsoleModel.Intent: ListIntent {}
extension ThemesModel.Intent: ListIntent {}
extension HelpScreen.Intent: ListIntent {}

extension KeyRow {
  /// Whether it only moves the cursor of a list.
  var isStep: Bool { Self.steps.contains(action) }

  private static let steps: Set<String> = ["up", "down", "page-up", "page-down", "first", "last"]
}

extension Binding where Intent: ListIntent {
  /// The rows of every list, as in less and vim. A list with a filter has keys for its matches, too;
  /// `isShown` has the footer tell of the single steps.
  static func walking(
    first: Phrase = Phrase(zh: "第一条", en: "first"),
    last: Phrase = Phrase(zh: "最后一条", en: "last"),
    overMatches: Bool = false, isShown: Bool = false
  ) -> [Binding] {
    let (back, on): ([Key], [Key]) = overMatches ? ([.character("N")], [.character("n")]) : ([], [])
    return [
      Binding(
        "up", [.up, .character("k")] + back, .up, Phrase(zh: "上移", en: "up"), isShown: isShown),
      Binding(
        "down", [.down, .character("j")] + on, .down, Phrase(zh: "下移", en: "down"),
        isShown: isShown),
      Binding(
        "page-up", [.pageUp, .control("u")], .pageUp, Phrase(zh: "上一页", en: "page up"),
        isShown: false),
      Binding(
        "page-down", [.pageDown, .control("d")], .pageDown, Phrase(zh: "下一页", en: "page down"),
        isShown: false),
      Binding("first", [.home, .character("g")], .first, first, isShown: false),
      Binding("last", [.end, .character("G")], .last, last, isShown: false),
    ]
  }
}

import Wording

/// Every screen that the program has, for whoever tells of their keys.
public enum ScreenCatalogue {
  public static let all: [any Screen.Type] = [
    LoginScreen.self, OrdersScreen.self, OrderScreen.self, PaymentScreen.self,
    ConfirmationScreen.self, ResultScreen.self, BalanceScreen.self, LimitsScreen.self,
    NetworkScreen.self, ServiceScreen.self,
    NoticesScreen.self, HelpScreen.self, PaletteScreen.self,
    ConsoleScreen.self, ThemesScreen.self, QuitScreen.self, LockScreen.self,
  ]

  /// Every action that there is, with the keys of its table: those of every screen come first.
  public static var allKeys: [KeyRow] { GlobalKeys.allKeys + all.flatMap { $0.allKeys } }

  /// What an action is called on its page, by its full name.
  public static func label(of action: String) -> Phrase? { KeyMap.standard.row(action)?.label }
}

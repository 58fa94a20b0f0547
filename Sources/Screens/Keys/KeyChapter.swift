import Terminal
import ViewModels
import Wording

/// The keys of one place, for whoever tells of them all: the manual, the README.
public struct KeyChapter {
  public let scope: String
  public let title: Phrase
  public let rows: [KeyRow]
}

extension ScreenCatalogue {
  /// Every key that there is, place by place.
  public static var chapters: [KeyChapter] {
    titles.map { scope, title in
      KeyChapter(scope: scope, title: title, rows: allKeys.filter { $0.scope == scope })
    }
  }

  /// The keys that edit a text, wherever one is typed.
  public static let editingKeys: [Key] = [
    .left, .right, .home, .end, .backspace, .delete, .control("u"),
  ]

  private static let titles: [(scope: String, title: Phrase)] = [
    (GlobalKeys.scope, Phrase(zh: "所有页面", en: "everywhere")),
    (LoginScreen.scope, Phrase(zh: "FQ-1 登录", en: "FQ-1 login")),
    (LockScreen.scope, Phrase(zh: "FQ-1 锁定", en: "FQ-1 locked")),
    (OrdersScreen.scope, Phrase(zh: "FQ-2 我的订单", en: "FQ-2 orders")),
    (OrderScreen.scope, Phrase(zh: "FQ-3 订单", en: "FQ-3 order")),
    (PaymentScreen.scope, Phrase(zh: "FQ-4 还款方式", en: "FQ-4 methods")),
    (ConfirmationScreen.scope, Phrase(zh: "FQ-5 确认还款", en: "FQ-5 confirm")),
    (ResultScreen.scope, Phrase(zh: "FQ-6 和 FQ-8 结果与办法", en: "FQ-6 and FQ-8 result")),
    (NoticesScreen.scope, Phrase(zh: "FQ-7 通知", en: "FQ-7 notices")),
    (BalanceScreen.scope, Phrase(zh: "FQ-8 余额", en: "FQ-8 balances")),
    (LimitsScreen.scope, Phrase(zh: "FQ-8 限额与维护", en: "FQ-8 limits")),
    (ServiceScreen.scope, Phrase(zh: "FQ-9 客服", en: "FQ-9 service")),
    (NetworkScreen.scope, Phrase(zh: "FQ-10 网络", en: "FQ-10 network")),
    (ConsoleScreen.scope, Phrase(zh: "FQ-11 场景控制台", en: "FQ-11 console")),
    (HelpScreen.scope, Phrase(zh: "帮助", en: "help")),
    (PaletteScreen.scope, Phrase(zh: "命令面板", en: "palette")),
    (ThemesScreen.scope, Phrase(zh: "主题", en: "theme")),
    (QuitScreen.scope, Phrase(zh: "退出", en: "leaving")),
  ]
}

import Testing

@testable import Screens

/// Every action has a name of its own that key maps, palettes and scripts can rely on.
struct ActionNameTests {
  private let names = ScreenCatalogue.allKeys.map(\.name)

  @Test func `no two actions have one name, and no two screens one scope`() {
    #expect(Set(names).count == names.count)
    let scopes = ScreenCatalogue.all.map { $0.scope } + [GlobalKeys.scope]
    #expect(Set(scopes).count == scopes.count)
  }

  @Test func `a name is its scope and words of small letters`() {
    for name in names {
      #expect(name.wholeMatch(of: /[a-z]+\.[a-z]+(-([a-z]+|[0-9]))*/) != nil, "\(name)")
    }
  }

  @Test(arguments: [
    "orders.open", "order.repay", "payment.pick-3", "confirmation.pay", "global.help",
  ])
  func `names that people have written down stay`(name: String) {
    #expect(names.contains(name))
  }

  @Test func `an action of another screen means nothing`() {
    let screen = HelpScreen(for: ThemesScreen(wardrobe: ThemeRack()), rows: [])
    for name in ["orders.open", "close", "help.", ""] {
      guard case .ignored = screen.perform(name) else {
        Issue.record("\(name) does something")
        continue
      }
    }
    guard case .went(.back) = screen.perform("help.close") else {
      Issue.record("help.close does not close")
      return
    }
  }
}

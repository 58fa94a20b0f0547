import TestSupport
import Testing
import ViewModels
import Wording

/// The choice of a theme, from trying one on to keeping it.
struct ThemesModelTests {
  /// Three themes, the last of them faulty.
  private final class ThreeThemes: Wardrobe {
    let names = ["dark", "light", "torn"]
    var worn = "light"

    func wear(_ name: String) { worn = name }

    func problem(of name: String) -> Phrase? {
      name == "torn" ? Phrase(zh: "破了", en: "torn") : nil
    }
  }

  @Test func `the choice begins at the theme in use`() {
    let model = ThemesModel(wardrobe: ThreeThemes())
    #expect(model.chosen == "light")
    #expect(model.worn == "light")
    #expect(model.problem == nil)
  }

  @Test func `what is tried on is not in use before it is kept`() {
    let themes = ThreeThemes()
    let model = ThemesModel(wardrobe: themes)
    #expect(model.send(.up).words == "stay")
    #expect(model.chosen == "dark")
    #expect(themes.worn == "light")
    #expect(model.send(.keep).words == "back")
    #expect(themes.worn == "dark")
  }

  @Test func `going back leaves everything as before`() {
    let themes = ThreeThemes()
    let model = ThemesModel(wardrobe: themes)
    _ = model.send(.first)
    #expect(model.send(.back).words == "back")
    #expect(themes.worn == "light")
  }

  @Test func `a faulty theme is not kept`() {
    let themes = ThreeThemes()
    let model = ThemesModel(wardrobe: themes)
    _ = model.send(.last)
    _ = model.send(.down)
    #expect(model.chosen == "torn")
    #expect(model.problem != nil)
    #expect(model.send(.keep).words == "stay")
    #expect(themes.worn == "light")
  }
}

import Terminal
import ViewModels
import Wording

/// The choice of a theme, over the page that it is tried on.
final class ThemesScreen: KeyedScreen {
  static let scope = "themes"
  static let table: [Binding<ThemesModel.Intent>] =
    [
      Binding(
        "keep", [.enter, .right, .character("l")], .keep, Phrase(zh: "使用", en: "keep"))
    ]
    + Binding.walking(
      first: Phrase(zh: "第一个", en: "first"), last: Phrase(zh: "最后一个", en: "last"), isShown: true)
    + [
      Binding(
        "back", [.escape, .character("q"), .left, .character("h"), .function(3)], .back,
        Phrase(zh: "恢复原样", en: "as before"))
    ]

  let themes: ThemesModel
  var model: (any Model)? { themes }
  let code: ScreenCode? = nil
  let title = Phrase(zh: "主题", en: "Theme")
  let isDialog = true

  init(wardrobe: any Wardrobe) {
    themes = ThemesModel(wardrobe: wardrobe)
  }

  var themeShown: String? { themes.chosen }

  func availability(of intent: ThemesModel.Intent) -> Availability {
    if case .keep = intent, let problem = themes.problem { return .blocked(problem) }
    return .live
  }

  func send(_ intent: ThemesModel.Intent) -> Move { themes.send(intent) }
  func cancel() -> Move? { .back }

  func draw(on page: inout Page) {
    let look = page.look
    let room = min(themes.names.count, max(1, page.rows - 2 - 7))
    var box = Dialog(title: look(title), columns: 46, rows: room + 7, dims: false).open(on: page)
    themes.fit(rows: room)
    let cursor = themes.cursor
    for (row, name) in themes.names.dropFirst(cursor.top).prefix(room).enumerated() {
      let isChosen = cursor.top + row == cursor.selection
      let mark = name == themes.worn ? look("正在使用", "in use") : ""
      let (front, ground): (Role, Role?) =
        isChosen ? (.selectionForeground, .selectionBackground) : (.text, nil)
      box.touch(index: cursor.top + row, of: cursor.selection, open: "themes.keep", row)
      if isChosen { box.fill(row: row, with: .selectionBackground) }
      box.write(
        (isChosen ? "> " : "  ") + name, 0, row, front, on: ground,
        width: box.columns - 1 - TextWidth.of(mark))
      box.write(mark, endingAt: box.columns, row, front, on: ground)
    }
    drawSample(on: &box, room + 1)
    page.take(box)
  }

  /// A little of everything, or why there is nothing to show.
  private func drawSample(on box: inout Page, _ row: Int) {
    let look = box.look
    if let problem = themes.problem {
      box.wrap(look(problem), 0, row, .error, width: box.columns, most: 4)
      return
    }
    box.flow(
      [
        (look("= 已还  ", "= paid  "), .statusPaid),
        (look("+ 将到期  ", "+ soon  "), .statusDueSoon),
        (look("! 逾期  ", "! late  "), .statusOverdue),
        (look("? 处理中", "? pending"), .statusProcessing),
      ], 0, row)
    box.flow([("¥1,299.00  ", .amount), (look("次要文字", "muted"), .textMuted)], 0, row + 1)
    box.write(look("[分期 3/12]", "[INST 3/12]"), 24, row + 1, .badgeForeground, on: .badgeBackground)
    let end = box.button(look("取消", "Cancel"), 0, row + 2, isFocused: true)
    _ = box.button(look("还款", "Pay"), end + 2, row + 2, isFocused: false)
    box.write(
      look(
        "\(key: "themes.keep") 使用  \(key: "themes.back") 恢复原样",
        "\(key: "themes.keep") keep  \(key: "themes.back") as before"),
      0, row + 3, .textMuted)
  }
}

import Terminal
import ViewModels
import Wording

/// The command palette, over the screen whose actions it offers.
final class PaletteScreen: KeyedScreen {
  static let scope = "palette"
  static let table: [Binding<PaletteModel.Intent>] = [
    Binding(
      "run", [.enter], .run, Phrase(zh: "执行", en: "do it"), in: .form),
    Binding("up", [.up], .up, Phrase(zh: "上移", en: "up"), in: .form),
    Binding("down", [.down], .down, Phrase(zh: "下移", en: "down"), in: .form),
    Binding(
      "page-up", [.pageUp], .pageUp, Phrase(zh: "上一页", en: "page up"), isShown: false, in: .form),
    Binding(
      "page-down", [.pageDown], .pageDown, Phrase(zh: "下一页", en: "page down"), isShown: false,
      in: .form),
    Binding(
      "close", [.escape, .control("p")], .close, Phrase(zh: "关闭", en: "close"), in: .form),
  ]

  private static let (columns, mostRows) = (70, 26)
  /// Where the label in the other language begins, and where the keys do.
  private static let (otherColumn, keyColumn) = (26, 48)

  let palette: PaletteModel
  var model: (any Model)? { palette }
  let code: ScreenCode? = nil
  let title = Phrase(zh: "命令", en: "Commands")
  let isDialog = true

  init(_ offers: [Offer]) {
    palette = PaletteModel(offers)
  }

  var typing: ((TextEdit) -> PaletteModel.Intent)? { { .edit($0) } }

  func availability(of intent: PaletteModel.Intent) -> Availability {
    guard case .run = intent else { return .live }
    guard let chosen = palette.chosen else {
      return .blocked(Phrase(zh: "没有符合的命令", en: "no command is like it"))
    }
    return chosen.whyNot.map(Availability.blocked) ?? .live
  }

  func send(_ intent: PaletteModel.Intent) -> Move { palette.send(intent) }
  func cancel() -> Move? { .back }

  func draw(on page: inout Page) {
    let look = page.look
    var box = Dialog(
      title: look(title), columns: Self.columns, rows: min(Self.mostRows, page.rows - 4)
    ).open(on: page)
    Field(
      label: look("找", "Find"), entry: palette.entry,
      placeholder: look("中文、英文、拼音或首字母", "Chinese, English, pinyin or its initials"),
      isFocused: true
    ).draw(on: &box, 0, 0, labelWidth: 4, width: box.columns - 7)
    palette.fit(rows: box.rows - 2)
    if palette.found.isEmpty {
      box.write(look("没有符合的命令。", "No command is like it."), 2, 2, .textMuted)
    }
    let cursor = palette.cursor
    for (row, offer) in palette.found.dropFirst(cursor.top).prefix(cursor.height).enumerated() {
      box.touch(index: cursor.top + row, of: cursor.selection, open: "palette.run", row + 2)
      draw(offer, isSelected: cursor.top + row == cursor.selection, on: &box, row: row + 2)
    }
    page.take(box)
  }

  private func draw(_ offer: Offer, isSelected: Bool, on box: inout Page, row: Int) {
    let look = box.look
    let ground: Role? = isSelected ? .selectionBackground : nil
    if isSelected { box.fill(row: row, with: .selectionBackground) }
    func role(_ role: Role) -> Role { isSelected ? .selectionForeground : role }
    let front: Role = offer.whyNot == nil ? .text : .textDisabled
    let (keyColumn, otherColumn) = (min(Self.keyColumn, box.columns - 12), Self.otherColumn)
    box.write(
      (isSelected ? "> " : "  ") + look(offer.label), 0, row, role(front), on: ground,
      width: (box.isNarrow ? keyColumn : otherColumn) - 1)
    // A narrow page says it in one language, and why not when it is asked for.
    if box.isNarrow {
      let keys = offer.whyNot == nil ? look(offer.keys) : ""
      return box.write(
        keys, keyColumn, row, role(.footerKey), on: ground, width: box.columns - keyColumn)
    }
    let aside = offer.whyNot.map { look($0) } ?? offer.label.in(look.language.next)
    box.write(
      aside, otherColumn, row, role(.textMuted), on: ground,
      width: (offer.whyNot == nil ? keyColumn : box.columns) - otherColumn - 1)
    guard offer.whyNot == nil else { return }
    box.write(
      look(offer.keys), keyColumn, row, role(.footerKey), on: ground,
      width: box.columns - keyColumn)
  }
}

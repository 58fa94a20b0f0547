import Installments
import Terminal
import ViewModels
import Wording

/// FQ-7: the messages to the customer, newest first.
final class NoticesScreen: KeyedScreen {
  static let scope = "notices"
  static let table: [Binding<NoticesModel.Intent>] =
    [
      Binding(
        "open", [.enter, .right, .character("l")], .open, Phrase(zh: "看订单", en: "see the order"))
    ]
    + Binding.walking(
      first: Phrase(zh: "最新", en: "newest"), last: Phrase(zh: "最早", en: "oldest"))
    + [
      Binding(
        "refresh", [.character("r"), .function(5)], .refresh, Phrase(zh: "刷新", en: "refresh"),
        isShown: false),
      Binding(
        "back", [.escape, .character("q"), .left, .character("h")], .back,
        Phrase(zh: "返回", en: "back")),
    ]

  let notices: NoticesModel
  var model: (any Model)? { notices }
  let code: ScreenCode? = .notices
  static let name = Phrase(zh: "通知", en: "Notices")
  let title = NoticesScreen.name

  init(session: Session) {
    notices = NoticesModel(session: session)
  }

  func availability(of intent: NoticesModel.Intent) -> Availability {
    switch intent {
    case .back, .refresh: .live
    default: notices.notices.isEmpty ? .hidden : .live  // An empty list has nowhere to go.
    }
  }

  func send(_ intent: NoticesModel.Intent) -> Move { notices.send(intent) }

  func draw(on page: inout Page) {
    let look = page.look
    switch notices.step {
    case .loading: page.write(look("正在读取通知…", "Reading your notices…"), 2, 1, .textMuted)
    case .failed(let fault):
      page.report(fault, 1, again: "notices.refresh")
    case .reading(let found) where found.isEmpty:
      page.write(look("还没有通知。", "There are no notices yet."), 2, 1, .textMuted)
    case .reading(let found): draw(found, on: &page)
    }
  }

  private func draw(_ found: [Notice], on page: inout Page) {
    if page.isNarrow { return drawFolded(found, on: &page) }
    notices.fit(rows: (page.rows - 1) / 3)
    let cursor = notices.cursor
    for index in cursor.top..<min(found.count, cursor.top + cursor.height) {
      let row = 1 + 3 * (index - cursor.top)
      page.touch(index: index, of: cursor.selection, open: "notices.open", row, rows: 2)
      draw(found[index], isSelected: index == cursor.selection, on: &page, row: row)
    }
  }

  private func draw(_ notice: Notice, isSelected: Bool, on page: inout Page, row: Int) {
    let look = page.look
    let ground: Role? = isSelected ? .selectionBackground : nil
    if isSelected {
      page.fill(row: row, with: .selectionBackground)
      page.fill(row: row + 1, with: .selectionBackground)
    }
    func role(_ role: Role) -> Role { isSelected ? .selectionForeground : role }
    let isNew = notice.isRead ? "    " : look("[新]", "[new]")
    page.write(isSelected ? ">" : " ", 1, row, role(.primary), on: ground)
    page.write(notice.at.dayAndTime, 3, row, role(.textMuted), on: ground)
    page.write(isNew, 23, row, role(.accent), on: ground)
    page.write(
      look(notice.title), 29, row, role(self.role(of: notice)), on: ground,
      width: page.columns - 31)
    page.write(
      look(notice.detail), 5, row + 1, role(.textMuted), on: ground, width: page.columns - 7)
  }

  /// Every notice in five rows, so that none of its words is cut.
  private func drawFolded(_ found: [Notice], on page: inout Page) {
    let (look, height) = (page.look, 5)
    notices.fit(rows: page.rows / height)
    let cursor = notices.cursor
    for index in cursor.top..<min(found.count, cursor.top + cursor.height) {
      let (notice, row) = (found[index], height * (index - cursor.top))
      page.touch(index: index, of: cursor.selection, open: "notices.open", row, rows: height)
      let isSelected = index == cursor.selection
      let ground: Role? = isSelected ? .selectionBackground : nil
      if isSelected { page.fill(row: row, with: .selectionBackground) }
      let news = notice.isRead ? "" : look("  [新]", "  [new]")
      page.write(
        (isSelected ? "> " : "  ") + notice.at.dayAndTime + news, 1, row,
        isSelected ? .selectionForeground : .textMuted, on: ground)
      let width = page.columns - 5
      let next = page.wrap(look(notice.title), 3, row + 1, role(of: notice), width: width, most: 2)
      page.wrap(look(notice.detail), 3, next, .textMuted, width: width, most: 2)
    }
  }

  private func role(of notice: Notice) -> Role {
    switch notice.subject {
    case .attempt(let attempt, _): role(of: attempt.state)
    case .contradiction, .reversal: .warning
    case .reminder(let reminder): role(of: reminder.kind)
    }
  }

  private func role(of state: Attempt.State) -> Role {
    switch state {
    case .captured: .success
    case .declined: .statusFailed
    case .voided: .warning
    case .held: .statusFailed
    case .intent, .sent, .pending, .unknown: .statusProcessing
    }
  }

  private func role(of kind: Reminder.Kind) -> Role {
    switch kind {
    case .dueSoon: .statusDueSoon
    case .dueToday: .statusDue
    case .overdue: .statusOverdue
    }
  }
}

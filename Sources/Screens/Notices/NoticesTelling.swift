import Installments
import ViewModels

extension NoticesScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    switch notices.step {
    case .loading: telling.isReading = true
    case .failed(let fault): telling.say(look(fault.phrase))
    case .reading(let found):
      if found.isEmpty { telling.say(look("还没有通知。", "There are no notices yet.")) }
      telling.actions = .without(["open"])
      telling.items = found.enumerated().map { row, notice in
        Telling.Item(
          text: text(of: notice, in: look), name: "\(row + 1)",
          isCurrent: row == notices.cursor.selection,
          point: { _ = self.send(.select(row)) }
        ) {
          _ = self.send(.select(row))
          return .went(self.send(.open))
        }
      }
    }
    return telling
  }

  private func text(of notice: Notice, in look: Look) -> String {
    (notice.isRead ? "" : look("新，", "new, "))
      + "\(notice.at.dayAndTime)" + look("，", ", ") + look(notice.title) + look("。", ". ")
      + look(notice.detail)
  }
}

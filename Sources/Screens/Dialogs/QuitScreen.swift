import Terminal
import ViewModels
import Wording

/// The question whether to leave the program.
final class QuitScreen: KeyedScreen {
  static let scope = "leaving"
  static let table: [Binding<QuitModel.Intent>] = [
    Binding("leave", [.character("y")], .quit, Phrase(zh: "退出", en: "leave")),
    Binding(
      "stay", [.enter, .escape, .character("n"), .character("q")], .stay,
      Phrase(zh: "留下", en: "stay")),
  ]

  let quit: QuitModel
  var model: (any Model)? { quit }
  let code: ScreenCode? = nil
  let title = Phrase(zh: "退出", en: "Leave")
  let isDialog = true

  init(session: Session) {
    quit = QuitModel(session: session)
  }

  func availability(of intent: QuitModel.Intent) -> Availability {
    switch (intent, quit.step) {
    case (.quit, .waiting): .hidden
    default: .live  // Both answers are open.
    }
  }

  func send(_ intent: QuitModel.Intent) -> Move { quit.send(intent) }
  func cancel() -> Move? { send(.stay) }

  func draw(on page: inout Page) {
    let look = page.look
    var box = Dialog(title: look("退出", "Leave"), columns: 54, rows: 8).open(on: page)
    let question = look("要退出分期还款吗？", "Leave the program?")
    box.write(question, 0, 1, .title)
    if let waiting = waiting(in: look) {
      box.wrap(waiting, 0, 2, .statusProcessing, width: box.columns)
    }
    let leave =
      quit.step == .waiting
      ? ""
      : look(
        "\(key: "leaving.leave") 退出    ", "\(key: "leaving.leave") leave    ")
    box.write(
      leave + look("\(key: "leaving.stay") 留下", "\(key: "leaving.stay") stay"), 0, 4, .textMuted)
    box.placeCaret(0, 4)
    page.take(box)
  }

  /// What leaving waits for; nil when nothing is under way.
  func waiting(in look: Look) -> String? {
    let count = quit.repaymentsUnderWay
    guard count > 0 else { return nil }
    return quit.step == .waiting
      ? look("正在等待还款结果，随后退出…", "Waiting for the result, then leaving…")
      : look(
        "有 \(count) 笔还款正在进行，将等到有结果再退出。",
        "\(counted(count, "repayment")) under way: leaving will wait.")
  }
}

import Installments
import Terminal
import ViewModels
import Wording

/// FQ-10: the line to the payment channel, stretch by stretch.
final class NetworkScreen: KeyedScreen {
  static let scope = "network"
  static let table: [Binding<NetworkModel.Intent>] = [
    Binding(
      "probe", [.character("r"), .function(5)], .probe, Phrase(zh: "再测一次", en: "test again")),
    Binding(
      "back", [.escape, .enter, .character("q"), .left, .character("h")], .back,
      Phrase(zh: "返回", en: "back")),
  ]

  /// The column that a narrow page can spare: the result says whether the time is usual.
  private static let usual = 2

  let network: NetworkModel
  var model: (any Model)? { network }
  var repayment: Repayment? { network.repayment }
  let code: ScreenCode? = .network
  let title = Phrase(zh: "检查网络", en: "Network")

  init(_ repayment: Repayment, session: Session) {
    network = NetworkModel(repayment, session: session)
  }

  func availability(of intent: NetworkModel.Intent) -> Availability {
    switch intent {
    case .back: .live
    case .probe: network.report == nil ? .hidden : .live
    }
  }

  func send(_ intent: NetworkModel.Intent) -> Move { network.send(intent) }
  func cancel() -> Move? { send(.back) }

  func draw(on page: inout Page) {
    let look = page.look
    guard let report = network.report else {
      return page.write(
        look("正在测试到支付渠道的网络…", "Testing the line to the channel…"), 2, 1, .textMuted)
    }
    page.heading(look(report.finding), report.brokenAt == nil ? .success : .statusFailed)
    let isNarrow = page.isNarrow
    var table = Table(
      columns: [
        Table.Column(title: look("阶段", "Stretch"), width: isNarrow ? 17 : 20),
        Table.Column(title: look("用时", "Time"), width: isNarrow ? 8 : 10, alignment: .trailing),
        Table.Column(title: look("通常", "Usually"), width: 10, alignment: .trailing),
        Table.Column(title: look("结果", "Result"), width: isNarrow ? 13 : 16),
      ], gap: 2)
    if isNarrow { table.columns.remove(at: Self.usual) }
    table.drawTitles(on: &page, 2, 3)
    for (index, stretch) in report.stretches.enumerated() {
      var cells = cells(of: stretch, in: report, look)
      if isNarrow { cells.remove(at: Self.usual) }
      table.draw(cells, on: &page, 2, 4 + index)
    }
    page.wrap(
      look(network.debit(over: report)), 2, (isNarrow ? 4 : 5) + report.stretches.count, .text,
      width: page.columns - 4)
  }

  private func cells(
    of stretch: LineReport.Stretch, in report: LineReport, _ look: Look
  ) -> [(text: String, role: Role)] {
    let verdict = verdict(on: stretch, in: report, look)
    return [
      (look(stretch.phase.phrase), .text),
      (stretch.milliseconds.map { "\($0) ms" } ?? "-", .text),
      ("\(stretch.usualMilliseconds) ms", .textMuted),
      ("\(verdict.sign) \(verdict.words)", verdict.role),
    ]
  }

  func verdict(
    on stretch: LineReport.Stretch, in report: LineReport, _ look: Look
  ) -> (sign: String, words: String, role: Role) {
    if report.brokenAt == stretch.phase { return ("!", look("中断", "broken"), .statusFailed) }
    guard let time = stretch.milliseconds else {
      return ("-", look("未测到", "not reached"), .textMuted)
    }
    return time > 3 * stretch.usualMilliseconds
      ? ("+", look("偏慢", "slow"), .warning) : ("=", look("正常", "fine"), .success)
  }
}

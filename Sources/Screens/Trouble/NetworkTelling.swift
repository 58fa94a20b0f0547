import Installments
import ViewModels

extension NetworkScreen {
  func telling(in look: Look) -> Telling {
    var telling = Telling()
    guard let report = network.report else {
      telling.say(look("正在测试到支付渠道的网络。", "Testing the line to the channel."))
      telling.isReading = true
      return telling
    }
    telling.say(look(report.finding) + look("。", "."))
    for stretch in report.stretches { telling.say(text(of: stretch, in: report, look)) }
    telling.say(look(network.debit(over: report)))
    return telling
  }

  private func text(
    of stretch: LineReport.Stretch, in report: LineReport, _ look: Look
  ) -> String {
    let time =
      stretch.milliseconds.map { look("\($0) 毫秒", "\($0) ms") } ?? look("没有时间", "no time")
    return [
      look(stretch.phase.phrase), time,
      look("通常 \(stretch.usualMilliseconds) 毫秒", "usually \(stretch.usualMilliseconds) ms"),
      verdict(on: stretch, in: report, look).words,
    ].joined(separator: look("，", ", "))
  }
}

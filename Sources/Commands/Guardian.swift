import CProcess
import Foundation
import ViewModels
import Wording

/// The process that stands guard over the terminal while its child is the program: however that one
/// ends, the terminal is given back.
enum Guardian {
  /// To be called before there are threads, and before anything is opened: what comes after runs in
  /// the child. Does nothing without a terminal to guard.
  static func post(over folder: DataFolder, language: Language) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return }
    let report = folder.url.appendingPathComponent("crashes.txt").path
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
    let texts: [UnsafeMutablePointer<CChar>?] = [
      beforeSignal.in(language), afterSignal.in(language), whereReport(report).in(language),
      report, Packet.programVersion, terminal,
    ].map { text in text.withCString { strdup($0) } }
    // Where memory is that short, the program itself will tell.
    guard texts.allSatisfy({ $0 != nil }) else { return }
    var words = guardian_words(
      before_signal: texts[0], after_signal: texts[1], where_report: texts[2], report: texts[3],
      version: texts[4], terminal: texts[5])
    _ = guardian_post(&words)
    for text in texts { free(text) }
  }

  /// The bytes that give the terminal back from now on.
  static func remember(_ farewell: [UInt8]) {
    guardian_farewell(farewell, Int32(farewell.count))
  }

  private static let beforeSignal = Phrase(
    zh: "fenqi：程序意外中止（", en: "fenqi: the program broke off (")
  private static let afterSignal = Phrase(
    zh: "）。如有还款正在进行，下次启动会先查明结果，不会重复扣款。",
    en: "). A repayment under way is asked about at the next start; nothing is paid twice.")

  private static func whereReport(_ path: String) -> Phrase {
    let shown = SafeText.of(path)
    return Phrase(
      zh: "报告（不含个人信息）：\(shown)", en: " A report without personal data: \(shown)")
  }
}

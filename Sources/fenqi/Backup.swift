import ArgumentParser
import Foundation
import Wording

/// `fenqi backup FILE`: both books of one moment in one file, while others go on working.
struct Backup: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    abstract: "Write both books, as they are at one moment, into one file.")

  @Argument(help: "The file to write.")
  var file: String

  @Flag(help: "Replace a file of that name.")
  var force = false

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let url = URL(fileURLWithPath: file)
    let kept = try await shared.folder.backUp(
      to: url, replacing: force, timepiece: shared.timepiece)
    Output.say(
      Phrase(
        zh: "已备份到 \(url.path)：订单 \(kept.report.orders)，还款 \(kept.report.attempts)，账本一致",
        en: "backed up to \(url.path): \(kept.summary), books agree"
      ).in(shared.language))
  }
}

/// `fenqi restore FILE`: puts the books of a backup into a folder, all of them or nothing.
struct Restore: AsyncParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    abstract: "Put the books of a backup into an empty or missing folder, after checking them.")

  @Argument(help: "The file that backup has written.")
  var file: String

  @Flag(help: "Move the books that are there aside first.")
  var replace = false

  @OptionGroup var shared: SharedOptions

  mutating func run() async throws {
    let folder = shared.folder
    let kept = try await folder.restore(
      from: URL(fileURLWithPath: file), replacing: replace, timepiece: shared.timepiece)
    let made = kept.manifest.made
    Output.say(
      Phrase(
        zh: "已恢复到 \(folder.url.path)（备份于 \(made)）："
          + "订单 \(kept.report.orders)，还款 \(kept.report.attempts)，账本一致",
        en: "restored to \(folder.url.path) (backed up on \(made)): \(kept.summary), books agree"
      ).in(shared.language))
    if let left = kept.left {
      Output.say(
        Phrase(
          zh: "上次中断的恢复留下的账本现在在 \(left.path)",
          en: "the books that an interrupted restore had left are now in \(left.path)"
        ).in(shared.language))
    }
    if let aside = kept.aside {
      Output.say(
        Phrase(zh: "原来的文件夹现在是 \(aside.path)", en: "the former folder is now \(aside.path)")
          .in(shared.language))
    }
  }
}

extension KeptBooks {
  fileprivate var summary: String {
    "\(counted(report.orders, "order")), \(counted(report.attempts, "attempt"))"
  }
}

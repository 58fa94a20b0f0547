import ArgumentParser
import Foundation
import Wording

/// `fenqi backup FILE`: both books of one moment in one file, while others go on working.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "把两本账同一时刻的内容备份到一个文件", en: "Write both books, as they are at one moment, into one file."
    ).spoken)

  @Argument(help: ArgumentHelp(Phrase(zh: "要写的文件", en: "The file to write.").spoken))
  var file: String

  @Flag(help: ArgumentHelp(Phrase(zh: "同名文件已有时替换它", en: "Replace a file of that name.").spoken))
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
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Phrase(
      zh: "检查备份，再把账本恢复到空的或还没有的文件夹",
      en: "Put the books of a backup into an empty or missing folder, after checking them."
    ).spoken)

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "fenqi backup 写的文件", en: "The file that backup has written.").spoken))
  var file: String

  @Flag(
    help: ArgumentHelp(
      Phrase(zh: "先把原来的账本移到一旁", en: "Move the books that are there aside first.").spoken))
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

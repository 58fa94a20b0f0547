import ArgumentParser
import Foundation
import ViewModels
import Wording

/// The command `fenqi`: reads its options, builds the parts and runs them.
struct Fenqi: AsyncParsableCommand, TakesTerminal {
  static let configuration = CommandConfiguration(
    commandName: "fenqi",
    abstract: Phrase(
      zh: "在终端里只用键盘还分期。从不动用真实资金。",
      en: "Repay installments from the terminal, by keyboard only. No real money ever moves."
    ).spoken,
    discussion: Phrase(
      zh: "不带子命令时启动全屏程序。空的数据文件夹里会放入示例账本：账号 demo，密码 fenqi-demo。",
      en: """
        Without a subcommand the full-screen program starts. On an empty data folder it begins with \
        sample books: account demo, password fenqi-demo.
        """
    ).spoken,
    version: Packet.programVersion,
    subcommands: [
      AccountCommands.self, Import.self, Reverse.self, Scenarios.self, Seed.self, Verify.self,
      Backup.self, Restore.self, DemoCommand.self, PlayCommand.self, PresenterCommand.self,
      SettingsCommand.self, SnapshotCommand.self,
      DocumentCommand.self,
    ])

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  mutating func run() async throws {
    let settings = try Settings(
      shared: shared, screen: screen, environment: ProcessInfo.processInfo.environment)
    try await Launch(shared: shared, screen: screen, settings: settings).run()
  }

  var takesTerminal: Bool { true }
}

import ArgumentParser
import Foundation
import Pictures
import Rehearsals
import Screens
import Terminal
import Wording

/// `fenqi snapshot SCREEN`: a screen of the sample books as a picture, without a terminal.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: Phrase(
      zh: "把示例账本的一个页面写成 SVG 图片",
      en: "Write a screen, as the sample books show it, as an SVG picture."
    ).spoken)

  @Argument(
    help: ArgumentHelp(
      Phrase(zh: "页面：", en: "The screen: ").spoken
        + "\(Scene.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "screen"))
  var scene: Scene

  @Option(
    help: ArgumentHelp(
      Phrase(zh: "列数和行数", en: "Columns and rows.").spoken, valueName: "columns x rows"))
  var size = PageSize(size: Size(columns: 80, rows: 24))

  @Flag(help: ArgumentHelp(Phrase(zh: "写成文本", en: "Write the page as text.").spoken))
  var text = false

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  @MainActor
  mutating func run() async throws {
    let shelf = ThemeShelf(
      environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executableURL)
    var staging = Performance.Staging()
    staging.isDemonstration = false
    staging.language = shared.language
    staging.style.size = size.size
    staging.style.themes = try ThemeRack(shelf, wearing: screen.theme ?? ThemeShelf.defaultName)
    staging.style.isPlain = screen.ascii ?? false
    let script = scene.script(on: shared.timepiece.today)
    let performance = try await Performance(script, script.paths[0], staging)
    try await performance.play()
    let canvas = performance.stage.canvas
    Output.say(
      text
        ? canvas.text
        : Picture(of: canvas, title: "fenqi \(scene.rawValue)").svg)
  }
}

extension Scene: ExpressibleByArgument {}

/// Columns and rows as one word: `80x24`.
struct PageSize: ExpressibleByArgument, CustomStringConvertible {
  let size: Size

  /// As small as pages get, and as large as a picture can be read.
  private static let columns = 46...300
  private static let rows = 16...100

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      Self.columns.contains(columns), Self.rows.contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }

  var description: String { "\(size.columns)x\(size.rows)" }
}

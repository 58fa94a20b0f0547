import ArgumentParser
import Foundation
import Shows
import Wording

/// `fenqi presenter`: notes and the next step of a show that runs in another terminal.
struct PresenterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presenter",
    abstract: Phrase(
      zh: "在第二个终端里看演示的备注和下一步",
      en: "Keep the notes and the next step of a show in a second terminal."
    ).spoken)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var screen: ScreenOptions

  @MainActor
  mutating func run() async throws {
    let folder = PresenterFolder(environment: ProcessInfo.processInfo.environment)
    try folder.open()
    try await Theatre(shared: shared, screen: screen).open { display, staging in
      let page = PresenterPage(on: display, staging)
      page.show(folder.read())
      let watch = FolderWatch([folder.url], for: .finished(ending: PresenterFolder.name)) {
        page.show(folder.read())
      }
      await page.run()
      watch.stop()
    }
  }
}

extension PresenterCommand: TakesTerminal {
  var takesTerminal: Bool { true }
}

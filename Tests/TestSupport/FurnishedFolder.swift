import Foundation
import Gateway
import Secrets
import Store

/// Folders with the sample books of the stages' first day: furnished once, and copied from then on.
enum FurnishedFolder {
  private static var templates: [Bool: Task<TemporaryFolder, any Error>] = [:]

  /// Fills a folder that has no books yet.
  static func fill(_ folder: TemporaryFolder, isSample: Bool) async throws {
    guard !FileManager.default.fileExists(atPath: folder.file("fenqi.sqlite")) else { return }
    let template = try await template(isSample: isSample).value
    for name in ["fenqi.sqlite", "gateway.sqlite", "audit.key"] {
      try FileManager.default.copyItem(atPath: template.file(name), toPath: folder.file(name))
    }
  }

  private static func template(isSample: Bool) -> Task<TemporaryFolder, any Error> {
    if let template = templates[isSample] { return template }
    let template = Task { try await furnish(isSample: isSample) }
    templates[isSample] = template
    return template
  }

  /// In the folder of temporary files, because it stays until the process ends.
  private static func furnish(isSample: Bool) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder(isQuick: false)
    let store = try OrderStore(path: folder.file("fenqi.sqlite"))
    let gateway = try SimulatedGateway(
      at: folder.file("gateway.sqlite"), timepiece: ScriptedClock(Stage.start).timepiece, seed: 7,
      latency: .fixed(milliseconds: 0), work: .least, pause: { _ in })
    let household = try SampleHousehold.read(today: Stage.start.day)
    try await gateway.add(household)
    try await store.add(
      household.marked(isSample: isSample), today: Stage.start.day, work: .least)
    return folder
  }
}

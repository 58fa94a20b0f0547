import Foundation
import Synchronization
import TestSupport

/// Data folders as the program's first start leaves them: founded once for a day, and copied from then
/// on. Hashing the sample account's password takes longer than most of a journey.
nonisolated enum FoundedFolder {
  private static let templates = Mutex<[String: TemporaryFolder]>([:])

  /// Fills a folder that has no books yet; the arguments may say which day it is.
  static func fill(_ folder: TemporaryFolder, _ arguments: [String]) throws {
    guard !FileManager.default.fileExists(atPath: folder.file("fenqi.sqlite")) else { return }
    let day = arguments.firstIndex(of: "--today").map { Array(arguments[$0...($0 + 1)]) } ?? []
    try templates.withLock { templates in
      let template = try templates[day.joined()] ?? found(day)
      templates[day.joined()] = template
      for name in ["fenqi.sqlite", "gateway.sqlite", "audit.key"] {
        try FileManager.default.copyItem(atPath: template.file(name), toPath: folder.file(name))
      }
    }
  }

  /// In the folder of temporary files, because it stays until the process ends.
  private static func found(_ day: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(isQuick: false)
    let ending = try BuiltProgram().run(
      ["--accessible", "--data", folder.path, "--lang", "en"] + day, input: "")
    guard ending.code == 0 else {
      throw Failure(
        "The first start ended with \(ending.code)", page: ending.output + ending.errors)
    }
    return folder
  }
}

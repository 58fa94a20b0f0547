import Foundation
import Wording

/// A file that a person has named, written whole or not at all.
enum NewFile {
  /// Throws `NotWritten` where the file can't be written. What had the name before is replaced only by
  /// the whole.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw NotWritten(path: path, reason: error.localizedDescription)
    }
  }
}

/// A file could not be written.
struct NotWritten: Error {
  let path: String
  let reason: String

  var phrase: Phrase {
    let shown = SafeText.of(path)
    return Phrase(
      zh: "无法写入 \(shown)：\(reason)", en: "\(shown) can't be written: \(reason)")
  }
}

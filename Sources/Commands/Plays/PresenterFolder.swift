import Foundation
import Shows
import Wording

/// Where a show leaves word for its presenter: one file, in a folder that only its owner can open.
struct PresenterFolder {
  let url: URL

  init(environment: [String: String]) {
    let base =
      environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? FileManager.default.temporaryDirectory.path
    url = URL(fileURLWithPath: base).appendingPathComponent("fenqi-presenter-\(getuid())")
  }

  /// The name of the file with the cue.
  static let name = "cue.json"
  private var file: URL { url.appendingPathComponent(Self.name) }

  /// Makes the folder where it is missing. Throws where it is somebody else's, or open to others.
  func open() throws {
    guard mkdir(url.path, 0o700) == 0 || errno == EEXIST else {
      throw NotWritten(path: url.path, reason: Phrase(verbatim: String(cString: strerror(errno))))
    }
    var facts = stat()
    guard lstat(url.path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR,
      facts.st_uid == getuid(), facts.st_mode & 0o077 == 0
    else {
      throw NotWritten(
        path: url.path,
        reason: Phrase(zh: "不是只属于您的文件夹", en: "it is not a folder of yours alone"))
    }
  }

  /// Leaves a cue, or nil when nothing is shown any more. One that can't be left is missed: the show
  /// goes on.
  func leave(_ cue: Cue?) {
    try? JSONEncoder().encode(cue).write(to: file, options: .atomic)
  }

  /// Nil while nothing is being shown.
  func read() -> Cue? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(Cue?.self, from: data)
  }
}

/// The desk of a presenter who sits at another terminal.
@MainActor
final class FarDesk: Desk {
  private let folder: PresenterFolder

  init(in folder: PresenterFolder) throws {
    self.folder = folder
    try folder.open()
  }

  func show(_ cue: Cue) { folder.leave(cue) }

  /// Nothing is being shown any more.
  func leave() { folder.leave(nil) }
}

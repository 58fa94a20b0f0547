import Foundation

/// A folder for one test's files; it goes when nobody holds it any more.
public nonisolated final class TemporaryFolder: Sendable {
  public let path: String

  /// In memory, where what is written need not survive the machine, unless it is told otherwise. The
  /// number in its name has no hyphens: cut short on a page, it must not read like a day.
  public init(isQuick: Bool = true) throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isThere = FileManager.default.isWritableFile(atPath: memory.path)
    let folder = (isQuick && isThere ? memory : FileManager.default.temporaryDirectory)
      .appendingPathComponent("fenqi-test-\(UUID().uuidString.replacing("-", with: ""))")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  public func file(_ name: String) -> String { path + "/" + name }
}

import Foundation
import ViewModels
import Wording

/// The folder that packets are saved in: files 0600 in a folder 0700.
///
/// A file is written whole under a temporary name and then gets its own name by a link, which
/// fails where the name is taken: nothing is overwritten, and nobody sees half a file.
struct PacketFolder: PacketShelf {
  let path: String

  /// More files of one name than anybody saves.
  private static let mostNames = 1_000

  func save(
    text: String, json: String, named name: String
  ) async throws(PacketFault) -> SavedPacket {
    guard FileName.isPlain(name) else { throw .breakdown("the name of a packet") }
    let folder = try open()
    defer { close(folder) }
    let mark = UUID().uuidString
    let drafts = (text: ".\(mark).txt.part", json: ".\(mark).json.part")
    defer {
      unlinkat(folder, drafts.text, 0)
      unlinkat(folder, drafts.json, 0)
    }
    try write(text, as: drafts.text, in: folder)
    try write(json, as: drafts.json, in: folder)
    for number in 1...Self.mostNames {
      let full = number == 1 ? name : "\(name)-\(number)"
      guard try link(drafts.text, to: full + ".txt", in: folder) else { continue }
      let isWhole = Result { () throws(PacketFault) in
        try link(drafts.json, to: full + ".json", in: folder)
      }
      // The pair has one name or none.
      guard case .success(true) = isWhole else {
        unlinkat(folder, full + ".txt", 0)
        _ = try isWhole.get()
        continue
      }
      fsync(folder)
      return SavedPacket(folder: path, name: full)
    }
    throw .breakdown("\(name): every name is taken")
  }

  /// The folder itself, never one that a link leads to; made when it is missing.
  private func open() throws(PacketFault) -> Int32 {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw fault() }
    let folder = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw fault() }
    return folder
  }

  private func write(_ text: String, as name: String, in folder: Int32) throws(PacketFault) {
    let file = openat(
      folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o600))
    guard file >= 0 else { throw fault() }
    defer { close(file) }
    var left = Array(SafeText.lines(text).utf8)[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard written >= 0 || errno == EINTR else { throw fault() }
      left = left.dropFirst(max(0, written))
    }
    guard fchmod(file, 0o600) == 0, fsync(file) == 0 else { throw fault() }
  }

  /// Whether a finished file got a name; false where the name is taken.
  private func link(
    _ draft: String, to name: String, in folder: Int32
  ) throws(PacketFault) -> Bool {
    if linkat(folder, draft, folder, name, 0) == 0 { return true }
    guard errno == EEXIST else { throw fault() }
    return false
  }

  /// What the last call said, in our words.
  private func fault() -> PacketFault {
    switch errno {
    case EACCES, EPERM, EROFS: .noPermission(path)
    case ENOSPC, EDQUOT: .noSpace
    case ENOTDIR, ELOOP: .notAFolder(path)
    default: .breakdown("\(path): \(String(cString: strerror(errno)))")
    }
  }
}

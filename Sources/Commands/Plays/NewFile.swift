import Durable
import Foundation
import Wording

/// A file that a person has named to be written, whole or not at all.
struct NewFile {
  private let path: String
  private let isReplacing: Bool

  /// Throws `NotWritten` where something has the name and is not to be replaced; so nobody waits for
  /// what can't be kept.
  init(at path: String, replacing: Bool) throws {
    (self.path, isReplacing) = (path, replacing)
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw NotWritten(
        path: path, reason: Phrase(zh: "它不是普通文件", en: "it is not an ordinary file"))
    }
    guard replacing else {
      throw NotWritten(
        path: path,
        reason: Phrase(
          zh: "已有同名文件；要替换它请加 --force", en: "there is one already; --force replaces it"))
    }
  }

  /// Writes beside it and gives it the name then: nobody sees half a file.
  func write(_ text: String) throws {
    let draft = "\(path).\(UUID().uuidString).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw NotWritten(path: path, code: errno) }
    // Once it has its name, nothing is there any more.
    defer { unlink(draft) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
    } catch CocoaError.fileWriteOutOfSpace {
      throw NotWritten(path: path, code: ENOSPC)
    }
    try FileMove.move(draft, to: path, replacing: isReplacing)
  }
}

/// A file could not be written.
struct NotWritten: Error {
  let path: String
  let reason: Phrase

  var phrase: Phrase {
    let shown = SafeText.of(path)
    return Phrase(zh: "无法写入 \(shown)：", en: "\(shown) can't be written: ") + reason
  }
}

extension NotWritten {
  /// For what the system says, by its number.
  fileprivate init(path: String, code: Int32) {
    self.path = path
    reason =
      switch code {
      case EACCES, EPERM, EROFS: Phrase(zh: "没有写入权限", en: "writing there is not permitted")
      case ENOSPC, EDQUOT: Phrase(zh: "磁盘空间不足", en: "the disk is full")
      case ENOENT, ENOTDIR: Phrase(zh: "没有这个文件夹", en: "there is no such folder")
      default: Phrase(verbatim: String(cString: strerror(code)))
      }
  }
}

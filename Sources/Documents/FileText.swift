import Foundation
import Wording

/// The text of an ordinary file of bounded size.
///
/// What it is gets looked at once it is open, so that nothing can be put in its place meanwhile. A
/// pipe or a device is refused, since reading one may never end.
public func fileText(at url: URL, limitInBytes: Int) throws(Fault) -> String {
  let file = url.path
  let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw Fault(
      file: file,
      reason: [ENOENT, ENOTDIR].contains(errno)
        ? Phrase(zh: "找不到这个文件", en: "there is no such file")
        : Phrase(zh: "无法读取，请检查权限", en: "cannot be read; check its permissions"))
  }
  let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  var facts = stat()
  guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
    throw Fault(file: file, reason: Phrase(zh: "不是普通文件", en: "this is not an ordinary file"))
  }
  guard let data = firstBytes(of: handle, count: limitInBytes + 1) else {
    throw Fault(file: file, reason: Phrase(zh: "无法读取", en: "cannot be read"))
  }
  guard data.count <= limitInBytes else { throw tooLarge(file, limitInBytes) }
  guard let text = String(validating: data, as: UTF8.self) else {
    throw Fault(
      file: file,
      reason: Phrase(zh: "不是 UTF-8 文本，请另存为 UTF-8", en: "not UTF-8 text; save it as UTF-8"))
  }
  return text
}

private func firstBytes(of handle: FileHandle, count: Int) -> Data? {
  do {
    return try handle.read(upToCount: count) ?? Data()
  } catch {
    return nil
  }
}

func tooLarge(_ file: String, _ limitInBytes: Int) -> Fault {
  let limit = size(limitInBytes)
  return Fault(file: file, reason: Phrase(zh: "文件超过 \(limit)", en: "larger than \(limit)"))
}

private func size(_ bytes: Int) -> String {
  switch bytes {
  case let bytes where bytes % (1 << 20) == 0: "\(bytes >> 20) MiB"
  case let bytes where bytes % (1 << 10) == 0: "\(bytes >> 10) KiB"
  default: "\(bytes) B"
  }
}

import Foundation
import Wording

/// The text of an ordinary file of bounded size.
///
/// A pipe or a device is refused before it is opened, since reading one may never end.
func fileText(at url: URL, limitInBytes: Int) throws(Fault) -> String {
  let file = url.path
  let real = url.resolvingSymlinksInPath()
  let kind = (try? FileManager.default.attributesOfItem(atPath: real.path))?[.type]
  switch kind as? FileAttributeType {
  case .typeRegular: break
  case nil:
    throw Fault(file: file, reason: Phrase(zh: "找不到这个文件", en: "there is no such file"))
  default:
    throw Fault(file: file, reason: Phrase(zh: "不是普通文件", en: "this is not an ordinary file"))
  }
  guard let data = firstBytes(of: real, count: limitInBytes + 1) else {
    throw Fault(
      file: file,
      reason: Phrase(zh: "无法读取，请检查权限", en: "cannot be read; check its permissions"))
  }
  guard data.count <= limitInBytes else {
    let limit = size(limitInBytes)
    throw Fault(file: file, reason: Phrase(zh: "文件超过 \(limit)", en: "larger than \(limit)"))
  }
  guard let text = String(validating: data, as: UTF8.self) else {
    throw Fault(
      file: file,
      reason: Phrase(zh: "不是 UTF-8 文本，请另存为 UTF-8", en: "not UTF-8 text; save it as UTF-8"))
  }
  return text
}

private func firstBytes(of url: URL, count: Int) -> Data? {
  guard let handle = try? FileHandle(forReadingFrom: url) else { return nil }
  defer { try? handle.close() }
  do {
    return try handle.read(upToCount: count) ?? Data()
  } catch {
    return nil
  }
}

private func size(_ bytes: Int) -> String {
  switch bytes {
  case let bytes where bytes % (1 << 20) == 0: "\(bytes >> 20) MiB"
  case let bytes where bytes % (1 << 10) == 0: "\(bytes >> 10) KiB"
  default: "\(bytes) B"
  }
}

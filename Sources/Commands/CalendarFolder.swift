import Foundation
import ViewModels
import Wording

/// The folder `reminders` beside the books: one file a reminder, which is never written again.
struct CalendarFolder: CalendarShelf {
  private let folder: URL

  init(in data: DataFolder) {
    folder = data.url.appendingPathComponent("reminders")
  }

  func save(_ text: String, named name: String) throws(CalendarFault) -> String {
    guard FileName.isPlain(name) else { throw .broken("the name of a reminder") }
    let path = folder.appendingPathComponent(name).path
    mkdir(folder.path, 0o700)
    // The folder itself, never one that a link leads to.
    let parent = open(folder.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard parent >= 0 else { throw .broken("\(folder.path): \(Self.systemText)") }
    defer { close(parent) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(parent, name, flags, mode_t(0o600))
    guard file >= 0 else {
      if errno == EEXIST { throw .exists(path) }
      throw .broken("\(path): \(Self.systemText)")
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(SafeText.lines(text).utf8))
      try handle.synchronize()
    } catch {
      unlinkat(parent, name, 0)
      throw .broken("\(error)")
    }
    fsync(parent)
    return path
  }

  private static var systemText: String { String(cString: strerror(errno)) }
}

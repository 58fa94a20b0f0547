import Foundation
import ViewModels

/// The folder `reminders` beside the books: one file a reminder, which is never written again.
struct CalendarFolder: CalendarShelf {
  private let folder: URL

  init(in data: DataFolder) {
    folder = data.url.appendingPathComponent("reminders")
  }

  func save(_ text: String, named name: String) throws(CalendarFault) -> String {
    let path = folder.appendingPathComponent(name).path
    mkdir(folder.path, 0o700)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { throw .exists(path) }
      throw .broken(String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
    } catch {
      unlink(path)
      throw .broken("\(error)")
    }
    return path
  }
}

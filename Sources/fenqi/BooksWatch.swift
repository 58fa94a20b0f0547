import Dispatch
import Foundation

/// Tells when a file of the books has been written, by whichever window: the kernel says so, nobody
/// has to look again and again.
final class BooksWatch {
  private let source: (any DispatchSourceProtocol)?

  /// Where the kernel can't tell, nothing is told; what changes elsewhere is then seen on the next
  /// reading.
  init(of folder: URL, action: @escaping @MainActor @Sendable () -> Void) {
    #if os(Linux)
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0, inotify_add_watch(descriptor, folder.path, UInt32(IN_MODIFY)) >= 0
      else {
        source = nil
        return
      }
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
      source.setEventHandler {
        Self.drain(descriptor)
        MainActor.assumeIsolated { action() }
      }
      source.setCancelHandler { close(descriptor) }
      source.resume()
      self.source = source
    #else
      source = nil
    #endif
  }

  deinit { source?.cancel() }

  private static func drain(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}

import Dispatch
import Foundation

/// Tells when files in folders are written, by whichever program: the kernel says so, nobody has to
/// look again and again.
///
/// Where the kernel can't tell, nothing is told; what has changed is then seen on the next reading.
@MainActor
final class FolderWatch {
  /// What is looked out for.
  enum Interest {
    /// Every write to any file.
    case writing
    /// A file whose name ends so is whole again: many editors write a new one and give it the old
    /// one's name.
    case finished(ending: String)
  }

  private let sources: [any DispatchSourceProtocol]

  /// `action` is called once for each batch of changes. Folders that aren't there are left aside.
  init(
    _ folders: [URL], for interest: Interest, action: @escaping @MainActor @Sendable () -> Void
  ) {
    let paths = folders.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
    sources = paths.isEmpty ? [] : Self.sources(paths, interest, action)
    for source in sources { source.resume() }
  }

  func stop() {
    for source in sources { source.cancel() }
  }

  #if os(Linux)
    /// One queue of inotify(7) for all folders.
    private static func sources(
      _ paths: [String], _ interest: Interest, _ action: @escaping @MainActor @Sendable () -> Void
    ) -> [any DispatchSourceProtocol] {
      let queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard queue >= 0 else { return [] }
      for path in paths { _ = inotify_add_watch(queue, path, interest.mask) }
      let source = DispatchSource.makeReadSource(fileDescriptor: queue, queue: .main)
      source.setEventHandler {
        guard interest.isMet(by: drained(queue)) else { return }
        MainActor.assumeIsolated { action() }
      }
      source.setCancelHandler { close(queue) }
      return [source]
    }

    nonisolated private static func drained(_ queue: Int32) -> [UInt8] {
      var all: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 16_384)
      while case let count = read(queue, &buffer, buffer.count), count > 0 {
        all += buffer[..<count]
      }
      return all
    }
  #else
    private static func sources(
      _ paths: [String], _ interest: Interest, _ action: @escaping @MainActor @Sendable () -> Void
    ) -> [any DispatchSourceProtocol] {
      paths.compactMap { path in
        let folder = open(path, O_EVTONLY)
        guard folder >= 0 else { return nil }
        let source = DispatchSource.makeFileSystemObjectSource(
          fileDescriptor: folder, eventMask: [.write, .rename], queue: .main)
        source.setEventHandler { MainActor.assumeIsolated { action() } }
        source.setCancelHandler { close(folder) }
        return source
      }
    }
  #endif
}

#if os(Linux)
  extension FolderWatch.Interest {
    fileprivate var mask: UInt32 {
      switch self {
      case .writing: UInt32(IN_MODIFY)
      case .finished: UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
      }
    }

    /// Names stand in the events with zeros after them; a folder may be busy with other files.
    nonisolated fileprivate func isMet(by events: [UInt8]) -> Bool {
      switch self {
      case .writing: !events.isEmpty
      case .finished(let ending):
        events.split(separator: 0).contains {
          $0.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        }
      }
    }
  }
#endif

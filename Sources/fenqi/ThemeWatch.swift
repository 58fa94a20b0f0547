import Dispatch
import Foundation

/// Looks out for theme files that are written, by an editor for instance.
///
/// Whole folders are watched: many editors write a new file and give it the old one's name.
@MainActor
final class ThemeWatch {
  private var sources: [any DispatchSourceProtocol] = []

  /// `onChange` is called once for each batch of changes. Folders that aren't there are left aside.
  init(folders: [URL], onChange: @escaping @MainActor @Sendable () -> Void) {
    let paths = folders.map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
    if !paths.isEmpty { sources = Self.sources(for: paths, onChange: onChange) }
    for source in sources { source.resume() }
  }

  func stop() {
    for source in sources { source.cancel() }
    sources = []
  }

  #if os(Linux)
    /// One queue of inotify(7) for all folders.
    private static func sources(
      for paths: [String], onChange: @escaping @MainActor @Sendable () -> Void
    ) -> [any DispatchSourceProtocol] {
      let queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard queue >= 0 else { return [] }
      for path in paths {
        _ = inotify_add_watch(queue, path, UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO))
      }
      let source = DispatchSource.makeReadSource(fileDescriptor: queue, queue: .main)
      source.setEventHandler {
        guard namesThemes(drained(queue)) else { return }
        MainActor.assumeIsolated { onChange() }
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

    /// Names stand in the queue with zeros after them; a folder may be busy with other files.
    nonisolated private static func namesThemes(_ events: [UInt8]) -> Bool {
      events.split(separator: 0).contains { $0.suffix(5).elementsEqual(".toml".utf8) }
    }
  #else
    private static func sources(
      for paths: [String], onChange: @escaping @MainActor @Sendable () -> Void
    ) -> [any DispatchSourceProtocol] {
      paths.compactMap { path in
        let folder = open(path, O_EVTONLY)
        guard folder >= 0 else { return nil }
        let source = DispatchSource.makeFileSystemObjectSource(
          fileDescriptor: folder, eventMask: [.write, .rename], queue: .main)
        source.setEventHandler { MainActor.assumeIsolated { onChange() } }
        source.setCancelHandler { close(folder) }
        return source
      }
    }
  #endif
}

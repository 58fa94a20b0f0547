import Foundation

/// Reads the lines of a pipe or a file in a thread of its own, until the input ends.
nonisolated final class LineReader: Sendable {
  /// `onLine` gets each line, and nil at the end.
  init(onLine: @escaping @Sendable (String?) -> Void) {
    let thread = Thread {
      var assembly = LineAssembly()
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        assembly.lines(with: buffer[..<count]).forEach(onLine)
      }
      onLine(nil)
    }
    thread.start()
  }
}

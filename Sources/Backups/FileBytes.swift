import Foundation

/// Reading and writing of open files, whole however the system cuts it.
enum FileBytes {
  static let pieceInBytes = 1 << 20

  /// Up to `count` bytes from where the file stands; fewer only at its end, nil when the system says
  /// no.
  static func read(_ file: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var length = 0
    while length < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Foundation.read(file, $0 + length, count - length) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return nil }
      if got == 0 { break }
      length += got
    }
    return Array(bytes[..<length])
  }

  /// False when the system says no.
  static func write(_ bytes: some Collection<UInt8>, to file: Int32) -> Bool {
    var left = Array(bytes)[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      left = left.dropFirst(written)
    }
    return true
  }

  /// What the folder says of its files is durable when this returns true.
  static func syncFolder(_ path: String) -> Bool {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { close(folder) }
    return fsync(folder) == 0
  }

  /// What the last call to the system said.
  static func fault(_ path: String) -> BackupFault {
    .broken(path, String(cString: strerror(errno)))
  }
}

import CSodium
import Foundation

/// A secret of one folder that seals what is written there: a keyed BLAKE2b (RFC 7693) sum that
/// nobody can make who does not have the key.
public struct SealingKey: Hashable, Sendable {
  private let bytes: [UInt8]

  public static let sealLength = 32

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Which key it is, without telling anything of it.
  public var mark: [UInt8] { Array(seal(Array("fenqi key".utf8)).prefix(8)) }

  /// 32 bytes that only this key makes of a text.
  public func seal(_ text: [UInt8]) -> [UInt8] {
    Sodium.start()
    var sum = [UInt8](repeating: 0, count: Self.sealLength)
    crypto_generichash(&sum, sum.count, text, UInt64(text.count), bytes, bytes.count)
    return sum
  }

  /// Why a key file can't be used; the system's words.
  public struct Fault: Error, Hashable, Sendable {
    public let text: String
  }

  /// Reads a key file, making it (0600, with a new key) when it is missing. Of programs that make it
  /// at once one wins, and all use its key.
  public init(file path: String) throws(Fault) {
    if let bytes = try Self.read(path) {
      self.bytes = bytes
      return
    }
    try Self.make(path)
    guard let bytes = try Self.read(path) else { throw Fault(text: "it went away again") }
    self.bytes = bytes
  }

  /// Nil when there is no such file.
  private static func read(_ path: String) throws(Fault) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw lastFault()
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: sealLength + 1)
    let count = Foundation.read(file, &bytes, bytes.count)
    guard count == sealLength else { throw Fault(text: "it is no key of fenqi") }
    return Array(bytes.prefix(count))
  }

  /// Written whole under another name first, so that nobody reads half a key.
  private static func make(_ path: String) throws(Fault) {
    let draft = path + "." + RandomBytes.make(8).hexadecimal
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o600))
    guard file >= 0 else { throw lastFault() }
    defer {
      close(file)
      unlink(draft)
    }
    var key = RandomBytes.make(sealLength)
    defer { key.wipe() }
    guard write(file, key, key.count) == key.count, fsync(file) == 0 else { throw lastFault() }
    guard link(draft, path) == 0 || errno == EEXIST else { throw lastFault() }
    let folder = open(
      URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw lastFault() }
    fsync(folder)
    close(folder)
  }

  private static func lastFault() -> Fault { Fault(text: String(cString: strerror(errno))) }
}

import CSodium

/// Bytes that nobody can guess, from the system's random source through libsodium.
public enum RandomBytes {
  public static func make(_ count: Int) -> [UInt8] {
    Sodium.start()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}

/// libsodium, which has to be started before it is used.
enum Sodium {
  private static let started = sodium_init()

  static func start() {
    precondition(started >= 0, "libsodium can't be started on this machine.")
  }
}

import Foundation
import Secrets

/// Asks at the terminal for what must not be seen: nothing that is typed is shown, and whatever ends
/// the asking leaves the terminal as it was.
struct HiddenPrompt {
  private enum Byte {
    static let cancel: UInt8 = 3
    static let end: UInt8 = 4
    static let erase: Set<UInt8> = [8, 127]
    static let clear: UInt8 = 21
    static let enter: Set<UInt8> = [10, 13]
  }

  private let terminal: Int32
  private let before: termios

  init() throws(PasswordProblem) {
    terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var settings = termios()
    guard terminal >= 0, tcgetattr(terminal, &settings) == 0 else { throw .noTerminal }
    before = settings
  }

  /// Ctrl-C comes as a byte meanwhile, so that it can't end the program with the terminal mute.
  func ask(_ question: String) throws(PasswordProblem) -> String {
    var mute = before
    mute.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(terminal, TCSAFLUSH, &mute)
    defer {
      var settings = before
      say("\n")
      tcsetattr(terminal, TCSAFLUSH, &settings)
    }
    say(question)
    var typed: [UInt8] = []
    typed.reserveCapacity(4_096)
    defer { typed.wipe() }
    while true {
      guard let byte = read() else { throw .cancelled }
      switch byte {
      case Byte.cancel: throw .cancelled
      case Byte.end where typed.isEmpty: throw .cancelled
      case Byte.clear: typed.removeAll(keepingCapacity: true)
      case _ where Byte.enter.contains(byte): return String(decoding: typed, as: UTF8.self)
      case _ where Byte.erase.contains(byte): eraseCharacter(&typed)
      case 32...: if typed.count < 4_096 { typed.append(byte) }
      default: break  // Other controls are no part of a password.
      }
    }
  }

  /// All bytes of it: those after the first have their two highest bits as 10.
  private func eraseCharacter(_ typed: inout [UInt8]) {
    while let last = typed.popLast(), last & 0xC0 == 0x80 {}
  }

  private func read() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = Foundation.read(terminal, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  private func say(_ text: String) {
    _ = text.withCString { write(terminal, $0, strlen($0)) }
  }
}

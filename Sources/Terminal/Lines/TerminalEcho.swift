import Foundation

/// Whether the terminal shows what is typed. Where the input is none, there is nothing to show.
final class TerminalEcho {
  private let before: termios?
  private(set) var isHidden = false

  init() {
    var settings = termios()
    before = tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
  }

  /// What was typed while it could be seen is forgotten.
  func hide() {
    isHidden = before != nil
    set(TCSAFLUSH)
  }

  func show() {
    guard isHidden else { return }
    isHidden = false
    set(TCSADRAIN)
  }

  /// Somebody had the terminal meanwhile.
  func restore() { if isHidden { set(TCSADRAIN) } }

  private func set(_ when: Int32) {
    guard var settings = before else { return }
    if isHidden { settings.c_lflag &= ~tcflag_t(ECHO) }
    tcsetattr(STDIN_FILENO, when, &settings)
  }
}

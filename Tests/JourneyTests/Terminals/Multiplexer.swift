import Foundation
import TestSupport

/// An emulator by somebody else, which draws on a terminal of ours what it makes of a program's output.
nonisolated enum Multiplexer: String, CaseIterable {
  case tmux, screen

  private var path: String { "/usr/bin/\(rawValue)" }
  var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// It keeps its sockets in a folder of the test.
  func environment(in folder: TemporaryFolder) -> [String: String] {
    switch self {
    case .tmux: ["TMUX_TMPDIR": folder.path]
    case .screen: ["SCREENDIR": folder.path, "SYSSCREENRC": "/dev/null"]
    }
  }

  private var settings: String {
    switch self {
    case .tmux:
      """
      set -g status off
      set -g destroy-unattached on
      set -s escape-time 20
      set -g default-terminal tmux-256color

      """
    case .screen:
      """
      startup_message off
      autodetach off
      term screen-256color
      altscreen on
      defutf8 on
      maptimeout 20

      """
    }
  }

  /// Runs a program inside, and tells how it ended once it is over.
  func script(in folder: TemporaryFolder) throws -> String {
    let file = folder.file("\(rawValue).conf")
    try settings.write(toFile: file, atomically: true, encoding: .utf8)
    let start =
      switch self {
      case .tmux: "-u -L fenqi -f \(file) new-session"
      case .screen: "-U -c \(file) -S fenqi"
      }
    let code = folder.file("code")
    return """
      \(path) \(start) /bin/sh -c '"$@"; echo $? >\(code)' sh "$@"
      printf '\\nleft %s\\n' "$(cat \(code))"; read line
      """
  }
}
